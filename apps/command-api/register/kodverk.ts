import {
  AVSLUTSORSAK,
  HISTORIKGRUPP,
  INFORMANT,
  INSATSTYP,
  KONTAKTORSAK,
  LAGRUM,
  MALOMRADE,
  MATPUNKT,
  PLANDEL,
  SEXVARDIG,
  SKAL_AVBOJD,
  SKAL_EJ_INSATS,
  SKAL_EJ_UTREDNING,
  UPPGIFTSLAMNARE,
} from '../../../libs/domain/index.js';

/** Every kodverk by the name it has in an address. A map, so that no inherited name is found. */
export const KODVERK: ReadonlyMap<string, readonly object[]> = new Map<string, readonly object[]>([
  ['avslutsorsak', AVSLUTSORSAK],
  ['historikgrupp', HISTORIKGRUPP],
  ['informant', INFORMANT],
  ['insatstyp', INSATSTYP],
  ['kontaktorsak', KONTAKTORSAK],
  ['lagrum', LAGRUM],
  ['malomrade', MALOMRADE],
  ['matpunkt', MATPUNKT],
  ['plandel', PLANDEL],
  ['sexvardig', SEXVARDIG],
  ['skal-avbojd', SKAL_AVBOJD],
  ['skal-ej-insats', SKAL_EJ_INSATS],
  ['skal-ej-utredning', SKAL_EJ_UTREDNING],
  ['uppgiftslamnare', UPPGIFTSLAMNARE],
]);
