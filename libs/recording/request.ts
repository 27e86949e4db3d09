import type { InsatsCommand, InsatsId, RecordedInsatsEvent } from '../domain/index.js';
import type { RecordedEvent, Source } from '../event-store/port.js';

interface Envelope {
  readonly insatsId: InsatsId;
  /** Idempotency key: one key, at most one effect on one insats. */
  readonly key: string;
  /** `commandHash` of what was sent; tells a retry from a key used for something else. */
  readonly bodyHash: string;
  /** The last revision the sender had seen, or `'new'`; left out when the sender does not mind. */
  readonly expected?: bigint | 'new';
  readonly actor: string;
  readonly source: Source;
  readonly correlationId: string;
  /** The whole stream when the caller knows it (`[]` for a new insats): saves the read. */
  readonly history?: readonly RecordedEvent[];
  /**
   * Asked with all that is known of the insats, before anything of it is answered or decided; throws to
   * refuse. Left out only where nobody outside is asking.
   */
  readonly authorize?: (history: readonly RecordedInsatsEvent[]) => Promise<void>;
  /**
   * Asked when the decision has accepted and something new is about to be stored; throws to refuse. For what
   * only other stores know: a retry, or what is refused anyway, never comes here and learns nothing of them.
   */
  readonly confirm?: (history: readonly RecordedInsatsEvent[]) => Promise<void>;
}

/** One command on one insats. */
export interface RecordRequest extends Envelope {
  readonly command: InsatsCommand;
}

/** Several commands on one insats, decided in turn and stored in one append: all or nothing. */
export interface RecordManyRequest extends Envelope {
  readonly commands: readonly InsatsCommand[];
}
