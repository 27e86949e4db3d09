import type { Indikator, Indikatormal } from '../../domain/index.js';
import type { Visadandel } from './vy.js';

/** How it goes against a target: a level is reached or not, a direction is followed or not. */
export type Mallage =
  | 'natt'
  | 'inte-natt'
  | 'ratt-hall'
  | 'fel-hall'
  | 'osakert'
  | 'dolt'
  | 'saknas'
  | 'gar-inte-att-berakna';

/** Why a share is not there: it has not left, or no table that leaves has it. */
export type Utebliven =
  'inte-publicerad' | 'bara-for-staden' | 'bara-for-stadens-ar' | 'bara-per-metod';

/** What is missing for a judgement, and in which of the two periods. */
export interface Malbrist {
  readonly nar: 'nu' | 'aret-fore';
  readonly skal: Utebliven | 'dolt' | 'namnare-noll';
}

export interface Malskillnad {
  readonly andel: number;
  readonly ki95: readonly [number, number];
}

/** A published share and the target that it is held against. */
export interface Malfraga {
  readonly indikator: Pick<Indikator, 'slag' | 'riktning' | 'berakning'>;
  readonly varde: Indikatormal['varde'];
  readonly nu: Visadandel | Utebliven;
  /** The same period one year earlier. */
  readonly fore: Visadandel | Utebliven;
}

/** The answer, in a word and in a sentence. */
export interface Malvarde {
  readonly lage: Mallage;
  readonly brist?: Malbrist;
  /** Since the year before; null where either share is not shown. */
  readonly skillnad: Malskillnad | null;
  readonly lasning: string;
}
