import { MINST_PAR } from '../instrumentforandring.js';
import { cohensKappa, wilsonintervall, type Intervall, type Kodpar } from '../statistik/index.js';

/** En andel med intervall, som den visas. (Under five only how many there are: so few say more of persons.) */
export interface VisadAndel {
  readonly n: number;
  readonly antal: number | null;
  readonly andel: number | null;
  readonly intervall: Intervall | null;
  readonly varfor: 'for-fa' | null;
}

/** Samstämmighet mellan två bedömningar. (Agreement and kappa with its interval, as they are shown.) */
export interface Samstammighet {
  readonly n: number;
  readonly lika: VisadAndel;
  readonly kappa: number | null;
  readonly intervall: Intervall | null;
  /** Why there is no kappa: too few, or one code for everything. */
  readonly varfor: string | null;
}

/** Four decimals: no sample of files tells more. */
export function avrundat(tal: number): number {
  return Math.round(tal * 10_000) / 10_000;
}

function granser([lag, hog]: Intervall): Intervall {
  return [avrundat(lag), avrundat(hog)];
}

export function visadandel(antal: number, n: number): VisadAndel {
  const matt = wilsonintervall(antal, n);
  if (n < MINST_PAR || 'odefinierad' in matt) {
    return { n, antal: null, andel: null, intervall: null, varfor: 'for-fa' };
  }
  const { andel, intervall } = matt;
  return { n, antal, andel: avrundat(andel), intervall: granser(intervall), varfor: null };
}

export function samstammighet(par: readonly Kodpar[]): Samstammighet {
  const n = par.length;
  const lika = visadandel(par.filter(([a, b]) => a === b).length, n);
  if (n < MINST_PAR) return { n, lika, kappa: null, intervall: null, varfor: 'for-fa' };
  const matt = cohensKappa(par);
  if ('odefinierad' in matt) {
    return { n, lika, kappa: null, intervall: null, varfor: matt.odefinierad };
  }
  const intervall = matt.intervall === null ? null : granser(matt.intervall);
  return { n, lika, kappa: avrundat(matt.kappa), intervall, varfor: null };
}
