import { metodMedKod, namndMedKod } from '../../../libs/domain/index.js';
import { queryProblem } from '../query-problems.js';

/** The parameters that choose groups. */
export interface Gruppval {
  readonly metod?: string;
  readonly omrade?: string;
  readonly bakgrund?: string;
  readonly period?: string;
  readonly periodslag?: string;
}

const PERIOD = /^\d{4}(-K[1-4])?$/;
const BAKGRUND = /^(alla|alder:[0-9a-z-]{1,12}|kon:[a-z-]{1,20}|ordning:(forsta|senare))$/;

/** What is not known is refused: an empty answer would look like a figure. */
export function gruppvalOf(given: Gruppval) {
  const { metod, omrade, bakgrund, period, periodslag } = given;
  if (metod !== undefined && metod !== 'alla' && metodMedKod(metod) === undefined) {
    throw queryProblem('okand-metod');
  }
  if (omrade !== undefined) assertOmrade(omrade);
  assertForm('bakgrund', bakgrund, BAKGRUND);
  assertForm('period', period, PERIOD);
  assertForm('periodslag', periodslag, /^(kvartal|ar)$/);
  return given as Omit<Gruppval, 'periodslag'> & { readonly periodslag?: 'kvartal' | 'ar' };
}

function assertOmrade(omrade: string): void {
  const namnd = omrade.startsWith('namnd:') ? omrade.slice('namnd:'.length) : undefined;
  if (namnd !== undefined && namndMedKod(namnd) === undefined) {
    throw queryProblem('okand-stadsdelsnamnd');
  }
  if (namnd === undefined) assertForm('omrade', omrade, /^(stad|kategori:([A-D]|okand))$/);
}

function assertForm(name: string, value: string | undefined, form: RegExp): void {
  if (value === undefined || form.test(value)) return;
  throw queryProblem('ogiltig-parameter', {
    detail: `Parametern ${name} har ett värde som inte finns. Se beskrivningen under /docs.`,
  });
}
