import { formatUuid } from '../event-id.js';
import type { FoldEvent, Position } from '../port.js';

/**
 * An event as it came out of a binary copy. Ids and positions are kept as they were sent and written
 * out when somebody asks: most folds of most events never do, and ten million of them are read at a time.
 */
export class CopiedEvent implements FoldEvent {
  private written: string | undefined;

  /** @param idBytes the 16 bytes of the id, one character each @param place the position, exact below 2^53 */
  // eslint-disable-next-line max-params -- one per column; an object here would be made ten million times
  constructor(
    private readonly idBytes: string,
    readonly type: string,
    private readonly place: number,
    readonly recordedAt: number,
    readonly data: unknown,
  ) {}

  get id(): string {
    return (this.written ??= formatUuid(Buffer.from(this.idBytes, 'latin1').toString('hex')));
  }

  get position(): Position {
    return BigInt(this.place);
  }
}
