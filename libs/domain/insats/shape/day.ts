import type { Datum } from '../../datum.js';

/** Before this day nothing is recorded: an earlier year is a slip of the pen. */
export const TIDIGAST: Datum = '1990-01-01';

const FORM = /^\d{4}-\d{2}-\d{2}$/;
const LAST_YEAR = '2199';

/** Why a text of the right form is still no day that can be recorded. */
export function whyNoDay(text: string): string | undefined {
  if (!FORM.test(text)) return undefined;
  if (text < TIDIGAST) return `, som ligger före ${TIDIGAST}`;
  return text.slice(0, 4) > LAST_YEAR
    ? ', som ligger efter dagens datum'
    : ', en dag som inte finns';
}
