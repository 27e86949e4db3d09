const SIGNATURE = Buffer.from('PGCOPY\n\u00ff\r\n\0', 'latin1');
const HEADER_BYTES = SIGNATURE.length + 8;
const EMPTY = Buffer.alloc(0);

/** Takes the fields of one row: field `i` lies in `bytes` from `starts[i]` to `ends[i]`. */
export type RowSink = (bytes: Buffer, starts: Int32Array, ends: Int32Array) => void;

/**
 * Reads the rows of `COPY … TO STDOUT (FORMAT binary)` from chunks that may end anywhere. Rows are read in
 * place; only a row that straddles a chunk border is copied. No column may be null.
 */
export class CopyRows {
  private rest: Buffer = EMPTY;
  private begun = false;
  private ended = false;
  private readonly starts: Int32Array;
  private readonly ends: Int32Array;

  constructor(
    private readonly columns: number,
    private readonly sink: RowSink,
  ) {
    this.starts = new Int32Array(columns);
    this.ends = new Int32Array(columns);
  }

  push(chunk: Buffer): void {
    const bytes = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk]);
    let at = 0;
    if (!this.begun) {
      if (bytes.length < HEADER_BYTES) return this.keep(bytes);
      at = this.header(bytes);
    }
    for (;;) {
      const next = this.ended ? -1 : this.row(bytes, at);
      if (next < 0) break;
      at = next;
    }
    this.keep(bytes.subarray(at));
  }

  /** @throws Error when the copy was cut off */
  finish(): void {
    if (!this.ended) throw new Error('The copy ended in the middle.');
  }

  private keep(bytes: Buffer): void {
    this.rest = bytes;
  }

  private header(bytes: Buffer): number {
    if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) {
      throw new Error('This is no binary copy.');
    }
    this.begun = true;
    return HEADER_BYTES;
  }

  /** Reads the row at a place; gives the place after it, or -1 when it is not all there. */
  private row(bytes: Buffer, from: number): number {
    if (from + 2 > bytes.length) return -1;
    const count = bytes.readInt16BE(from);
    if (count === -1) {
      this.ended = true;
      return from + 2;
    }
    if (count !== this.columns) throw new Error(`A row of ${count} columns came.`);
    let at = from + 2;
    for (let field = 0; field < count; field++) {
      if (at + 4 > bytes.length) return -1;
      this.starts[field] = at + 4;
      at += 4 + bytes.readInt32BE(at);
      if (at > bytes.length) return -1;
      this.ends[field] = at;
    }
    this.sink(bytes, this.starts, this.ends);
    return at;
  }
}
