import { importsOf, loopsOf, sourceFiles, type Import } from './imports.js';

/** Which parts of the house a part may name. A part not listed may name nothing of ours. */
interface Rule {
  readonly part: string;
  readonly files: RegExp;
  readonly mayImport: readonly RegExp[];
  /** Packages; every one when left out. */
  readonly packages?: readonly RegExp[];
}

/** Audits of files have a face of their own: nothing of an insats needs them. */
const DOMAIN = /^libs\/domain\/(aktgranskning\/)?index\.ts$/;
const OUTCOME = /^libs\/outcome\/index\.ts$/;
const STORE = /^libs\/event-store\/(index|port|event-id|eventstoredb\/store)\.ts$/;
const PORT = /^libs\/event-store\/port\.ts$/;
const READ_MODEL = /^libs\/read-model\/index\.ts$/;
const RECORDING = /^libs\/recording\/index\.ts$/;
const RUNTIME = /^libs\/runtime\/index\.ts$/;
const WEB = /^libs\/web\/index\.ts$/;
const ACCESS = /^libs\/access\/index\.ts$/;
const IDENTITY = /^libs\/identity\/index\.ts$/;
const PRIVACY = /^libs\/privacy\/index\.ts$/;
const REMINDERS = /^libs\/paminnelse\/index\.ts$/;
const ANSWER_LINKS = /^libs\/svarslank\/index\.ts$/;
const PUBLISHING = /^libs\/utgivning\/index\.ts$/;
const POSTGRES = /^libs\/postgres\/index\.ts$/;
const FACE = /^libs\/[a-z-]+\/index\.ts$/;
const PROJECTION_FACE = /^projections\/[a-z-]+\/index\.ts$/;
const PROJECTION_LIST = /^projections\/(index|follow)\.ts$/;

const RULES: readonly Rule[] = [
  { part: 'domain', files: /^libs\/domain\//, mayImport: [], packages: [] },
  {
    part: 'outcome',
    files: /^libs\/outcome\//,
    mayImport: [DOMAIN],
    packages: [/^(jstat|highs)$/],
  },
  { part: 'event-store', files: /^libs\/event-store\//, mayImport: [DOMAIN, POSTGRES] },
  { part: 'postgres', files: /^libs\/postgres\//, mayImport: [], packages: [/^pg$/] },
  { part: 'read-model', files: /^libs\/read-model\//, mayImport: [PORT, POSTGRES] },
  {
    part: 'publishing',
    files: /^libs\/utgivning\//,
    mayImport: [DOMAIN, OUTCOME, STORE],
    packages: [/^node:crypto$/],
  },
  { part: 'recording', files: /^libs\/recording\//, mayImport: [DOMAIN, STORE] },
  { part: 'import', files: /^libs\/import\//, mayImport: [DOMAIN, RECORDING, STORE] },
  { part: 'demo', files: /^libs\/demo\//, mayImport: [DOMAIN, RECORDING, STORE] },
  {
    part: 'the policy',
    files: /^libs\/access\/(policy|fields)\//,
    mayImport: [DOMAIN],
    packages: [],
  },
  {
    part: 'access',
    files: /^libs\/access\/(?!policy\/|fields\/)/,
    mayImport: [DOMAIN],
    packages: [/^pg$/, /^node:/],
  },
  { part: 'reminders', files: /^libs\/paminnelse\//, mayImport: [DOMAIN, POSTGRES] },
  { part: 'answering links', files: /^libs\/svarslank\//, mayImport: [DOMAIN, POSTGRES] },
  {
    part: 'the drawing of reports',
    files: /^libs\/rapport\/(?!utgava\/)/,
    mayImport: [],
    packages: [/^pdfmake(\/fonts\/|$)/, /^hucre$/, /^csv-stringify\/sync$/, /^node:crypto$/],
  },
  {
    part: 'reports of a release',
    files: /^libs\/rapport\/utgava\//,
    mayImport: [DOMAIN, OUTCOME],
    packages: [],
  },
  { part: 'identity', files: /^libs\/identity\//, mayImport: [] },
  {
    part: 'rules of retention',
    files: /^libs\/privacy\/(retention|personnummer)\//,
    mayImport: [DOMAIN],
    packages: [],
  },
  {
    part: 'privacy',
    files: /^libs\/privacy\/(?!retention\/|personnummer\/)/,
    mayImport: [DOMAIN, OUTCOME, STORE, POSTGRES],
  },
  {
    part: 'runtime',
    files: /^libs\/runtime\//,
    mayImport: [
      ...[DOMAIN, STORE, READ_MODEL, ACCESS, IDENTITY, PRIVACY, PROJECTION_LIST],
      ...[ANSWER_LINKS, REMINDERS, POSTGRES, OUTCOME, PUBLISHING],
    ],
  },
  { part: 'web', files: /^libs\/web\//, mayImport: [DOMAIN, ACCESS] },
  {
    part: 'what a projection folds',
    files: /^projections\/[a-z-]+\/evolve\.ts$/,
    mayImport: [DOMAIN, OUTCOME],
    packages: [],
  },
  {
    part: 'the rest of a projection',
    files: /^projections\/[a-z-]+\/(?!evolve\.ts)/,
    mayImport: [DOMAIN, OUTCOME, READ_MODEL],
  },
  {
    part: 'the list of projections',
    files: /^projections\/(index|follow)\.ts$/,
    mayImport: [PROJECTION_FACE, READ_MODEL, STORE, /^projections\/index\.ts$/],
  },
  {
    part: 'the questions',
    files: /^apps\/query-api\/(?!main\.ts)/,
    mayImport: [
      ...[DOMAIN, OUTCOME, READ_MODEL, POSTGRES, WEB, ACCESS, PROJECTION_FACE],
      /^libs\/rapport\/index\.ts$/,
    ],
  },
  {
    part: 'the start of the query side',
    files: /^apps\/query-api\/main\.ts$/,
    mayImport: [RUNTIME, WEB, PROJECTION_LIST],
  },
  {
    part: 'command-api',
    files: /^apps\/command-api\//,
    mayImport: [DOMAIN, STORE, RECORDING, RUNTIME, WEB, ACCESS],
  },
  {
    part: 'person-api',
    files: /^apps\/person-api\//,
    mayImport: [RECORDING, DOMAIN, STORE, ACCESS, PRIVACY, WEB],
  },
  {
    part: 'answer-api',
    files: /^apps\/answer-api\//,
    mayImport: [DOMAIN, STORE, RECORDING, ANSWER_LINKS, WEB, ACCESS],
  },
  {
    part: 'audit-api',
    files: /^apps\/audit-api\//,
    mayImport: [DOMAIN, OUTCOME, STORE, RECORDING, WEB, ACCESS],
  },
  { part: 'access-api', files: /^apps\/access-api\//, mayImport: [DOMAIN, ACCESS, WEB] },
  { part: 'projector', files: /^apps\/projector\//, mayImport: [RUNTIME, PROJECTION_LIST] },
  {
    part: 'jobs',
    files: /^apps\/jobs\//,
    mayImport: [
      FACE,
      PROJECTION_LIST,
      /^projections\/(uppfoljning-bevakning|kvalitetsflaggor)\/index\.ts$/,
    ],
  },
  {
    part: 'the command line',
    files: /^apps\/replay\//,
    mayImport: [
      ...[FACE, DOMAIN, PROJECTION_FACE, PROJECTION_LIST],
      /^apps\/standalone\/service\.ts$/,
    ],
  },
  {
    part: 'standalone',
    files: /^apps\/standalone\//,
    mayImport: [FACE, PROJECTION_FACE, PROJECTION_LIST, /^apps\//],
  },
];

const FILES = sourceFiles(['apps', 'libs', 'projections']);

function isAllowed({ from, target, isPackage }: Import, rule: Rule): boolean {
  if (isPackage) return rule.packages?.some((allowed) => allowed.test(target)) ?? true;
  return home(from) === home(target) || rule.mayImport.some((allowed) => allowed.test(target));
}

/** The folder whose insides a file may name freely. */
function home(file: string): string {
  const [top = '', second = ''] = file.split('/');
  return second.includes('.') ? file : `${top}/${second}`;
}

describe('the law of imports', () => {
  it.each(RULES.map((rule) => [rule.part, rule] as const))(
    '%s names only what it may',
    (_part, rule) => {
      const files = FILES.filter((file) => rule.files.test(file));
      expect(files.length).toBeGreaterThan(0);
      const breaches = files
        .flatMap(importsOf)
        .filter((one) => !isAllowed(one, rule))
        .map(({ from, target }) => `${from} → ${target}`);
      expect(breaches).toEqual([]);
    },
  );

  it('has exactly one rule for every file', () => {
    const ruled = FILES.map((file) => [file, RULES.filter((rule) => rule.files.test(file)).length]);
    expect(ruled.filter(([, rules]) => rules !== 1)).toEqual([]);
  });

  it('lets no files import each other in a loop, not even for a type', () => {
    const near = (file: string) =>
      importsOf(file).flatMap((one) => (one.isPackage ? [] : [one.target]));
    expect(loopsOf(new Map(FILES.map((file) => [file, near(file)])))).toEqual([]);
  });

  it('sees a loop where there is one, and none where two ways meet', () => {
    const graph = (rows: Record<string, string[]>) => new Map(Object.entries(rows));
    expect(loopsOf(graph({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }))).toEqual([]);
    expect(loopsOf(graph({ a: ['b'], b: ['c'], c: ['b'] }))).toEqual(['b → c → b']);
  });

  it('sees imports at all', () => {
    expect(FILES.length).toBeGreaterThan(100);
    expect(FILES.flatMap(importsOf).filter(({ isPackage }) => !isPackage).length).toBeGreaterThan(
      300,
    );
  });

  it('lets no production file import a spec, a double or a helper of the tests', () => {
    const towardsTests = FILES.flatMap(importsOf).filter(({ target }) =>
      /^test\/|\.spec|\/testing|\/double\//.test(target),
    );
    expect(towardsTests).toEqual([]);
  });
});
