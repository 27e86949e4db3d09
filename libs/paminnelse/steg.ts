import { addDays, daysBetween, type Datum } from '../domain/index.js';

/** Påminnelsens steg. (A fortnight before the due date, on it, and a fortnight after.) */
export const STEG = ['fore', 'forfallodag', 'efter'] as const;

export type Steg = (typeof STEG)[number];

const DAGAR: Readonly<Record<Steg, number>> = { fore: -14, forfallodag: 0, efter: 14 };

/** Days without a run are caught up, but no further back than this: older news help nobody. */
export const LANGST_TILLBAKA = 30;

/** The days that a run answers for, both included. */
export interface Fonster {
  readonly fran: Datum;
  readonly dag: Datum;
}

/** A run as it is remembered: its day, and the first day that it answered for. */
export type Korning = Fonster;

/**
 * The days that a run on `dag` answers for: from the last day that was run, which is taken once more since
 * things are recorded after its run, too. The first run of all has its own day only, so that a service that
 * is put into use does not remind of everything that ever was. A second run of the same day answers for the
 * same days again, and a day before the last run's for none.
 */
export function fonsterFor(dag: Datum, senaste: Korning | undefined): Fonster | undefined {
  if (senaste === undefined) return { fran: dag, dag };
  if (senaste.dag >= dag) return senaste.dag === dag ? senaste : undefined;
  const dagarSedan = Math.min(daysBetween(senaste.dag, dag), LANGST_TILLBAKA);
  return { fran: addDays(dag, -dagarSedan), dag };
}

/** The days that something may be told of late, where it became known only now. */
export function langstTillbaka({ dag }: Fonster): Fonster {
  return { fran: addDays(dag, -LANGST_TILLBAKA), dag };
}

/** The due dates that a step is about within a window. */
export function forfallodagar(steg: Steg, { fran, dag }: Fonster): readonly [Datum, Datum] {
  return [addDays(fran, -DAGAR[steg]), addDays(dag, -DAGAR[steg])];
}

/**
 * The step to remind of, if there is one. Where several were passed without a run, only the last of them:
 * it is what is true today, and nobody gets three reminders of one thing at once.
 */
export function stegAttPaminna(forfaller: Datum, { fran, dag }: Fonster): Steg | undefined {
  const passerade = STEG.filter((steg) => addDays(forfaller, DAGAR[steg]) <= dag);
  const sista = passerade.at(-1);
  return sista !== undefined && addDays(forfaller, DAGAR[sista]) >= fran ? sista : undefined;
}
