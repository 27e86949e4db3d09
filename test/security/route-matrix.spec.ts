import 'reflect-metadata';
import { Controller, Get, Module } from '@nestjs/common';
import { openEdge } from '../../libs/runtime/index.js';
import { createWebApp } from '../../libs/web/index.js';
import { call, forEach, type Answer } from './support/call.js';
import { CALLERS, makeRutAuditor, NAMED_ON_PROTECTED, tokens } from './support/callers.js';
import { MAL, plantCases, type Mal, type Planted } from './support/cases.js';
import { members } from './support/members.js';
import { OPEN, TABLE, type Rule } from './support/matrix-table.js';
import { LET_IN, requestsOf, type RequestOf } from './support/requests.js';
import { routesOfWhole, startWhole, type WholeService } from './support/whole-service.js';

const COSTLY = /granskning|registerutdrag|sok$/;
const PURPOSES = [
  '',
  'handlaggning',
  'uppfoljning',
  'forskning',
  'tillsyn',
  'dataskydd',
  'gallring',
  'drift',
] as const;

type Outcome = 'in' | 401 | 403 | 404;
interface Cell {
  readonly route: string;
  readonly caller: string;
  readonly mal: Mal;
  readonly purpose: string;
  readonly expected: Outcome;
}

function lineOf({ lines }: Rule, caller: string): readonly string[] | undefined {
  const roll = CALLERS[caller]?.roll;
  return lines.map((line) => line.split(' ')).find(([who]) => who === roll || who === '*');
}

function expectedOf(rule: Rule, caller: string, [mal, purpose]: readonly [Mal, string]): Outcome {
  const [, langd, purposes = ''] = lineOf(rule, caller) ?? [];
  if (langd === undefined) return 403;
  const known = purposes.split(',');
  const isPurpose = purpose === '' ? known.length === 1 : known.includes(purpose);
  if (!isPurpose && purposes !== '*') return 403;
  const near: readonly Mal[] = langd === 'alla' ? MAL : (CALLERS[caller]?.[langd as 'egna'] ?? []);
  const past = rule.trotsSkydd === true || rule.trotsSkydd === CALLERS[caller]?.roll;
  const guarded = mal === 'skyddad' && !past && caller !== NAMED_ON_PROTECTED;
  if (near.includes(mal) && !guarded) return 'in';
  return rule.oppen === true ? 403 : 404;
}

/** A wrong role is refused before any case is looked at, and so is a wrong purpose: few cases are enough there. */
function cellsOf([route, rule]: readonly [string, Rule]): readonly Cell[] {
  return Object.keys(CALLERS).flatMap((caller) => {
    const role = lineOf(rule, caller);
    return PURPOSES.flatMap((purpose) => {
      const few = role === undefined ? 1 : 2;
      const isOf = purpose === '' || role?.[2]?.split(',').includes(purpose) === true;
      const some = role === undefined || !isOf ? rule.mal.slice(0, few) : rule.mal;
      return some.map((mal) => {
        const expected = expectedOf(rule, caller, [mal, purpose]);
        return { route, caller, mal, purpose, expected };
      });
    });
  });
}

function outcomeOf({ status, code }: Answer): 'in' | number {
  return (status >= 200 && status < 300) || LET_IN.has(code) ? 'in' : status;
}

let service: WholeService;
let cases: Readonly<Record<Mal, Planted>>;
let requestOf: RequestOf;
let token: ReturnType<typeof tokens>;
const cells = Object.entries(TABLE).flatMap(cellsOf);
const wrong: string[] = [];
const leaks: string[] = [];
let refused = 0;

/** Ids, names and numbers that must not be read by those who are refused. */
const planted = (): readonly string[] =>
  Object.values(cases).flatMap(({ namn, nummer, individId, insatsId }) => [
    namn,
    nummer.replace('-', ''),
    individId,
    insatsId,
  ]);

async function ask(cell: Cell): Promise<void> {
  const { route, caller, mal, purpose, expected } = cell;
  const request = requestOf(route, mal);
  const bearer = await token(caller, COSTLY.test(route) ? route : '');
  const headers = { ...request.headers, ...(purpose === '' ? {} : { andamal: purpose }) };
  const answer = await call(service.url, { ...request, token: bearer, headers });
  const outcome = outcomeOf(answer);
  const where = `${caller} ${route} ${mal} [${purpose}]`;
  if (outcome !== expected) wrong.push(`${where}: ${outcome} ${answer.code}, not ${expected}`);
  if (expected !== 'in') refused += 1;
  const sent = request.path + JSON.stringify(request.body ?? '');
  const told = planted().filter((text) => answer.text.includes(text) && !sent.includes(text));
  if (told.length > 0 && (expected !== 'in' || caller === 'vera')) leaks.push(where);
}

beforeAll(async () => {
  service = await startWhole();
  await makeRutAuditor(service);
  cases = await plantCases(service);
  requestOf = await requestsOf(service, cases);
  token = tokens(service);
});
afterAll(() => service.stop());

describe('every route', () => {
  it('stands in the matrix, and nothing is served beside it', async () => {
    const { ruled, served } = await routesOfWhole(service);
    const listed = [
      ...new Set(Object.keys(TABLE).map((key) => key.split(' #')[0])),
      ...Object.keys(OPEN),
    ];
    expect(ruled.map(({ route }) => route).sort()).toEqual(listed.sort());
    expect([...served].sort()).toEqual(listed.sort());
    const open = ruled.filter((one) => one.open).map(({ route }) => route);
    expect(open.sort()).toEqual(Object.keys(OPEN).sort());
  });

  it('is refused without a token, and open where that is said', async () => {
    const answers = await Promise.all(
      [...Object.keys(TABLE), ...Object.keys(OPEN)].map(async (route) => {
        const { status } = await call(service.url, requestOf(route, 'egen'));
        return [route, status] as const;
      }),
    );
    const expected = [...Object.keys(TABLE).map((route) => [route, 401]), ...Object.entries(OPEN)];
    expect(answers).toEqual(expected);
  });

  it('makes the start fail when it has no rule', async () => {
    @Controller('v1/glomd')
    class ForgottenController {
      @Get()
      get(): string {
        return 'allt';
      }
    }
    @Module({ controllers: [ForgottenController] })
    class ForgottenModule {}
    const edge = await openEdge(service.config, service.platform, service.url);
    await expect(createWebApp(ForgottenModule, edge)).rejects.toThrow(/v1\/glomd/);
  });
});

describe('role, nämnd, route and purpose', () => {
  it('let in exactly those whom the table names, and tell the others nothing', async () => {
    const { pool } = service.platform;
    const count = async () =>
      Number(
        (await pool.query("SELECT count(*) FROM granskning.lasning WHERE utfall = 'nekad'")).rows[0]
          .count,
      );
    const before = await count();
    const started = Date.now();
    for (const route of Object.keys(TABLE)) {
      await forEach(
        cells.filter((cell) => cell.route === route),
        32,
        ask,
      );
    }
    const seconds = Math.round((Date.now() - started) / 1000);
    process.stdout.write(`route matrix: ${cells.length} combinations in ${seconds} s\n`);
    expect(wrong).toEqual([]);
    expect(leaks).toEqual([]);
    expect((await count()) - before).toBeGreaterThanOrEqual(refused);
    expect(cells.length).toBeGreaterThan(9_000);
  }, 300_000);

  it('has no word for a purpose that is none', async () => {
    const bearer = await token('maja');
    const headers = { andamal: 'nyfikenhet' };
    const request = requestOf('GET /v1/insatser/:insatsId/forlopp', 'egen');
    const answer = await call(service.url, { ...request, token: bearer, headers });
    expect([answer.status, answer.code]).toEqual([400, 'andamal-ogiltigt']);
  });
});

/** What each class of data is told by, of all that stands in an insats with a plan and a skattning. */
const FALT: Readonly<Record<string, readonly string[]>> = {
  identitet: ['individId', 'individ_id'],
  grunduppgifter: ['kon', 'alderAr', 'metod', 'stadsdelsnamnd'],
  skattning: ['poang', 'startlage'],
  forlopp: ['datum', 'matpunkt', 'omrade'],
};
const HELA = ['forlopp', 'grunduppgifter', 'identitet', 'skattning'];

describe('the fields of an insats', () => {
  const seen = async (caller: string, route: string) => {
    const request = requestOf(`GET /v1/insatser/:insatsId/${route}`, 'egen');
    const answer = await call(service.url, { ...request, token: await token(caller) });
    const names = new Set(members(JSON.parse(answer.text)));
    return Object.keys(FALT)
      .filter((grupp) => (FALT[grupp] ?? []).some((name) => names.has(name)))
      .sort();
  };
  beforeAll(async () => {
    for (const route of ['genomforandeplan', 'skattningar']) {
      const bearer = await token('maja');
      const { path } = requestOf('GET /v1/insatser/:insatsId/handelser', 'egen');
      const read = await call(service.url, { path, token: bearer });
      const request = requestOf(`POST /v1/insatser/:insatsId/${route}`, 'egen');
      const headers = { 'if-match': read.headers.get('etag') ?? '' };
      const body = { ...(request.body as object), datum: '2026-03-16' };
      const done = await call(service.url, { ...request, token: bearer, headers, body });
      expect([route, done.status, done.code]).toEqual([route, 201, '']);
      const min = { 'min-position': (JSON.parse(done.text) as { position: string }).position };
      const forlopp = requestOf('GET /v1/insatser/:insatsId/forlopp', 'egen');
      await call(service.url, { ...forlopp, token: bearer, headers: min });
    }
  });

  it.each([
    ['maja', HELA],
    ['signe', HELA],
    ['greta', HELA],
    ['verksamhetssystem-skarholmen', HELA],
    ['rut', ['forlopp', 'grunduppgifter']],
    ['bo', []],
    ['vera', []],
  ])('%s is shown %j', async (caller, expected) => {
    expect([await seen(caller, 'handelser'), await seen(caller, 'forlopp')]).toEqual([
      expected,
      expected,
    ]);
  });
});

describe('a search', () => {
  it.each([
    ['maja', ['egen', 'skyddad']],
    ['nils', ['egen']],
    ['bo', ['jarva', 'gammal']],
    ['signe', ['egen', 'annans']],
    ['greta', ['egen', 'annans']],
    ['ebba', ['jarva', 'gammal']],
  ])('by %s finds %j and nobody else', async (caller, expected) => {
    const bearer = await token(caller, 'sok');
    const found = await Promise.all(
      MAL.map(async (mal) => {
        const request = requestOf('POST /v1/handlaggning/sok', mal);
        const { text } = await call(service.url, { ...request, token: bearer });
        return text.includes(cases[mal].individId) ? [mal] : [];
      }),
    );
    expect(found.flat().sort()).toEqual([...expected].sort());
  });
});

describe('figures', () => {
  it.each([
    ['ines', { skarholmen: 3 }],
    ['hugo', { jarva: 2 }],
    ['stig', { skarholmen: 3, jarva: 2 }],
  ])('for %s are those of the own nämnd', async (caller, expected) => {
    const request = { path: '/v1/stadsdel-utfall', token: await token(caller) };
    const { rader } = JSON.parse((await call(service.url, request)).text) as {
      rader: readonly { stadsdelsnamnd: { kod: string }; antal: { startade: number } }[];
    };
    const told = rader
      .filter(({ antal }) => antal.startade > 0)
      .map(({ stadsdelsnamnd, antal }) => [stadsdelsnamnd.kod, antal.startade]);
    expect(Object.fromEntries(told)).toEqual(expected);
  });
});
