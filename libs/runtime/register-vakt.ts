import type { Pool } from 'pg';
import { LOKALA_MALLAR, type Datum } from '../domain/index.js';
import { registerRaknasHash } from './lokala-register.js';
import { isUsed, RegisterAndrat, RegisterSaknas } from './register-andrat.js';
import { andradeFalt, namedMall, registerposter, type Innehall } from './register-poster.js';
import { addColumn } from '../postgres/index.js';

/** Many processes may start at once: one of them makes the tables. */
const TABLE = `
SELECT pg_advisory_xact_lock(hashtext('utfall lokalt register'));
CREATE TABLE IF NOT EXISTS read_model.lokalt_register (
  kod text PRIMARY KEY
);
${addColumn('read_model.lokalt_register', 'innehall', 'jsonb')}
CREATE TABLE IF NOT EXISTS read_model.lokalt_register_hash (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  hash text NOT NULL
)`;

interface Minne {
  readonly kod: string;
  /** Null where an older version of the program wrote it down. */
  readonly innehall: Innehall | null;
}

/**
 * Refuses to go on without local entries that the database has been used with, or with others in their
 * place, and has every projection built anew where local data have come or changed: a template decides what
 * was due. Tells what whoever starts the service should know of templates that are new to the database.
 * @throws RegisterSaknas, RegisterAndrat
 */
export async function assertRegister(pool: Pool, today: Datum): Promise<readonly string[]> {
  await pool.query(TABLE);
  const known = registerposter();
  const { rows } = await pool.query<Minne>('SELECT kod, innehall FROM read_model.lokalt_register');
  const missing = rows.map(({ kod }) => kod).filter((kod) => !known.has(kod));
  if (missing.length > 0) throw new RegisterSaknas(missing.sort());
  const hash = registerRaknasHash();
  if (hash === undefined) return [];
  const isNew = await isAnotherThanBefore(pool, hash);
  if (!isNew && rows.every(({ innehall }) => innehall !== null)) return [];
  await assertSame(pool, rows, known);
  await remember(pool, known);
  if (!isNew) return [];
  // No version is 0: a projection marked so is built anew before it follows the log again.
  await pool.query('UPDATE read_model.projection SET version = 0');
  await pool.query(
    `INSERT INTO read_model.lokalt_register_hash (hash) VALUES ($1)
     ON CONFLICT (one) DO UPDATE SET hash = excluded.hash`,
    [hash],
  );
  return tillbakadaterade(new Set(rows.map(({ kod }) => kod)), today);
}

/** A new template with a day that has passed changes what was due in what has begun since. */
function tillbakadaterade(before: ReadonlySet<string>, today: Datum): readonly string[] {
  return LOKALA_MALLAR.flatMap((mall) => {
    const { giltigFrom } = mall;
    if (giltigFrom === undefined || giltigFrom >= today || before.has(namedMall(mall))) return [];
    return [
      `En ny metodmall (${namedMall(mall)}) gäller från ${giltigFrom}, som har passerat: de insatser som har börjat sedan dess får nya bevakningar.`,
    ];
  });
}

async function isAnotherThanBefore(pool: Pool, hash: string): Promise<boolean> {
  const { rows } = await pool.query<{ hash: string }>(
    'SELECT hash FROM read_model.lokalt_register_hash',
  );
  return rows[0]?.hash !== hash;
}

async function assertSame(
  pool: Pool,
  rows: readonly Minne[],
  known: ReadonlyMap<string, Innehall>,
): Promise<void> {
  const changed = [];
  for (const { kod: post, innehall } of rows) {
    const nu = known.get(post);
    if (nu === undefined || innehall === null) continue;
    const falt = andradeFalt(innehall, nu);
    if (falt.length > 0 && (await isUsed(pool, post))) changed.push({ post, falt });
  }
  if (changed.length > 0) throw new RegisterAndrat(changed);
}

async function remember(pool: Pool, known: ReadonlyMap<string, Innehall>): Promise<void> {
  const local = [...known].filter(([kod]) => !SHIPPED.has(kod));
  await pool.query(
    `INSERT INTO read_model.lokalt_register (kod, innehall)
     SELECT * FROM unnest($1::text[], $2::jsonb[])
     ON CONFLICT (kod) DO UPDATE SET innehall = excluded.innehall`,
    [local.map(([kod]) => kod), local.map(([, innehall]) => JSON.stringify(innehall))],
  );
}

/** What was there before any folder was read: modules load first. */
const SHIPPED: ReadonlySet<string> = new Set(registerposter().keys());
