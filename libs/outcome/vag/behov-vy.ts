import { andel, type Andel } from '../kvalitet/andel.js';
import { summa, summaUnder } from '../kvalitet/las-summor.js';
import type { Summor } from '../summor.js';
import { UTFALL, type Behovsutfall } from './behov.js';

/** Hur långt det kom. (Of the insatser with a need: how many came to each step.) */
export interface Behovssteg {
  readonly erbjudna: number;
  readonly tackadeJa: number;
  readonly startade: number;
  readonly fullfoljda: number;
}

/** Vad det blev av ett behov. (Of the insatser with it: what came of them; the seven are all of `antal`.) */
export interface Behovssiffror extends Behovssteg {
  /** Every road that began, but for those that ended in that there was no need. */
  readonly antal: number;
  readonly fick: Andel;
  /** There was nothing that met the need. */
  readonly insatsSaknades: Andel;
  /** There was something, but not in time. */
  readonly langKo: Andel;
  /** Not offered, for other reasons. */
  readonly ejErbjudna: Andel;
  readonly tackadeNej: Andel;
  readonly bortfall: Andel;
  readonly vantar: Andel;
  /** Not part of `antal`. */
  readonly ingetBehov: number;
}

/** The figures from their sums. */
export function behovssiffror(sums: Summor): Behovssiffror {
  const of = (utfall: Behovsutfall) => summa(sums, UTFALL + utfall);
  const ingetBehov = of('inget-behov');
  const antal = summaUnder(sums, UTFALL) - ingetBehov;
  return {
    antal,
    ...behovssteg(sums),
    fick: andel(of('fick'), antal),
    insatsSaknades: andel(of('insats-saknades'), antal),
    langKo: andel(of('lang-ko'), antal),
    ejErbjudna: andel(of('ej-erbjuden'), antal),
    tackadeNej: andel(of('tackade-nej'), antal),
    bortfall: andel(of('bortfall'), antal),
    vantar: andel(of('vantar'), antal),
    ingetBehov,
  };
}

/** How far it came, from the sums. */
export function behovssteg(sums: Summor): Behovssteg {
  return {
    erbjudna: summa(sums, 'erbjudna'),
    tackadeJa: summa(sums, 'tackatJa'),
    startade: summa(sums, 'startade'),
    fullfoljda: summa(sums, 'fullfoljda'),
  };
}
