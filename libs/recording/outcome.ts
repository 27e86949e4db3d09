import type { Kvalitetsflagga, RecordedInsatsEvent, Rejection } from '../domain/index.js';
import type { Position, Revision } from '../event-store/port.js';

/** The events of this command stand in the log; `repeated` when they stood there before it was sent. */
export interface Recorded {
  readonly kind: 'recorded';
  readonly revision: Revision;
  readonly position: Position;
  readonly eventIds: readonly string[];
  readonly repeated: boolean;
  readonly flaggor: readonly Kvalitetsflagga[];
  /** Everything recorded of the insats up to and with this. */
  readonly history: readonly RecordedInsatsEvent[];
}

/** The stream already says so; nothing was written. */
export interface Unchanged {
  readonly kind: 'unchanged';
  readonly revision: Revision;
  readonly position: Position;
  readonly flaggor: readonly Kvalitetsflagga[];
  readonly history: readonly RecordedInsatsEvent[];
}

/** The domain refused; `commandIndex` tells which command of several. */
export interface Rejected {
  readonly kind: 'rejected';
  readonly rejections: readonly Rejection[];
  readonly commandIndex: number;
}

/** Somebody recorded in between. `actual` is `-1n` when the stream does not exist. */
export interface Stale {
  readonly kind: 'stale';
  readonly actual: Revision;
}

/** The key stands in the log, or is being handled, with another body. */
export interface KeyReused {
  readonly kind: 'keyReused';
}

/** The same command with the same key is being handled by this process right now. */
export interface InFlight {
  readonly kind: 'inFlight';
}

/** The store did not answer: whether the events were stored is unknown until the same key is sent again. */
export interface Unavailable {
  readonly kind: 'unavailable';
  readonly cause: unknown;
}

/** Every way a recording can end. Nothing else is thrown but faults in the program. */
export type RecordOutcome =
  Recorded | Unchanged | Rejected | Stale | KeyReused | InFlight | Unavailable;
