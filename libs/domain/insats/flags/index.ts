import type { Datum } from '../../datum.js';
import type { RecordedInsatsEvent } from '../events.js';
import { avbojdMenStartad, barnEjHort, risksvar } from './barnet.js';
import { avslutsorsakSaknas, beslutEfterSlut, ejVerkstalld, startForeBeslut } from './beslut.js';
import { planOfullstandig, planPapper, planSaknas, uppdragSaknas } from './plan.js';
import { kodAnnat, senRegistrering } from './registrering.js';
import { dubbelSkattning, matpunktOrimlig } from './matpunkt.js';
import { baslinje, informantBytt, slutmatning } from './skattning.js';
import type { Flaggregel, Kvalitetsflagga } from './types.js';
import { underlag } from './underlag.js';

export type { Kvalitetsflagga, KvalitetsflaggaKod } from './types.js';

const REGLER: readonly Flaggregel[] = [
  senRegistrering,
  planSaknas,
  planOfullstandig,
  planPapper,
  uppdragSaknas,
  startForeBeslut,
  beslutEfterSlut,
  ejVerkstalld,
  baslinje,
  slutmatning,
  matpunktOrimlig,
  dubbelSkattning,
  informantBytt,
  kodAnnat,
  avslutsorsakSaknas,
  avbojdMenStartad,
  barnEjHort,
  risksvar,
];

/** What is irregular in an insats on a day, in the history as it holds. */
export function kvalitetsflaggor(
  history: readonly RecordedInsatsEvent[],
  today: Datum,
): readonly Kvalitetsflagga[] {
  const laidOut = underlag(history, today);
  return REGLER.flatMap((regel) => regel(laidOut));
}
