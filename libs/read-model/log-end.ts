import type { HistoryReader, Position } from '../event-store/port.js';
import type { Control, Fault } from './control.js';

/** Stands where a fault names its stream, when it is the log itself that is not as it was. */
const WHOLE_LOG = 'hela loggen';

/** A log that ends before what has been taken from it: restored or cut off without its read models. */
export class LogEndsBefore extends Error {
  constructor(
    readonly head: Position,
    readonly position: Position,
  ) {
    super(
      `Loggen slutar vid position ${head}, före projektionens position ${position}. Bygg om med utfall rebuild.`,
    );
    this.name = 'LogEndsBefore';
  }

  fault(): Fault {
    return { stream: WHOLE_LOG, message: this.message, after: String(this.position) };
  }
}

/**
 * Going on would pass over every event that is given a position again.
 * @throws LogEndsBefore
 */
export async function assertWithinLog(
  reader: Pick<HistoryReader, 'head'>,
  position: Position,
): Promise<void> {
  const head = await reader.head();
  if (head < position) throw new LogEndsBefore(head, position);
}

/** Whether a build holds events that the log no longer has, now or when the projection was stopped. */
export function isBeyond({ position, fault }: Control, head: Position): boolean {
  return position > head || fault?.stream === WHOLE_LOG;
}
