import type { Datum, IndividId } from '../../domain/index.js';
import { inTransaction } from '../../postgres/index.js';
import { erasureState, keyOfRow, type VaultOptions } from './context.js';
import { IndividOkand } from './faults.js';
import { PERSON_TABLES } from './schema.js';
import { uppgifterIn, type IndividRow } from './sealed.js';
import type { IndividRead } from './types.js';

/** Those the vault has never heard of are left out. */
export async function readMany(
  { pool, keys }: VaultOptions,
  ids: readonly IndividId[],
): Promise<ReadonlyMap<IndividId, IndividRead>> {
  const { rows } = await pool.query<IndividRow>(
    `SELECT individ_id, namnd, uppgifter, skyddad FROM valv.individ
     WHERE individ_id = ANY ($1::uuid[])`,
    [ids],
  );
  const byId = new Map(rows.map((row) => [row.individ_id, row]));
  const answers = new Map<IndividId, IndividRead>();
  for (const [id, key] of await keys.keysFor(ids)) {
    const row = byId.get(id);
    const erased = erasureState(key);
    if (erased !== undefined) answers.set(id, { tillstand: erased });
    else if (row !== undefined) {
      answers.set(id, { tillstand: 'kand', individ: uppgifterIn(row, keyOfRow(key)) });
    }
  }
  return answers;
}

/** Days of birth of those who are known and whose number tells one. */
export async function fodelsedagar(
  options: VaultOptions,
  ids: readonly IndividId[],
): Promise<ReadonlyMap<IndividId, Datum>> {
  const days = new Map<IndividId, Datum>();
  for (const [id, read] of await readMany(options, ids)) {
    const fodelsedag = read.tillstand === 'kand' ? read.individ.fodelsedag : undefined;
    if (fodelsedag !== undefined) days.set(id, fodelsedag);
  }
  return days;
}

export async function namndOf(
  { pool }: VaultOptions,
  individId: IndividId,
): Promise<string | undefined> {
  const { rows } = await pool.query<{ namnd: string }>(
    'SELECT namnd FROM valv.individ WHERE individ_id = $1',
    [individId],
  );
  return rows[0]?.namnd;
}

/** @throws IndividOkand */
export async function protect(
  { pool, now }: VaultOptions,
  individId: IndividId,
  skyddad: boolean,
): Promise<void> {
  const { rowCount } = await pool.query(
    'UPDATE valv.individ SET skyddad = $2, andrad = $3 WHERE individ_id = $1',
    [individId, skyddad, new Date(now())],
  );
  if (rowCount === 0) throw new IndividOkand();
}

export async function isProtected(
  { pool }: VaultOptions,
  ids: readonly IndividId[],
): Promise<ReadonlySet<IndividId>> {
  const { rows } = await pool.query<{ individ_id: IndividId }>(
    'SELECT individ_id FROM valv.individ WHERE individ_id = ANY ($1::uuid[]) AND skyddad',
    [ids],
  );
  return new Set(rows.map((row) => row.individ_id));
}

/** Takes every row of these persons away. Their keys are another's business, and their tombstones stay. */
export function erase({ pool }: VaultOptions, ids: readonly IndividId[]): Promise<number> {
  return inTransaction(pool, async (client) => {
    const { rows } = await client.query<{ individ_id: IndividId }>(
      'SELECT individ_id FROM valv.individ WHERE sammanslagen_med = ANY ($1::uuid[])',
      [ids],
    );
    // The same person under the entries that became this one.
    const all = [...ids, ...rows.map(({ individ_id }) => individ_id)];
    let erased = 0;
    for (const table of PERSON_TABLES) {
      const { rowCount } = await client.query(
        `DELETE FROM valv.${table} WHERE individ_id = ANY ($1::uuid[])`,
        [all],
      );
      erased += rowCount ?? 0;
    }
    return erased;
  });
}

export async function residue({ pool }: VaultOptions, ids: readonly IndividId[]): Promise<number> {
  const counts = PERSON_TABLES.map(
    (table) => `(SELECT count(*) FROM valv.${table} WHERE individ_id = ANY ($1::uuid[]))`,
  );
  const { rows } = await pool.query<{ antal: number }>(
    `SELECT (${counts.join(' + ')})::int AS antal`,
    [ids],
  );
  return rows[0]?.antal ?? 0;
}
