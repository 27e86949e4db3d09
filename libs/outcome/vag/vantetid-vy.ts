import type { Datum } from '../../domain/index.js';
import {
  arDefinierad,
  kaplanMeier,
  percentilunderlag,
  tidspercentil,
  type Overlevnadskurva,
} from '../statistik/index.js';
import type { Summor } from '../summor.js';
import { MINST_PAR } from '../instrumentforandring.js';
import type { Vagsteg } from './steg.js';
import { observationer, vantandePer, type Vantande } from './tider.js';

/** Hur lång tid det tar för en andel. (A percentile of the time, or why there is none.) */
export interface Percentil {
  readonly percentil: number;
  readonly dagar: number | null;
  /**
   * It has happened to too few for it to be told of a method, not yet to so large a share, or too few were left
   * to wait just before.
   */
  readonly varfor: 'for-fa' | 'ej-natt' | 'for-fa-under-risk' | null;
}

/** En väntetid. (How long one step took of those who began it in the period, as of a day.) */
export interface Vantetid {
  readonly steg: Vagsteg;
  /** `hant` + `bortfallna` + `vantar`. */
  readonly n: number;
  readonly hant: number;
  readonly bortfallna: number;
  readonly vantar: number;
  /** What is waited for came before what is counted from; not part of `n`. */
  readonly omvanda: number;
  /** Still waiting, and began before the period: not part of `n`. */
  readonly vantarSedanTidigare: number;
  /** Days that the one who has waited longest has waited, of all that wait; null where those are few. */
  readonly langstaVantan: number | null;
  readonly percentiler: readonly Percentil[];
}

const PERCENTILER = [25, 50, 75, 90] as const;

/** A step with its sums: those of the period, and those of earlier months that had not closed. */
export interface Stegsummor {
  readonly steg: Vagsteg;
  readonly iPerioden: Summor;
  readonly tidigare: Summor;
}

/** How one step stood at the end of a day. */
export function vantetidsvy({ steg, iPerioden, tidigare }: Stegsummor, per: Datum): Vantetid {
  const inne = vantandePer(iPerioden, per);
  const kvar = waiting(vantandePer(tidigare, per));
  const antal = (some: readonly Vantande[]) => some.reduce((sum, one) => sum + one.antal, 0);
  const of = (...utfall: readonly string[]) =>
    antal(inne.filter((one) => utfall.includes(one.utfall)));
  const [bortfallna, vantar, omvanda] = [of('bort', 'nej'), of('vantar'), of('omvant')];
  const n = antal(inne) - omvanda;
  const alla = [...waiting(inne), ...kvar];
  return {
    ...{ steg, n, hant: n - bortfallna - vantar, bortfallna, vantar, omvanda },
    vantarSedanTidigare: antal(kvar),
    langstaVantan:
      antal(alla) < MINST_PAR ? null : alla.reduce((most, { dagar }) => Math.max(most, dagar), 0),
    percentiler: percentilerna(inne),
  };
}

function waiting(vantande: readonly Vantande[]): readonly Vantande[] {
  return vantande.filter(({ utfall }) => utfall === 'vantar');
}

function percentilerna(vantande: readonly Vantande[]): readonly Percentil[] {
  const kurva = kaplanMeier(observationer(vantande));
  return PERCENTILER.map((percentil) => {
    const varfor = arDefinierad(kurva) ? refusal(kurva, percentil / 100) : 'for-fa';
    const dagar = arDefinierad(kurva) ? tidspercentil(kurva, percentil / 100) : null;
    return { percentil, dagar: varfor === null ? dagar : null, varfor };
  });
}

/** Told only where several have had it happen, and several were left to wait until then: else it is the wait of one. */
function refusal(kurva: Overlevnadskurva, andel: number): Percentil['varfor'] {
  if (kurva.handelser < MINST_PAR) return 'for-fa';
  if (tidspercentil(kurva, andel) === null) return 'ej-natt';
  return percentilunderlag(kurva, andel) < MINST_PAR ? 'for-fa-under-risk' : null;
}
