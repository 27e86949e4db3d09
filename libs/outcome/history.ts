import {
  aktOf,
  begransningOf,
  decodeRecordedInsatsEvent,
  gallandeHistorik,
  type RecordedInsatsEvent,
} from '../domain/index.js';
import { utfallsbidrag } from './bidrag.js';
import { memoizeLast } from './memoize-last.js';
import type { Summor } from './summor.js';
import { insatsunderlag, type Insatsunderlag } from './underlag.js';

/** One stream as the log keeps it: payloads not yet read. */
export interface LoggedHistory {
  readonly stream: string;
  readonly events: readonly {
    readonly id: string;
    readonly type: string;
    readonly recordedAt: number;
    readonly data: unknown;
  }[];
}

/** What was recorded, decoded, before corrections. */
export const recordedHistory = memoizeLast(
  (history: LoggedHistory): readonly RecordedInsatsEvent[] =>
    history.events.map((event) => decodeRecordedInsatsEvent(event)),
);

/** What holds: corrections applied, annulled events gone. */
export const effectiveHistory = memoizeLast((history: LoggedHistory) =>
  gallandeHistorik(recordedHistory(history)),
);

/** Whose file it is in and which nämnd answers for it, of a history not yet decoded. */
export const aktenOf = memoizeLast((history: LoggedHistory) => aktOf(recordedHistory(history)));

/** The facts that one insats gives to outcome figures, and what they add to the sums. */
export interface Utfall {
  readonly underlag: Insatsunderlag;
  readonly bidrag: Summor;
}

/** Undefined when nothing opening is left of the insats, or when its processing is restricted. */
export const utfallOf = memoizeLast((history: LoggedHistory): Utfall | undefined => {
  const held = effectiveHistory(history);
  const underlag = begransningOf(held) === undefined ? insatsunderlag(held) : undefined;
  return underlag === undefined ? undefined : { underlag, bidrag: utfallsbidrag(underlag) };
});
