import { AVSLUTSORSAK, daysBetween, derived, type Datum } from '../domain/index.js';
import type { Skattningspar } from './par.js';
import type { Summor } from './summor.js';
import type { Insatsunderlag } from './underlag.js';

/** Names of the sums; `forandring|…` and `avslutsorsak|…` carry their dimension in the name. */
export const FORANDRING = 'forandring|';
export const ORSAK = 'avslutsorsak|';

const orsaker = derived(
  AVSLUTSORSAK,
  (all) => new Map(all.map((orsak) => [orsak.kod, { ...orsak, name: ORSAK + orsak.kod }])),
);

/** What one insats adds to the sums of its method and district. */
export function utfallsbidrag(underlag: Insatsunderlag): Summor {
  const sums: Record<string, number> = {};
  if (underlag.beslutsdatum !== undefined) sums.beslutade = 1;
  if (underlag.startdatum !== undefined) addStarted(sums, underlag, underlag.startdatum);
  if (underlag.avslutsdatum !== undefined) addEnded(sums, underlag, underlag.avslutsdatum);
  for (const par of underlag.par) addChange(sums, par);
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
  sums.avslutade = 1;
  addOrsak(sums, underlag.avslutsorsak ?? 'OKAND_MIGRERAD');
  if (underlag.fullfoljd) sums.fullfoljda = 1;
  if (underlag.startdatum === undefined) return;
  const days = daysBetween(underlag.startdatum, end);
  sums.insatstidAntal = 1;
  if (days !== 0) sums.insatstidDagar = days;
}

function addOrsak(sums: Record<string, number>, kod: string): void {
  const orsak = orsaker().get(kod);
  sums[orsak?.name ?? ORSAK + kod] = 1;
  if (orsak?.avbrott === true) sums.avbrott = 1;
}

/** At most one pair per instrument, version, scoring and informant, so each name is written once. */
function addChange(sums: Record<string, number>, par: Skattningspar): void {
  const names = namesOf(par);
  const { start, avslut } = par;
  sums[names.n] = 1;
  if (start !== 0) sums[names.x] = start;
  if (avslut !== 0) sums[names.y] = avslut;
  if (start !== 0) sums[names.xx] = start * start;
  if (avslut !== 0) sums[names.yy] = avslut * avslut;
  if (start * avslut !== 0) sums[names.xy] = start * avslut;
}

type Names = Readonly<Record<'n' | 'x' | 'y' | 'xx' | 'yy' | 'xy', string>>;

/** One set of names for each instrument, version, older scoring and informant there is, made when first met. */
const NAMES = new Map<string, Names>();

function namesOf({ instrument, instrumentversion, algoritm, informant }: Skattningspar): Names {
  const version = algoritm === undefined ? instrumentversion : `${instrumentversion}.${algoritm}`;
  const prefix = `${FORANDRING}${instrument}|${version}|${informant}|`;
  let names = NAMES.get(prefix);
  if (names === undefined) {
    const name = (sum: string) => prefix + sum;
    names = {
      n: name('n'),
      x: name('x'),
      y: name('y'),
      xx: name('xx'),
      yy: name('yy'),
      xy: name('xy'),
    };
    NAMES.set(prefix, names);
  }
  return names;
}
