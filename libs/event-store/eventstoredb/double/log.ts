import { Bell } from '../../waiting.js';

/** An event as the double keeps it: bytes in, the same bytes out. */
export interface DoubleEvent {
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
  readonly stream: string;
  readonly revision: number;
  readonly position: bigint;
  /** Ticks of 100 ns since 1970. */
  readonly created: bigint;
}

export type Proposed = Omit<DoubleEvent, 'stream' | 'revision' | 'position' | 'created'>;
export type DoubleExpected = 'any' | 'no-stream' | 'stream-exists' | bigint;
export type DoubleResult =
  | { readonly accepted: true; readonly last: DoubleEvent }
  | { readonly accepted: false; readonly current: number };

/** Every so many appends the server writes an event of its own, as a real one does. */
const SYSTEM_EVERY = 7;

/** The log of the double, with EventStoreDB's rules for expected revisions and repeated ids. */
export class DoubleLog {
  readonly all: DoubleEvent[] = [];
  readonly bell = new Bell();
  private readonly streams = new Map<string, DoubleEvent[]>();
  private appends = 0;
  private nextPosition = 1_000n;

  readonly tombstoned = new Set<string>();

  /** Takes the stream away; as on a real server its events stay in the whole log until it is scavenged. */
  tombstone(name: string): void {
    this.tombstoned.add(name);
    this.streams.delete(name);
  }

  stream(name: string): readonly DoubleEvent[] | undefined {
    return this.streams.get(name);
  }

  append(stream: string, expected: DoubleExpected, events: readonly Proposed[]): DoubleResult {
    const stored = this.streams.get(stream) ?? [];
    const current = stored.length - 1;
    if (!isAsExpected(expected, current)) {
      const last = this.repeated(stored, expected, events);
      return last === undefined ? { accepted: false, current } : { accepted: true, last };
    }
    for (const event of events) this.write(stream, event);
    if (++this.appends % SYSTEM_EVERY === 0) this.writeSystemEvent();
    this.bell.ring();
    const last = this.streams.get(stream)?.at(-1);
    return last === undefined ? { accepted: false, current } : { accepted: true, last };
  }

  /** The same ids where they would have been written: the append was done before. */
  private repeated(
    stored: readonly DoubleEvent[],
    expected: DoubleExpected,
    events: readonly Proposed[],
  ): DoubleEvent | undefined {
    const start = typeof expected === 'bigint' ? Number(expected) + 1 : 0;
    const same = events.every((event, index) => stored[start + index]?.id === event.id);
    return same ? stored[start + events.length - 1] : undefined;
  }

  private write(stream: string, event: Proposed): void {
    const stored = this.streams.get(stream) ?? [];
    this.streams.set(stream, stored);
    const created = BigInt(Date.now()) * 10_000n;
    const one = { ...event, stream, revision: stored.length, position: this.nextPosition, created };
    // Positions of a real server are byte offsets: ordered, not dense.
    this.nextPosition += 100n + BigInt(event.data.length);
    stored.push(one);
    this.all.push(one);
  }

  private writeSystemEvent(): void {
    const nothing = Buffer.from('{}');
    this.write('$double', {
      id: `00000000-0000-4000-8000-${String(this.all.length).padStart(12, '0')}`,
      type: '$statistics',
      contentType: 'application/json',
      data: nothing,
      metadata: nothing,
    });
  }
}

function isAsExpected(expected: DoubleExpected, current: number): boolean {
  if (expected === 'any') return true;
  if (expected === 'no-stream') return current === -1;
  if (expected === 'stream-exists') return current >= 0;
  return BigInt(current) === expected;
}
