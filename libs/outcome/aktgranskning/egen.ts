import { kvalitetsflaggor, type Datum, type RecordedInsatsEvent } from '../../domain/index.js';
import { effectiveHistory, utfallOf, type LoggedHistory } from '../history.js';
import { delaktighetstillfallen, type Stegkod } from '../kvalitet/delaktighetstillfalle.js';
import { bevakningarOf } from '../kvalitet/index.js';

/** What is said of an item: a verdict, or for an item that is coded the code. */
export type Momentsvar = string;

/** Everything that the answers are read from. */
interface Akt {
  readonly history: LoggedHistory;
  readonly held: readonly RecordedInsatsEvent[];
  readonly dag: Datum;
}

/**
 * What the system itself says of each item of an insats on a day, from its events alone: what is not
 * recorded as done is not done, as in the other figures. Undefined for one that is erased or restricted.
 */
export function egnaSvar(
  history: LoggedHistory,
  moment: readonly string[],
  dag: Datum,
): ReadonlyMap<string, Momentsvar> | undefined {
  if (utfallOf(history) === undefined) return undefined;
  const akt = { history, held: effectiveHistory(history), dag };
  return new Map(moment.map((kod) => [kod, SVAR.get(kod)?.(akt) ?? 'uppgift-saknas']));
}

const SVAR: ReadonlyMap<string, (akt: Akt) => Momentsvar> = new Map([
  ['plan-finns', (akt: Akt) => (isAnonym(akt) ? 'ej-tillampligt' : omdome(harPlan(akt)))],
  ['plan-fullstandig', fullstandig],
  ['barnet-delaktigt-i-planen', (akt: Akt) => delaktig(akt, 'plan')],
  ['uppfoljning-gjord', uppfoljd],
  ['barnet-delaktigt-i-uppfoljningen', (akt: Akt) => delaktig(akt, 'uppfoljning')],
  ['barnet-tillfragat-om-effekt', (akt: Akt) => delaktig(akt, 'effekt')],
  ['skattning-vid-start', (akt: Akt) => omdome(rated(akt, 'start'))],
  ['skattning-vid-avslut', vidAvslut],
  ['avslutsorsak', ({ history }: Akt) => utfallOf(history)?.underlag.avslutsorsak ?? EJ],
  ['metod', ({ history }: Akt) => utfallOf(history)?.underlag.metod ?? EJ],
]);

const EJ = 'ej-tillampligt';

function omdome(holds: boolean): Momentsvar {
  return holds ? 'uppfyllt' : 'inte-uppfyllt';
}

/** Nobody draws up a plan with somebody who is in no file. */
function isAnonym({ held }: Akt): boolean {
  return held.some((event) => event.type === 'InsatsPaborjad' && event.data.anonym === true);
}

function harPlan({ held }: Akt): boolean {
  return held.some(({ type }) => type === 'GenomforandeplanUpprattad');
}

/** A plan whose parts nobody has told of is not known to be complete. */
function fullstandig(akt: Akt): Momentsvar {
  if (!harPlan(akt)) return EJ;
  const koder = kvalitetsflaggor(akt.held, akt.dag).map(({ kod }) => kod);
  if (koder.includes('PLAN_OFULLSTANDIG')) return 'inte-uppfyllt';
  return koder.includes('PLAN_EJ_KONTROLLERAD') ? 'uppgift-saknas' : 'uppfyllt';
}

/** The last occasion of a step; a child who would not or could not is neither asked nor passed over. */
function delaktig({ held }: Akt, steg: Stegkod): Momentsvar {
  const last = delaktighetstillfallen(held)
    .filter((one) => one.steg === steg)
    .reduce<Tillfalle | undefined>(latest, undefined);
  if (last === undefined) return EJ;
  if (last.svar === 'uppgift-saknas') return 'uppgift-saknas';
  return last.svar === 'ja' || last.svar === 'nej' ? omdome(last.svar === 'ja') : EJ;
}

type Tillfalle = ReturnType<typeof delaktighetstillfallen>[number];

function latest(best: Tillfalle | undefined, one: Tillfalle): Tillfalle {
  return best === undefined || one.datum >= best.datum ? one : best;
}

/** One that is not due yet is not missing. */
function uppfoljd({ history, held, dag }: Akt): Momentsvar {
  if (held.some(({ type }) => type === 'UppfoljningGenomford')) return 'uppfyllt';
  const due = bevakningarOf(history).filter(({ slag }) => slag === 'uppfoljning');
  const missed = due.some(
    ({ skal, tillstand, forfaller }) =>
      skal === 'uteblev' || (tillstand === 'oppen' && forfaller < dag),
  );
  return missed ? 'inte-uppfyllt' : EJ;
}

function rated({ held }: Akt, wanted: 'start' | 'avslut'): boolean {
  return held.some(
    (event) => event.type === 'SkattningRegistrerad' && event.data.matpunkt === wanted,
  );
}

/** After a death no rating at the end is asked for. */
function vidAvslut(akt: Akt): Momentsvar {
  const orsak = utfallOf(akt.history)?.underlag.avslutsorsak;
  return orsak === undefined || orsak === 'AVLIDEN' ? EJ : omdome(rated(akt, 'avslut'));
}
