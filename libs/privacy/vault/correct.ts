import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { IndividId } from '../../domain/index.js';
import { inTransaction } from '../../postgres/index.js';
import { blindIndex } from './blind-index.js';
import { checkedArendenummer, checkedNamn, checkedNummer, checkedText } from './check.js';
import { keyToChange, type VaultOptions } from './context.js';
import { IndividOkand, NummerUpptaget } from './faults.js';
import { writeIndexes } from './register.js';
import {
  individPlace,
  openJson,
  rattningPlace,
  sealJson,
  type IndividRow,
  type SealedRattning,
  type SealedUppgifter,
} from './sealed.js';
import type { Personrattning, RattadUppgift } from './types.js';

/** Corrects somebody's particulars; what stood before is kept, sealed. Correcting to the same changes nothing. */
export async function correct(options: VaultOptions, rattning: Personrattning): Promise<void> {
  const skal = checkedText('skal', rattning.skal);
  await inTransaction(options.pool, async (client) => {
    const row = await lockedRow(client, rattning.individId);
    const dek = await keyToChange(options.keys, row.individ_id, client);
    const fore = openJson<SealedUppgifter>(dek, individPlace(row.individ_id), row.uppgifter);
    const after = corrected(fore, rattning, options.now());
    if (JSON.stringify(after) === JSON.stringify(fore)) return;
    const writing: Writing = { options, client, dek, row };
    await keepBefore(writing, { skal, fore }, rattning.actor);
    await writeAfter(writing, after);
  });
}

/** What stood before each correction, oldest first; nothing when the key is not active. */
export async function corrections(
  { pool, keys }: VaultOptions,
  individId: IndividId,
): Promise<readonly RattadUppgift[]> {
  const { rows } = await pool.query<RattningRow>(
    `SELECT rattning_id, uppgifter, rattad_av, at FROM valv.rattning
     WHERE individ_id = $1 ORDER BY at, rattning_id`,
    [individId],
  );
  const key = rows.length === 0 ? undefined : await keys.keyFor(individId, { create: false });
  if (key?.tillstand !== 'aktiv') return [];
  return rows.map((row) => {
    const place = rattningPlace(individId, row.rattning_id);
    const { skal, fore } = openJson<SealedRattning>(key.dek, place, row.uppgifter);
    const { namn, nummer, arendenummer } = fore;
    return {
      rattningId: row.rattning_id,
      at: row.at.getTime(),
      actor: row.rattad_av,
      skal,
      fore: { namn, nummer: nummer.normal, nummerslag: nummer.slag, arendenummer },
    };
  });
}

interface RattningRow {
  readonly rattning_id: string;
  readonly uppgifter: string;
  readonly rattad_av: string;
  readonly at: Date;
}

interface Writing {
  readonly options: VaultOptions;
  readonly client: PoolClient;
  readonly dek: Buffer;
  readonly row: IndividRow;
}

async function lockedRow(client: PoolClient, individId: IndividId): Promise<IndividRow> {
  const { rows } = await client.query<IndividRow>(
    `SELECT individ_id, namnd, uppgifter, skyddad FROM valv.individ
     WHERE individ_id = $1 FOR UPDATE`,
    [individId],
  );
  if (rows[0] === undefined) throw new IndividOkand();
  return rows[0];
}

function corrected(fore: SealedUppgifter, rattning: Personrattning, now: number): SealedUppgifter {
  const { namn, nummer, arendenummer, reservnummer = false } = rattning;
  return {
    namn: namn === undefined ? fore.namn : checkedNamn(namn),
    nummer: nummer === undefined ? fore.nummer : checkedNummer(nummer, { now, reservnummer }),
    arendenummer:
      arendenummer === undefined ? fore.arendenummer : checkedArendenummer(arendenummer),
  };
}

async function keepBefore(
  { options, client, dek, row }: Writing,
  before: SealedRattning,
  actor: string,
): Promise<void> {
  const id = randomUUID();
  const sealed = sealJson(dek, rattningPlace(row.individ_id, id), before);
  await client.query(
    `INSERT INTO valv.rattning (rattning_id, individ_id, uppgifter, rattad_av, at)
     VALUES ($1, $2, $3, $4, $5)`,
    [id, row.individ_id, sealed, actor, new Date(options.now())],
  );
}

async function writeAfter(
  { options, client, dek, row }: Writing,
  uppgifter: SealedUppgifter,
): Promise<void> {
  const individId = row.individ_id;
  const index = blindIndex(await options.masterKeys.indexKey(row.namnd));
  const sealed = sealJson(dek, individPlace(individId), uppgifter);
  await client
    .query(
      `UPDATE valv.individ SET uppgifter = $2, nummer_index = $3, andrad = $4
       WHERE individ_id = $1`,
      [individId, sealed, index.nummer(uppgifter.nummer.normal), new Date(options.now())],
    )
    .catch((error: Error & { readonly code?: string }) => {
      throw error.code === '23505' ? new NummerUpptaget() : error;
    });
  await writeIndexes(client, index, { individId, uppgifter });
}
