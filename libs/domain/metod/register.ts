import { nameIndex, foldName } from '../fold.js';
import { EJ_VALBARA, EXEMPEL_METODER } from './ej-valbara.js';
import { FAMILJ_OCH_UNGA } from './familj.js';
import { FORALDRASTOD } from './foraldrar.js';
import { STOD_OCH_SAMVERKAN } from './ovrigt.js';
import type { Metod } from './types.js';

/** Metodregistret: allt en insats kan heta, även det som avråds. (Every method, also those refused.) */
export const METODREGISTER: readonly Metod[] = [
  ...FAMILJ_OCH_UNGA,
  ...FORALDRASTOD,
  ...STOD_OCH_SAMVERKAN,
  ...EJ_VALBARA,
  ...EXEMPEL_METODER,
];

const BY_KOD = new Map(METODREGISTER.map((metod) => [metod.kod, metod]));
const BY_NAME = nameIndex(METODREGISTER, (metod) => [metod.kod, metod.namn, ...metod.alias]);

/** The method with exactly this code. */
export function metodMedKod(kod: string): Metod | undefined {
  return BY_KOD.get(kod);
}

/** The method that goes by this code, name or alias, however it is spelt. */
export function findMetod(text: string): Metod | undefined {
  return BY_NAME.get(foldName(text));
}
