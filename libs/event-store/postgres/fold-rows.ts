import type { FoldEvent, StreamHistory } from '../port.js';
import type { RowSink } from './copy-rows.js';
import { CopiedEvent } from './fold-event.js';

/** What `FoldRows` reads, in this order. */
export const FOLD_COLUMNS = 'stream, event_id, type, pos, recorded_at, data';
export const FOLD_COLUMN_COUNT = 6;

/** Milliseconds from 1970 to 2000, where PostgreSQL's timestamps begin. */
const EPOCH_MS = 946_684_800_000;

const BATCH_EVENTS = 2_000;

interface Growing {
  readonly stream: string;
  readonly events: FoldEvent[];
}

/** Gathers binary rows in stream order into histories, and hands out whole streams only. */
export class FoldRows {
  private full: Growing[] = [];
  private fullEvents = 0;
  private open: Growing | undefined;
  private openName: Buffer = Buffer.alloc(0);
  private readonly types = new Map<string, string>();

  readonly sink: RowSink = (bytes, starts, ends) => {
    const event = this.event(bytes, starts, ends);
    const from = at(starts, 0);
    const to = at(ends, 0);
    if (this.open === undefined || this.openName.compare(bytes, from, to) !== 0) {
      this.finishStream();
      this.openName = Buffer.from(bytes.subarray(from, to));
      this.open = { stream: this.openName.toString('utf8'), events: [] };
    }
    this.open.events.push(event);
  };

  /** The finished histories, when there are enough for a batch. */
  takeBatch(): readonly StreamHistory[] | undefined {
    return this.fullEvents >= BATCH_EVENTS ? this.take() : undefined;
  }

  /** What is left at the end. */
  takeRest(): readonly StreamHistory[] {
    this.finishStream();
    return this.take();
  }

  private take(): readonly StreamHistory[] {
    const batch = this.full;
    this.full = [];
    this.fullEvents = 0;
    return batch;
  }

  private finishStream(): void {
    if (this.open === undefined) return;
    this.full.push(this.open);
    this.fullEvents += this.open.events.length;
    this.open = undefined;
  }

  private event(bytes: Buffer, starts: Int32Array, ends: Int32Array): FoldEvent {
    return new CopiedEvent(
      bytes.toString('latin1', at(starts, 1), at(ends, 1)),
      this.type(bytes.toString('latin1', at(starts, 2), at(ends, 2))),
      whole(bytes, at(starts, 3)),
      instant(bytes, at(starts, 4)),
      JSON.parse(bytes.toString('utf8', at(starts, 5), at(ends, 5))) as unknown,
    );
  }

  /** One string per type name, not one per event. */
  private type(name: string): string {
    const known = this.types.get(name);
    if (known !== undefined) return known;
    this.types.set(name, name);
    return name;
  }
}

/** A binary timestamptz, microseconds since 2000, in milliseconds since 1970. */
export function instant(bytes: Buffer, from: number): number {
  return EPOCH_MS + Math.floor(whole(bytes, from) / 1000);
}

/** A binary int8, exact below 2^53. */
function whole(bytes: Buffer, from: number): number {
  return bytes.readInt32BE(from) * 4_294_967_296 + bytes.readUInt32BE(from + 4);
}

function at(places: Int32Array, field: number): number {
  return places[field] ?? 0;
}
