import { GENESIS, linkHash, type ChainedEvent } from '../chain.js';
import { isExpected } from '../expected.js';
import type { AppendResult, EventMetadata, RecordedEvent } from '../port.js';
import { IdempotencyKeyReused, WrongExpectedRevision } from '../port.js';
import { idBeyond, type PreparedAppend } from '../prepare.js';
import { sameContent } from '../same-append.js';

interface Stored extends ChainedEvent {
  readonly hash: Buffer;
  readonly commandHash: string | undefined;
}

/** The events themselves, kept as text so that no reader can change what another one reads. */
export class MemoryLog {
  private readonly events: Stored[] = [];
  private readonly streams = new Map<string, Stored[]>();
  private readonly byId = new Map<string, Stored>();

  constructor(private readonly now: () => number) {}

  get head(): bigint {
    return BigInt(this.events.length);
  }

  /** The hash of the last event. */
  get hash(): Buffer {
    return this.events.at(-1)?.hash ?? GENESIS;
  }

  append(append: PreparedAppend): AppendResult {
    const { stream, expected, key } = append;
    const before = this.stored(append);
    if (before.length > 0) {
      const last = before.at(-1);
      if (
        last === undefined ||
        this.byId.has(idBeyond(append)) ||
        !sameContent(before, append.events)
      )
        throw new IdempotencyKeyReused(stream, key);
      return { revision: last.revision, position: last.position, repeated: true };
    }
    const actual = BigInt(this.of(stream).length) - 1n;
    if (!isExpected(expected, actual)) throw new WrongExpectedRevision(stream, expected, actual);
    this.write(append, Math.max(this.now(), this.events.at(-1)?.recordedAt ?? 0));
    const revision = actual + BigInt(append.events.length);
    return { revision, position: this.head, repeated: false };
  }

  private stored(append: PreparedAppend): Stored[] {
    return append.events.flatMap((event) => this.byId.get(event.id) ?? []);
  }

  private write(append: PreparedAppend, recordedAt: number): void {
    const stream = this.of(append.stream);
    this.streams.set(append.stream, stream);
    for (const event of append.events) {
      const unlinked = {
        ...event,
        recordedAt,
        stream: append.stream,
        position: this.head + 1n,
        revision: BigInt(stream.length),
      };
      const stored = { ...unlinked, hash: linkHash(this.hash, unlinked) };
      this.events.push(stored);
      stream.push(stored);
      this.byId.set(stored.id, stored);
    }
  }

  private of(stream: string): Stored[] {
    return this.streams.get(stream) ?? [];
  }

  /** The events of one stream in order. */
  stream(name: string): readonly ChainedEvent[] {
    return this.of(name);
  }

  /** Stream names with a prefix, in the order of their bytes. */
  names(prefix: string): string[] {
    return [...this.streams.keys()]
      .filter((name) => name.startsWith(prefix))
      .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  }

  /** The events after a position up to another one, as they were stored. */
  between(after: bigint, until: bigint): readonly ChainedEvent[] {
    return this.events.slice(Number(after), Number(until));
  }
}

/** Reads a stored event back into what the port promises. */
export function recorded(event: ChainedEvent): RecordedEvent {
  const { id, type, stream, revision, position, recordedAt } = event;
  const metadata = JSON.parse(event.metadata) as EventMetadata;
  const data: unknown = JSON.parse(event.data);
  return { id, type, stream, revision, position, recordedAt, data, metadata };
}
