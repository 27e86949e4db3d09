import type { IndividId, InsatsId } from '../../domain/index.js';
import { inTransaction } from '../../postgres/index.js';
import { open, seal } from '../envelope/envelope.js';
import { erasureState, keyOfRow, keyToWrite, type VaultOptions } from './context.js';
import { textPlace } from './sealed.js';

interface Row {
  readonly text_id: string;
  readonly individ_id: IndividId;
  readonly falt: string;
  readonly uppgift: string;
}

/**
 * What is written about an insats follows it to the person whom it turned out to be about: opened by the key of the
 * one, sealed under that of the other, so that it is read, taken out and erased with the right person. Done twice
 * it changes nothing. What lies under a key that is erased, or on its way, is left.
 */
export function moveTexts(
  options: VaultOptions,
  insatsId: InsatsId,
  till: IndividId,
): Promise<number> {
  return inTransaction(options.pool, async (client) => {
    const { rows } = await client.query<Row>(
      `SELECT text_id, individ_id, falt, uppgift FROM valv.text
       WHERE insats_id = $1 AND individ_id <> $2 ORDER BY text_id FOR UPDATE`,
      [insatsId, till],
    );
    if (rows.length === 0) return 0;
    const dek = await keyToWrite(options.keys, till, client);
    let moved = 0;
    for (const { text_id: id, individ_id: fran, falt, uppgift } of rows) {
      const key = await options.keys.keyFor(fran, { create: false, client });
      if (erasureState(key) !== undefined) continue;
      const text = open(keyOfRow(key), textPlace(fran, id, falt), uppgift);
      const sealed = seal(dek, textPlace(till, id, falt), text);
      await client.query('UPDATE valv.text SET individ_id = $2, uppgift = $3 WHERE text_id = $1', [
        ...[id, till, sealed],
      ]);
      moved += 1;
    }
    return moved;
  });
}
