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

const NONE: readonly FlaggaOverTid[] = [];

/** What the rules find of an insats laid out on {@link SIST}, each with the day from which it is so. */
export function overTid(
  regler: readonly Flaggregel[],
  laidOut: Underlag,
): readonly FlaggaOverTid[] {
  const fraga = medFraga(laidOut);
  const forst = { ...laidOut, today: FORST };
  return regler.flatMap((regel) => {
    fraga.asked = false;
    const fynd = regel(fraga);
    if (fynd.length === 0) return NONE;
    // A rule that did not ask what day it is finds the same on every day; only the others are asked again.
    const genast = fraga.asked ? new Set(regel(forst).map(identitet)) : undefined;
    return fynd.map((one) => flagga(one, genast === undefined || genast.has(identitet(one))));
  });
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

/** Field by field: a rebuild makes some ten for each insats of a log. */
function flagga({ kod, text, handelseId, sedan }: Flaggfynd, isGenast: boolean): FlaggaOverTid {
  const found = { kod, text, agare: AGARE[kod] };
  const at = handelseId === undefined ? found : { ...found, handelseId };
  if (sedan === undefined) return at;
  return isGenast ? { ...at, sedan } : { ...at, sedan, gallerFran: addDays(sedan, 1) };
}

function identitet({ kod, handelseId, sedan, text }: Flaggfynd): string {
  return `${kod}|${handelseId ?? ''}|${sedan ?? ''}|${text}`;
}
