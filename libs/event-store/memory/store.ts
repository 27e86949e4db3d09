import { appendNothing } from '../expected.js';
import { follow, type Look } from '../following.js';
import { MemoryLog, recorded } from './log.js';
import { MemoryHistories } from './histories.js';
import type {
  AppendRequest,
  AppendResult,
  Delivery,
  EventStore,
  HistoryReader,
  ReadAllOptions,
  ReadStreamOptions,
  RecordedEvent,
  SubscribeOptions,
} from '../port.js';
import { prepare } from '../prepare.js';
import { DEFAULT_BATCH, matcher } from '../selection.js';
import { Bell } from '../waiting.js';

const FOREVER_MS = 2_147_483_647;

/** The event log in memory, for fast specs: the same promises as the others, except that nothing lasts. */
export class MemoryEventStore extends MemoryHistories implements EventStore, HistoryReader {
  /** @param now the clock, ms since 1970 */
  constructor(now: () => number = Date.now) {
    super(new MemoryLog(now), new Bell());
  }

  async append(request: AppendRequest): Promise<AppendResult> {
    const append = prepare(request);
    if (append.events.length === 0) return appendNothing(this, request);
    const result = this.log.append(append);
    if (!result.repeated) this.bell.ring();
    return result;
  }

  readStream(
    stream: string,
    { from, limit, backwards }: ReadStreamOptions = {},
  ): Promise<readonly RecordedEvent[]> {
    const events = this.log.stream(stream);
    const wanted =
      backwards === true
        ? events.filter((event) => from === undefined || event.revision <= from).reverse()
        : events.filter((event) => from === undefined || event.revision >= from);
    return Promise.resolve(wanted.slice(0, limit).map(recorded));
  }

  async *readAll(options: ReadAllOptions = {}): AsyncIterable<readonly RecordedEvent[]> {
    const head = this.log.head;
    const until = options.until !== undefined && options.until < head ? options.until : head;
    let after = options.after ?? 0n;
    while (after < until) {
      const look = this.look(after, until, options);
      after = look.position;
      if (look.events.length > 0) yield look.events;
      await Promise.resolve();
    }
  }

  private look(after: bigint, until: bigint, options: Omit<ReadAllOptions, 'until'>): Look {
    const end = after + BigInt(options.batch ?? DEFAULT_BATCH);
    const position = end < until ? end : until;
    const events = this.log.between(after, position).filter(matcher(options)).map(recorded);
    return { events, position: position > after ? position : after, caughtUp: position === until };
  }

  subscribeAll(options: SubscribeOptions): AsyncIterable<Delivery> {
    return follow(
      {
        look: (after) => Promise.resolve(this.look(after, this.log.head, options)),
        wait: (after, signal) => this.waitForAppend(after, FOREVER_MS, signal),
      },
      options,
    );
  }

  /** Hash of the last event: what a copy of this log must arrive at. */
  get headHash(): Buffer {
    return this.log.hash;
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
