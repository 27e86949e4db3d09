import { loginAs } from '../../support/login.js';
import { call } from './call.js';
import type { WholeService } from './whole-service.js';

/** The cases that the proofs turn on; who reaches which of them is written in the spec. */
export type Mal = 'egen' | 'annans' | 'skyddad' | 'jarva' | 'gammal';
export const MAL: readonly Mal[] = ['egen', 'annans', 'skyddad', 'jarva', 'gammal'];

/** A made-up person with an insats of one nämnd. */
export interface Planted {
  readonly namnd: string;
  readonly namn: string;
  readonly nummer: string;
  readonly individId: string;
  readonly insatsId: string;
  /** A one-time code to a rating on the insats. */
  readonly svarslankId: string;
}

interface Plan extends Pick<Planted, 'namnd' | 'namn' | 'nummer'> {
  /** Registers and opens, and is thereby named. */
  readonly opener: string;
  readonly named: readonly string[];
  readonly enhet?: string;
}

const SKARHOLMEN = { namnd: 'skarholmen', enhet: 'oppenvard-skarholmen' };
const PLANS: Readonly<Record<Mal, Plan>> = {
  egen: {
    ...SKARHOLMEN,
    namn: 'Esmeralda Egenfall',
    nummer: '20110315-2383',
    opener: 'maja',
    named: ['signe'],
  },
  annans: {
    namnd: 'skarholmen',
    namn: 'Anselm Annanfall',
    nummer: '20000101-2384',
    opener: 'otto',
    // Another unit of the same nämnd: its own chief's, and no other chief's.
    enhet: 'oppenvard-vast',
    named: [],
  },
  skyddad: {
    ...SKARHOLMEN,
    namn: 'Sibylla Skyddfall',
    nummer: '19121212-1212',
    opener: 'maja',
    named: [],
  },
  jarva: {
    namnd: 'jarva',
    enhet: 'oppenvard-jarva',
    namn: 'Jerker Jarvafall',
    nummer: '19900101-0017',
    opener: 'bo',
    named: ['tuva'],
  },
  gammal: {
    namnd: 'rinkeby-kista',
    enhet: 'oppenvard-jarva',
    namn: 'Gudmund Gammalfall',
    nummer: '19850709-9805',
    opener: 'bo',
    named: ['tuva'],
  },
};

/** Ids in the directory by what somebody is called there. */
export async function userIds({ platform }: WholeService): Promise<ReadonlyMap<string, string>> {
  const rows = await platform.protection.directory.list('*');
  return new Map(
    rows.map(({ namn, anvandare }) => [namn.split(' (')[0]?.toLowerCase() ?? '', anvandare]),
  );
}

/** Registers every person and opens an insats for each, over HTTP as staff do; units are named beside it. */
export async function plantCases(service: WholeService): Promise<Readonly<Record<Mal, Planted>>> {
  const users = await userIds(service);
  const planted = await Promise.all(
    MAL.map(async (mal) => [mal, await plant(service, PLANS[mal], users)] as const),
  );
  const cases = Object.fromEntries(planted) as Record<Mal, Planted>;
  const chief = await loginAs(service.url, 'greta');
  const path = `/v1/individer/${cases.skyddad.individId}/skydd`;
  const done = await call(service.url, {
    path,
    method: 'PUT',
    token: chief,
    body: { skyddad: true },
  });
  if (done.status !== 200) throw new Error(`Not protected: ${done.text}`);
  return cases;
}

async function plant(
  service: WholeService,
  plan: Plan,
  users: ReadonlyMap<string, string>,
): Promise<Planted> {
  const { namnd, namn, nummer, opener, named, enhet } = plan;
  const token = await loginAs(service.url, opener);
  const send = async (path: string, body: object): Promise<Record<string, string>> => {
    const answer = await call(service.url, { path, token, body });
    if (answer.status !== 201) throw new Error(`${path}: ${answer.status} ${answer.text}`);
    return JSON.parse(answer.text) as Record<string, string>;
  };
  const { individId = '' } = await send('/v1/individer', { namnd, namn, nummer });
  const { insatsId = '' } = await send('/v1/insatser', startOf(namnd, individId));
  const { directory } = service.platform.protection;
  const by = users.get(opener) ?? '';
  for (const one of named) {
    await directory.assignCase({ insatsId, namnd, anvandare: users.get(one) ?? '', by });
  }
  if (enhet !== undefined) await directory.assignCase({ insatsId, namnd, enhet, by });
  const { lank } = await service.platform.protection.svarslankar.issue({
    ...{ insatsId, matpunkt: 'start', instrument: 'SDQ', instrumentversion: 1 },
    ...{ informant: 'barn', utfardadAv: by, giltigDagar: 14 },
  });
  return { namnd, namn, nummer, individId, insatsId, svarslankId: lank.svarslankId };
}

/** A start while the nämnd was there. */
export function startOf(stadsdelsnamnd: string, individId: string) {
  const about = { metod: 'FFT', kon: 'flicka', alderAr: 15, individId, stadsdelsnamnd };
  const datum = stadsdelsnamnd === 'rinkeby-kista' ? '2022-03-14' : '2026-03-16';
  return { handelse: 'InsatsPaborjad', datum, ...about };
}
