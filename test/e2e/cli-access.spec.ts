import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { createEmergencyAccess } from '../../libs/access/index.js';
import type { InsatsId } from '../../libs/domain/index.js';
import { PostgresEventStore } from '../../libs/event-store/index.js';
import { createRecorder } from '../../libs/recording/index.js';
import { utfall } from '../support/cli.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

/** Two persons in each of three nämnder, long ago. */
const FILE = `Individ;SDN;SDQ;Datum
a;Skärholmen;20;2012-02-01
b;Skärholmen;21;2012-03-01
c;Farsta;22;2012-02-01
d;Farsta;23;2012-03-01
e;Rinkeby-Kista;24;2012-02-01
f;Järva;25;2024-02-01
`;
const MAPPING = {
  form: 'bred',
  kalla: 'prov',
  kolumner: { individ: 'Individ', stadsdelsnamnd: 'SDN', startdatum: 'Datum' },
  konstanter: { metod: 'MST' },
  skattningar: [{ kolumn: 'SDQ', matpunkt: 'start', instrument: 'SDQ', informant: 'barn' }],
};
const UUID_OR_DAY = /[0-9a-f]{8}-[0-9a-f]{4}-|\b\d{4}-\d{2}-\d{2}\b/;

interface Rad {
  readonly stadsdelsnamnd: { readonly kod: string };
  readonly antal: { readonly startade: number };
}
interface Studierad {
  readonly insats: string;
  readonly individ: string;
}

describe('the command line under the policy', () => {
  let database: TestDatabase;
  let env: Record<string, string>;
  let folder: string;
  let pool: pg.Pool;

  const run = (...args: string[]) => utfall(args, env);
  const as = (person: string, ...args: string[]) => run(...args, '--som', person);
  const ok = async (...args: string[]) => {
    const answer = await run(...args);
    expect([answer.stderr.replace(/^Körning \S+ börjar.*\n/, ''), answer.code]).toEqual(['', 0]);
    return answer.stdout;
  };
  const json = async <T>(person: string, ...args: string[]): Promise<T> =>
    JSON.parse(await ok(...args, '--json', '--som', person)) as T;

  beforeAll(async () => {
    database = await createTestDatabase();
    folder = mkdtempSync(join(tmpdir(), 'utfall-cli-access-'));
    env = { DATABASE_URL: database.url, UTFALL_DATA: folder, UTFALL_OKAND_FODELSEDAG: 'gallra' };
    pool = new pg.Pool({ connectionString: database.url });
    const [file, mapping] = [join(folder, 'prov.csv'), join(folder, 'prov.json')];
    writeFileSync(file, FILE);
    writeFileSync(mapping, JSON.stringify(MAPPING));
    await ok('import', file, '--mappning', mapping);
    const sample = ['test/data/anorexia.csv', '--mappning', 'test/data/anorexia.mapping.json'];
    await ok('import', ...sample);
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  describe('figures', () => {
    it('are those of the own nämnd and of those it took over, and no others', async () => {
      const own = await json<{ rader: Rad[] }>('ines', 'stadsdel-utfall');
      expect(own.rader.map(({ stadsdelsnamnd }) => stadsdelsnamnd.kod)).toEqual(['skarholmen']);
      expect(own.rader[0]?.antal.startade).toBe(2);
      const then = await json<{ rader: Rad[] }>('hugo', 'stadsdel-utfall', '--som-det-var');
      expect(then.rader.map(({ stadsdelsnamnd }) => stadsdelsnamnd.kod)).toEqual([
        'jarva',
        'rinkeby-kista',
      ]);
      const crossed = await json<{ rader: Rad[] }>('hugo', 'stadsdel-utfall', '--metod', 'MST');
      expect(crossed.rader.map(({ antal }) => antal.startade)).toEqual([2]);
    });

    it('are replayed for the own nämnd alone', async () => {
      const replayed = async (person: string) => {
        const ut = join(folder, person);
        await ok('replay', 'stadsdel-utfall', '--ut', ut, '--som', person);
        const text = readFileSync(join(ut, 'stadsdel-utfall.json'), 'utf8');
        return (JSON.parse(text) as { stadsdelsnamnd: string }[]).map((row) => row.stadsdelsnamnd);
      };
      expect(await replayed('ines')).toEqual(['skarholmen']);
      expect(await replayed('stig')).toEqual([
        ...['exempelnamnden', 'farsta', 'jarva', 'rinkeby-kista', 'skarholmen'],
      ]);
    });

    it.each([
      ['maja', 'ingen roll'],
      ['pim', 'ingen roll'],
      ['lova', 'flera möjliga ändamål'],
      ['ingen', 'ingen har gett dig en roll'],
    ])('are refused to %s in a sentence', async (person, words) => {
      const answer = await as(person, 'stadsdel-utfall');
      expect([answer.code, answer.stdout]).toEqual([1, '']);
      expect(answer.stderr).toContain(words);
    });

    it('are shown for a purpose that is named', async () => {
      expect((await as('lova', 'metod-utfall', '--andamal', 'uppfoljning')).code).toBe(0);
      expect((await as('lova', 'metod-utfall', '--andamal', 'nyfikenhet')).code).toBe(2);
    });
  });

  describe('a study', () => {
    const request = async () =>
      (
        await json<{ studie: string }>(
          ...([
            'lova',
            'studie',
            'begar',
            '--diarienummer',
            'SF 2026-1',
            '--syfte',
            'prov',
          ] as const),
        )
      ).studie;
    const replay = (studie: string, ut: string, ...more: string[]) =>
      as('lova', 'replay', 'insats-forlopp', '--studie', studie, '--ut', join(folder, ut), ...more);
    const bytes = (ut: string, name = 'insats-forlopp.json') =>
      readFileSync(join(folder, ut, name), 'utf8');
    const rows = (ut: string) => JSON.parse(bytes(ut)) as Studierad[];
    const manifest = (ut: string) =>
      JSON.parse(bytes(ut, 'insats-forlopp.json.manifest.json')) as Record<string, unknown>;
    let studie: string;
    let position: string;

    it('is needed for anything about single insatser', async () => {
      const answer = await as('lova', 'replay', 'insats-forlopp');
      expect(answer.code).toBe(2);
      expect(answer.stderr).toContain('godkänd studie');
    });

    it('needs two persons, and leaves nothing behind until both have agreed', async () => {
      studie = await request();
      expect((await replay(studie, 'nej')).stderr).toContain('inte godkänd');
      expect((await as('lova', 'studie', 'godkann', studie)).code).toBe(1);
      expect((await as('ines', 'studie', 'godkann', studie)).code).toBe(1);
      expect((await as('dag', 'studie', 'godkann', studie)).code).toBe(0);
      const given = await pool.query('SELECT 1 FROM studie.deltagare');
      expect(given.rowCount).toBe(0);
      expect(() => rows('nej')).toThrow('ENOENT');
    });

    it('is taken out pseudonymised, the same bytes again, by nobody else', async () => {
      expect((await replay(studie, 'ett')).code).toBe(0);
      expect((await replay(studie, 'igen')).code).toBe(0);
      expect(bytes('igen')).toBe(bytes('ett'));
      expect(manifest('igen')).toEqual(manifest('ett'));
      expect(rows('ett')).toHaveLength(78);
      expect(bytes('ett')).not.toMatch(UUID_OR_DAY);
      expect(manifest('ett')).toMatchObject({
        studie: { id: studie, diarienummer: 'SF 2026-1' },
        uppgifter: expect.stringContaining('fortfarande personuppgifter'),
        individer: 78,
        utelamnade: 0,
      });
      position = String(manifest('ett').position);
      const earlier = await replay(studie, 'tidigare', '--until', String(Number(position) - 1));
      expect([earlier.code, earlier.stdout]).toEqual([1, '']);
      expect(earlier.stderr).toContain(`bunden till position ${position}`);
      const given = await pool.query('SELECT 1 FROM studie.deltagare WHERE studie_id = $1', [
        studie,
      ]);
      expect(given.rowCount).toBe(78);
      const other = await as('vera', 'replay', 'insats-forlopp', '--studie', studie);
      expect([other.code, other.stdout]).toEqual([1, '']);
    });

    it('does not exist for another evaluator', async () => {
      const { behorigheter } = JSON.parse(await ok('behorighet', 'lista', '--json')) as {
        behorigheter: { namn: string; anvandare: string }[];
      };
      const ester = behorigheter.find(({ namn }) => namn.startsWith('Ester'))?.anvandare ?? '';
      const role = ['--roll', 'utvarderare', '--namnd', '*'];
      await ok('behorighet', 'ge', '--anvandare', ester, ...role);
      const other = ['replay', 'insats-forlopp', '--studie', studie, '--ut', join(folder, 'ester')];
      expect((await as('ester', ...other)).stderr).toContain('finns inte');
      expect((await as('ester', 'studie', 'avsluta', studie, '--yes')).stderr).toContain(
        'finns inte',
      );
    });

    it('cannot be joined with another study', async () => {
      const second = await request();
      await ok('studie', 'godkann', second, '--som', 'dag');
      expect((await replay(second, 'tva', '--format', 'csv')).code).toBe(0);
      const text = bytes('tva', 'insats-forlopp.csv');
      expect(text.split('\n')).toHaveLength(80);
      expect(text).not.toMatch(UUID_OR_DAY);
      const known = rows('ett').flatMap(({ insats, individ }) => [insats, individ]);
      expect(known.filter((pseudonym) => text.includes(pseudonym))).toEqual([]);
    });

    it('is listed for whoever decides and whoever asked, with names of staff alone', async () => {
      expect(await ok('studie', 'lista', '--som', 'dag')).toMatch(
        /verkställd +SF 2026-1 +prov +Lova/,
      );
      const own = await json<{ studier: { studie: string }[] }>('lova', 'studie', 'lista');
      expect(own.studier).toHaveLength(2);
      expect((await as('ines', 'studie', 'lista')).code).toBe(1);
    });

    it('leaves out an insats whose processing was restricted, also as of before that', async () => {
      const { rows: first } = await pool.query<{ insats_id: InsatsId }>(
        'SELECT insats_id FROM read_model.insats_forlopp LIMIT 1',
      );
      const store = new PostgresEventStore({ url: database.url });
      const recorded = await createRecorder({ store, now: Date.now }).record({
        insatsId: first[0]?.insats_id as InsatsId,
        command: {
          type: 'BegransaBehandling',
          data: { datum: '2026-01-10', grund: 'riktighet-bestrids' },
        },
        key: randomUUID(),
        bodyHash: 'prov',
        actor: 'prov',
        source: { kind: 'manual' },
        correlationId: randomUUID(),
      });
      await store.close();
      expect(recorded.kind).toBe('recorded');
      expect((await replay(studie, 'begransad')).code).toBe(0);
      expect(manifest('begransad').position).toBe(manifest('ett').position);
      expect((await replay(studie, 'begransad', '--until', position)).code).toBe(0);
      expect(rows('begransad')).toHaveLength(77);
      expect(manifest('begransad')).toMatchObject({ utelamnade: 1 });
    });

    it('is over for good when it is ended', async () => {
      expect(await ok('studie', 'avsluta', studie, '--som', 'dag')).toContain('Inget är gjort');
      expect((await replay(studie, 'kvar')).code).toBe(0);
      await ok('studie', 'avsluta', studie, '--yes', '--som', 'dag');
      const answer = await replay(studie, 'slut');
      expect([answer.code, answer.stdout]).toEqual([1, '']);
      expect(answer.stderr).toContain('avslutad');
      expect(await ok('studie', 'lista', '--som', 'dag')).toMatch(/avslutad +SF 2026-1/);
      const { studier } = await json<{ studier: object[] }>('lova', 'studie', 'lista');
      expect(studier).toContainEqual(expect.objectContaining({ studie, status: 'avslutad' }));
    });
  });

  describe('a gallring', () => {
    let korning: string;
    let before: string;
    const figures = async () =>
      (await ok('metod-utfall', '--alla', '--json')).replace(/"position": "\d+"/, '');

    it('is planned, with everybody tried, and approved by somebody else', async () => {
      before = await figures();
      const plan = await json<{ korning: string; godkannandeId: string; siffror: object }>(
        ...(['gun', 'gallring', 'plan', '--namnd', 'exempelnamnden'] as const),
      );
      korning = plan.korning;
      expect(plan.siffror).toMatchObject({ provade: 72, gallras: 72 });
      const own = await as('gun', 'gallring', 'godkann', plan.godkannandeId);
      expect([own.code, own.stdout]).toEqual([1, '']);
      expect(own.stderr).toContain('Be en kollega');
      expect((await as('gun', 'gallring', 'kor', korning, '--yes')).stderr).toContain(
        'inte godkänd',
      );
      expect((await as('arvid', 'gallring', 'godkann', plan.godkannandeId)).code).toBe(0);
      expect((await as('ines', 'gallring', 'kor', korning, '--yes')).code).toBe(1);
    });

    it('spares whoever has got an exception since', async () => {
      const { rows } = await pool.query<{ id: string }>(
        `SELECT min(individ_id) AS id FROM read_model.insats_forlopp WHERE ansvarig_namnd = 'exempelnamnden'`,
      );
      const args = ['gallring', 'undantag', 'lagg-till', '--individ', rows[0]?.id ?? ''];
      expect((await as('ines', ...args, '--slag', 'rattsligt-hinder')).code).toBe(1);
      expect((await as('gun', ...args, '--slag', 'påhittat')).code).toBe(2);
      expect((await as('gun', ...args, '--slag', 'rattsligt-hinder')).code).toBe(0);
    });

    it('is a dry run until --yes, and then changes no figure', async () => {
      const dry = await ok('gallring', 'kor', korning, '--som', 'gun');
      expect(dry).toContain('Inget är gjort');
      expect(await figures()).toBe(before);
      const done = await ok('gallring', 'kor', korning, '--yes', '--som', 'gun');
      expect(done).toContain('71 individer med 71 insatser är gallrade');
      expect(await figures()).toBe(before);
    });

    it('is certified, and log, journal and audit hold', async () => {
      const intyg = await ok('gallring', 'intyg', korning, '--som', 'dag');
      expect(intyg).toContain('Underskriften håller.');
      expect(intyg).toContain('Händelseloggen har samma intyg.');
      expect(await ok('gallring', 'journal')).toContain('håller: 1 poster');
      expect(JSON.parse(await ok('log', 'verify', '--json'))).toMatchObject({
        ok: true,
        gallrat: { strommar: 71, journalforda: 71, avvikelser: [] },
      });
      expect(await ok('audit', 'verify')).toContain('Läsloggen är hel');
    });

    it('finds nobody the second time, and an old file brings nobody back', async () => {
      const again = await json<{ korning?: string; siffror: object }>(
        ...(['gun', 'gallring', 'plan', '--namnd', 'exempelnamnden'] as const),
      );
      expect(again.korning).toBeUndefined();
      expect(again.siffror).toMatchObject({ provade: 1, gallras: 0 });
      const sample = ['test/data/anorexia.csv', '--mappning', 'test/data/anorexia.mapping.json'];
      const imported = await run('import', ...sample, '--json');
      expect(JSON.parse(imported.stdout)).toMatchObject({ antal: { avvisad: 71 } });
    });

    it('is told by every answer as of before it', async () => {
      expect(await ok('metod-utfall', '--until', '100')).toContain('har 1 gallring gjorts');
      await ok('replay', 'metod-utfall', '--until', '100', '--ut', folder);
      const manifest = readFileSync(join(folder, 'metod-utfall.json.manifest.json'), 'utf8');
      expect(JSON.parse(manifest)).toMatchObject({ gallratSedan: 1 });
    });

    it('is found out when somebody else marks an event as erased', async () => {
      const stranger = randomUUID();
      await pool.query('INSERT INTO event_erasure.place VALUES ($1, 1, $2)', [
        'event_log',
        stranger,
      ]);
      const answer = await run('log', 'verify');
      expect(answer.code).toBe(1);
      expect(answer.stdout).toContain(`${stranger}, som inte finns i raderingsjournalen`);
    });
  });

  it('rebuilds, and of an insats that changed shows nothing but which one it is', async () => {
    for (const more of [[], ['--json']]) {
      await pool.query(`UPDATE read_model.insats_forlopp SET avslutsorsak = 'HEMLIGT'`);
      const told = await ok('rebuild', 'insats-forlopp', ...more);
      expect(told).toMatch(/7 ändrade rader|"insats_id"/);
      expect(told).not.toMatch(/HEMLIGT|SkattningRegistrerad/);
    }
  });

  it('lets the manager check readings, in the own nämnd alone', async () => {
    const urval = ['audit', 'urval', '--from', '2020-01-01', '--tom', '2020-12-31', '--fro', 'a'];
    expect(await ok(...urval, '--som', 'greta')).toContain('Nödåtkomst: 0');
    expect((await as('greta', ...urval, '--namnd', 'farsta')).code).toBe(1);
    const { rows } = await pool.query<{ id: string }>(
      `SELECT id FROM behorighet.anvandare WHERE namn LIKE 'Greta%'`,
    );
    const opening = { anvandare: rows[0]?.id ?? '', oppnadId: randomUUID(), skal: 'jour' };
    const emergency = createEmergencyAccess({ pool, now: () => Date.UTC(2020, 11, 31, 22, 30) });
    for (const namnd of ['skarholmen', 'farsta']) await emergency.open({ ...opening, namnd });
    const told = await ok(...urval, '--som', 'greta');
    expect(told).toContain('Öppnad nödåtkomst: 1');
    expect(told).toMatch(/Greta.*: Jour eller beredskap \(jour\) – /);
    const { oppningar } = await json<{ oppningar: object[] }>('greta', ...urval);
    expect(oppningar).toEqual([
      expect.objectContaining({ ...opening, from: '2020-12-31T22:30:00.000Z' }),
    ]);
    expect((await as('maja', ...urval)).code).toBe(1);
  });

  it('gives and takes back a role, and shuts a user out', async () => {
    const named = ['--iss', 'https://exempel.se', '--sub', 'kim', '--namn', 'Kim'];
    const { id } = JSON.parse(await ok('behorighet', 'anvandare', ...named, '--json')) as {
      id: string;
    };
    const role = ['--anvandare', id, '--roll', 'namndanalytiker', '--namnd', 'farsta'];
    const given = JSON.parse(await ok('behorighet', 'ge', ...role, '--json')) as {
      behorighet: string;
    };
    expect(await ok('behorighet', 'lista')).toMatch(/Kim +namndanalytiker +farsta/);
    await ok('behorighet', 'aterkalla', given.behorighet);
    expect(await ok('behorighet', 'lista')).not.toContain('Kim');
    expect(await ok('behorighet', 'avstang', id)).toContain('avstängd');
    expect((await as('vera', 'behorighet', 'lista')).code).toBe(1);
  });

  it('changes the master key; the old one is kept until it is old', async () => {
    expect(await ok('nycklar', 'rotera')).toContain('gäller');
    expect(await ok('nycklar', 'lista')).toMatch(/bytt[^]*gäller/);
    expect(await ok('nycklar', 'rensa', '--yes')).toContain('Ingen huvudnyckel');
    expect(await ok('nycklar', 'rensa', '--dagar', '0')).toContain('Inget är gjort');
    expect((await as('vera', 'nycklar', 'rotera')).code).toBe(1);
  });

  it('says that no service runs when there is none to get a token from', async () => {
    const answer = await utfall(['token', 'maja'], { ...env, PORT: '9' });
    expect([answer.code, answer.stdout]).toEqual([1, '']);
    expect(answer.stderr).toContain('npm start');
  });
});
