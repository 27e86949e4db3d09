import type { Asking } from '../../../../libs/access/index.js';
import type { Recorder } from '../../../../libs/recording/index.js';
import type { OnOpened } from '../../recording/insats-recording.js';
import type { Referenser } from './referenser.js';

/** What a batch is taken in with. */
export interface Sandningsverktyg {
  readonly asking: Asking;
  readonly recorder: Recorder;
  readonly referenser: Referenser;
  readonly onOpened: OnOpened;
  /** Nothing is recorded: the recorder writes to a log of its own. */
  readonly prov: boolean;
  /** Aborted when nobody listens any longer. */
  readonly signal: AbortSignal;
}
