import { call } from './call.js';
import { startOf } from './cases.js';
import type { Provider } from './bad-tokens.js';
import type { WholeService } from './whole-service.js';

/** Staff of the spec's own, and a case of two nämnder: what the hostile are after. */
export interface Victims {
  readonly tokens: Readonly<Record<string, string>>;
  readonly users: Readonly<Record<string, string>>;
  readonly roles: Readonly<Record<string, string>>;
  readonly own: { readonly insatsId: string; readonly individId: string };
  readonly other: { readonly insatsId: string; readonly individId: string };
  /** A request for annulment at the other nämnd. */
  readonly godkannandeId: string;
}

const STAFF = [
  ['maja', 'socialsekreterare', 'skarholmen'],
  ['bo', 'socialsekreterare', 'jarva'],
  ['greta', 'enhetschef', 'skarholmen'],
  ['pim', 'drift', '*'],
] as const;

export const NAMN = 'Olivia Offersson';
export const NUMMER = '20110315-2383';

export async function plantVictims(service: WholeService, provider: Provider): Promise<Victims> {
  const { directory, approvals } = service.platform.protection;
  const iss = provider.issuer;
  const by = await directory.ensureUser({ iss, sub: 'forvaltare', namn: 'Frö', system: true });
  const made = await Promise.all(
    STAFF.map(async ([sub, roll, namnd]) => {
      const anvandare = await directory.ensureUser({ iss, sub, namn: sub, system: false });
      const id = await directory.grant({ anvandare, by, roll, namnd, from: '2020-01-01' });
      return { sub, anvandare, id, token: await provider.tokenOf(sub) };
    }),
  );
  const per = (value: (one: (typeof made)[number]) => string) =>
    Object.fromEntries(made.map((one) => [one.sub, value(one)]));
  const tokens = per(({ token }) => token);
  const users = per(({ anvandare }) => anvandare);
  const own = await open(service, 'skarholmen', { token: tokens.maja, nummer: NUMMER });
  const other = await open(service, 'jarva', { token: tokens.bo, nummer: '20000101-2384' });
  const { id } = await approvals.request({
    kind: 'makulering',
    namnder: ['jarva'],
    innehall: { insatsId: other.insatsId },
    begardAv: by,
  });
  return { tokens, users, roles: per((one) => one.id), own, other, godkannandeId: id };
}

async function open(
  { url }: WholeService,
  namnd: string,
  { token, nummer }: { readonly token: string | undefined; readonly nummer: string },
) {
  const send = async (path: string, body: object): Promise<Record<string, string>> => {
    const answer = await call(url, { path, token, body });
    if (answer.status !== 201) throw new Error(`${path}: ${answer.status} ${answer.text}`);
    return JSON.parse(answer.text) as Record<string, string>;
  };
  const { individId = '' } = await send('/v1/individer', { namnd, namn: NAMN, nummer });
  const { insatsId = '' } = await send('/v1/insatser', startOf(namnd, individId));
  return { individId, insatsId };
}
