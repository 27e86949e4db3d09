import { daysBetween, type Datum } from '../../domain/index.js';
import type { LoggedHistory } from '../history.js';
import { manadAv } from '../kvalitet/period.js';
import type { Tidsobservation } from '../statistik/index.js';
import { tommaSummor, type Summor } from '../summor.js';
import type { Utfallscell } from '../utfall-per.js';
import { vantanOf, type Vagutfall, type Vantan } from './steg.js';
import { vagOf } from './vag.js';

/** Stands for a month that has not come; sorts after every one that has. */
export const PAGAR = 'pagar';

/** `2026-01-05|2026-02-01|hant`: from, to and how it closed, counted. */
const SEPARATOR = '|';

/**
 * What one insats adds to the waits of its method and nämnd, by the month they began and the month they
 * closed. The days stand in the name of the sum, so that a curve can be drawn as of any day and no row is
 * about anybody.
 */
export function vantetidsceller(history: LoggedHistory): readonly Utfallscell[] {
  const vag = vagOf(history);
  if (vag === undefined) return [];
  const { metod, stadsdelsnamnd } = vag;
  return vantanOf(vag).map(({ steg, fran, till, utfall }) => ({
    key: {
      ...{ stadsdelsnamnd, metod, steg, manad: manadAv(fran) },
      slut_manad: till === null ? PAGAR : manadAv(till),
    },
    sums: ett([fran, till ?? '', utfall].join(SEPARATOR)),
  }));
}

function ett(namn: string): Summor {
  const sums = tommaSummor();
  sums[namn] = 1;
  return sums;
}

/** Where a wait stands on a day; the number is of insatser alike. */
export interface Vantande {
  readonly fran: Datum;
  readonly dagar: number;
  readonly utfall: Vagutfall;
  readonly antal: number;
}

/**
 * The waits as they stood at the end of a day: what closed later had not, and what began later had not begun.
 * A start before what is counted from is known once that has come. An answer that was later changed is the last one.
 */
export function vantandePer(sums: Summor, per: Datum): readonly Vantande[] {
  return Object.entries(sums).flatMap(([name, antal]) => {
    const { fran, till, utfall } = read(name);
    if (fran > per) return [];
    const closed = till !== null && till <= per;
    const dagar = daysBetween(fran, closed ? till : per);
    return [{ fran, dagar, utfall: closed ? utfall : 'vantar', antal }];
  });
}

function read(name: string): Omit<Vantan, 'steg'> {
  const [fran, till, utfall] = name.split(SEPARATOR);
  return {
    fran: fran as Datum,
    till: till === '' ? null : (till as Datum),
    utfall: utfall as Vagutfall,
  };
}

const CENSURERADE: ReadonlySet<Vagutfall> = new Set(['vantar', 'bort', 'nej']);

/** One observation for each insats; what only waits or fell away is censored at its time. */
export function observationer(vantande: readonly Vantande[]): readonly Tidsobservation[] {
  return vantande.flatMap(({ dagar: tid, utfall, antal }) => {
    if (utfall === 'omvant') return [];
    const orsak = CENSURERADE.has(utfall) ? null : utfall;
    return Array.from({ length: antal }, () => ({ tid, orsak }));
  });
}
