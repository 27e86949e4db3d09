import { AVSLUTSORSAK, daysBetween } from '../domain/index.js';
import type { Skattningspar } from './par.js';
import { addInto, type Summor } from './summor.js';
import type { Insatsunderlag } from './underlag.js';

/** Names of the sums; `forandring|…` and `avslutsorsak|…` carry their dimension in the name. */
export const FORANDRING = 'forandring|';
export const ORSAK = 'avslutsorsak|';

const ORSAKER = new Map(AVSLUTSORSAK.map((orsak) => [orsak.kod, orsak]));

/** What one insats adds to the sums of its method and district. */
export function utfallsbidrag(underlag: Insatsunderlag): Summor {
  const sums: Record<string, number> = {};
  if (underlag.beslutsdatum !== undefined) sums.beslutade = 1;
  if (underlag.startdatum !== undefined) addInto(sums, started(underlag));
  if (underlag.avslutsdatum !== undefined) addInto(sums, ended(underlag));
  for (const par of underlag.par) addInto(sums, change(par));
  return sums;
}

function started(underlag: Insatsunderlag): Summor {
  const sums: Record<string, number> = { startade: 1 };
  if (underlag.harPlan) sums.medPlan = 1;
  if (underlag.harStartskattning) sums.medStartskattning = 1;
  if (underlag.par.length > 0) sums.medBadaSkattningarna = 1;
  if (underlag.beslutsdatum !== undefined && underlag.startdatum !== undefined) {
    const days = daysBetween(underlag.beslutsdatum, underlag.startdatum);
    if (days < 0) sums.startForeBeslut = 1;
    else addInto(sums, { beslutTillStartAntal: 1, beslutTillStartDagar: days });
  }
  return sums;
}

function ended(underlag: Insatsunderlag): Summor {
  const kod = underlag.avslutsorsak ?? 'OKAND_MIGRERAD';
  const orsak = ORSAKER.get(kod);
  const sums: Record<string, number> = { avslutade: 1, [ORSAK + kod]: 1 };
  if (orsak?.fullfoljd === 'ja') sums.fullfoljda = 1;
  if (orsak?.avbrott === true) sums.avbrott = 1;
  if (underlag.startdatum !== undefined && underlag.avslutsdatum !== undefined) {
    const days = daysBetween(underlag.startdatum, underlag.avslutsdatum);
    addInto(sums, { insatstidAntal: 1, insatstidDagar: days });
  }
  return sums;
}

function change({
  instrument,
  instrumentversion,
  informant,
  start,
  avslut,
}: Skattningspar): Summor {
  const name = `${FORANDRING}${instrument}|${instrumentversion}|${informant}|`;
  return {
    [`${name}n`]: 1,
    [`${name}x`]: start,
    [`${name}y`]: avslut,
    [`${name}xx`]: start * start,
    [`${name}yy`]: avslut * avslut,
    [`${name}xy`]: start * avslut,
  };
}
