import 'reflect-metadata';
import { execSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readConfig } from '../libs/runtime/index.js';
import { assertProductionReady } from '../libs/runtime/production.js';

const text = (path: string) => readFileSync(path, 'utf8');
const PACKAGE = JSON.parse(text('package.json'));

/** Levels of the rows of each section of ASVS 5.0.0, in order: 70 rows of L1, 183 of L2, 92 of L3. */
const LEVELS: Readonly<Record<string, string>> = Object.fromEntries(
  `1.1:22 1.2:1111122223 1.3:112222222223 1.4:222 1.5:123 2.1:122 2.2:112 2.3:12223 2.4:23 3.1:3
   3.2:113 3.3:12223 3.4:11222233 3.5:11122333 3.6:3 3.7:22333 4.1:12233 4.2:23333 4.3:22 4.4:1222
   5.1:2 5.2:112333 5.3:113 5.4:222 6.1:122 6.2:111111112222 6.3:11223333 6.4:112233 6.5:22222333
   6.6:2223 6.7:33 6.8:2222 7.1:222 7.2:1111 7.3:22 7.4:11222 7.5:223 7.6:22 8.1:1233 8.2:1123
   8.3:133 8.4:23 9.1:111 9.2:1222 10.1:22 10.2:223 10.3:22223 10.4:1111122222233333 10.5:22222
   10.6:22 10.7:222 11.1:2233 11.2:22233 11.3:11233 11.4:1222 11.5:23 11.6:23 11.7:33 12.1:12233
   12.2:11 12.3:22223 13.1:2333 13.2:222223 13.3:2233 13.4:1222233 14.1:22 14.2:12223333 14.3:122
   15.1:12233 15.2:12233 15.3:1222222 15.4:3333 16.1:2 16.2:22222 16.3:2222 16.4:222 16.5:2223
   17.1:23 17.2:22223333 17.3:22`
    .trim()
    .split(/\s+/)
    .map((section) => section.split(':')),
);
/** Rows of level 3 that are claimed beside levels 1 and 2. */
const CHOSEN = ['1.2.10', '2.3.5', '8.3.2', '11.3.4', '14.2.7', '15.4.2'];

const HEADING = ['id', 'niva', 'status', 'what', 'path', 'test', 'note'];
const LINES = text('docs/security/asvs.csv').trimEnd().split('\n');
const ROWS = LINES.slice(1).map((line) => {
  const [id = '', niva = '', status = '', what = '', path = '', test = '', note = ''] =
    line.split(';');
  return { id, niva, status, what, path, test, note, cells: line.split(';').length };
});
const files = (cell: string) => cell.split(' ').filter((path) => path !== '');

describe('asvs.csv', () => {
  const every = Object.entries(LEVELS).flatMap(([section, levels]) =>
    [...levels].map((niva, index) => ({ id: `${section}.${index + 1}`, niva })),
  );

  it('knows the standard: 70, 183 and 92 rows', () => {
    const count = (level: string) => every.filter(({ niva }) => niva === level).length;
    expect(['1', '2', '3'].map(count)).toEqual([70, 183, 92]);
  });

  it('has every row of levels 1 and 2 and the chosen ones of level 3, each once, in order', () => {
    const wanted = every.filter(({ id, niva }) => niva !== '3' || CHOSEN.includes(id));
    expect(ROWS.map(({ id, niva }) => ({ id, niva }))).toEqual(wanted);
  });

  it('has seven cells in every row', () => {
    expect(LINES[0]?.split(';')).toEqual(HEADING);
    expect(ROWS.filter(({ cells }) => cells !== HEADING.length)).toEqual([]);
    expect(ROWS.filter(({ what }) => what.length < 3 || what.length > 90)).toEqual([]);
  });

  it('names only files that exist, and tests only as tests', () => {
    const named = ROWS.flatMap(({ path, test }) => [...files(path), ...files(test)]);
    expect([...new Set(named)].filter((path) => !existsSync(path))).toEqual([]);
    const tests = ROWS.flatMap(({ test }) => files(test));
    expect(tests.filter((path) => !path.endsWith('.spec.ts'))).toEqual([]);
  });

  it('gives code and test for what is met, and a reason for what is not', () => {
    const without = ROWS.filter(({ status, path, test, note }) =>
      status === 'met' ? path === '' || test === '' : note === '',
    );
    expect(without).toEqual([]);
    const known = ['met', 'not-applicable', 'deviation'];
    expect(ROWS.filter(({ status }) => !known.includes(status))).toEqual([]);
    const tally = known.map((one) => `${one} ${ROWS.filter((r) => r.status === one).length}`);
    process.stdout.write(`ASVS 5.0.0, ${ROWS.length} rows: ${tally.join(', ')}.\n`);
  });
});

describe('the security documents', () => {
  const folder = 'docs/security';
  const documents = readdirSync(folder).filter((name) => name.endsWith('.md'));

  it.each(documents)('%s names only files and documents that exist', (name) => {
    const page = text(join(folder, name));
    const paths = [...page.matchAll(/`((?:apps|libs|projections|test|docs|docker)\/[\w./-]+)`/g)];
    const links = [...page.matchAll(/\]\(([\w./-]+)\)/g)];
    const named = [
      ...paths.map(([, path = '']) => path),
      ...links.map(([, link = '']) => join(folder, link)),
    ];
    expect(named.length + Number(name === 'datakatalog.md')).toBeGreaterThan(0);
    expect(named.filter((path) => !existsSync(path))).toEqual([]);
  });

  it('the overview says how soon faults are mended, what is heavy, where logs lie, and how keys end', () => {
    const page = text('docs/security/README.md');
    for (const words of ['Åtgärd senast', 'Tungt arbete', '## Loggar', 'stdout och stderr']) {
      expect(page).toContain(words);
    }
    const keys = page.split('## Nycklar')[1] ?? '';
    for (const name of [
      'datanyckel',
      'Huvudnyckel',
      'Indexrot',
      'Signeringsnyckel',
      'Individnyckel',
    ]) {
      expect(keys.toLowerCase()).toContain(name.toLowerCase());
    }
  });

  it('the threat model is a page', () => {
    expect(text('docs/security/hotmodell.md').split('\n').length).toBeLessThanOrEqual(80);
  });

  it.each([
    'Nämnden som lämnade över',
    'Den som har kommit över ett individ-id',
    'Den som slår samman två individer',
    'Den som prövar svarskoder',
    'Verksamhetssystem',
  ])('the threat model tells of %s, with what stops it and a test of it', (who) => {
    const row = text('docs/security/hotmodell.md').split('\n').find((line) => line.startsWith(`| ${who}`)); // prettier-ignore
    const paths = [...(row ?? '').matchAll(/`([\w./-]+\/[\w./-]+)`/g)].map(([, path = '']) => path);
    expect(paths.filter((path) => !path.endsWith('.spec.ts')).length).toBeGreaterThan(0);
    expect(paths.filter((path) => path.endsWith('.spec.ts')).length).toBeGreaterThan(0);
  });

  const README = text('docs/security/README.md').replace(/ +/g, ' ');
  it.each([
    ['begäran, JSON | 100 kB, 20 nivåer', 'libs/web/guard/json-body.ts', 'BODY_LIMIT = 100 * 1024'],
    ['100 kB, 20 nivåer', 'libs/web/guard/forbidden-member.ts', 'MAX_DEPTH = 20'],
    ['5 MB, 50 MB uppackad', 'libs/import/file/read-table.ts', 'MAX_BYTES = 5 * 1024 * 1024'],
    ['50 MB uppackad', 'libs/import/file/zip-guard.ts', 'MAX_UNZIPPED = 50 * 1024 * 1024'],
    ['20 000 rader', 'libs/import/file/table.ts', 'MAX_ROWS = 20_000'],
    ['200 kolumner', 'libs/import/file/table.ts', 'MAX_COLUMNS = 200'],
    [
      '6 000 (`UTFALL_ANROP_PER_MINUT`); 60',
      'libs/web/auth/rate-limit.ts',
      'all: 6_000, costly: 60',
    ],
    ['token | 8 kB', 'libs/identity/verify/authorization.ts', 'MAX_TOKEN_LENGTH = 8 * 1024'],
    ['högst 12 timmar', 'libs/identity/verify/verifier.ts', 'MAX_AGE_S = 12 * 60 * 60'],
    ['60 sekunder', 'libs/identity/verify/verifier.ts', 'CLOCK_TOLERANCE_S = 60'],
    ['| 15 sekunder', 'apps/query-api/read-database.ts', 'statement_timeout=15000'],
    ['nödåtkomst | en timme', 'libs/access/store/schema.ts', "interval '1 hour'"],
    ['följs inom 10 minuter', 'libs/identity/verify/key-source.ts', 'FRESH_MS = 10 * MINUTE'],
    [
      'Datanycklar ligger i minnet i högst 5 sekunder',
      'libs/privacy/keys/person-keys.ts',
      'ttlMs: 5000',
    ],
    ['högst 35 dagar', 'libs/privacy/gallring/certificate.ts', 'KEY_BACKUP_DAYS = 35'],
    ['minst 12 tecken i produktion', 'libs/runtime/production.ts', 'password.length < 12'],
    ['AES-256-GCM, 96 bitars', 'libs/privacy/envelope/envelope.ts', 'NONCE_BYTES = 12'],
    ['HKDF-SHA-256', 'libs/privacy/keys/ring.ts', "hkdfSync('sha256'"],
    ['`OIDC_ISSUER`', 'libs/runtime/config.ts', "'OIDC_ISSUER'"],
    ['`DATABASE_URL`', 'libs/runtime/config.ts', "'DATABASE_URL'"],
    ['`granskning.lasning`, bara tillägg', 'libs/access/audit/schema.ts', 'REFUSED'],
  ])('says "%s" as %s does', (words, path, code) => {
    expect(README).toContain(words);
    expect(text(path)).toContain(
      code === 'REFUSED' ? 'refuse_change BEFORE UPDATE OR DELETE' : code,
    );
  });
});

describe('the bill of materials', () => {
  interface Component {
    readonly name: string;
    readonly purl: string;
    readonly properties: readonly { readonly name: string }[];
    readonly hashes?: readonly { readonly alg: string }[];
    readonly licenses?: readonly {
      readonly license?: { readonly id?: string; readonly name?: string };
      readonly expression?: string;
    }[];
  }
  const ALLOWED = new Set(
    'MIT|MIT-0|Apache-2.0|ISC|BSD-2-Clause|BSD-3-Clause|0BSD|BlueOak-1.0.0|Python-2.0|(MIT AND Zlib)|(BSD-3-Clause AND Apache-2.0)'.split(
      '|',
    ),
  );
  /** Say nothing in package.json; their LICENSE file does. */
  const READ_BY_HAND: Readonly<Record<string, string>> = { 'png-js': 'MIT' };

  const script: string = PACKAGE.scripts.sbom;
  let bill: Component[] = [];
  let production: Component[] = [];

  beforeAll(() => {
    const command = script.replace(/ > \S+$/, '');
    const made = execSync(command, { maxBuffer: 2 ** 26, stdio: ['ignore', 'pipe', 'ignore'] });
    bill = (JSON.parse(made.toString()) as { components: Component[] }).components;
    production = bill.filter(
      ({ properties }) => !properties.some(({ name }) => name === 'cdx:npm:package:development'),
    );
  });

  const licenceOf = ({ name, licenses = [] }: Component) =>
    licenses.map(({ license, expression }) => license?.id ?? license?.name ?? expression).join() ||
    (READ_BY_HAND[name] ?? 'none');

  it('is written to a file that is not committed', () => {
    expect(script).toMatch(/--sbom-format cyclonedx .* > sbom\.cdx\.json$/);
    expect(text('.gitignore').split('\n')).toContain('sbom.cdx.json');
  });

  it('has every package that is asked for by name, in use and for building', () => {
    const names = new Set(bill.map(({ name }) => name));
    const asked = Object.keys({ ...PACKAGE.dependencies, ...PACKAGE.devDependencies });
    expect(asked.filter((name) => !names.has(name))).toEqual([]);
    const used = new Set(production.map(({ name }) => name));
    expect(Object.keys(PACKAGE.dependencies).filter((name) => !used.has(name))).toEqual([]);
  });

  it('has a checksum of every package', () => {
    expect(bill.filter(({ hashes = [] }) => hashes.length === 0)).toEqual([]);
  });

  it('has nothing in use under a licence that nobody has agreed to', () => {
    const foreign = production.filter((one) => !ALLOWED.has(licenceOf(one)));
    expect(foreign.map((one) => `${one.name}: ${licenceOf(one)}`)).toEqual([]);
  });

  it('is short: thirty direct dependencies at most, each at one version', () => {
    const versions: string[] = Object.values(PACKAGE.dependencies);
    expect(versions.length).toBeLessThanOrEqual(30);
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  it('lets no package report on its installation', () => {
    expect(PACKAGE.allowScripts['@scarf/scarf']).toBe(false);
  });
});

describe('the code', () => {
  const PRODUCTION = ['apps', 'libs', 'projections']
    .flatMap((root) =>
      readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => join(root, name)),
    )
    .filter((path) => path.endsWith('.ts') && !/\.spec\.ts$|\/(testing|double|contract)\/|testing\.ts$/.test(path)); // prettier-ignore
  const sources = PRODUCTION.map((path) => ({ path, source: text(path) }));
  const filesWith = (pattern: RegExp) =>
    sources.filter(({ source }) => pattern.test(source)).map(({ path }) => path);

  it('is seen', () => {
    expect(PRODUCTION.length).toBeGreaterThan(300);
    expect(filesWith(/createHash\('sha256'\)/).length).toBeGreaterThan(2);
  });

  it.each([
    ['evaluates nothing', /\beval\(|new Function\(|from 'node:vm'/, []],
    ['makes no pattern of input', /new RegExp\(/, []],
    ['starts only the embedded database', /child_process/, ['libs/runtime/embedded-postgres']],
    ['starts nothing through a shell', /\bshell: true|\bexec(Sync)?\('/, []],
    ['has weak hashes for names alone', /'(md5|sha1)'/i, ['libs/event-store/event-id.ts']],
    [
      'leaves only waiting to chance',
      /Math\.random/,
      ['libs/event-store/eventstoredb/subscribing.ts'],
    ],
    ['writes to the console in one way', /\bconsole\./, ['libs/identity/demo/library.ts']],
    ['knows no weak cipher', /aes-\d+-(cbc|ecb|ctr)|createCipher\(|RSA_PKCS1_PADDING/i, []],
  ] as [string, RegExp, string[]][])('%s', (_what, pattern, where) => {
    const elsewhere = filesWith(pattern).filter(
      (path) => !where.some((known) => path === known || dirname(path) === known),
    );
    expect(elsewhere).toEqual([]);
  });
});

describe('the description of the interface', () => {
  interface Operation {
    readonly requestBody?: object;
    readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  }
  const { paths } = JSON.parse(text('docs/openapi.json')) as {
    paths: Record<string, Record<string, Operation>>;
  };
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );

  it('has no name, number or token in an address', () => {
    const secret = /^(namn|personnummer|nummer|reservnummer|arendenummer|.*token|api.?key)$/i;
    const inAddress = operations.flatMap(({ path, operation: { parameters = [] } }) =>
      parameters
        .filter(({ in: place }) => place === 'query' || place === 'path')
        .map(({ name }) => `${path}: ${name}`),
    );
    const found = inAddress.filter((one) => secret.test(one.split(': ')[1] ?? ''));
    // What a kodverk is called is no secret.
    expect(found.filter((one) => !one.startsWith('/v1/register/kodverk/'))).toEqual([]);
    expect(inAddress.length).toBeGreaterThan(10);
  });

  it('changes nothing by GET', () => {
    const keyed = operations.filter(({ operation: { parameters = [], requestBody } }) =>
      requestBody !== undefined || parameters.some(({ name }) => name === 'Idempotency-Key'),
    ); // prettier-ignore
    expect(keyed.length).toBeGreaterThan(10);
    expect(keyed.filter(({ method }) => method === 'get')).toEqual([]);
  });
});

describe('production', () => {
  const GOOD = {
    UTFALL_LAGE: 'produktion',
    OIDC_ISSUER: 'https://login.example.se',
    DATABASE_URL: 'postgres://utfall:l0ng-and-strange@db/utfall',
    UTFALL_DATA: '/srv/utfall',
    UTFALL_NYCKLAR: '/nycklar/utfall',
    UTFALL_JOURNAL: '/journal/utfall',
    UTFALL_INDIVIDNYCKEL: 'ab'.repeat(32),
  };
  const ready = (env: NodeJS.ProcessEnv) => () => assertProductionReady(readConfig(env), env);

  it('starts when all is in its place', () => {
    expect(ready(GOOD)).not.toThrow();
  });

  it.each([
    [{ OIDC_ISSUER: '' }, /OIDC_ISSUER saknas/],
    [{ OIDC_ISSUER: 'http://login.example.se' }, /OIDC_ISSUER ska börja med https/],
    [{ DATABASE_URL: '' }, /DATABASE_URL saknas/],
    [{ DATABASE_URL: 'postgres://postgres:postgres@db/utfall' }, /Lösenordet i DATABASE_URL/],
    [{ UTFALL_NYCKLAR: '' }, /UTFALL_NYCKLAR ska peka/],
    [{ UTFALL_JOURNAL: '/srv/utfall/journal' }, /UTFALL_JOURNAL ska peka/],
    [{ UTFALL_INDIVIDNYCKEL: '' }, /UTFALL_INDIVIDNYCKEL saknas/],
  ])('is refused with %j', (change, message) => {
    expect(ready({ ...GOOD, ...change })).toThrow(message);
    expect(ready({ ...GOOD, ...change, UTFALL_LAGE: 'utveckling' })).not.toThrow();
  });

  it('is told every fault at once', () => {
    const env = { UTFALL_LAGE: 'produktion' };
    expect(ready(env)).toThrow(/OIDC[^]*DATABASE[^]*NYCKLAR[^]*JOURNAL[^]*INDIVIDNYCKEL/);
  });
});
