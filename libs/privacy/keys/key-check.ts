import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { EnvelopeBroken } from '../envelope/envelope.js';
import { NyckelEjLaddad, NyckelmappFel } from './faults.js';
import { migrateValv } from './migrate.js';
import type { MasterKeys } from './port.js';

const TABLE = `
CREATE TABLE IF NOT EXISTS valv.nyckelkontroll (
  namn text PRIMARY KEY,
  bytes bytea NOT NULL
);`;

/** Under this name stands what does not change with the master keys: search roots and signing key. */
const LASTING = 'bestandig';

/** Creates what is missing of the check. Needs `migratePersonKeys`. */
export function migrateKeyCheck(pool: Pool): Promise<void> {
  return migrateValv(pool, TABLE);
}

/** Whether this database has been used with keys before: then none may be made anew. */
export async function hasKnownKeys(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query('SELECT FROM valv.nyckelkontroll WHERE namn = $1', [LASTING]);
  return rows.length > 0;
}

/**
 * That the keys are those of this database, and whole: another search root would find nobody and register
 * everybody twice, and a damaged master key would seal what nobody can open. Puts down what it sees the
 * first time; to be run before anything is sealed.
 *
 * @throws NyckelmappFel
 */
export async function assertKeysBelong(pool: Pool, keys: MasterKeys): Promise<void> {
  await assertSame(pool, LASTING, await lastingMark(keys));
  await assertCurrentOpens(pool, keys);
}

async function lastingMark(keys: MasterKeys): Promise<Buffer> {
  const root = await keys.indexKey('');
  return createHash('sha256')
    .update(root)
    .update(await keys.publicKey())
    .digest();
}

async function assertSame(pool: Pool, namn: string, mark: Buffer): Promise<void> {
  const known = await put(pool, namn, mark);
  if (!known.equals(mark)) throw new NyckelmappFel('annan');
}

/** What the current master key sealed when it was new, it must still open. */
async function assertCurrentOpens(pool: Pool, keys: MasterKeys): Promise<void> {
  const kek = await keys.currentId();
  const place = `nyckelkontroll|${kek}`;
  const plain = createHash('sha256').update(place).digest();
  const sealed = await put(pool, kek, (await keys.wrap(plain, place)).bytes);
  try {
    if ((await keys.unwrap(kek, sealed, place)).equals(plain)) return;
  } catch (error) {
    if (!(error instanceof EnvelopeBroken || error instanceof NyckelEjLaddad)) throw error;
  }
  throw new NyckelmappFel('skadad');
}

/** Puts it down where nothing stands; gives what stands. */
async function put(pool: Pool, namn: string, bytes: Buffer): Promise<Buffer> {
  await pool.query(
    'INSERT INTO valv.nyckelkontroll (namn, bytes) VALUES ($1, $2) ON CONFLICT DO NOTHING',
    [namn, bytes],
  );
  const { rows } = await pool.query<{ bytes: Buffer }>(
    'SELECT bytes FROM valv.nyckelkontroll WHERE namn = $1',
    [namn],
  );
  return rows[0]?.bytes ?? bytes;
}
