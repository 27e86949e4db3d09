import type { Pool } from 'pg';
import { gallraPaminnelser, kvarAvInsatser } from '../../paminnelse/index.js';
import type { Cleaner, ErasureTargets } from '../../privacy/index.js';
import type { Protection } from '../protection.js';
import { forloppCleaner } from './forlopp-cleaner.js';

/** Every place outside log and keys where something about a person lies. */
export function createCleaners(pool: Pool, { vault }: Protection): readonly Cleaner[] {
  return [
    {
      name: 'valvet',
      clean: async ({ individIds }) => void (await vault.erase(individIds)),
      residue: ({ individIds }) => vault.residue(individIds),
    },
    rowsCleaner(pool, 'tilldelningar', rowsOfCases('behorighet.insats_tilldelning', 'insats_id')),
    rowsCleaner(pool, 'överlämningar', rowsOfCases('behorighet.overlamning_insats', 'insats_id')),
    rowsCleaner(pool, 'nödåtkomster', rowsOfAnyId('behorighet.nodatkomst', 'oppnad_id')),
    rowsCleaner(
      pool,
      'begäranden om godkännande',
      rowsOfCases('behorighet.godkannande', "(innehall ->> 'insatsId')::uuid"),
    ),
    rowsCleaner(pool, 'studiers deltagare', rowsOfAnyId('studie.deltagare', 'individ_id')),
    rowsCleaner(pool, 'svarslänkar', rowsOfCases('svarslank.svarslank', 'insats_id')),
    {
      name: 'påminnelser',
      clean: ({ insatsIds }) => gallraPaminnelser(pool, insatsIds),
      residue: ({ insatsIds }) => kvarAvInsatser(pool, insatsIds),
    },
    forloppCleaner(pool),
  ];
}

/** Rows that name an insats. Both parameters are always given: individer and insatser. */
const rowsOfCases = (table: string, column: string): string =>
  `FROM ${table} WHERE $1::uuid[] IS NOT NULL AND ${column} = ANY ($2::uuid[])`;

/** Rows that name an individ or an insats. */
const rowsOfAnyId = (table: string, column: string): string =>
  `FROM ${table} WHERE ${column} = ANY ($1::uuid[] || $2::uuid[])`;

function rowsCleaner(pool: Pool, name: string, from: string): Cleaner {
  return {
    name,
    clean: (targets) => erase(pool, `DELETE ${from}`, idsOf(targets)),
    residue: async (targets) => {
      const found = await pool.query<{ n: string }>(`SELECT count(*) AS n ${from}`, idsOf(targets));
      return Number(found.rows[0]?.n ?? 0);
    },
  };
}

/** Tables that refuse to lose a row let it go to a transaction that says that it erases. */
async function erase(pool: Pool, text: string, values: readonly unknown[]): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query("SET LOCAL utfall.erase = 'on'");
    await client.query(text, [...values]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

function idsOf({ individIds, insatsIds }: ErasureTargets): (readonly string[])[] {
  return [individIds, insatsIds];
}
