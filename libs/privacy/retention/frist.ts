import { addDays, addMonths, type Datum } from '../../domain/index.js';
import type { Akt } from './akt.js';
import type { Gallringsregel } from './regler.js';

/** Första och sista dag då gallringen får och ska göras. (The window for erasing.) */
export interface Frist {
  readonly tidigast: Datum;
  readonly senast: Datum;
}

/**
 * The time ends on the day with the same number, or on the last day of a month that lacks it
 * (lag 1930:173); the first day to erase is the one after. The year of "the calendar year after" is the
 * year in which the time ended, so that 31 December is never read as a year more.
 */
export function fristFor(regel: Gallringsregel, akt: Akt): Frist | undefined {
  const from = regel.utgangspunkt === 'fodelse' ? akt.fodelsedag : lastNote(akt);
  if (from === undefined) return undefined;
  const end = addMonths(from, regel.tidAr * 12);
  const senast = `${Number(end.slice(0, 4)) + 1}-12-31` as Datum;
  return { tidigast: addDays(end, 1), senast };
}

/** Nothing of a person is erased while something else about the same person must stay: the last note of all counts. */
function lastNote(akt: Akt): Datum | undefined {
  return akt.insatser
    .map(({ sistaAnteckning }) => sistaAnteckning)
    .reduce<Datum | undefined>(
      (last, day) => (last === undefined || day > last ? day : last),
      undefined,
    );
}

/** The first day on which somebody is of age; born on 29 February: 1 March in a common year, to erase nothing a day early. */
export function artonarsdag(fodelsedag: Datum): Datum {
  const day = addMonths(fodelsedag, 18 * 12);
  return day.slice(8) === fodelsedag.slice(8) ? day : addDays(day, 1);
}
