import { randomUUID } from 'node:crypto';
import type { IndividId, InsatsId } from '../../domain/index.js';
import { open, seal } from '../envelope/envelope.js';
import { inTransaction } from '../../postgres/index.js';
import { checkedText } from './check.js';
import { erasureState, keyOfRow, keyToWrite, type VaultOptions } from './context.js';
import { OgiltigUppgift } from './faults.js';
import { textPlace } from './sealed.js';
import type { NyText, SparadText, TexterRead, VemsOrd } from './types.js';

/** Stands in clear: no run of figures that could be part of somebody's number. */
const FALT = /^(?!.*\d{4})[a-z][A-Za-z0-9.-]{0,60}$/;

/** Keeps a free text under its person's key. The person need not be registered: imported ones have texts too. */
export async function writeText(options: VaultOptions, ny: NyText): Promise<string> {
  if (!FALT.test(ny.falt)) {
    throw new OgiltigUppgift(
      'falt',
      'Fältet är okänt. Ange det fält i insatsen som texten hör till.',
    );
  }
  const text = checkedText('text', ny.text);
  const textId = ny.textId ?? randomUUID();
  await inTransaction(options.pool, async (client) => {
    const dek = await keyToWrite(options.keys, ny.individId, client);
    const sealed = seal(dek, textPlace(ny.individId, textId, ny.falt), text);
    await client.query(
      `INSERT INTO valv.text (text_id, individ_id, insats_id, falt, uppgift, skriven_av, at, handelse_id, malsattning_id, vems)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (text_id) DO NOTHING`,
      [
        ...[textId, ny.individId, ny.insatsId, ny.falt, sealed, ny.actor],
        ...[
          new Date(options.now()),
          ny.handelseId ?? null,
          ny.malsattningId ?? null,
          ny.vems ?? null,
        ],
      ],
    );
  });
  return textId;
}

interface TextRow {
  readonly text_id: string;
  readonly insats_id: InsatsId;
  readonly falt: string;
  readonly uppgift: string;
  readonly skriven_av: string;
  readonly at: Date;
  readonly handelse_id: string | null;
  readonly malsattning_id: string | null;
  readonly vems: VemsOrd | null;
}

/** Everything written about somebody, oldest first. */
export async function textsOf(options: VaultOptions, individId: IndividId): Promise<TexterRead> {
  const { rows } = await options.pool.query<TextRow>(
    `SELECT text_id, insats_id, falt, uppgift, skriven_av, at, handelse_id, malsattning_id, vems
     FROM valv.text
     WHERE individ_id = $1 ORDER BY at, text_id`,
    [individId],
  );
  const key = await options.keys.keyFor(individId, { create: false });
  const erased = erasureState(key);
  if (erased !== undefined) return { tillstand: erased };
  const texter = rows.map((row): SparadText => ({
    textId: row.text_id,
    insatsId: row.insats_id,
    falt: row.falt,
    text: open(keyOfRow(key), textPlace(individId, row.text_id, row.falt), row.uppgift),
    actor: row.skriven_av,
    at: row.at.getTime(),
    ...(row.handelse_id === null ? {} : { handelseId: row.handelse_id }),
    ...(row.malsattning_id === null ? {} : { malsattningId: row.malsattning_id }),
    ...(row.vems === null ? {} : { vems: row.vems }),
  }));
  return { tillstand: 'kand', texter };
}
