import { aktOf } from '../../domain/index.js';
import { type AktgranskningPaborjad } from '../../domain/aktgranskning/index.js';
import { recordedHistory, utfallOf, type LoggedHistory } from '../history.js';
import type { Insatsunderlag } from '../underlag.js';

/** Which insatser an audit is about. */
export type Urvalsvillkor = Pick<
  AktgranskningPaborjad['data'],
  'urvalsgrund' | 'fran' | 'till' | 'metod'
>;

/**
 * The nämnd that answers for an insats which an audit may draw; undefined for one that was not begun or
 * ended in the period, is of another method, or whose processing is restricted.
 */
export function granskningsbar(history: LoggedHistory, villkor: Urvalsvillkor): string | undefined {
  const underlag = utfallOf(history)?.underlag;
  if (underlag === undefined || !ingar(underlag, villkor)) return undefined;
  return aktOf(recordedHistory(history))?.namnd;
}

function ingar(
  { startdatum, avslutsdatum, metod: given }: Insatsunderlag,
  { urvalsgrund, fran, till, metod }: Urvalsvillkor,
): boolean {
  const dag = urvalsgrund === 'avslutade' ? avslutsdatum : startdatum;
  if (startdatum === undefined || dag === undefined) return false;
  return dag >= fran && dag <= till && (metod === undefined || metod === given);
}
