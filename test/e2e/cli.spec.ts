import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { utfall } from '../support/cli.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

const ANOREXIA = [
  'import',
  'test/data/anorexia.csv',
  '--mappning',
  'test/data/anorexia.mapping.json',
];

/** The results that are published with the data set, to the digits printed. */
const KNOWN = [
  { metod: 'EX_FT', n: 17, pre: [83.2294, 5.0167], post: [90.4941, 8.4751], d: 7.264706, ki: [3.5847, 10.944712], r: 0.538203 },
  { metod: 'EX_KBT', n: 29, pre: [82.6897, 4.8455], post: [85.6966, 8.3519], d: 3.006897, ki: [0.22689, 5.786903], r: 0.491969 },
  { metod: 'EX_KONTROLL', n: 26, pre: [81.5577, 5.7071], post: [81.1077, 4.7443], d: -0.45, ki: [-3.676708, 2.776708], r: -0.161416 },
]; // prettier-ignore

interface Change {
  readonly n: number;
  readonly start: { readonly medel: number; readonly sd: number };
  readonly avslut: { readonly medel: number; readonly sd: number };
  readonly forandring: { readonly medel: number; readonly ki95: readonly [number, number] };
  readonly korrelation: number;
}

describe('the command line', () => {
  let database: TestDatabase;
  let env: Record<string, string>;
  let folder: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    folder = mkdtempSync(join(tmpdir(), 'utfall-cli-'));
    env = { DATABASE_URL: database.url, UTFALL_DATA: folder };
  });
  afterAll(() => database.drop());

  const run = (...args: string[]) => utfall(args, env);
  const json = async (...args: string[]) =>
    JSON.parse((await run(...args, '--json')).stdout) as {
      rader: { metod: { kod: string }; forandring: Change[] }[];
    };

  it('imports the open data set and gives its known results; a second import changes nothing', async () => {
    const first = await run(...ANOREXIA, '--json');
    expect(first.code).toBe(0);
    expect(JSON.parse(first.stdout)).toMatchObject({ antal: { accepterad: 72, avvisad: 0 } });
    const { rader } = await json('metod-utfall');
    for (const known of KNOWN) {
      const row = rader.find(({ metod }) => metod.kod === known.metod);
      expect(row?.forandring).toHaveLength(1);
      const change = row?.forandring[0] as Change;
      expect(change.n).toBe(known.n);
      const four = [change.start.medel, change.start.sd, change.avslut.medel, change.avslut.sd];
      expect(four.map((value) => Number(value.toFixed(4)))).toEqual([...known.pre, ...known.post]);
      const six = [change.forandring.medel, ...change.forandring.ki95, change.korrelation];
      expect(six.map((value) => Number(value.toFixed(6)))).toEqual([known.d, ...known.ki, known.r]);
    }
    const before = await run('log', 'verify', '--json');
    const second = await run(...ANOREXIA, '--json');
    expect(JSON.parse(second.stdout)).toMatchObject({ antal: { accepterad: 0, 'redan-kand': 72 } });
    expect((await run('log', 'verify', '--json')).stdout).toBe(before.stdout);
  });

  it('reads its own tables as people do', async () => {
    const { stdout } = await run('metod-utfall');
    expect(stdout).toMatch(/EX_FT .*83,2 \(5,0\) +90,5 \(8,5\) +7,26 +3,58 … 10,94/);
    expect(stdout).toContain('Förändring är inte bevis för effekt');
    expect((await run('stadsdel-utfall')).stdout).toContain('Norra innerstaden');
    const crossed = await run('stadsdel-utfall', '--metod', 'EX_FT');
    expect(crossed.stdout).toMatch(/Exempelnämnden +0 +17 /);
    expect((await run('stadsdel-utfall', '--metod', 'FFTT')).code).toBe(2);
  });

  it.each(['json', 'csv'])(
    'replays the same bytes as %s under another zone and language',
    async (format) => {
      const args = ['replay', 'metod-utfall', '--until', '200', '--format', format, '--ut'];
      const places = [
        { TZ: 'UTC', LANG: 'C' },
        { TZ: 'Pacific/Kiritimati', LANG: 'sv_SE.UTF-8', LC_ALL: 'sv_SE.UTF-8' },
      ];
      const files = [];
      for (const [nr, place] of places.entries()) {
        const ut = join(folder, `${format}-${nr}`);
        const answer = await utfall([...args, ut], { ...env, ...place });
        expect(answer.code).toBe(0);
        files.push(
          readFileSync(join(ut, `metod-utfall.${format}`)),
          readFileSync(join(ut, `metod-utfall.${format}.manifest.json`)),
        );
      }
      expect(files[0]?.equals(files[2] as Buffer)).toBe(true);
      expect(files[1]?.equals(files[3] as Buffer)).toBe(true);
      expect(files[0]?.length).toBeGreaterThan(100);
    },
  );

  it('replays at the head what the live view shows', async () => {
    await run('replay', 'metod-utfall', '--ut', folder);
    const replayed = JSON.parse(readFileSync(join(folder, 'metod-utfall.json'), 'utf8')) as unknown;
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const live = await client.query(
      'SELECT * FROM read_model.metod_utfall ORDER BY metod COLLATE "C"',
    );
    await client.end();
    expect(replayed).toEqual(live.rows);
  });

  it('replays as of an instant, and before anything was recorded there is nothing', async () => {
    await run('replay', 'metod-utfall', '--until', '2001-01-01T00:00:00+01:00', '--ut', folder);
    expect(readFileSync(join(folder, 'metod-utfall.json'), 'utf8')).toBe('[]\n');
  });

  it('rebuilds without changing a figure, and goes back', async () => {
    expect((await run('rebuild')).stdout.match(/inga ändrade rader/g)).toHaveLength(16);
    expect((await run('rebuild', 'metod-utfall', '--tillbaka')).code).toBe(0);
  });

  it('writes the whole log out, one event a line', async () => {
    const { stdout, stderr } = await run('log', 'export');
    const lines = stdout.trim().split('\n');
    expect(stderr).toContain(`${lines.length} händelser`);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ position: '1', revision: '0' });
  });

  it('reads a written log into an empty database as the same log, and into no other', async () => {
    const file = join(folder, 'logg.ndjson');
    expect((await run('log', 'export', '--ut', file)).code).toBe(0);
    const empty = await createTestDatabase();
    try {
      const there = { ...env, DATABASE_URL: empty.url };
      expect((await utfall(['log', 'import', file], there)).stdout).toMatch(
        /^\d+ händelser lästes/,
      );
      for (const command of [['log', 'verify'], ['metod-utfall']]) {
        const both = [env, there].map((one) => utfall([...command, '--json'], one));
        const [here, moved] = (await Promise.all(both)).map(({ stdout }) => stdout);
        expect(moved).toBe(here);
      }
      const part = join(folder, 'del.ndjson');
      writeFileSync(part, readFileSync(file, 'utf8').split('\n').slice(0, 10).join('\n'));
      const refused = await utfall(['log', 'import', part], there);
      expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('tom databas')]);
    } finally {
      await empty.drop();
    }
  });

  it.each([
    [['nej'], 2, 'Okänt kommando'],
    [['log', 'import', 'finns-inte'], 2, 'finns inte'],
    [['replay'], 2, 'Ett argument saknas'],
    [['replay', 'nej'], 2, 'Välj en av'],
    [['replay', 'insats-forlopp'], 2, 'godkänd studie'],
    [['gallring', 'plan', '--namnd', 'gotham'], 2, 'ingen nämnd'],
    [['audit', 'urval', '--from', 'nu', '--tom', 'nu', '--fro', 'a'], 2, 'en dag som finns'],
    [['nycklar', 'rensa', '--dagar', '-1'], 2, 'heltal'],
    [['metod-utfall', '--som', 'ingen'], 1, 'ingen har gett dig en roll'],
    [['replay', 'metod-utfall', '--until', 'igår'], 2, 'tidpunkt med zon'],
    [['replay', 'metod-utfall', '--until', '99999999'], 2, 'finns inte än'],
    [['replay', 'metod-utfall', '--until', '2026-02-30'], 2, 'en dag som finns'],
    [['replay', 'metod-utfall', '--until', '2199-01-01'], 2, 'har inte varit än'],
    [['replay', 'metod-utfall', '--ut', '/proc/x'], 1, 'Ange en annan mapp med --ut'],
    [
      ['import', '/dev/zero', '--mappning', 'test/data/anorexia.mapping.json'],
      2,
      'Kontrollera sökvägen',
    ],
    [
      ['import', 'package.json', '--mappning', 'package.json', '--rapport', 'README.md'],
      2,
      'skrivs inte över',
    ],
    [['metod-utfall', '--fel'], 2, 'Okänd flagga'],
    [['demo', '--insatser', '499'], 2, 'mellan 500 och 2000000'],
    [
      ['import', 'finns-inte.csv', '--mappning', 'test/data/anorexia.mapping.json'],
      2,
      'finns inte',
    ],
    [['import', 'LICENSE', '--mappning', 'LICENSE'], 1, 'inte giltig JSON'],
    [['import', 'package.json'], 2, 'Ange med --mappning'],
  ])('refuses %j in Swedish', async (args, code, words) => {
    const answer = await run(...args);
    expect([answer.code, answer.stdout]).toEqual([code, '']);
    expect(answer.stderr).toContain(words);
    expect(answer.stderr).not.toMatch(/error|\bat .*\.js/i);
  });

  it('says partly when some rows are refused, tells the cell, and keeps no personnummer', async () => {
    const [file, mapping] = [join(folder, 'fel.csv'), join(folder, 'fel.json')];
    const rapport = join(folder, 'rapport.csv');
    writeFileSync(file, 'Individ;SDQ\n19800101-1234;12,0\n19900202-2345;41\n');
    const skattning = { kolumn: 'SDQ', matpunkt: 'start', instrument: 'SDQ', informant: 'barn' };
    const konstanter = { metod: 'MST', stadsdelsnamnd: 'Farsta', startdatum: '2024-02-01' };
    const kolumner = { individ: 'Individ' };
    writeFileSync(
      mapping,
      JSON.stringify({
        form: 'bred',
        kalla: 'fel',
        kolumner,
        konstanter,
        skattningar: [skattning],
      }),
    );
    const answer = await run('import', file, '--mappning', mapping, '--rapport', rapport);
    const korning = /Körning: (\S+)\./.exec(answer.stdout)?.[1] ?? 'no id';
    expect([answer.code, answer.stderr]).toEqual([3, expect.stringContaining(korning)]);
    expect((await run('import', '--lista')).stdout).toContain(korning);
    expect(answer.stdout).toContain('1 inlästa');
    expect(answer.stdout).toMatch(/Rad 3 avvisad: B3 /);
    const everything =
      answer.stdout + readFileSync(rapport, 'utf8') + (await run('log', 'export')).stdout;
    expect(everything).toContain('"metod":"MST"');
    expect(everything).not.toMatch(/19(80|90)0[12]0[12]|(80|90)0[12]0[12]-?\d{4}/);
  });

  it('finds a byte that was changed in the log', async () => {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query('ALTER TABLE event_log.event DISABLE TRIGGER ALL');
    await client.query(
      `UPDATE event_log.event SET data = replace(data, '1993', '1994') WHERE pos = 77`,
    );
    await client.end();
    const answer = await run('log', 'verify');
    expect(answer.code).toBe(1);
    expect(answer.stdout).toContain('Kedjan är bruten vid position 77');
  });
});
