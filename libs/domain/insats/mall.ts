import { mallFor, type Metodmall } from '../metodmall/index.js';
import type { InsatsEvent } from './events.js';
import { firstData } from './evolve.js';

/** Vilken mall insatsen följer. (Which template decides what is due; the register has the rest of it.) */
export type Mallhanvisning = Pick<
  Metodmall,
  'metod' | 'namnd' | 'version' | 'giltigFrom' | 'giltigTom' | 'kalla'
>;

/** The template of the day an insats started, or was decided; undefined before that. */
export function mallhanvisning(gallande: readonly InsatsEvent[]): Mallhanvisning | undefined {
  const opened = firstData(gallande, 'InsatsPaborjad') ?? firstData(gallande, 'BeslutFattat');
  if (opened === undefined) return undefined;
  const mall = mallFor(opened.metod, opened.stadsdelsnamnd, opened.datum);
  const { metod, namnd, version, giltigFrom, giltigTom, kalla } = mall;
  return {
    ...{ metod, version, kalla },
    ...(namnd === undefined ? {} : { namnd }),
    ...(giltigFrom === undefined ? {} : { giltigFrom }),
    ...(giltigTom === undefined ? {} : { giltigTom }),
  };
}
