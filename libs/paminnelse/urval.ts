import type { Datum } from '../domain/index.js';
import type { Forfallande, Paminnelsekalla } from './kalla.js';
import { forfallodagar, STEG, stegAttPaminna, type Fonster, type Steg } from './steg.js';

/** One thing to remind one worker of. */
export interface Paminnelse {
  readonly nyckel: string;
  readonly steg: Steg;
  readonly mottagare: string;
  readonly insatsId: string;
  readonly slag: string;
  readonly forfaller: Datum;
}

export interface Urval {
  readonly paminnelser: readonly Paminnelse[];
  /** How many things nobody is named on: they can be told to nobody. */
  readonly utanAnsvarig: number;
}

/** Everything that a window asks to be told, whether it has been told before or not. */
export async function valj(kalla: Paminnelsekalla, fonster: Fonster): Promise<Urval> {
  const valda = new Map<string, readonly Paminnelse[]>();
  for (const steg of STEG) {
    const [fran, till] = forfallodagar(steg, fonster);
    for (const sak of await kalla.forfallande(fran, till)) {
      if (stegAttPaminna(sak.forfaller, fonster) === steg)
        valda.set(sak.nyckel, perMottagare(sak, steg));
    }
  }
  const alla = [...valda.values()];
  return {
    paminnelser: alla.flat(),
    utanAnsvarig: alla.filter((paminnelser) => paminnelser.length === 0).length,
  };
}

function perMottagare(sak: Forfallande, steg: Steg): readonly Paminnelse[] {
  const { nyckel, insatsId, slag, forfaller } = sak;
  const mottagare = new Set(sak.ansvariga.map(({ anvandare }) => anvandare));
  return [...mottagare].map((en) => ({ nyckel, steg, mottagare: en, insatsId, slag, forfaller }));
}
