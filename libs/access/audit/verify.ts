import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { FIELDS, type LasningRow } from './lasning.js';

/** What a walk along the chain found. `hash` is worth keeping elsewhere: no later audit may lack it. */
export type GranskningReport =
  | {
      readonly ok: true;
      readonly rows: number;
      readonly head: bigint;
      readonly hash: string;
    }
  /** The first row that is not as it was written, is missing, or was never written by an append. */
  | { readonly ok: false; readonly seq: bigint };

/** A head that was seen before and kept elsewhere: shows a chain that was written anew from end to end. */
export interface KnownHead {
  readonly head: bigint;
  readonly hash: string;
}

type ChainedRow = LasningRow & { readonly hash: Buffer };

const BATCH = 5_000;

/** Walks the whole chain in constant memory, with hashes reckoned here and not by the database. */
export async function verifyAudit(pool: Pool, known?: KnownHead): Promise<GranskningReport> {
  const head = await readHead(pool);
  const walk = new Walk(known);
  for (;;) {
    const batch = await readBatch(pool, walk.seq, head.seq);
    if (batch.length === 0) break;
    if (!batch.every((row) => walk.fits(row))) return { ok: false, seq: walk.seq };
  }
  const { seq, hash } = walk;
  if (!isWhole(walk, head) || seq < (known?.head ?? 0n)) return { ok: false, seq: seq + 1n };
  return { ok: true, rows: Number(seq), head: seq, hash: hash.toString('hex') };
}

function isWhole({ seq, hash }: Walk, head: Head): boolean {
  return seq === head.seq && hash.equals(head.hash) && !head.beyond;
}

/** Follows the chain from row to row. */
class Walk {
  seq = 0n;
  hash: Buffer = Buffer.alloc(32);

  constructor(private readonly known: KnownHead | undefined) {}

  fits(row: ChainedRow): boolean {
    this.seq++;
    this.hash = linkHash(this.hash, row);
    const asKnown = this.seq !== this.known?.head || this.hash.toString('hex') === this.known.hash;
    return BigInt(row.seq) === this.seq && this.hash.equals(row.hash) && asKnown;
  }
}

function linkHash(previous: Buffer, row: ChainedRow): Buffer {
  const hash = createHash('sha256').update(previous);
  const fields = [row.seq, String(row.at.getTime()), ...FIELDS.map((field) => row[field])];
  for (const field of fields) {
    hash.update(field === null ? '-' : `${Buffer.byteLength(field)}:${field}`, 'utf8');
  }
  return hash.digest();
}

async function readBatch(pool: Pool, after: bigint, until: bigint): Promise<ChainedRow[]> {
  const { rows } = await pool.query<ChainedRow>(
    'SELECT * FROM granskning.lasning WHERE seq > $1 AND seq <= $2 ORDER BY seq LIMIT $3',
    [String(after), String(until), BATCH],
  );
  return rows;
}

interface Head {
  readonly seq: bigint;
  readonly hash: Buffer;
  readonly beyond: boolean;
}

async function readHead(pool: Pool): Promise<Head> {
  const { rows } = await pool.query<{ seq: string; hash: Buffer; beyond: boolean | null }>(
    `SELECT h.seq, h.hash, (SELECT max(l.seq) FROM granskning.lasning l) > h.seq AS beyond
       FROM granskning.head h`,
  );
  const row = rows[0];
  if (row === undefined) throw new Error('The read audit has no head row.');
  return { seq: BigInt(row.seq), hash: row.hash, beyond: row.beyond === true };
}
