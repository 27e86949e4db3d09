import { aktOf, type InsatsEventType } from '../../domain/index.js';
import { type AktgranskningPaborjad } from '../../domain/aktgranskning/index.js';
import { recordedHistory, utfallOf, type LoggedHistory } from '../history.js';
import type { Insatsunderlag } from '../underlag.js';

/**
 * All that says whether an insats may be drawn, and in which nämnd: what opened and ended it, what moved
 * it, and what corrects, closes or takes away such events. A draw need read no others of the log.
 */
export const URVAL_HANDLES = [
  'InsatsErbjuden',
  'InsatsEjErbjuden',
  'BeslutFattat',
  'InsatsPaborjad',
  'InsatsAvslutad',
  'InsatsOverflyttad',
  'UppgiftRattad',
  'HandelseMakulerad',
  'BehandlingBegransad',
  'BegransningHavd',
  'InsatsGallrad',
] as const satisfies readonly InsatsEventType[];

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

/**
 * The insatser to draw from, by the nämnd asked for: `namnder` says which of those each answering nämnd
 * counts as, so that what a nämnd took over is its own.
 */
export async function kandidater(
  batches: AsyncIterable<readonly LoggedHistory[]>,
  villkor: Urvalsvillkor,
  namnder: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map([...namnder.values()].map((namnd) => [namnd, [] as string[]]));
  for await (const batch of batches) {
    for (const history of batch) {
      const namnd = namnder.get(granskningsbar(history, villkor) ?? '');
      if (namnd !== undefined) found.get(namnd)?.push(history.stream.slice(PREFIX.length));
    }
  }
  return found;
}

const PREFIX = 'insats-';
