import type { Datum } from '../../domain/index.js';
import { arDefinierad, kaplanMeier, tidspercentil } from '../statistik/index.js';
import type { Summor } from '../summor.js';
import { MINST_PAR } from '../vy.js';
import type { Vagsteg } from './steg.js';
import { observationer, vantandePer, type Vantande } from './tider.js';

/** Hur lång tid det tar för en andel. (A percentile of the time, or why there is none.) */
export interface Percentil {
  readonly percentil: number;
  readonly dagar: number | null;
  /** Too few to tell of a method, or not yet so many that it has happened to. */
  readonly varfor: 'for-fa' | 'ej-natt' | null;
}

/** En väntetid. (How long one step took of those who began it in the period, as of a day.) */
export interface Vantetid {
  readonly steg: Vagsteg;
  /** `hant` + `bortfallna` + `vantar`. */
  readonly n: number;
  readonly hant: number;
  readonly bortfallna: number;
  readonly vantar: number;
  /** Started before what is counted from; not part of `n`. */
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
  const [bortfallna, vantar, omvanda] = [of('bort'), of('vantar'), of('omvant')];
  const n = antal(inne) - omvanda;
  const alla = [...waiting(inne), ...kvar];
  return {
    ...{ steg, n, hant: n - bortfallna - vantar, bortfallna, vantar, omvanda },
    vantarSedanTidigare: antal(kvar),
    langstaVantan:
      antal(alla) < MINST_PAR ? null : alla.reduce((most, { dagar }) => Math.max(most, dagar), 0),
    percentiler: percentilerna(inne, n),
  };
}

function waiting(vantande: readonly Vantande[]): readonly Vantande[] {
  return vantande.filter(({ utfall }) => utfall === 'vantar');
}

function percentilerna(vantande: readonly Vantande[], n: number): readonly Percentil[] {
  const kurva = kaplanMeier(observationer(vantande));
  return PERCENTILER.map((percentil) => {
    if (n < MINST_PAR || !arDefinierad(kurva)) return { percentil, dagar: null, varfor: 'for-fa' };
    const dagar = tidspercentil(kurva, percentil / 100);
    return { percentil, dagar, varfor: dagar === null ? 'ej-natt' : null };
  });
}
