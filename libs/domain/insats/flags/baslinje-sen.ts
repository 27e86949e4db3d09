import { addDays, type Datum, earliest } from '../../datum.js';
import { BASLINJE_FRIST_DAGAR } from '../../metodmall/index.js';
import type { Flaggregel, Underlag } from './types.js';

/** From this session on the insats has begun to work, and a rating no longer tells how it was before. */
export const BASLINJE_SENAST_SESSION = 3;

/** Baslinjen är sen. (The first rating at the start came too long after it, or after too many sessions, to be a baseline.) */
export const baslinjeSen: Flaggregel = (underlag) => {
  const { start, skattningar } = underlag;
  const first = skattningar
    .filter(({ data }) => data.matpunkt === 'start')
    .sort((a, b) => (a.data.datum < b.data.datum ? -1 : 1))[0];
  if (start === undefined || first === undefined) return [];
  const frist = addDays(start.data.datum, BASLINJE_FRIST_DAGAR);
  const dagar = first.data.datum > frist ? frist : undefined;
  const session = sistaSession(underlag, start.data.datum, first.data.datum);
  const sedan = earliest([dagar, session]);
  if (sedan === undefined) return [];
  const sent = [
    ...(dagar === undefined ? [] : [`mer än ${BASLINJE_FRIST_DAGAR} dagar efter starten`]),
    ...(session === undefined ? [] : [`efter session ${BASLINJE_SENAST_SESSION}`]),
  ];
  const text = `Skattningen vid start gjordes ${sent.join(' och ')}. Kontrollera datumet.`;
  return [{ kod: 'BASLINJE_SEN', text, handelseId: first.id, sedan }];
};

/** The day of the session that came too early for the rating; one on the day of the rating did not come before it. */
function sistaSession({ history }: Underlag, fran: Datum, fore: Datum): Datum | undefined {
  return history
    .flatMap(({ type, data }) => (type === 'SessionGenomford' ? [data.datum] : []))
    .filter((datum) => datum >= fran && datum < fore)
    .sort()[BASLINJE_SENAST_SESSION - 1];
}
