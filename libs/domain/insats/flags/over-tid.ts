import { addDays, type Datum } from '../../datum.js';
import { AGARE } from './agare.js';
import type { Flaggfynd, Flaggregel, Kvalitetsflagga, Underlag } from './types.js';

/** Flagga över tid. (A flag without any today in it: from which day it holds; always where no day is given.) */
export interface FlaggaOverTid extends Omit<Kvalitetsflagga, 'alderDagar'> {
  readonly gallerFran?: Datum;
}

const FORST = '0001-01-01' as Datum;

/** The day on which everything that time can bring has come. */
export const SIST = '9999-12-31' as Datum;

/** What the rules find of an insats laid out on {@link SIST}, each with the day from which it is so. */
export function overTid(
  regler: readonly Flaggregel[],
  laidOut: Underlag,
): readonly FlaggaOverTid[] {
  const fraga = medFraga(laidOut);
  const found: FlaggaOverTid[] = [];
  for (const regel of regler) {
    fraga.asked = false;
    const fynd = regel(fraga);
    if (fynd.length === 0) continue;
    // A rule that did not ask what day it is finds the same on every day; only the others are asked again.
    const genast = fraga.asked ? genastBy(regel, laidOut) : undefined;
    for (const one of fynd) {
      found.push(flagga(one, genast === undefined || genast.has(identitet(one))));
    }
  }
  return found;
}

/** What a rule finds before any time has passed. */
function genastBy(regel: Flaggregel, laidOut: Underlag): ReadonlySet<string> {
  return new Set(regel({ ...laidOut, today: FORST }).map(identitet));
}

type Fraga = Underlag & { asked: boolean };

/** The day of an insats, and a note that somebody asked for it. One for all, so that what holds them is of one shape. */
const DAGEN = {
  enumerable: true,
  get(this: Fraga): Datum {
    this.asked = true;
    return SIST;
  },
};

function medFraga({ today: _, ...laidOut }: Underlag): Fraga {
  return Object.defineProperty({ ...laidOut, asked: false }, 'today', DAGEN) as Fraga;
}

function flagga({ kod, text, handelseId, sedan }: Flaggfynd, isGenast: boolean): FlaggaOverTid {
  const agare = AGARE[kod];
  const found = handelseId === undefined ? { kod, text, agare } : { kod, text, agare, handelseId };
  if (sedan === undefined) return found;
  return isGenast ? { ...found, sedan } : { ...found, sedan, gallerFran: addDays(sedan, 1) };
}

function identitet({ kod, handelseId, sedan, text }: Flaggfynd): string {
  return `${kod}|${handelseId ?? ''}|${sedan ?? ''}|${text}`;
}
