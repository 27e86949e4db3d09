import type { InsatsEventType } from '../events.js';
import type { Flaggregel } from './types.js';

/** What happens only while an insats goes on, and what is said of it when it is dated before. */
const UNDER_INSATSEN: Partial<Record<InsatsEventType, string>> = {
  UppfoljningGenomford:
    'Uppföljningen är daterad före starten den {start} och räknas inte som gjord.',
  SessionGenomford: 'Sessionen är daterad före starten den {start}.',
  NyOroInkommen: 'Den nya oron är daterad före starten den {start}.',
};

/** Händelse före start: något som hör till insatsen är daterat innan den började. (Dated before the insats began.) */
export const handelseForeStart: Flaggregel = ({ history, start }) =>
  history.flatMap(({ id, type, data: { datum: sedan } }) => {
    const said = UNDER_INSATSEN[type];
    if (start === undefined || said === undefined || sedan >= start.data.datum) return [];
    const text = `${said.replace('{start}', start.data.datum)} Kontrollera datumet, eller startens.`;
    return [{ kod: 'HANDELSE_FORE_START', text, handelseId: id, sedan }];
  });
