import type { Datum } from '../../datum.js';
import type { RecordedInsatsEvent } from '../events.js';
import { avbojdMenStartad, risksvar } from './barnet.js';
import { barnEjHort } from './barnet-hort.js';
import { medAgare } from './agare.js';
import {
  avslutsorsakSaknas,
  beslutEfterSlut,
  beslutSaknas,
  ejVerkstalld,
  lagrumMotsager,
  startForeBeslut,
  tillNackdel,
} from './beslut.js';
import {
  planEjKontrollerad,
  planOfullstandig,
  planPapper,
  planSaknas,
  uppdragSaknas,
} from './plan.js';
import { handelseForeStart } from './fore-start.js';
import { kodAnnat } from './kod-annat.js';
import { rapportFelKvartal } from './rapport.js';
import { senRegistrering } from './registrering.js';
import { dubbelSkattning, matpunktOrimlig } from './matpunkt.js';
import { samtyckeOfullstandigt } from './samtycke.js';
import { baslinje, informantBytt, slutmatning } from './skattning.js';
import type { Flaggregel, Kvalitetsflagga } from './types.js';
import { underlag } from './underlag.js';
import { skattningUtanforFonster, uppfoljningForsenad, utanforMalgrupp } from './uppfoljning.js';

export { AGARE } from './agare.js';
export type { Flaggagare, Kvalitetsflagga, KvalitetsflaggaKod } from './types.js';

const REGLER: readonly Flaggregel[] = [
  senRegistrering,
  planSaknas,
  planOfullstandig,
  planEjKontrollerad,
  planPapper,
  uppdragSaknas,
  beslutSaknas,
  lagrumMotsager,
  startForeBeslut,
  beslutEfterSlut,
  ejVerkstalld,
  rapportFelKvartal,
  tillNackdel,
  uppfoljningForsenad,
  utanforMalgrupp,
  baslinje,
  slutmatning,
  skattningUtanforFonster,
  handelseForeStart,
  matpunktOrimlig,
  dubbelSkattning,
  informantBytt,
  kodAnnat,
  avslutsorsakSaknas,
  avbojdMenStartad,
  samtyckeOfullstandigt,
  barnEjHort,
  risksvar,
];

/** What is irregular in an insats on a day, in the history as it holds, with whose it is and for how long. */
export function kvalitetsflaggor(
  history: readonly RecordedInsatsEvent[],
  today: Datum,
): readonly Kvalitetsflagga[] {
  const laidOut = underlag(history, today);
  return REGLER.flatMap((regel) => regel(laidOut)).map((fynd) => medAgare(fynd, today));
}
