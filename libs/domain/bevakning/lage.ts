import { addDays, type Datum } from '../datum.js';
import type { Bevakning } from './types.js';

/** Days before its due date at which a thing is said to be near. */
export const SNART_DAGAR = 14;

/** Hur det står till med en bevakning en viss dag. (Where a due date stands on a day.) */
export type Bevakningslage = 'kommande' | 'snart' | 'idag' | 'forsenad' | 'klar';

/** Where a due date stands on a day; `klar` is whatever nobody has to do any longer. */
export function lage(
  { tillstand, forfaller }: Pick<Bevakning, 'tillstand' | 'forfaller'>,
  today: Datum,
): Bevakningslage {
  if (tillstand !== 'oppen') return 'klar';
  if (forfaller < today) return 'forsenad';
  if (forfaller === today) return 'idag';
  return forfaller <= addDays(today, SNART_DAGAR) ? 'snart' : 'kommande';
}
