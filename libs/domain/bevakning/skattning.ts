import { addDays, addMonths, type Datum } from '../datum.js';
import type { Informant, Matpunkt } from '../kodverk/types.js';
import { EFTER_MANADER, tidigastFor } from '../insats/matpunkter.js';
import type { PlaneradMatpunkt } from '../metodmall/index.js';
import { pagar } from './pagar.js';
import type { Sak, Utkast } from './types.js';
import type { Underlag } from './underlag.js';
import { flyttad, sista } from './uppfoljning.js';
import { bortfallen, ejGenomford, oppen, uppfylld, vidAvslut } from './utfall.js';

/** Days after the end at which a rating of the end no longer says how it was then. */
export const AVSLUTSSKATTNING_SENAST_DAGAR = 60;

interface Planerad {
  readonly punkt: PlaneradMatpunkt;
  readonly instrument: string;
  readonly informant: Informant;
}

/** What was recorded of one rating that was due. */
interface Gjort {
  readonly datum: Datum;
  /** Undefined when it was made. */
  readonly skal?: string;
}

/** Skattningarna som mallen planerar. (Every one that the template asks for: made, not made with a reason, lapsed or open.) */
export const skattningarna = pagar((underlag, { start, mall }) => {
  if (mall.matpunkter.length === 0) return [];
  const done = gjorda(underlag);
  return mall.matpunkter
    .filter(({ alder }) => fragas(start.alderAr, alder))
    .flatMap(varje)
    .flatMap((planerad) => {
      const { matpunkt } = planerad.punkt;
      const made = done.get(nyckel(matpunkt, planerad.instrument, planerad.informant)) ?? [];
      return matpunkt === 'mellan' && planerad.punkt.varjeManad !== undefined
        ? aterkommande(planerad, made, underlag)
        : enkel(planerad, made, underlag);
    });
});

/** Where the age is unknown everybody is asked. */
function fragas(ar: number | 'uppgift-saknas', alder: PlaneradMatpunkt['alder']): boolean {
  if (ar === 'uppgift-saknas' || alder === undefined) return true;
  return ar >= (alder.fran ?? ar) && ar <= (alder.till ?? ar);
}

function varje(punkt: PlaneradMatpunkt): readonly Planerad[] {
  return punkt.instrument.flatMap((instrument) =>
    punkt.informanter.map((informant) => ({ punkt, instrument, informant })),
  );
}

function nyckel(matpunkt: Matpunkt, instrument: string, informant: Informant): string {
  return `${instrument}|${informant}|${matpunkt}`;
}

/** By what they are about, by day, the ones made before the reasons for not making them; what was made too early to tell is not made. */
function gjorda({ all, ...ram }: Underlag): ReadonlyMap<string, readonly Gjort[]> {
  const groups = new Map<string, Gjort[]>();
  const add = (key: string, gjort: Gjort) => {
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [gjort]);
    else if (known.every(({ datum }) => datum !== gjort.datum)) known.push(gjort);
  };
  for (const { matpunkt, instrument, informant, datum } of all('SkattningRegistrerad')) {
    if (datum < (tidigastFor(matpunkt, ram) ?? datum)) continue;
    add(nyckel(matpunkt, instrument, informant), { datum });
  }
  for (const { matpunkt, instrument, informant, ...rest } of all('SkattningEjGenomford')) {
    add(nyckel(matpunkt, instrument, informant), { datum: rest.datum, skal: rest.skal });
  }
  return groups;
}

/** Asked once: what was made comes before any reason why not. */
function enkel(planerad: Planerad, made: readonly Gjort[], underlag: Underlag): readonly Utkast[] {
  const sak = sakFor(planerad, underlag);
  if (sak === undefined) return [];
  const [first] = made;
  if (first !== undefined) return [avgjord(sak, first)];
  const { matpunkt } = planerad.punkt;
  const { avslut } = underlag;
  if (matpunkt === 'start' || matpunkt === 'mellan') return [vidAvslut(sak, avslut)];
  return avslut?.avslutsorsak === 'AVLIDEN'
    ? [bortfallen(sak, avslut.datum, 'avliden')]
    : [oppen(sak)];
}

function avgjord(sak: Sak, { datum, skal }: Gjort): Utkast {
  return skal === undefined ? uppfylld(sak, datum) : ejGenomford(sak, datum, skal);
}

/** What is asked at the end is asked only once it has ended. */
function sakFor(planerad: Planerad, { start, avslut }: Underlag): Sak | undefined {
  const { matpunkt } = planerad.punkt;
  const atStart = matpunkt === 'start' || matpunkt === 'mellan';
  const anchor = atStart ? start?.datum : avslut?.datum;
  if (anchor === undefined) return undefined;
  const sak = inomFonster(planerad, addMonths(anchor, EFTER_MANADER[matpunkt] ?? 0));
  return matpunkt === 'avslut'
    ? { ...sak, senast: addDays(anchor, AVSLUTSSKATTNING_SENAST_DAGAR) }
    : sak;
}

function inomFonster({ punkt, instrument, informant }: Planerad, dag: Datum): Sak {
  return {
    slag: 'skattning',
    avser: nyckel(punkt.matpunkt, instrument, informant),
    tidigast: addDays(dag, punkt.fonster.fran),
    forfaller: addDays(dag, punkt.fonster.till),
  };
}

/** Asked again and again while it goes on: each answer, and each reason for none, sets the day of the next. */
function aterkommande(
  planerad: Planerad,
  made: readonly Gjort[],
  underlag: Underlag,
): readonly Utkast[] {
  const { start, pauser } = underlag;
  if (start === undefined) return [];
  const sakEfter = (dag: Datum) =>
    inomFonster(planerad, addMonths(dag, planerad.punkt.varjeManad ?? 1));
  let fran = start.datum;
  const settled = [...made]
    .sort((a, b) => (a.datum < b.datum ? -1 : 1))
    .map((gjort) => {
      const { sak } = flyttad(fran, sakEfter(fran), pauser);
      if (gjort.datum > fran) fran = gjort.datum;
      return avgjord(sak, gjort);
    });
  return [...settled, sista(fran, sakEfter(fran), underlag)];
}
