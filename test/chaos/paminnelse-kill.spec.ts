import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openQueue, type OpenQueue } from '../../apps/jobs/backend.js';
import { addDays, type Datum } from '../../libs/domain/index.js';
import { skickaOm, utskick, type Forfallande } from '../../libs/paminnelse/index.js';
import { startTestSmtp } from '../../libs/paminnelse/testing/smtp.js';
import { openTestLog, type TestLog } from '../support/log.js';

/** Mail folds its long lines. */
const SOFT_BREAK = '=\r\n';

const KILLS_PER_DAY = 4;
/** Days on which the reminders are run; between them are days on which nobody is up. */
const DAGAR: readonly Datum[] = [
  '2026-03-01',
  '2026-03-02',
  '2026-03-05',
  '2026-03-12',
  '2026-03-27',
];
const KILLS = KILLS_PER_DAY * DAGAR.length;
const MEDARBETARE = 25;

/** Four things a day for three months, some with two workers on them. */
const SAKER: readonly Forfallande[] = Array.from({ length: 360 }, (_, nr) => ({
  nyckel: `skattning|${nr}`,
  insatsId: randomUUID(),
  namnd: 'farsta',
  slag: 'skattning',
  avser: 'SDQ',
  forfaller: addDays('2026-01-20', Math.floor(nr / 4)),
  ansvariga: [nr, ...(nr % 3 === 0 ? [nr + 1] : [])].map((vem) => ({
    anvandare: `medarbetare-${vem % MEDARBETARE}`,
  })),
}));

/** What is to be told, by the rule as it is said: of the steps passed since the run before, the last. */
function facit(): readonly string[] {
  return SAKER.flatMap(({ nyckel, forfaller, ansvariga }) =>
    DAGAR.flatMap((dag, nr) => {
      const before = DAGAR[nr - 1] ?? addDays(dag, -1);
      const steg = (['efter', 'forfallodag', 'fore'] as const).find((_, i) => {
        const stegdag = addDays(forfaller, 14 - 14 * i);
        return stegdag <= dag && stegdag > before;
      });
      const isPassed = steg !== undefined && addDays(forfaller, LAST_OF[steg]) > dag;
      return isPassed ? ansvariga.map(({ anvandare }) => `${nyckel} ${steg} ${anvandare}`) : [];
    }),
  ).sort();
}

/** No step after this one has come yet. */
const LAST_OF = { fore: 0, forfallodag: 14, efter: 10_000 } as const;

/** Every other kill where the sending is likely to be under way, the others anywhere. */
function momentFor(nr: number): number {
  return nr % 2 === 0 ? 100 + Math.random() * 150 : Math.random() * 350;
}

interface Rest {
  readonly UTSKICK?: string;
  readonly SMTP?: string;
}

describe('reminders by two workers at once that are killed and restarted', () => {
  let log: TestLog;
  let open: OpenQueue;
  let folder: string;
  const started = new Set<ChildProcess>();
  beforeEach(async () => {
    log = await openTestLog();
    open = await openQueue({ pool: log.pool, databaseUrl: log.url });
    folder = mkdtempSync(join(tmpdir(), 'utfall-paminnelse-'));
    writeFileSync(join(folder, 'saker.json'), JSON.stringify(SAKER));
  });
  afterEach(async () => {
    for (const child of started) child.kill('SIGKILL');
    await open.queue.close();
    await log.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function startWorker(dag: Datum, rest: Rest): Promise<ChildProcess> {
    const { PATH } = process.env;
    const place = { DATABASE_URL: log.url, UTFALL_DATA: join(folder, 'data') };
    const child = spawn(process.execPath, ['dist/apps/jobs/testing/paminnelse-worker.js'], {
      env: { PATH, ...place, SAKER: join(folder, 'saker.json'), DAG: dag, ...rest },
      stdio: ['ignore', 'pipe', process.env.UTFALL_LOUD === undefined ? 'ignore' : 'inherit'],
    });
    started.add(child);
    const died = once(child, 'exit').then(([code]) => {
      started.delete(child);
      return `died with ${String(code)}`;
    });
    const ready = once(child.stdout as NodeJS.ReadableStream, 'data').then(() => 'ready');
    expect(await Promise.race([ready, died])).toBe('ready');
    return child;
  }

  /** Jobs that do the same at the same time: a desk would refuse the second, a schedule and a person do not ask. */
  async function ask(jobs: number): Promise<readonly string[]> {
    const ids = Array.from({ length: jobs }, () => randomUUID());
    for (const jobId of ids) {
      await open.queue.add('paminnelser', { projektioner: [] }, { jobId, attempts: 5 });
    }
    return ids;
  }

  async function kill(child: ChildProcess, afterMs: number): Promise<void> {
    const gone = once(child, 'exit');
    await sleep(afterMs);
    child.kill('SIGKILL');
    await gone;
  }

  async function finished(id: string): Promise<void> {
    for (let waited = 0; ; waited += 50) {
      const job = await open.queue.getJob(id);
      const state = await job?.getState();
      if (state === 'completed') return;
      if (state === 'failed' || waited > 60_000) throw new Error(`${state}: ${job?.failedReason}`);
      await sleep(50);
    }
  }

  const left = async () =>
    (await utskick(log.pool, { tillstand: ['vantar', 'skickas'], antal: 1_000 })).length;

  /** @returns how many kills came between the first digest of a day and its last sending */
  async function live(rest: Rest): Promise<number> {
    let inTheMiddle = 0;
    for (const [dagNr, dag] of DAGAR.entries()) {
      for (let nr = 0; nr < KILLS_PER_DAY; nr += 1) {
        await ask(2);
        const workers = await Promise.all([startWorker(dag, rest), startWorker(dag, rest)]);
        await Promise.all(workers.map((worker) => kill(worker, momentFor(nr))));
        if ((await left()) > 0) inTheMiddle += 1;
      }
      const workers = await Promise.all([startWorker(dag, rest), startWorker(dag, rest)]);
      const [id = ''] = await ask(1);
      await finished(id);
      expect([dagNr, await left()]).toEqual([dagNr, 0]);
      await Promise.all(workers.map((worker) => kill(worker, 0)));
    }
    return inTheMiddle;
  }

  /** Each reminder stands once in the table and once in a digest, and there is one digest a worker and day. */
  async function expectEachOnce() {
    const alla = await utskick(log.pool, { antal: 10_000 });
    const told = alla.flatMap(({ mottagare, poster }) =>
      poster.map(({ nyckel, steg }) => `${nyckel} ${steg} ${mottagare}`),
    );
    expect(told.sort()).toEqual(facit());
    const { rows } = await log.pool.query<{ id: string }>(
      `SELECT concat_ws(' ', nyckel, steg, mottagare) AS id FROM paminnelse.skickad_paminnelse`,
    );
    expect(rows.map(({ id }) => id).sort()).toEqual(facit());
    expect(new Set(alla.map(({ mottagare, dag }) => `${mottagare} ${dag}`)).size).toBe(alla.length);
    expect(new Set(alla.map(({ dag }) => dag))).toEqual(new Set(DAGAR));
    return alla;
  }

  it(`${KILLS} times leave each of them once, in one whole file a digest`, async () => {
    const UTSKICK = join(folder, 'utskick');
    const inTheMiddle = await live({ UTSKICK });
    // Kills that always came before or after everything would prove nothing.
    expect(inTheMiddle).toBeGreaterThan(KILLS / 8);
    const alla = await expectEachOnce();
    expect(new Set(alla.map(({ tillstand }) => tillstand))).toEqual(new Set(['skickat']));
    const files = readdirSync(UTSKICK).filter((file) => file.endsWith('.eml'));
    expect(files.sort()).toEqual(alla.map(({ id }) => `${id}.eml`).sort());
    for (const { id, poster } of alla) {
      const brev = readFileSync(join(UTSKICK, `${id}.eml`), 'utf8').replaceAll(SOFT_BREAK, '');
      expect(brev.match(/insats [\da-f]{8}/g)).toHaveLength(poster.length);
      expect(brev).toContain('skickat automatiskt');
    }
  }, 400_000);

  it(`${KILLS} times send none of them twice by SMTP, and tell of each that may not have come through`, async () => {
    const smtp = await startTestSmtp();
    smtp.uppforande = 'svarar sent';
    const inTheMiddle = await live({ SMTP: smtp.url });
    expect(inTheMiddle).toBeGreaterThan(KILLS / 8);
    const alla = await expectEachOnce();
    const received = (id: string) => smtp.mottagna.filter((brev) => brev.includes(`<${id}@`));
    const counts = (tillstand: string) =>
      new Set(alla.filter((en) => en.tillstand === tillstand).map(({ id }) => received(id).length));
    expect(new Set(alla.map(({ tillstand }) => tillstand))).toEqual(new Set(['skickat', 'oklart']));
    expect(counts('skickat')).toEqual(new Set([1]));
    for (const count of counts('oklart')) expect([0, 1]).toContain(count);
    // A person asks, and sends again what did not come: then everything has come, once.
    for (const { id, tillstand } of alla) {
      if (tillstand === 'oklart' && received(id).length === 0) await skickaOm(log.pool, id);
    }
    const worker = await startWorker(DAGAR.at(-1) ?? '2026-03-27', { SMTP: smtp.url });
    const [id = ''] = await ask(1);
    await finished(id);
    await kill(worker, 0);
    expect(new Set(alla.map((en) => received(en.id).length))).toEqual(new Set([1]));
    await smtp.stop();
  }, 400_000);
});
