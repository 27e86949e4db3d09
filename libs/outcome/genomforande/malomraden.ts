import { MALOMRADE } from '../../domain/index.js';
import { andelAvHandelser, type Andel } from '../kvalitet/andel.js';
import { summa } from '../kvalitet/las-summor.js';
import { tommaSummor, type Summor } from '../summor.js';
import { MINST_PAR } from '../instrumentforandring.js';
import type { Malforlopp } from './mal.js';

/** Målen inom ett område. (The goals of one area, and how far they moved on the scale −2…+2.) */
export interface Malomradesbild {
  readonly omrade: string;
  readonly namn: string;
  /** Ended insatser with a goal in the area. */
  readonly insatser: number;
  readonly mal: number;
  /** Of the goals. */
  readonly bedomda: Andel;
  /** Of the goals that were rated after the start. */
  readonly uppat: Andel;
  readonly oforandrade: Andel;
  readonly nedat: Andel;
  readonly uppnadda: Andel;
  /** Mean change in steps of the scale; null where too few insatser have a rated goal in the area. */
  readonly medelforandring: number | null;
  readonly varfor: 'for-fa' | null;
}

const prefixOf = (omrade: string) => `malomrade|${omrade}|`;

/** What the goals of one insats add, area by area. */
export function malomradessummor(mal: readonly Malforlopp[]): Record<string, number> {
  const sums = tommaSummor();
  const add = (namn: string, n = 1) => {
    if (n !== 0) sums[namn] = (sums[namn] ?? 0) + n;
  };
  for (const omrade of new Set(mal.map((one) => one.omrade))) {
    const prefix = prefixOf(omrade);
    const own = mal.filter((one) => one.omrade === omrade);
    add(`${prefix}insatser`);
    add(`${prefix}mal`, own.length);
    if (own.some(({ forandring }) => forandring !== null)) add(`${prefix}medBedomt`);
    for (const { forandring, startlage } of own) {
      if (forandring === null) continue;
      add(`${prefix}bedomda`);
      add(`${prefix}steg`, forandring);
      if (forandring > 0) add(`${prefix}uppat`);
      if (forandring < 0) add(`${prefix}nedat`);
      if (startlage + forandring >= 0) add(`${prefix}uppnadda`);
    }
  }
  return sums;
}

/** Every area with a goal, in the order of the kodverk. */
export function malomradesbilder(sums: Summor): readonly Malomradesbild[] {
  return MALOMRADE.filter(({ kod }) => summa(sums, `${prefixOf(kod)}mal`) > 0).map(
    ({ kod, namn }) => ({ omrade: kod, namn, ...bild(sums, prefixOf(kod)) }),
  );
}

function bild(sums: Summor, prefix: string): Omit<Malomradesbild, 'omrade' | 'namn'> {
  const of = (namn: string) => summa(sums, prefix + namn);
  const [mal, bedomda, uppat, nedat] = [of('mal'), of('bedomda'), of('uppat'), of('nedat')];
  const enough = of('medBedomt') >= MINST_PAR;
  const andel = (antal: number) => andelAvHandelser(antal, bedomda, of('medBedomt'));
  return {
    ...{ insatser: of('insatser'), mal, bedomda: andelAvHandelser(bedomda, mal, of('insatser')) },
    uppat: andel(uppat),
    oforandrade: andel(bedomda - uppat - nedat),
    nedat: andel(nedat),
    uppnadda: andel(of('uppnadda')),
    medelforandring: enough ? of('steg') / bedomda : null,
    varfor: enough ? null : 'for-fa',
  };
}
