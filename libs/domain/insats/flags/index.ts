import type { Bevakning } from '../../bevakning/index.js';
import type { Datum } from '../../datum.js';
import type { RecordedInsatsEvent } from '../events.js';
import { skattningUtanforAlder } from './alder.js';
import { avbojdMenStartad, risksvar } from './barnet.js';
import { barnEjHort } from './barnet-hort.js';
import { behovsprovningOkand } from './behovsprovning.js';
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
import { beslutUtgatt, startForeGiltighet } from './beslutstid.js';
import { synSaknasVidAvslut } from './avslutet.js';
import { baslinjeSen } from './baslinje-sen.js';
import { uppfoljningEfterUtredningSen } from './efter-utredning.js';
import { handelseForeInledning, handelseForeStart } from './fore-start.js';
import { fullfoljdOrimlig } from './fullfoljd.js';
import { kodAnnat } from './kod-annat.js';
import { komponenterSaknas } from './komponenter.js';
import { overTid, SIST, type FlaggaOverTid } from './over-tid.js';
import { rapportFelKvartal } from './rapport.js';
import { senRegistrering } from './registrering.js';
import { malEjBedomda } from './mal.js';
import { dubbelSkattning, matpunktOrimlig } from './matpunkt.js';
import { placeringUtanSvar, samtyckeOfullstandigt } from './samtycke.js';
import { bedomningUtanUtbildning } from './bedomning.js';
import { sipUtanSamtycke, sipUtanSkal } from './sip.js';
import { baslinjeSaknas, informantBytt, slutmatning } from './skattning.js';
import { uppdragOfullstandigt } from './uppdrag.js';
import type { Flaggfynd, Flaggregel, Kvalitetsflagga, Underlag } from './types.js';
import { uppfoljningsvalUtanSkal } from './uppfoljningsval.js';
import { underlag } from './underlag.js';
import { skattningUtanforFonster, uppfoljningForsenad, utanforMalgrupp } from './uppfoljning.js';

export { AGARE } from './agare.js';
export type { FlaggaOverTid } from './over-tid.js';
export type { Flaggagare, Kvalitetsflagga, KvalitetsflaggaKod } from './types.js';

const REGLER: readonly Flaggregel[] = [
  senRegistrering,
  planSaknas,
  planOfullstandig,
  planEjKontrollerad,
  planPapper,
  uppdragSaknas,
  uppdragOfullstandigt,
  beslutSaknas,
  behovsprovningOkand,
  lagrumMotsager,
  startForeBeslut,
  startForeGiltighet,
  beslutUtgatt,
  beslutEfterSlut,
  ejVerkstalld,
  rapportFelKvartal,
  tillNackdel,
  uppfoljningForsenad,
  uppfoljningEfterUtredningSen,
  malEjBedomda,
  utanforMalgrupp,
  baslinjeSaknas,
  baslinjeSen,
  slutmatning,
  skattningUtanforFonster,
  handelseForeStart,
  handelseForeInledning,
  skattningUtanforAlder,
  matpunktOrimlig,
  dubbelSkattning,
  informantBytt,
  kodAnnat,
  komponenterSaknas,
  avslutsorsakSaknas,
  synSaknasVidAvslut,
  fullfoljdOrimlig,
  avbojdMenStartad,
  uppfoljningsvalUtanSkal,
  samtyckeOfullstandigt,
  placeringUtanSvar,
  barnEjHort,
  sipUtanSamtycke,
  sipUtanSkal,
  bedomningUtanUtbildning,
  risksvar,
];

/** What is irregular in an insats on a day, in the history as it holds, with whose it is and for how long. */
export function kvalitetsflaggor(
  history: readonly RecordedInsatsEvent[],
  today: Datum,
): readonly Kvalitetsflagga[] {
  return fynden(underlag(history, today)).map((fynd) => medAgare(fynd, today));
}

/**
 * Every flag that the history as it stands will ever have, for those who keep flags and ask on many days. What
 * only time brings holds from the day after it should have been done: time adds flags and takes none away.
 * Whoever has worked out the due dates of the history hands them in; it is asked of every insats of a log.
 */
export function kvalitetsflaggorOverTid(
  history: readonly RecordedInsatsEvent[],
  due?: readonly Bevakning[],
): readonly FlaggaOverTid[] {
  return overTid(REGLER, underlag(history, SIST, due));
}

function fynden(laidOut: Underlag): readonly Flaggfynd[] {
  return REGLER.flatMap((regel) => regel(laidOut));
}
