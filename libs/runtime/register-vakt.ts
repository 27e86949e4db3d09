import type { Pool } from 'pg';
import { INSTRUMENTREGISTER, METODREGISTER, NAMNDREGISTER } from '../domain/index.js';
import { registerTillaggHash } from './lokala-register.js';

/** Many processes may start at once: one of them makes the tables. */
const TABLE = `
SELECT pg_advisory_xact_lock(hashtext('utfall lokalt register'));
CREATE TABLE IF NOT EXISTS read_model.lokalt_register (
  kod text PRIMARY KEY
);
CREATE TABLE IF NOT EXISTS read_model.lokalt_register_hash (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  hash text NOT NULL
)`;

/** Registrets koder saknas. (The log may hold codes that this process does not know: its figures would be false.) */
export class RegisterSaknas extends Error {
  readonly code = 'register-saknas';

  constructor(codes: readonly string[]) {
    const named = codes.slice(0, 5).join(', ');
    const more = codes.length > 5 ? ` och ${codes.length - 5} till` : '';
    super(
      `Databasen har använts med lokala koder som saknas nu: ${named}${more}. ` +
        'Ange UTFALL_REGISTER till mappen där de står. Utan dem blir siffror och bevakningar fel.',
    );
  }
}

/**
 * Refuses to go on without local codes that the database has been used with, and has every projection built
 * anew where local data have come or changed: a template decides what was due. @throws RegisterSaknas
 */
export async function assertRegister(pool: Pool): Promise<void> {
  await pool.query(TABLE);
  const hash = registerTillaggHash();
  const known = knownCodes();
  const { rows } = await pool.query<{ kod: string }>('SELECT kod FROM read_model.lokalt_register');
  const missing = rows.map(({ kod }) => kod).filter((kod) => !known.has(kod));
  if (missing.length > 0) throw new RegisterSaknas(missing.sort());
  if (hash === undefined) return;
  const before = await pool.query<{ hash: string }>(
    'SELECT hash FROM read_model.lokalt_register_hash',
  );
  if (before.rows[0]?.hash === hash) return;
  await pool.query(
    'INSERT INTO read_model.lokalt_register (kod) SELECT unnest($1::text[]) ON CONFLICT DO NOTHING',
    [[...known].filter((kod) => !SHIPPED.has(kod))],
  );
  // No version is 0: a projection marked so is built anew before it follows the log again.
  await pool.query('UPDATE read_model.projection SET version = 0');
  await pool.query(
    `INSERT INTO read_model.lokalt_register_hash (hash) VALUES ($1)
     ON CONFLICT (one) DO UPDATE SET hash = excluded.hash`,
    [hash],
  );
}

function knownCodes(): ReadonlySet<string> {
  return new Set([
    ...METODREGISTER.map(({ kod }) => kod),
    ...INSTRUMENTREGISTER.map(({ kod, version }) => `${kod} version ${version}`),
    ...NAMNDREGISTER.map(({ kod }) => kod),
  ]);
}

/** What was there before any folder was read: modules load first. */
const SHIPPED = knownCodes();
