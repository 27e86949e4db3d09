import { AKTGRANSKNING_PREFIX } from '../../../libs/domain/aktgranskning/index.js';
import { derivedId } from '../../../libs/recording/index.js';
import type { Call } from './call.js';
import { call } from './call.js';
import { startOf, userIds, type Mal, type Planted } from './cases.js';
import type { WholeService } from './whole-service.js';

type Cases = Readonly<Record<Mal, Planted>>;
/** Makes the request of a route about one of the cases. */
export type RequestOf = (route: string, mal: Mal) => Call;

/** Refusals that come after the policy has said yes: the caller was let in. */
export const LET_IN: ReadonlySet<string> = new Set([
  'inaktuell-version',
  'insats-finns-redan',
  'inget-att-ratta',
  'atgard-krockar',
  'uppgift-krockar',
  'makulering-beslutas-pa-insatsen',
  'okant-jobb',
  'utbud-saknas',
  'aktgranskning-krockar',
  'okand-utgava',
  'okand-indikator',
]);

/** Lines instead of one body. */
const LINES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/v1/handelser': { 'content-type': 'application/x-ndjson' },
};

/** A version that nobody has read: what is let in is refused for it, so that the matrix changes no case. */
const NEVER = { 'if-match': '"999"' };
const QUERY: Readonly<Record<string, string>> = {
  '/v1/ej-verkstallda-beslut': '?kvartal=2026-K3',
  '/v1/ej-verkstallda-beslut/statistik': '?kvartal=2026-K3',
  '/v1/overlamning': '?anvandare=jag',
  '/v1/utgavor/:utgava/likvardighet': '?period=2025',
  '/v1/utgavor/:utgava/mal': '?period=2025',
  '/v1/utgavor/:utgava/metoder': '?period=2025',
  '/v1/granskning/urval': '?from=2026-01-01&tom=2026-12-31&n=1&fro=matris',
};

/** What the requests need beside the cases: ids of things that each route is about. */
interface Things {
  readonly cases: Cases;
  readonly users: ReadonlyMap<string, string>;
  readonly examples: ReadonlyMap<string, unknown>;
  readonly approvals: Readonly<Record<string, string>>;
  readonly revoked: string;
  /** An audit of the nämnd of each case. */
  readonly audits: ReadonlyMap<string, string>;
}

export async function requestsOf(service: WholeService, cases: Cases): Promise<RequestOf> {
  const users = await userIds(service);
  const [examples, approvals, revoked, audits] = await Promise.all([
    examplesOf(service),
    decidedApprovals(service, cases, users),
    revokedRole(service, users),
    begunAudits(service, cases),
  ]);
  const things = { cases, users, examples, approvals, revoked, audits };
  return (routeAndKind, mal) => requestOf(things, routeAndKind, mal);
}

// Three parts: what there is, which route, about whom.
function requestOf(things: Things, routeAndKind: string, mal: Mal): Call {
  const [route = '', kind = ''] = routeAndKind.split(' #');
  const [method = '', path = ''] = route.split(' ');
  const one = things.cases[mal];
  const ids: Readonly<Record<string, string>> = {
    insatsId: one.insatsId,
    individId: one.individId,
    godkannandeId: things.approvals[`makulering ${mal}`] ?? '',
    namn: 'avslutsorsak',
    metod: 'FFT',
    utgava: 'senaste',
    kod: 'ej-inloggad',
    id: idOf(things, path, kind),
    svarslankId: one.svarslankId,
    aktgranskningId: things.audits.get(one.namnd) ?? '',
    stadsdelsnamnd: one.namnd,
  };
  const filled = path.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? '');
  const query = method === 'GET' ? (QUERY[path] ?? '') : '';
  const headers = path.startsWith('/v1/jobb/')
    ? { 'idempotency-key': `matris-${path.split('/').at(-1)}` }
    : { ...NEVER, ...LINES[path] };
  const body = bodyOf(things, route, mal) ?? things.examples.get(route);
  const request = { method, path: filled + query, headers };
  return method === 'POST' || method === 'PUT' ? { ...request, body: body ?? {} } : request;
}

function idOf({ users, approvals, revoked }: Things, path: string, kind: string): string {
  if (path.startsWith('/v1/godkannanden')) return approvals[kind] ?? '';
  if (path.startsWith('/v1/anvandare')) return users.get('alva') ?? '';
  return path.startsWith('/v1/behorigheter') ? revoked : 'finns-inte';
}

const NAMED: Readonly<Record<Mal, string>> = {
  egen: 'maja',
  annans: 'otto',
  skyddad: 'maja',
  jarva: 'bo',
  gammal: 'bo',
};

/** Bodies that must name a thing of ours; every other is the example of the description. */
function bodyOf({ cases, users }: Things, route: string, mal: Mal): object | undefined {
  const { insatsId, individId, namnd, namn, nummer } = cases[mal];
  const bodies: Readonly<Record<string, object>> = {
    'POST /v1/insatser': { ...startOf(namnd, individId), insatsId },
    'POST /v1/handelser': {},
    'POST /v1/individer': { namnd, namn, nummer },
    'POST /v1/insatser/:insatsId/individbyte': {
      ...{ datum: '2026-03-20', tillIndividId: individId, skal: 'fel-individ' },
    },
    'POST /v1/individer/:individId/sammanslagning': {
      ...{ datum: '2026-03-20', tillIndividId: individId },
    },
    'POST /v1/individer/:individId/delning': {
      ...{ datum: '2026-03-20', tillIndividId: individId },
      ...{ insatser: [insatsId], skal: 'delad' },
    },
    'PUT /v1/individer/:individId/uppgifter': { skal: 'prov' },
    'PUT /v1/individer/:individId/skydd': { skyddad: mal === 'skyddad' },
    'POST /v1/handlaggning/sok': { nummer },
    'POST /v1/individer/:individId/registerutdrag': { format: 'json' },
    'POST /v1/nodatkomst': { insatsId, skal: 'jour' },
    'POST /v1/insatser/:insatsId/tilldelningar': { anvandare: users.get(NAMED[mal]) },
    'POST /v1/insatser/:insatsId/tilldelningar/aterkallande': { enhet: 'ingen' },
    'POST /v1/overlamning': { till: users.get(NAMED[mal]), insatser: [insatsId] },
    'POST /v1/granskning/individ': { individId },
    'POST /v1/aktgranskningar': { ...AUDIT, namnder: [namnd] },
    'POST /v1/aktgranskningar/:aktgranskningId/bedomningar': {
      bedomningar: [{ insatsId, moment: 'plan-finns', svar: 'uppfyllt' }],
    },
    'POST /v1/behorigheter': {
      anvandare: users.get('alva'),
      roll: 'behandlare',
      namnd: 'farsta',
      from: '2026-03-02',
    },
    'PUT /v1/anvandare/:id/avstangning': { avstangd: false },
  };
  return bodies[route];
}

interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}
interface Operation {
  readonly requestBody?: {
    readonly content?: Readonly<
      Record<string, { readonly examples?: Readonly<Record<string, { readonly value: unknown }>> }>
    >;
  };
}

/** The example body of every route, as the service describes itself. */
async function examplesOf({ url }: WholeService): Promise<ReadonlyMap<string, unknown>> {
  const { paths } = JSON.parse((await call(url, { path: '/openapi.json' })).text) as Described;
  const routes = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, { requestBody }]) => {
      const examples = requestBody?.content?.['application/json']?.examples ?? {};
      const route = `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`;
      return [route, Object.values(examples)[0]?.value] as const;
    }),
  );
  return new Map(routes);
}

/** A request of each kind, decided already: whoever may decide hears that it is too late. */
async function decidedApprovals(
  { platform }: WholeService,
  cases: Cases,
  users: ReadonlyMap<string, string>,
): Promise<Readonly<Record<string, string>>> {
  const { approvals } = platform.protection;
  const [begardAv = '', beslutadAv = ''] = ['alva', 'nils'].map((name) => users.get(name));
  const decided = async (kind: 'makulering' | 'studieutdrag' | 'gallring', mal?: Mal) => {
    const namnder = mal === undefined ? ['*'] : [cases[mal].namnd];
    const innehall = mal === undefined ? {} : { insatsId: cases[mal].insatsId };
    const { id } = await approvals.request({ kind, namnder, innehall, begardAv });
    await approvals.decide({ id, godkann: false, beslutadAv });
    return [mal === undefined ? kind : `makulering ${mal}`, id] as const;
  };
  const made = await Promise.all([
    decided('studieutdrag'),
    decided('gallring'),
    ...(Object.keys(cases) as Mal[]).map((mal) => decided('makulering', mal)),
  ]);
  const byKind = Object.fromEntries(made);
  return { ...byKind, makulering: byKind['makulering egen'] ?? '' };
}

const AUDIT = {
  ...{ beteckning: 'matris', moment: ['plan-finns'], urvalsgrund: 'paborjade', fro: 'matris' },
  ...{ fran: '2020-01-01', till: '2026-01-31', antal: 5, fordelning: 'lika' },
} as const;

/** Put into the log as if drawn, each of one nämnd and its case. */
async function begunAudits({ platform }: WholeService, cases: Cases) {
  const namnder = [...new Set(Object.values(cases).map(({ namnd }) => namnd))];
  const begun = namnder.map(async (namnd) => {
    const id = derivedId('matris', namnd);
    const insatser = Object.values(cases).flatMap((one) =>
      one.namnd === namnd ? [one.insatsId] : [],
    );
    const strata = [{ namnd, population: insatser.length, insatser }];
    const data = { datum: '2026-01-31', ...AUDIT, position: '0', strata };
    await platform.store.append({
      stream: `${AKTGRANSKNING_PREFIX}${id}`,
      expected: 'no-stream',
      events: [{ type: 'AktgranskningPaborjad', data, metadata: METADATA }],
      key: 'matris',
    });
    return [namnd, id] as const;
  });
  return new Map(await Promise.all(begun));
}

const METADATA = {
  ...{ occurredOn: '2026-01-31', actor: 'spec', correlationId: 'spec' },
  source: { kind: 'manual' },
} as const;

async function revokedRole({ platform }: WholeService, users: ReadonlyMap<string, string>) {
  const { directory } = platform.protection;
  const anvandare = users.get('alva') ?? '';
  const by = users.get('pim') ?? '';
  const role = { roll: 'behandlare', namnd: 'bromma', from: '2020-01-01' } as const;
  const id = await directory.grant({ anvandare, by, ...role });
  await directory.revoke({ id, by });
  return id;
}
