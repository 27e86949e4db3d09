import pg from 'pg';
import { createTestDatabase } from '../../../test/support/database.js';
import type { IndividId, InsatsId } from '../../domain/index.js';
import { memoryMasterKeys } from '../keys/memory.js';
import { createPersonKeys } from '../keys/person-keys.js';
import { migrateVault } from '../vault/schema.js';
import { createVault } from '../vault/vault.js';

/** A vault in a database of its own, with a clock that a spec can move. */
export async function openValv() {
  const database = await createTestDatabase();
  const pool = new pg.Pool({ connectionString: database.url, max: 8 });
  await migrateVault(pool);
  const clock = { at: Date.UTC(2026, 10, 22, 12) };
  const now = () => clock.at;
  const masterKeys = memoryMasterKeys({ now });
  const keys = createPersonKeys({ pool, masterKeys, now });
  const vault = createVault({ pool, keys, masterKeys, now });
  return {
    pool,
    clock,
    now,
    masterKeys,
    keys,
    vault,
    async close() {
      await pool.end();
      await database.drop();
    },
  };
}

export type Valv = Awaited<ReturnType<typeof openValv>>;

/** An id that is the same in every run. */
export function testIndivid(n: number): IndividId {
  return testUuid(n) as IndividId;
}

export function testInsats(n: number): InsatsId {
  return testUuid(n) as InsatsId;
}

function testUuid(n: number): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
}
