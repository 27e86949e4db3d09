import { instrumentMedKod, type Informant } from '../domain/index.js';
import type { Chance } from './chance.js';

/** Levels at start. Chosen to look like outpatient groups; they are no norms. */
const NIVAER: Readonly<Record<string, { readonly medel: number; readonly sd: number }>> = {
  SDQ: { medel: 16, sd: 6 },
  SCORE15: { medel: 39, sd: 10 },
  MST_UO: { medel: 2.3, sd: 1.2 },
  GBO: { medel: 3.6, sd: 1.8 },
  GAS_T: { medel: 38, sd: 8 },
  PSS: { medel: 45, sd: 10 },
  SPSQ: { medel: 2.7, sd: 0.6 },
  WHO5: { medel: 48, sd: 20 },
  KIDSCREEN10: { medel: 43, sd: 9 },
};

/** Correlation between start and end. */
export const SAMVARIATION = 0.5;
/** Improvement from start to end in SD of the start: the same for every method, so that nothing is planted. */
export const FORBATTRING = 0.35;

/** Vad som mäts, och av vem. (One instrument as one informant fills it in.) */
export interface Matt {
  readonly instrument: string;
  readonly informant: Informant;
}

/** Poängen vid start, mellan och avslut hos en individ. (Scores of one series.) */
export interface Poangserie {
  readonly start: number;
  readonly mellan: number;
  readonly avslut: number;
}

interface Skala {
  readonly medel: number;
  readonly sd: number;
  readonly min: number;
  readonly max: number;
  readonly decimaler: number;
  readonly battre: 1 | -1;
}

const SKALOR: ReadonlyMap<string, Skala> = new Map(
  Object.entries(NIVAER).map(([kod, niva]) => {
    const instrument = instrumentMedKod(kod);
    if (instrument === undefined) throw new Error(`Instrumentet ${kod} finns inte i registret.`);
    const { min, max, decimaler, riktning } = instrument;
    const battre = riktning === 'hogre-battre' ? 1 : -1;
    return [kod, { ...niva, min, max, decimaler, battre }];
  }),
);

function skala(kod: string): Skala {
  const found = SKALOR.get(kod);
  if (found === undefined) throw new Error(`Demon har ingen nivå för instrumentet ${kod}.`);
  return found;
}

/** Rounds and keeps within the scale. */
function onScale(of: Skala, deviation: number): number {
  const factor = 10 ** of.decimaler;
  const rounded = Math.round((of.medel + of.sd * deviation) * factor) / factor;
  return Math.min(of.max, Math.max(of.min, rounded));
}

/** Scores with a common level: correlated over time, better by the same share of an SD for all. */
export function poangserie(matt: Matt, chance: Chance): Poangserie {
  const of = skala(matt.instrument);
  const own = Math.sqrt(1 - SAMVARIATION ** 2);
  const start = chance.normal();
  const later = (share: number) =>
    SAMVARIATION * start + own * chance.normal() + of.battre * FORBATTRING * share;
  return {
    start: onScale(of, start),
    mellan: onScale(of, later(0.5)),
    avslut: onScale(of, later(1)),
  };
}

/** A slip of the pen: another score on the same scale. */
export function felskrivenPoang(matt: Matt, poang: number): number {
  const of = skala(matt.instrument);
  const step = Math.max(1, Math.round(of.sd));
  const wrong = poang + step <= of.max ? poang + step : poang - step;
  return Math.round(wrong * 100) / 100;
}
