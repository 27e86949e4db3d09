import fc from 'fast-check';
import { CopyRows } from './copy-rows.js';

const HEADER = Buffer.concat([Buffer.from('PGCOPY\n\u00ff\r\n\0', 'latin1'), Buffer.alloc(8)]);
const TRAILER = Buffer.from([0xff, 0xff]);

function encode(rows: readonly (readonly string[])[]): Buffer {
  const parts: Buffer[] = [HEADER];
  for (const row of rows) {
    const count = Buffer.alloc(2);
    count.writeInt16BE(row.length);
    parts.push(count);
    for (const field of row) {
      const length = Buffer.alloc(4);
      length.writeInt32BE(Buffer.byteLength(field));
      parts.push(length, Buffer.from(field));
    }
  }
  return Buffer.concat([...parts, TRAILER]);
}

function decode(chunks: readonly Buffer[], columns: number): string[][] {
  const rows: string[][] = [];
  const reader = new CopyRows(columns, (bytes, starts, ends) => {
    rows.push([...starts].map((start, i) => bytes.toString('utf8', start, ends[i])));
  });
  for (const chunk of chunks) reader.push(chunk);
  reader.finish();
  return rows;
}

const ROWS = [
  ['insats-1', 'åäö', ''],
  ['', '{"a":1}', 'x'.repeat(40)],
  ['insats-2', '', '😀'],
];

describe('CopyRows', () => {
  it('reads a copy cut in two at any place', () => {
    const bytes = encode(ROWS);
    for (let cut = 0; cut <= bytes.length; cut++) {
      expect(decode([bytes.subarray(0, cut), bytes.subarray(cut)], 3)).toEqual(ROWS);
    }
  });

  it('reads a copy byte by byte', () => {
    const bytes = encode(ROWS);
    expect(
      decode(
        [...bytes].map((byte) => Buffer.from([byte])),
        3,
      ),
    ).toEqual(ROWS);
  });

  it('reads any rows cut anywhere', () => {
    const rows = fc.array(fc.tuple(fc.string(), fc.string({ unit: 'grapheme' })), {
      maxLength: 30,
    });
    const cuts = fc.array(fc.nat(2000), { maxLength: 20 });
    fc.assert(
      fc.property(rows, cuts, (given, places) => {
        const bytes = encode(given);
        const sorted = [0, ...places.map((n) => n % bytes.length), bytes.length].sort(
          (a, b) => a - b,
        );
        const chunks = sorted.slice(1).map((end, i) => bytes.subarray(sorted[i], end));
        expect(decode(chunks, 2)).toEqual(given);
      }),
      { numRuns: 300 },
    );
  });

  it('says so when the copy was cut off, is no copy, or has other columns', () => {
    const bytes = encode(ROWS);
    expect(() => decode([bytes.subarray(0, bytes.length - 2)], 3)).toThrow('middle');
    expect(() => decode([Buffer.alloc(40, 1)], 3)).toThrow('no binary copy');
    expect(() => decode([bytes], 2)).toThrow('3 columns');
  });
});
