import { type Datum, daysBetween } from '../../datum.js';
import type { Flaggagare, Flaggfynd, Kvalitetsflagga, KvalitetsflaggaKod } from './types.js';

/** Who sees to each flag: the one whose work mends it. A product choice, told in `docs/flaggor.md`. */
export const AGARE: Readonly<Record<KvalitetsflaggaKod, Flaggagare>> = {
  SEN_REG: 'behandlare',
  TILLBAKADATERAD: 'enhetschef',
  PLAN_SAKNAS: 'behandlare',
  PLAN_OFULLSTANDIG: 'behandlare',
  PLAN_EJ_KONTROLLERAD: 'behandlare',
  PLAN_PAPPER: 'behandlare',
  UPPDRAG_SAKNAS: 'socialsekreterare',
  UPPDRAG_OFULLSTANDIGT: 'socialsekreterare',
  BESLUT_SAKNAS: 'socialsekreterare',
  BEHOVSPROVNING_OKAND: 'socialsekreterare',
  LAGRUM_MOTSAGER: 'socialsekreterare',
  START_FORE_BESLUT: 'socialsekreterare',
  BESLUT_UTGANGET: 'socialsekreterare',
  BESLUT_EFTER_SLUT: 'socialsekreterare',
  EJ_VERKSTALLD_3M: 'enhetschef',
  RAPPORT_FEL_KVARTAL: 'enhetschef',
  TILL_NACKDEL_UTAN_STOD: 'enhetschef',
  UPPF_FORSENAD: 'socialsekreterare',
  UPPF_EFTER_UTREDNING_SEN: 'socialsekreterare',
  MAL_EJ_BEDOMDA: 'behandlare',
  UTANFOR_MALGRUPP: 'socialsekreterare',
  BASLINJE_SAKNAS: 'behandlare',
  BASLINJE_SEN: 'behandlare',
  SLUTMATNING_SAKNAS: 'behandlare',
  SKATTNING_UTANFOR_FONSTER: 'behandlare',
  SKATTNING_UTANFOR_ALDER: 'behandlare',
  HANDELSE_FORE_START: 'behandlare',
  MATPUNKT_ORIMLIG: 'behandlare',
  DUBBEL_SKATTNING: 'behandlare',
  INFORMANT_BYTT: 'behandlare',
  AVBOJD_MEN_STARTAD: 'socialsekreterare',
  UPPFOLJNINGSVAL_UTAN_SKAL: 'socialsekreterare',
  SAMTYCKE_OFULLSTANDIGT: 'socialsekreterare',
  BARN_EJ_HORT_UTAN_SKAL: 'socialsekreterare',
  SIP_UTAN_SAMTYCKE: 'socialsekreterare',
  SIP_UTAN_SKAL: 'socialsekreterare',
  BEDOMNING_UTAN_UTBILDNING: 'enhetschef',
  RISKSVAR: 'behandlare',
  KOD_ANNAT: 'behandlare',
  KOMPONENTER_SAKNAS: 'behandlare',
  AVSLUTSORSAK_SAKNAS: 'socialsekreterare',
  SYN_SAKNAS_VID_AVSLUT: 'behandlare',
  FULLFOLJD_ORIMLIG: 'behandlare',
};

/** What a rule found, with who should see to it and for how long it has been so. */
export function medAgare(fynd: Flaggfynd, today: Datum): Kvalitetsflagga {
  const agare = AGARE[fynd.kod];
  if (fynd.sedan === undefined) return { ...fynd, agare };
  return { ...fynd, agare, alderDagar: Math.max(0, daysBetween(fynd.sedan, today)) };
}
