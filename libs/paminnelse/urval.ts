import type { Datum } from '../domain/index.js';
import type { Forfallande, Paminnelsekalla } from './kalla.js';
import {
  forfallodagar,
  langstTillbaka,
  STEG,
  stegAttPaminna,
  type Fonster,
  type Steg,
} from './steg.js';

/** One thing to remind one worker of. */
export interface Paminnelse {
  readonly nyckel: string;
  readonly steg: Steg;
  readonly mottagare: string;
  readonly insatsId: string;
  readonly slag: string;
  readonly forfaller: Datum;
  /** It is told to a head, since nobody is named. */
  readonly ingenNamngiven?: boolean;
}

export interface Urval {
  readonly paminnelser: readonly Paminnelse[];
  /** How many things nobody is named on: they are told to a head, where there is one. */
  readonly utanAnsvarig: number;
  /** Everything that is known now and may have to be told, so that what becomes known late is noticed. */
  readonly kanda: readonly Kand[];
}

/** A due date that a run has met. */
export type Kand = Pick<Forfallande, 'nyckel' | 'insatsId' | 'forfaller'>;

/** Which of these keys a run has met before; undefined where no run has kept them yet. */
export type Motta = (nycklar: readonly string[]) => Promise<ReadonlySet<string> | undefined>;

/**
 * Everything that a window asks to be told, whether it has been told before or not; and what became known only
 * after its day, once, of the last step that it has passed.
 */
export async function valj(kalla: Paminnelsekalla, fonster: Fonster, motta: Motta): Promise<Urval> {
  const valda = await iFonstret(kalla, fonster);
  const langst = langstTillbaka(fonster);
  const kanda = await kalla.forfallande(...spannet(langst));
  const mottagna = await motta(kanda.map(({ nyckel }) => nyckel));
  const nyaForSent = kanda.filter(({ nyckel }) => mottagna?.has(nyckel) === false);
  for (const sak of nyaForSent) {
    const steg = stegAttPaminna(sak.forfaller, langst);
    if (steg !== undefined && !valda.has(sak.nyckel)) valda.set(sak.nyckel, { sak, steg });
  }
  const alla = [...valda.values()];
  return {
    paminnelser: alla.flatMap(({ sak, steg }) => perMottagare(sak, steg)),
    utanAnsvarig: alla.filter(({ sak }) => isOnNobody(sak)).length,
    kanda,
  };
}

async function iFonstret(kalla: Paminnelsekalla, fonster: Fonster): Promise<Map<string, Vald>> {
  const valda = new Map<string, Vald>();
  for (const steg of STEG) {
    const [fran, till] = forfallodagar(steg, fonster);
    for (const sak of await kalla.forfallande(fran, till)) {
      if (stegAttPaminna(sak.forfaller, fonster) === steg) valda.set(sak.nyckel, { sak, steg });
    }
  }
  return valda;
}

interface Vald {
  readonly sak: Forfallande;
  readonly steg: Steg;
}

function isOnNobody({ ansvariga, ingenNamngiven }: Forfallande): boolean {
  return ansvariga.length === 0 || ingenNamngiven === true;
}

/** The due dates that any step within a window is about. */
function spannet(fonster: Fonster): readonly [Datum, Datum] {
  const dagar = STEG.flatMap((steg) => forfallodagar(steg, fonster)).sort();
  return [dagar[0] ?? fonster.fran, dagar.at(-1) ?? fonster.dag];
}

/** One reminder of a thing for each who is to be told. */
export function perMottagare(sak: Forfallande, steg: Steg): readonly Paminnelse[] {
  const { nyckel, insatsId, slag, forfaller, ingenNamngiven } = sak;
  const mottagare = new Set(sak.ansvariga.map(({ anvandare }) => anvandare));
  const rest = { nyckel, steg, insatsId, slag, forfaller };
  return [...mottagare].map((en) => ({
    ...{ ...rest, mottagare: en },
    ...(ingenNamngiven === true ? { ingenNamngiven } : {}),
  }));
}
