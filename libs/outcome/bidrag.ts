import { AVSLUTSORSAK, daysBetween, derived, type Datum } from '../domain/index.js';
import { addForandring, FORANDRING, FULLFOLJDAS } from './parbidrag.js';
import { tommaSummor, type Summor } from './summor.js';
import type { Insatsunderlag } from './underlag.js';

/** Sums by reason carry the reason in their name. */
export const ORSAK = 'avslutsorsak|';

const orsaker = derived(
  AVSLUTSORSAK,
  (all) => new Map(all.map((orsak) => [orsak.kod, { ...orsak, name: ORSAK + orsak.kod }])),
);

/** What one insats adds to the sums of its method and district. */
export function utfallsbidrag(underlag: Insatsunderlag): Summor {
  const sums = tommaSummor();
  if (underlag.beslutsdatum !== undefined) sums.beslutade = 1;
  if (underlag.startdatum !== undefined) addStarted(sums, underlag, underlag.startdatum);
  if (underlag.avslutsdatum !== undefined) addEnded(sums, underlag, underlag.avslutsdatum);
  for (const par of underlag.par) {
    addForandring(sums, FORANDRING, par);
    if (underlag.fullfoljd) addForandring(sums, FULLFOLJDAS, par);
  }
  return sums;
}

function addStarted(sums: Record<string, number>, underlag: Insatsunderlag, start: Datum): void {
  sums.startade = 1;
  if (underlag.harPlan) sums.medPlan = 1;
  if (underlag.harStartskattning) sums.medStartskattning = 1;
  if (underlag.par.length > 0) sums.medBadaSkattningarna = 1;
  if (underlag.beslutsdatum === undefined) return;
  const days = daysBetween(underlag.beslutsdatum, start);
  if (days < 0) {
    sums.startForeBeslut = 1;
    return;
  }
  sums.beslutTillStartAntal = 1;
  if (days > 0) sums.beslutTillStartDagar = days;
}

function addEnded(sums: Record<string, number>, underlag: Insatsunderlag, end: Datum): void {
  addOrsak(sums, underlag.avslutsorsak ?? 'OKAND_MIGRERAD');
  // What never began is no end of anything: it would dilute the share that was completed.
  if (underlag.startdatum === undefined) {
    sums.aldrigStartade = 1;
    return;
  }
  sums.avslutade = 1;
  if (underlag.fullfoljd) sums.fullfoljda = 1;
  const days = daysBetween(underlag.startdatum, end);
  sums.insatstidAntal = 1;
  if (days !== 0) sums.insatstidDagar = days;
}

function addOrsak(sums: Record<string, number>, kod: string): void {
  const orsak = orsaker().get(kod);
  sums[orsak?.name ?? ORSAK + kod] = 1;
  if (orsak?.avbrott === true) sums.avbrott = 1;
}
