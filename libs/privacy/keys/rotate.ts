import type { Pool, PoolClient } from 'pg';
import { HuvudnyckelIBruk, NyckelbytePagar } from './faults.js';
import { keyPlace } from './person-keys.js';
import type { MasterKeys, WrappedKey } from './port.js';
import { inTransaction } from '../../postgres/index.js';

const BATCH = 2000;
const BREATH = 100;
/** A process may seal by a key it has just seen retired; after this long none does. */
const LEAST_RETIREMENT_MS = 3_600_000;
const LOCK = "hashtext('utfall huvudnyckelbyte')";

export interface RotateOptions {
  readonly pool: Pool;
  readonly masterKeys: MasterKeys;
  /** Persons per batch. */
  readonly batch?: number;
  readonly onProgress?: (progress: Nyckelbyteslage) => void;
}

/** How far a change of master key has come. (Progress.) */
export interface Nyckelbyteslage {
  readonly klara: number;
  readonly totalt: number;
}

export interface Nyckelbyte {
  readonly kek: string;
  /** Keys sealed anew by this call. */
  readonly individer: number;
  /** True when it went on with a change that had been broken off, instead of making one more key. */
  readonly resumed: boolean;
}

/**
 * Makes a new master key and seals every person's key by it, in batches, while readers and writers go
 * on: a row is changed only if it still holds the bytes that were read. Nothing that is sealed by the
 * persons' keys changes. Killed at any point it is run again and goes on.
 * @throws NyckelbytePagar, NyckelEjLaddad
 */
export async function rotateMaster(options: RotateOptions): Promise<Nyckelbyte> {
  return alone(options.pool, async () => {
    const { pool, masterKeys } = options;
    const before = await masterKeys.currentId();
    const resumed = (await sealedByOthers(pool, before)) > 0;
    const kek = resumed ? before : await masterKeys.rotate();
    const totalt = await sealedByOthers(pool, kek);
    let klara = 0;
    for (let after: string | undefined = NIL; after !== undefined;) {
      const batch = await rewrapBatch(options, kek, after);
      klara += batch.changed;
      after = batch.last;
      options.onProgress?.({ klara, totalt: Math.max(totalt, klara) });
    }
    return { kek, individer: klara, resumed };
  });
}

/**
 * Destroys master keys that were retired before an instant. Refused while any person's key is sealed by
 * an old one, so that nothing is lost that nobody decided to erase.
 * @throws HuvudnyckelIBruk
 */
export async function destroyRetiredMasters(options: {
  readonly pool: Pool;
  readonly masterKeys: MasterKeys;
  readonly before: number;
  readonly now: () => number;
}): Promise<readonly string[]> {
  const { pool, masterKeys, before, now } = options;
  return alone(pool, async () => {
    const left = await sealedByOthers(pool, await masterKeys.currentId());
    if (left > 0) throw new HuvudnyckelIBruk(left);
    return masterKeys.destroyRetired(Math.min(before, now() - LEAST_RETIREMENT_MS));
  });
}

const NIL = '00000000-0000-0000-0000-000000000000';

async function sealedByOthers(pool: Pool, kek: string): Promise<number> {
  const { rows } = await pool.query<{ antal: number }>(
    'SELECT count(*)::int AS antal FROM valv.individnyckel WHERE bytes IS NOT NULL AND kek <> $1',
    [kek],
  );
  return rows[0]?.antal ?? 0;
}

interface Sealed {
  readonly individ_id: string;
  readonly kek: string;
  readonly bytes: Buffer;
}

async function rewrapBatch(
  { pool, masterKeys, batch = BATCH }: RotateOptions,
  kek: string,
  after: string,
): Promise<{ readonly changed: number; readonly last: string | undefined }> {
  const { rows } = await pool.query<Sealed>(
    `SELECT individ_id, kek, bytes FROM valv.individnyckel
     WHERE bytes IS NOT NULL AND kek <> $1 AND individ_id > $2 ORDER BY individ_id LIMIT $3`,
    [kek, after, batch],
  );
  const wrapped: WrappedKey[] = [];
  for (const row of rows) {
    const place = keyPlace(row.individ_id);
    const dek = await masterKeys.unwrap(row.kek, row.bytes, place);
    wrapped.push(await masterKeys.wrap(dek, place));
    dek.fill(0);
    // Others of this process get their turn: opening and sealing two thousand keys takes a while.
    if (wrapped.length % BREATH === 0) await new Promise(setImmediate);
  }
  const { rowCount } = await inTransaction(pool, (client) => swap(client, rows, wrapped));
  return { changed: rowCount ?? 0, last: rows.at(-1)?.individ_id };
}

/** Rows in the order of their ids, as everybody locks them: nobody waits in a ring. */
function swap(client: PoolClient, rows: readonly Sealed[], wrapped: readonly WrappedKey[]) {
  return client.query(
    `WITH next AS (
       SELECT * FROM unnest($1::uuid[], $2::bytea[], $3::text[], $4::bytea[])
         AS u (individ_id, old_bytes, kek, bytes)
     ), locked AS (
       SELECT n.individ_id FROM valv.individnyckel n JOIN next USING (individ_id)
       WHERE n.bytes = next.old_bytes ORDER BY n.individ_id FOR UPDATE OF n
     )
     UPDATE valv.individnyckel n SET kek = next.kek, bytes = next.bytes
     FROM next JOIN locked USING (individ_id)
     WHERE n.individ_id = next.individ_id AND n.bytes = next.old_bytes`,
    [
      rows.map((row) => row.individ_id),
      rows.map((row) => row.bytes),
      wrapped.map((key) => key.kek),
      wrapped.map((key) => key.bytes),
    ],
  );
}

/** One change of master key at a time, over all processes. The lock goes with the connection, so a kill frees it. */
async function alone<T>(pool: Pool, work: () => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    const { rows } = await client.query<{ got: boolean }>(
      `SELECT pg_try_advisory_lock(${LOCK}) AS got`,
    );
    if (rows[0]?.got !== true) throw new NyckelbytePagar();
    try {
      return await work();
    } finally {
      await client.query(`SELECT pg_advisory_unlock(${LOCK})`);
    }
  } finally {
    client.release();
  }
}
