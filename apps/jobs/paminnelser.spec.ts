import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { FilSandare, Sandningsfel, utskick, type Sandare } from '../../libs/paminnelse/index.js';
import { sak } from '../../libs/paminnelse/testing/stage.js';
import type { Jobs, Paminnelseval } from './index.js';
import { REDIS, startTestRedis, type TestRedis } from './testing/redis.js';
import { ended, openStage, type Stage } from './testing/stage.js';

const NONE = { projektioner: [] };
const DAG = '2026-03-01';
// Nobody is up at five: nothing has been missed yet.
const BEFORE_SIX = Date.parse(`${DAG}T04:59:00Z`);
const AFTER_SIX = Date.parse(`${DAG}T05:00:00Z`);

// As in the other spec of jobs: left out only where no Redis can be run, and the title says so.
const redisTitle = REDIS === undefined ? 'Redis (SKIPPED: no redis-server, no REDIS_URL)' : REDIS;
const backends = [
  { title: 'PostgreSQL', redis: false, suite: describe },
  { title: redisTitle, redis: true, suite: REDIS === undefined ? describe.skip : describe },
];

for (const { title, redis, suite } of backends) {
  suite(`reminders as a job, with the queue on ${title}`, () => {
    let stage: Stage;
    let server: TestRedis | undefined;
    let folder: string;
    beforeEach(async () => {
      server = redis ? await startTestRedis() : undefined;
      stage = await openStage();
      folder = mkdtempSync(join(tmpdir(), 'utfall-utskick-'));
    });
    afterEach(async () => {
      await stage.close();
      await server?.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    const val = (rest: Partial<Paminnelseval> = {}): Paminnelseval => ({
      now: () => BEFORE_SIX,
      kalla: {
        forfallande: (fran, till) =>
          Promise.resolve(
            [sak('2026-03-15'), sak(DAG, { ansvariga: [{ anvandare: 'bo' }] })].filter(
              ({ forfaller }) => forfaller >= fran && forfaller <= till,
            ),
          ),
      },
      adressbok: { epost: () => Promise.resolve(undefined) },
      sandare: new FilSandare(folder),
      inloggning: 'https://utfall.kommun.example',
      ...rest,
    });
    const start = (rest?: Partial<Paminnelseval>) => stage.start(server?.url, val(rest));
    const run = async (jobs: Jobs, key: string) =>
      ended(jobs, (await jobs.desk.request('paminnelser', NONE, key)).id, 40_000);
    const files = () => readdirSync(folder).filter((file) => file.endsWith('.eml'));
    /** Without the run of the morning to come, which is in the list, too. */
    const listed = async ({ desk }: Jobs) =>
      (await desk.latest()).filter(
        ({ id, slag }) => slag === 'paminnelser' && !id.startsWith('repeat:'),
      );

    it('are registered once, at six in the morning in Sweden, however many processes start', async () => {
      const all = [await start(), await start(), await start()];
      await Promise.all(all.map(({ scheduled }) => scheduled));
      const schedulers = (await all[0]?.queue.getJobSchedulers()) ?? [];
      expect(schedulers.map(({ name, pattern, tz }) => [name, pattern, tz]).sort()).toEqual([
        ['kedjekontroll', '0 0 3 * * *', 'Europe/Stockholm'],
        ['paminnelser', '0 0 6 * * *', 'Europe/Stockholm'],
      ]);
      expect(await all[0]?.queue.getJobCountByTypes('delayed')).toBe(2);
      expect(files()).toEqual([]);
    });

    it('are not registered where they are not set up, and a run asked for says what is wrong', async () => {
      const jobs = await stage.start(server?.url);
      await jobs.scheduled;
      expect(await jobs.queue.getJobSchedulers()).toHaveLength(1);
      const failed = await run(jobs, 'nyckel-0001');
      expect(failed.status).toBe('misslyckad');
      expect(failed.fel?.orsak).toContain('Påminnelser är inte inställda');
    });

    it('are run by hand as often as anybody likes, and sent once', async () => {
      const jobs = await start();
      const resultat = {
        dag: DAG,
        paminnelser: 2,
        utskick: 2,
        skickade: 2,
        misslyckade: 0,
        oklara: 0,
        utanAnsvarig: 0,
      };
      for (const key of ['nyckel-0001', 'nyckel-0002']) {
        expect(await run(jobs, key)).toMatchObject({ status: 'klar', resultat });
      }
      expect(files()).toHaveLength(2);
      expect((await listed(jobs)).map(({ status }) => status)).toEqual(['klar', 'klar']);
    });

    it('fail in the list after three tries when nothing can be sent, and are run again from there', async () => {
      let nere = true;
      const fil = new FilSandare(folder);
      const sandare: Sandare = {
        ...{ idempotent: true, needsAddress: false },
        skicka: (brev) =>
          nere
            ? Promise.reject(new Sandningsfel('nere', 'E-postservern gav inget svar.'))
            : fil.skicka(brev),
      };
      const jobs = await start({ sandare });
      const failed = await run(jobs, 'nyckel-0001');
      expect(failed).toMatchObject({ status: 'misslyckad', forsok: { antal: 3, max: 3 } });
      expect(failed.fel?.orsak).toContain('Orsak: E-postservern gav inget svar.');
      expect(await listed(jobs)).toMatchObject([{ status: 'misslyckad' }]);
      expect(stage.printed.join('\n')).toContain('Jobbet paminnelser');
      nere = false;
      await jobs.desk.retry(failed.id);
      expect(await ended(jobs, failed.id)).toMatchObject({
        status: 'klar',
        resultat: { utskick: 2, skickade: 2 },
      });
      expect(files()).toHaveLength(2);
    }, 60_000);

    it('that were missed at six are sent by whoever starts later that day, once', async () => {
      const first = await start({ now: () => AFTER_SIX });
      await first.scheduled;
      const missed = `paminnelser-start-${DAG}`;
      expect(await ended(first, missed)).toMatchObject({ status: 'klar' });
      const others = [
        await start({ now: () => AFTER_SIX }),
        await start({ now: () => AFTER_SIX + 3_600_000 }),
      ];
      await Promise.all(others.map(({ scheduled }) => scheduled));
      await sleep(200);
      expect((await listed(first)).map(({ id }) => id)).toEqual([missed]);
      const tomorrow = await start({ now: () => BEFORE_SIX + 86_400_000 });
      await tomorrow.scheduled;
      await first.desk.remove(missed);
      const again = await start({ now: () => AFTER_SIX });
      await again.scheduled;
      await sleep(200);
      expect(await listed(first)).toEqual([]);
      expect(files()).toHaveLength(2);
    });

    it('end between two messages when the service stops, and go on in the next process', async () => {
      const fil = new FilSandare(folder);
      let begun: () => void = () => undefined;
      const underWay = new Promise<void>((resolve) => (begun = resolve));
      const sandare: Sandare = {
        ...{ idempotent: true, needsAddress: false },
        async skicka(brev) {
          begun();
          await sleep(1_000);
          await fil.skicka(brev);
        },
      };
      const jobs = await start({ sandare });
      const { id } = await jobs.desk.request('paminnelser', NONE, 'nyckel-0001');
      await underWay;
      await jobs.stop(50);
      expect(files()).toHaveLength(1);
      const next = await start();
      expect(await ended(next, id)).toMatchObject({ status: 'klar', resultat: { skickade: 2 } });
      expect((await utskick(stage.log.pool)).map(({ forsok }) => forsok)).toEqual([1, 1]);
    });
  });
}
