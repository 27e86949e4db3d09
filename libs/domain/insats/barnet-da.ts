import type { Datum } from '../datum.js';
import {
  alderDen,
  type Alderspann,
  instrumentMedKod,
  tolka,
  type Tolkning,
  type Tolkningsunderlag,
} from '../instrument/index.js';
import type { InsatsEvent, SkattningRegistrerad } from './events.js';
import { firstData } from './evolve.js';

/** Barnet den dagen: ålder och kön. (The child as it was on a day, by the start, else the decision, else the offer.) */
export interface BarnetDa {
  readonly alder: Alderspann | undefined;
  readonly kon: Tolkningsunderlag['kon'];
}

export function barnetDen(gallande: readonly InsatsEvent[], datum: Datum): BarnetDa {
  const told =
    firstData(gallande, 'InsatsPaborjad') ??
    firstData(gallande, 'BeslutFattat') ??
    firstData(gallande, 'InsatsErbjuden');
  if (told === undefined) return { alder: undefined, kon: 'uppgift-saknas' };
  return { alder: alderDen(told, datum), kon: told.kon };
}

/** Vad en skattning säger om just det barnet. (What one score says of that child; undefined without a total.) */
export function tolkningAv(
  gallande: readonly InsatsEvent[],
  skattning: SkattningRegistrerad['data'],
  poang: number | 'saknas' = skattning.poang,
): Tolkning | undefined {
  const instrument = instrumentMedKod(skattning.instrument, skattning.instrumentversion);
  if (instrument === undefined || poang === 'saknas') return undefined;
  const { alder, kon } = barnetDen(gallande, skattning.datum);
  const alderAr = alder?.lagst ?? 'uppgift-saknas';
  return tolka(instrument, poang, { alderAr, kon, informant: skattning.informant });
}
