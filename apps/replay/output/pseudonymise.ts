import { daysBetween, parseDatum, type Datum } from '../../../libs/domain/index.js';
import type { Pseudonym } from '../../../libs/privacy/index.js';
import type { Row } from '../../../libs/read-model/index.js';
import type { InsatsForloppRad } from '../../../projections/insats-forlopp/index.js';
import { cleanerOf, type Cleaner } from './study-fields.js';

/** The columns of a study's extract, in order. */
export const STUDY_COLUMNS = [
  'insats',
  'individ',
  'tillstand',
  'ansvarig_namnd',
  'metod',
  'stadsdelsnamnd',
  'beslut_dag',
  'start_dag',
  'avslut_dag',
  'avslutsorsak',
  'handelser',
  'rattelser',
] as const;

type Forlopp = InsatsForloppRad;
type Handelse = InsatsForloppRad['handelser'][number];

/** About the handling of the data, not about the insats. */
const ABOUT_HANDLING: ReadonlySet<string> = new Set(['BehandlingBegransad', 'BegransningHavd']);

/** Whether an insats may not be used at all: somebody has had its processing restricted. */
export function isRestricted({ begransad }: Pick<Forlopp, 'begransad'>): boolean {
  return begransad !== null;
}

/**
 * The course of one insats as a study may have it: names that hold within the study alone, days counted
 * from its first event, events by number, and only fields that are known to point nobody out. Undefined
 * when nothing of the insats holds, or nobody knows whose it is.
 */
export function pseudonymise(row: Forlopp, pseudonym: Pseudonym): Row | undefined {
  const handelser = row.handelser.filter(({ type }) => !ABOUT_HANDLING.has(type));
  const first = firstDay(handelser);
  if (first === undefined || row.individ_id === null) return undefined;
  const numbers = new Map(handelser.map(({ id }, index) => [id, index + 1]));
  const cleaner = cleanerOf({ dayOf: (day) => daysBetween(first, day), numbers });
  const day = (text: string | null) => cleaner.day(text);
  return {
    insats: pseudonym('insats', row.insats_id),
    individ: pseudonym('individ', row.individ_id),
    tillstand: row.tillstand,
    ansvarig_namnd: row.ansvarig_namnd,
    metod: row.metod,
    stadsdelsnamnd: row.stadsdelsnamnd,
    beslut_dag: day(row.beslutsdatum),
    start_dag: day(row.startdatum),
    avslut_dag: day(row.avslutsdatum),
    avslutsorsak: row.avslutsorsak,
    handelser: handelser.map((one, index) => ({ nr: index + 1, ...written(one, cleaner) })),
    rattelser: row.rattelser.map((one) => written(one, cleaner)),
  };
}

function written({ type, data }: Handelse, cleaner: Cleaner): object {
  return { typ: type, ...cleaner.fields(data) };
}

/** The earliest day, whatever order things were recorded in. */
function firstDay(handelser: readonly Handelse[]): Datum | undefined {
  return handelser
    .map(({ data }) => parseDatum(data.datum))
    .filter((day): day is Datum => day !== undefined)
    .sort()[0];
}

/** Rows in the order of their pseudonyms: the order of the ids they stand for must not show through. */
export function inStudyOrder(rows: readonly Row[]): readonly Row[] {
  return [...rows].sort((a, b) => ((a.insats as string) < (b.insats as string) ? -1 : 1));
}
