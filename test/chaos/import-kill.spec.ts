import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { utfall } from '../support/cli.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

const INDIVIDER = 3_000;
const KILLS = 6;

const MAPPING = {
  form: 'bred',
  kalla: 'provfil',
  kolumner: { individ: 'Nr' },
  konstanter: { metod: 'FFT', stadsdelsnamnd: 'Farsta', startdatum: '2024-02-01', avslutsdatum: '2024-08-01', avslutsorsak: 'FULLFOLJD_MAL' },
  skattningar: [
    { kolumn: 'Före', matpunkt: 'start', instrument: 'SDQ', informant: 'vardnadshavare-1' },
    { kolumn: 'Efter', matpunkt: 'avslut', instrument: 'SDQ', informant: 'vardnadshavare-1' },
  ],
}; // prettier-ignore

describe('an import that is killed', () => {
  const databases: TestDatabase[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'utfall-import-'));
  const [file, mapping] = [join(folder, 'fil.csv'), join(folder, 'fil.json')];
  const args = ['import', file, '--mappning', mapping, '--json'];

  beforeAll(() => {
    const rows = Array.from({ length: INDIVIDER }, (_, nr) => `${nr};${nr % 40};${(nr * 7) % 40}`);
    writeFileSync(file, `Nr;Före;Efter\n${rows.join('\n')}\n`);
    writeFileSync(mapping, JSON.stringify(MAPPING));
  });
  afterAll(() => Promise.all(databases.map((database) => database.drop())));

  async function freshEnvironment() {
    const database = await createTestDatabase();
    databases.push(database);
    const env = { DATABASE_URL: database.url, UTFALL_DATA: folder };
    return { url: database.url, env, events: () => countEvents(database.url) };
  }

  it(`${KILLS} times leaves no insats half, and ends where an import in one go ends`, async () => {
    const killed = await freshEnvironment();
    let cutOff = 0;
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const before = await killed.events();
      const child = spawn(process.execPath, ['dist/apps/replay/main.js', ...args], {
        env: { PATH: process.env.PATH, ...killed.env },
        stdio: 'ignore',
      });
      const gone = new Promise((resolve) => child.once('exit', resolve));
      // Killed while it writes: a moment after the first new insats has been seen.
      for (let wait = 0; wait < 2_000 && (await killed.events()) === before; wait += 1)
        await sleep(5);
      await sleep(20 * kill);
      child.kill('SIGKILL');
      await gone;
      const after = await killed.events();
      expect(after % 4).toBe(0);
      if (after > before && after < 4 * INDIVIDER) cutOff += 1;
    }
    expect(cutOff).toBeGreaterThan(1);
    const last = await utfall(args, killed.env);
    expect((JSON.parse(last.stdout) as Svar).insatser).toMatchObject({ avvisade: 0, kvar: 0 });
    expect([last.code, last.stderr]).toEqual([0, expect.stringMatching(/^Körning \S+ börjar\./)]);

    const whole = await freshEnvironment();
    await utfall(args, whole.env);
    expect(await killed.events()).toBe(4 * INDIVIDER);
    expect(await whole.events()).toBe(4 * INDIVIDER);
    const figures = async (env: Record<string, string>) => {
      const { stdout } = await utfall(['metod-utfall', '--json'], env);
      return (JSON.parse(stdout) as { rader: unknown }).rader;
    };
    expect(await figures(killed.env)).toEqual(await figures(whole.env));
    expect((await utfall(['log', 'verify'], killed.env)).code).toBe(0);
  }, 240_000);

  it('has told its id before the first row, and is undone by it', async () => {
    const { env, events } = await freshEnvironment();
    const own = join(folder, 'skarholmen.json');
    const konstanter = { ...MAPPING.konstanter, stadsdelsnamnd: 'Skärholmen' };
    writeFileSync(own, JSON.stringify({ ...MAPPING, konstanter }));
    const child = spawn(
      process.execPath,
      ['dist/apps/replay/main.js', 'import', file, '--mappning', own],
      { env: { PATH: process.env.PATH, ...env }, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    let told = '';
    child.stderr.on('data', (chunk: Buffer) => (told += chunk.toString('utf8')));
    const gone = new Promise((resolve) => child.once('close', resolve));
    for (let wait = 0; wait < 2_000 && (await events()) === 0; wait += 1) await sleep(5);
    child.kill('SIGKILL');
    await gone;
    const cutOff = await events();
    expect(cutOff).toBeGreaterThan(0);
    expect(cutOff).toBeLessThan(4 * INDIVIDER);

    const korning = /^Körning (\S+) börjar/.exec(told)?.[1] ?? '';
    const json = async (...more: readonly string[]) =>
      JSON.parse((await utfall(['import', ...more, '--json'], env)).stdout) as Svar;
    const { korningar } = await json('--lista');
    expect(korningar).toMatchObject([{ korning, handelser: cutOff, insatser: cutOff / 4 }]);
    const { namnder } = await json('--angra', korning, '--yes');
    await json('--godkann', namnder[0]?.godkannandeId ?? '', '--som', 'greta');
    const undone = await utfall(['import', '--angra', korning, '--yes'], env);
    expect([undone.code, undone.stderr]).toEqual([0, '']);
    expect(await events()).toBe(2 * cutOff);
    expect((await json('--lista')).korningar).toMatchObject([{ korning, angrade: cutOff }]);
  }, 120_000);
});

interface Svar {
  readonly insatser: object;
  readonly korningar: readonly object[];
  readonly namnder: readonly { readonly godkannandeId?: string }[];
}

async function countEvents(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const there = await client.query("SELECT to_regclass('event_log.event') AS name");
  const exists = (there.rows as { name: string | null }[])[0]?.name != null;
  const found = exists
    ? await client.query('SELECT count(*)::int AS n FROM event_log.event')
    : undefined;
  await client.end();
  return (found?.rows as { n: number }[] | undefined)?.[0]?.n ?? 0;
}
