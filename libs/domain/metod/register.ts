import { derived } from '../derived.js';
import { foldName, nameIndex } from '../fold.js';
import { EJ_VALBARA, EXEMPEL_METODER, INGEN_METOD } from './ej-valbara.js';
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
  INGEN_METOD,
  ...EXEMPEL_METODER,
];

const byKod = derived(METODREGISTER, (all) => new Map(all.map((metod) => [metod.kod, metod])));
const byName = derived(METODREGISTER, (all) =>
  nameIndex(all, (metod) => [metod.kod, metod.namn, ...metod.alias]),
);

/** The method with exactly this code. */
export function metodMedKod(kod: string): Metod | undefined {
  return byKod().get(kod);
}

/** The method that goes by this code, name or alias, however it is spelt. */
export function findMetod(text: string): Metod | undefined {
  return byName().get(foldName(text));
}
