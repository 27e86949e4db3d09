import { randomUUID } from 'node:crypto';
import type { ClientBase, PoolClient } from 'pg';
import type { IndividId } from '../../domain/index.js';
import { inTransaction } from '../../postgres/index.js';
import { blindIndex, type BlindIndex } from './blind-index.js';
import { checkedArendenummer, checkedNamn, checkedNummer } from './check.js';
import { keyToChange, keyToWrite, type VaultOptions } from './context.js';
import { STANDS_FOR } from './sammanslagen.js';
import { individPlace, openJson, sealJson, type SealedUppgifter } from './sealed.js';
import type { Registrerad, Registrering } from './types.js';

/** Registers somebody in a nämnd, or finds that the nämnd knows the number already. */
export async function register(
  options: VaultOptions,
  registrering: Registrering,
): Promise<Registrerad> {
  const { namnd, reservnummer = false, skyddad = false } = registrering;
  const uppgifter: SealedUppgifter = {
    namn: checkedNamn(registrering.namn),
    nummer: checkedNummer(registrering.nummer, { now: options.now(), reservnummer }),
    arendenummer: checkedArendenummer(registrering.arendenummer ?? []),
  };
  const index = blindIndex(await options.masterKeys.indexKey(namnd));
  const token = index.nummer(uppgifter.nummer.normal);
  return inTransaction(options.pool, async (client) => {
    // One at a time per number: two who register the same person at once get the same person.
    await client.query('SELECT pg_advisory_xact_lock($1)', [token.readBigInt64BE(0)]);
    const known = await findKnown(client, namnd, token);
    if (known !== undefined) {
      await addArendenummer({ options, client, index }, known, uppgifter.arendenummer);
      return { individId: known, known: true };
    }
    const individId = randomUUID() as string as IndividId;
    const dek = await keyToWrite(options.keys, individId, client);
    const sealed = sealJson(dek, individPlace(individId), uppgifter);
    await client.query(
      `INSERT INTO valv.individ (individ_id, namnd, nummer_index, uppgifter, skyddad, skapad, andrad)
       VALUES ($1, $2, $3, $4, $5, $6, $6)`,
      [individId, namnd, token, sealed, skyddad, new Date(options.now())],
    );
    await writeIndexes(client, index, { individId, uppgifter });
    return { individId, known: false };
  });
}

async function findKnown(
  client: ClientBase,
  namnd: string,
  token: Buffer,
): Promise<IndividId | undefined> {
  const { rows } = await client.query<{ individ_id: IndividId }>(
    `SELECT ${STANDS_FOR} AS individ_id FROM valv.individ i
     WHERE i.namnd = $1 AND i.nummer_index = $2`,
    [namnd, token],
  );
  return rows[0]?.individ_id;
}

interface Writing {
  readonly options: VaultOptions;
  readonly client: PoolClient;
  readonly index: BlindIndex;
}

/** A new case of somebody known; also refuses when that person is being erased. */
async function addArendenummer(
  { options, client, index }: Writing,
  individId: IndividId,
  more: readonly string[],
): Promise<void> {
  const dek = await keyToChange(options.keys, individId, client);
  const { rows } = await client.query<{ uppgifter: string }>(
    'SELECT uppgifter FROM valv.individ WHERE individ_id = $1 FOR UPDATE',
    [individId],
  );
  const place = individPlace(individId);
  const before = openJson<SealedUppgifter>(dek, place, rows[0]?.uppgifter ?? '');
  const arendenummer = checkedArendenummer([...before.arendenummer, ...more]);
  if (arendenummer.length === before.arendenummer.length) return;
  const uppgifter = { ...before, arendenummer };
  await client.query('UPDATE valv.individ SET uppgifter = $2, andrad = $3 WHERE individ_id = $1', [
    individId,
    sealJson(dek, place, uppgifter),
    new Date(options.now()),
  ]);
  await writeIndexes(client, index, { individId, uppgifter });
}

/** Makes the name and case indexes of a person say what the particulars say. */
export async function writeIndexes(
  client: ClientBase,
  index: BlindIndex,
  { individId, uppgifter }: { readonly individId: IndividId; readonly uppgifter: SealedUppgifter },
): Promise<void> {
  const tables = [
    ['namn_index', index.namn(uppgifter.namn)],
    ['arende_index', uppgifter.arendenummer.map((one) => index.arende(one))],
  ] as const;
  for (const [table, tokens] of tables) {
    await client.query(`DELETE FROM valv.${table} WHERE individ_id = $1`, [individId]);
    await client.query(
      `INSERT INTO valv.${table} (token, individ_id)
       SELECT token, $2 FROM unnest($1::bytea[]) AS token ON CONFLICT DO NOTHING`,
      [tokens, individId],
    );
  }
}
