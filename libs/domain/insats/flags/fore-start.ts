import { addDays, type Datum } from '../../datum.js';
import { isOpening } from '../decide/regler-inledning.js';
import type { InsatsEventType, RecordedInsatsEvent } from '../events.js';
import { START_TIDIGAST_DAGAR } from '../matpunkter.js';
import type { Flaggregel } from './types.js';

/** What happens only while an insats goes on, and what is said of it when it is dated before, or nothing began. */
const UNDER_INSATSEN: Partial<Record<InsatsEventType, readonly [vad: string, foljd: string]>> = {
  UppfoljningGenomford: ['Uppföljningen', ' och räknas inte som gjord'],
  SessionGenomford: ['Sessionen', ''],
  NyOroInkommen: ['Den nya oron', ''],
};

/** Händelse före start: något som hör till insatsen är daterat innan den började, eller den började aldrig. (Dated before the insats began, if it did.) */
export const handelseForeStart: Flaggregel = ({ history, start }) =>
  history.flatMap(({ id, type, data: { datum: sedan } }) => {
    const said = UNDER_INSATSEN[type];
    if (said === undefined || (start !== undefined && sedan >= start.data.datum)) return [];
    const [vad, foljd] = said;
    const text =
      start === undefined
        ? `${vad} är registrerad fast insatsen inte är påbörjad${foljd}. Registrera starten, eller makulera det som hör till en annan insats.`
        : `${vad} är daterad före starten den ${start.data.datum}${foljd}. Kontrollera datumet, eller startens.`;
    return [{ kod: 'HANDELSE_FORE_START', text, handelseId: id, sedan }];
  });

/** What is said before there is an insats, or is judged by its point of measurement. */
const UTOM: ReadonlySet<InsatsEventType> = new Set<InsatsEventType>([
  'DelaktighetNoterad',
  'SipRegistrerad',
  'VidtalandeNoterat',
  'StruktureradBedomningGjord',
  'SkattningRegistrerad',
  'SkattningEjGenomford',
  'UppfoljningEfterUtredningBeslutad',
  'UppfoljningEfterUtredningAvslutad',
]);

/** Händelse långt före inledningen: dagen är troligen fel. (Dated long before anything opened the insats: most often a slip in the year.) */
export const handelseForeInledning: Flaggregel = ({ history }) => {
  const inledd = forstaInledning(history);
  if (inledd === undefined) return [];
  const tidigast = addDays(inledd, -START_TIDIGAST_DAGAR);
  return history.flatMap((event) => {
    const { id, type, data } = event;
    const said = UNDER_INSATSEN[type] !== undefined;
    if (said || isOpening(event) || UTOM.has(type) || data.datum >= tidigast) return [];
    const text = `Händelsen är daterad mer än ${START_TIDIGAST_DAGAR} dagar innan insatsen inleddes den ${inledd}. Kontrollera datumet.`;
    return [{ kod: 'HANDELSE_FORE_START', text, handelseId: id, sedan: data.datum }];
  });
};

function forstaInledning(history: readonly RecordedInsatsEvent[]): Datum | undefined {
  return history
    .filter((event) => isOpening(event))
    .map(({ data }) => data.datum)
    .sort()[0];
}
