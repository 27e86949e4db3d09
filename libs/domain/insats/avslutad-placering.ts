import type { Datum } from '../datum.js';
import { isPlacering } from './placering.js';

interface Placerad {
  readonly start: { readonly metod: string } | undefined;
  readonly avslut: { readonly datum: Datum } | undefined;
}

/** The day that a placement ended; undefined where none was carried out, or it goes on. */
export function placeringensSlut({ start, avslut }: Placerad): Datum | undefined {
  return start !== undefined && isPlacering(start.metod) ? avslut?.datum : undefined;
}
