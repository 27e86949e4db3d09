import { INSATSTYP } from '../kodverk/index.js';
import type { Kod } from '../kodverk/index.js';
import { metodMedKod } from './register.js';

/** Where a method says no type of its own, or one that the list does not have. */
const ANNAN = 'annan';

/** Insatstypen som en metod räknas till. (What the volume statistics count a method as: the method is not the type.) */
export function insatstypAv(metod: string): Kod {
  const kod = metodMedKod(metod)?.insatstyp ?? ANNAN;
  const found =
    INSATSTYP.find((one) => one.kod === kod) ?? INSATSTYP.find((one) => one.kod === ANNAN);
  if (found === undefined) throw new Error('The list of types has lost the one for all others.');
  return found;
}
