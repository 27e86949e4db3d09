import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { utfall } from '../../test/support/cli.js';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.js';

const FILE = `Löpnr;SDN;SDQ;Datum
a;Skärholmen;20;2024-02-01
b;Skärholmen;21;2024-03-01
c;Järva;22;2024-02-01
`;
const BEFORE = `Löpnr;SDN;SDQ;Datum
x;Skärholmen;18;2023-02-01
`;
const MAPPING = {
  form: 'bred',
  kalla: 'prov',
  kolumner: { individ: 'Löpnr', stadsdelsnamnd: 'SDN', startdatum: 'Datum' },
  konstanter: { metod: 'MST' },
  skattningar: [{ kolumn: 'SDQ', matpunkt: 'start', instrument: 'SDQ', informant: 'barn' }],
};

interface Svar {
  readonly rapport: { readonly insatser: readonly { readonly utfall: string }[] };
  readonly namnder: readonly {
    readonly namnd: string;
    readonly status: string;
    readonly godkannandeId?: string;
  }[];
}

describe('undoing an import from the command line', () => {
  let database: TestDatabase;
  let env: Record<string, string>;
  let folder: string;
  let pool: pg.Pool;
  let korning: string;
  let figures: string;

  const run = (...args: string[]) => utfall(args, env);
  const json = async <T>(code: number, ...args: string[]): Promise<T> => {
    const answer = await run(...args, '--json');
    expect([answer.stderr, answer.code]).toEqual(['', code]);
    return JSON.parse(answer.stdout) as T;
  };
  const metodUtfall = async () => {
    const { rader } = await json<{ rader: unknown }>(0, 'metod-utfall');
    return JSON.stringify(rader);
  };
  const events = async () => {
    const { rows } = await pool.query<{ n: string }>('SELECT count(*) AS n FROM event_log.event');
    return Number(rows[0]?.n);
  };
  const path = (name: string) => join(folder, name);

  beforeAll(async () => {
    database = await createTestDatabase();
    folder = mkdtempSync(join(tmpdir(), 'utfall-angra-'));
    env = { DATABASE_URL: database.url, UTFALL_DATA: folder };
    pool = new pg.Pool({ connectionString: database.url });
    writeFileSync(path('fore.csv'), BEFORE);
    writeFileSync(path('fil.csv'), FILE);
    writeFileSync(path('m.json'), JSON.stringify(MAPPING));
    expect((await run('import', path('fore.csv'), '--mappning', path('m.json'))).code).toBe(0);
    figures = await metodUtfall();
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('a trial writes nothing', async () => {
    const before = await events();
    const args = ['import', path('fil.csv'), '--mappning', path('m.json'), '--prov'];
    expect(await json(0, ...args)).toMatchObject({ prov: true, antal: { accepterad: 3 } });
    expect(await events()).toBe(before);
    expect((await run(...args)).stdout).toContain('inget har registrerats');
  });

  it('asks the second person of each nämnd, and does nothing before', async () => {
    const args = ['import', path('fil.csv'), '--mappning', path('m.json')];
    const answer = await run(...args, '--json');
    korning = (JSON.parse(answer.stdout) as { korning: string }).korning;
    expect(answer.stderr).toContain(`utfall import --angra ${korning}`);
    expect(await metodUtfall()).not.toBe(figures);
    const before = await events();
    const trial = await json<Svar>(0, 'import', '--angra', korning);
    expect(trial.namnder.map(({ status }) => status)).toEqual(['ej-begard', 'ej-begard']);
    const asked = await json<Svar>(3, 'import', '--angra', korning, '--yes');
    expect(asked.namnder.map(({ namnd, status }) => [namnd, status])).toEqual([
      ['jarva', 'vantar'],
      ['skarholmen', 'vantar'],
    ]);
    expect(await events()).toBe(before);
    const again = await json<Svar>(3, 'import', '--angra', korning, '--yes');
    expect(again.namnder).toEqual(asked.namnder);
  });

  it('is agreed to by nobody of another nämnd, and not by whoever asked', async () => {
    const { namnder } = await json<Svar>(0, 'import', '--angra', korning);
    const id = (namnd: string) => namnder.find((one) => one.namnd === namnd)?.godkannandeId ?? '';
    expect((await run('import', '--godkann', id('jarva'), '--som', 'greta')).code).toBe(1);
    expect((await run('import', '--godkann', id('jarva'))).code).toBe(1);
    await json(0, 'import', '--godkann', id('skarholmen'), '--som', 'greta');
    const half = await json<Svar>(3, 'import', '--angra', korning, '--yes');
    expect(half.rapport.insatser.map(({ utfall: how }) => how).sort()).toEqual([
      'angrad',
      'angrad',
      'vantar',
    ]);
    await json(0, 'import', '--godkann', id('jarva'), '--som', 'ebba');
    await json(0, 'import', '--angra', korning, '--yes');
  });

  it('gives back the figures as they were, and says the second time that it is done', async () => {
    expect(await metodUtfall()).toBe(figures);
    const before = await events();
    const again = await json<Svar>(0, 'import', '--angra', korning, '--yes');
    expect(new Set(again.rapport.insatser.map(({ utfall: how }) => how))).toEqual(
      new Set(['redan-angrad']),
    );
    expect(await events()).toBe(before);
  });

  it('refuses what it cannot make out', async () => {
    for (const args of [
      ['import'],
      ['import', path('fil.csv')],
      ['import', path('fil.csv'), '--angra', korning],
      ['import', '--angra', 'nej'],
      ['import', '--angra', korning, '--skal', 'fel'],
    ]) {
      expect((await run(...args)).code).toBe(2);
    }
    const unknown = '5f0c9a52-8a52-4d0e-9e35-2f1f0b7f6a01';
    expect((await run('import', '--angra', unknown)).code).toBe(1);
    expect((await run('import', '--godkann', unknown, '--som', 'greta')).code).toBe(1);
  });
});
