const OIDS = { bigint: 20, integer: 23, text: 25, uuid: 2950, bytea: 17 } as const;
const HEADER_BYTES = 20;

/** How one kind of element is laid out: at most how long, and how it is written; `write` gives the end. */
interface Element<T> {
  readonly oid: number;
  most(item: T): number;
  write(out: Buffer, item: T, at: number): number;
}

/**
 * A one-dimensional array in PostgreSQL's binary form: no quoting on the way out and no parsing on the
 * way in, which for JSON payloads is most of the cost of sending them.
 */
function binaryArray<T>(element: Element<T>, items: readonly T[]): Buffer {
  let most = HEADER_BYTES;
  for (const item of items) most += 4 + element.most(item);
  const out = Buffer.allocUnsafe(most);
  out.writeInt32BE(items.length === 0 ? 0 : 1, 0);
  out.writeInt32BE(0, 4);
  out.writeInt32BE(element.oid, 8);
  out.writeInt32BE(items.length, 12);
  out.writeInt32BE(1, 16);
  if (items.length === 0) return out.subarray(0, 12);
  let at = HEADER_BYTES;
  for (const item of items) {
    const end = element.write(out, item, at + 4);
    out.writeInt32BE(end - at - 4, at);
    at = end;
  }
  return out.subarray(0, at);
}

const TEXT: Element<string> = {
  oid: OIDS.text,
  most: (item) => item.length * 3,
  write: (out, item, at) => at + out.write(item, at, 'utf8'),
};

const UUID: Element<string> = {
  oid: OIDS.uuid,
  most: () => 16,
  write: (out, item, at) => at + out.write(item.replaceAll('-', ''), at, 'hex'),
};

const BIGINT: Element<bigint> = {
  oid: OIDS.bigint,
  most: () => 8,
  write: (out, item, at) => out.writeBigInt64BE(item, at),
};

const INTEGER: Element<number> = {
  oid: OIDS.integer,
  most: () => 4,
  write: (out, item, at) => out.writeInt32BE(item, at),
};

const BYTEA: Element<Buffer> = {
  oid: OIDS.bytea,
  most: (item) => item.length,
  write: (out, item, at) => at + item.copy(out, at),
};

/** `text[]` */
export function textArray(items: readonly string[]): Buffer {
  return binaryArray(TEXT, items);
}

/** `uuid[]` */
export function uuidArray(items: readonly string[]): Buffer {
  return binaryArray(UUID, items);
}

/** `bigint[]` */
export function bigintArray(items: readonly bigint[]): Buffer {
  return binaryArray(BIGINT, items);
}

/** `integer[]` */
export function integerArray(items: readonly number[]): Buffer {
  return binaryArray(INTEGER, items);
}

/** `bytea[]` */
export function byteaArray(items: readonly Buffer[]): Buffer {
  return binaryArray(BYTEA, items);
}
