import { randomBytes } from 'node:crypto';
import type { ClientBase, Pool } from 'pg';
import type { IndividId } from '../../domain/index.js';
import { DekCache } from './dek-cache.js';
import { IndividGallrad } from './faults.js';
import type { KeyForOptions, PersonKey, PersonKeys } from './person-keys-port.js';
import type { MasterKeys } from './port.js';
import { inTransaction } from '../../postgres/index.js';

const CACHE = { entries: 10_000, ttlMs: 5000 };

export interface PersonKeysOptions {
  readonly pool: Pool;
  readonly masterKeys: MasterKeys;
  readonly now: () => number;
}

interface KeyRow {
  readonly individ_id: IndividId;
  readonly tillstand: 'aktiv' | 'radering-begard' | 'forstord';
  readonly kek: string | null;
  readonly bytes: Buffer | null;
}

/** The keys of persons in PostgreSQL, sealed by the master keys. Needs `migratePersonKeys`. */
export function createPersonKeys(options: PersonKeysOptions): PersonKeys {
  return new PostgresPersonKeys(options);
}

/** What a person's key is bound to, so that one person's sealed key does not open as another's. */
export function keyPlace(individId: string): string {
  return `individnyckel|${individId}`;
}

class PostgresPersonKeys implements PersonKeys {
  private readonly cache: DekCache;

  constructor(private readonly options: PersonKeysOptions) {
    this.cache = new DekCache(options.now, CACHE);
  }

  async keyFor(individId: IndividId, options: KeyForOptions): Promise<PersonKey> {
    const found = await this.rowOf(individId, options.client);
    if (found === undefined && options.create) return this.make(individId, options);
    const key = await this.opened(found);
    if (options.create && key.tillstand !== 'aktiv') throw new IndividGallrad(individId);
    return key;
  }

  async keysFor(ids: readonly IndividId[]): Promise<ReadonlyMap<IndividId, PersonKey>> {
    const { rows } = await this.options.pool.query<KeyRow>(
      `SELECT individ_id, tillstand, kek, bytes FROM valv.individnyckel
       WHERE individ_id = ANY ($1::uuid[])`,
      [ids],
    );
    const byId = new Map(rows.map((row) => [row.individ_id, row]));
    const keys = new Map<IndividId, PersonKey>();
    for (const id of ids) keys.set(id, await this.opened(byId.get(id)));
    return keys;
  }

  async requestErasure(ids: readonly IndividId[], korning: string): Promise<number> {
    const { rowCount } = await this.options.pool.query(
      `INSERT INTO valv.individnyckel AS n (individ_id, tillstand, skapad, korning)
       SELECT id, 'radering-begard', $2, $3 FROM unnest($1::uuid[]) AS id ORDER BY id
       ON CONFLICT (individ_id) DO UPDATE
         SET tillstand = 'radering-begard', korning = excluded.korning
         WHERE n.tillstand = 'aktiv'`,
      [distinct(ids), new Date(this.options.now()), korning],
    );
    return rowCount ?? 0;
  }

  async withdrawErasure(ids: readonly IndividId[], korning: string): Promise<number> {
    const asked = `individ_id = ANY ($1::uuid[]) AND tillstand = 'radering-begard' AND korning = $2`;
    return inTransaction(this.options.pool, async (client) => {
      const { rowCount: back } = await client.query(
        `UPDATE valv.individnyckel SET tillstand = 'aktiv', korning = NULL
         WHERE bytes IS NOT NULL AND ${asked}`,
        [ids, korning],
      );
      // A tombstone for somebody who never had a key leaves nothing behind.
      const { rowCount: gone } = await client.query(
        `DELETE FROM valv.individnyckel WHERE bytes IS NULL AND ${asked}`,
        [ids, korning],
      );
      return (back ?? 0) + (gone ?? 0);
    });
  }

  async destroy(ids: readonly IndividId[]): Promise<number> {
    const { pool, now } = this.options;
    return inTransaction(pool, async (client) => {
      const { rows } = await client.query<Pick<KeyRow, 'kek' | 'bytes'>>(
        `SELECT kek, bytes FROM valv.individnyckel
         WHERE individ_id = ANY ($1::uuid[]) ORDER BY individ_id FOR UPDATE`,
        [ids],
      );
      for (const { kek, bytes } of rows) {
        if (kek !== null && bytes !== null) this.cache.forget({ kek, bytes });
      }
      const { rowCount } = await client.query(
        `INSERT INTO valv.individnyckel AS n (individ_id, tillstand, skapad, forstord_at)
         SELECT id, 'forstord', $2, $2 FROM unnest($1::uuid[]) AS id ORDER BY id
         ON CONFLICT (individ_id) DO UPDATE
           SET tillstand = 'forstord', kek = NULL, bytes = NULL, forstord_at = excluded.forstord_at
           WHERE n.tillstand <> 'forstord'`,
        [distinct(ids), new Date(now())],
      );
      return rowCount ?? 0;
    });
  }

  async residue(ids: readonly IndividId[]): Promise<number> {
    const { rows } = await this.options.pool.query<{ antal: number }>(
      `SELECT count(*)::int AS antal FROM valv.individnyckel
       WHERE individ_id = ANY ($1::uuid[]) AND tillstand <> 'forstord'`,
      [ids],
    );
    return rows[0]?.antal ?? 0;
  }

  /** Locked as long as the caller's transaction lasts, when there is one. */
  private async rowOf(individId: IndividId, client?: ClientBase): Promise<KeyRow | undefined> {
    const { rows } = await (client ?? this.options.pool).query<KeyRow>(
      `SELECT individ_id, tillstand, kek, bytes FROM valv.individnyckel WHERE individ_id = $1
       ${client === undefined ? '' : 'FOR SHARE'}`,
      [individId],
    );
    return rows[0];
  }

  private async make(individId: IndividId, options: KeyForOptions): Promise<PersonKey> {
    const { masterKeys, now, pool } = this.options;
    const { kek, bytes } = await masterKeys.wrap(randomBytes(32), keyPlace(individId));
    await (options.client ?? pool).query(
      `INSERT INTO valv.individnyckel (individ_id, tillstand, kek, bytes, skapad)
       VALUES ($1, 'aktiv', $2, $3, $4) ON CONFLICT (individ_id) DO NOTHING`,
      [individId, kek, bytes, new Date(now())],
    );
    // Whoever came first, the key in the table is the one that counts.
    return this.keyFor(individId, options);
  }

  private async opened(row: KeyRow | undefined): Promise<PersonKey> {
    if (row === undefined) return { tillstand: 'aldrig-skapad' };
    if (row.tillstand !== 'aktiv') return { tillstand: row.tillstand };
    const { kek, bytes } = row;
    if (kek === null || bytes === null) throw new Error('An active key has no bytes.');
    const known = this.cache.get({ kek, bytes });
    if (known !== undefined) return { tillstand: 'aktiv', dek: known };
    const dek = await this.options.masterKeys.unwrap(kek, bytes, keyPlace(row.individ_id));
    this.cache.put({ kek, bytes }, dek);
    return { tillstand: 'aktiv', dek };
  }
}

/** One statement may not touch a row twice. */
function distinct(ids: readonly IndividId[]): readonly IndividId[] {
  return [...new Set(ids)];
}
