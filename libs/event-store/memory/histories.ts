import type { ChainedEvent } from '../chain.js';
import type { FoldEvent, HistoryReader, Position, StreamHistory } from '../port.js';
import type { Bell } from '../waiting.js';
import type { MemoryLog } from './log.js';

const STREAMS_PER_BATCH = 200;

/** The memory log as folds read it. */
export class MemoryHistories implements HistoryReader {
  constructor(
    protected readonly log: MemoryLog,
    protected readonly bell: Bell,
  ) {}

  async *histories(
    options: Parameters<HistoryReader['histories']>[0],
  ): AsyncIterable<readonly StreamHistory[]> {
    const types = options.types === undefined ? undefined : new Set(options.types);
    const names = this.log.names(options.prefix);
    for (let start = 0; start < names.length; start += STREAMS_PER_BATCH) {
      const batch = names
        .slice(start, start + STREAMS_PER_BATCH)
        .map((name) => this.history(name, options.until, types))
        .filter((history) => history.events.length > 0);
      if (batch.length > 0) yield batch;
      await Promise.resolve();
    }
  }

  private history(stream: string, until: Position, types?: ReadonlySet<string>): StreamHistory {
    const events = this.log
      .stream(stream)
      .filter((event) => event.position <= until && (types?.has(event.type) ?? true))
      .map(foldEvent);
    return { stream, events };
  }

  touched({ prefix, after, limit }: Parameters<HistoryReader['touched']>[0]) {
    const reach = after + BigInt(limit);
    const position = reach < this.log.head ? reach : this.log.head;
    const events = this.log
      .between(after, position)
      .filter((event) => event.stream.startsWith(prefix));
    const streams = [...new Set(events.map((event) => event.stream))];
    return Promise.resolve({
      streams,
      position: position > after ? position : after,
      events: events.length,
    });
  }

  historiesOf(streams: readonly string[], until: Position): Promise<readonly StreamHistory[]> {
    const histories = streams.map((stream) => this.history(stream, until));
    return Promise.resolve(histories.filter((history) => history.events.length > 0));
  }

  positionAt(instant: number): Promise<Position> {
    const all = this.log.between(0n, this.log.head);
    return Promise.resolve(all.findLast((event) => event.recordedAt <= instant)?.position ?? 0n);
  }

  head(): Promise<Position> {
    return Promise.resolve(this.log.head);
  }

  async waitForAppend(after: Position, timeoutMs: number, signal: AbortSignal): Promise<void> {
    if (this.log.head > after) return;
    await this.bell.wait(timeoutMs, signal);
  }
}

function foldEvent({ id, type, position, recordedAt, data }: ChainedEvent): FoldEvent {
  return { id, type, position, recordedAt, data: JSON.parse(data) as unknown };
}
