import type { IndividId } from '../../domain/index.js';
import type { VaultOptions } from './context.js';

/**
 * Somebody entered twice in a nämnd is one from here on: who registers or searches for the one gets the
 * other. The entry stays, for its own number and the way back; it is erased with the one it became.
 */
export async function merge(
  { pool }: VaultOptions,
  { fran, till }: { readonly fran: IndividId; readonly till: IndividId },
): Promise<void> {
  await separate({ pool }, till);
  await pool.query(
    `UPDATE valv.individ SET sammanslagen_med = $2
     WHERE (individ_id = $1 OR sammanslagen_med = $1)
       AND namnd = (SELECT namnd FROM valv.individ WHERE individ_id = $2)`,
    [fran, till],
  );
}

/** Somebody whom an insats is moved to stands for themselves. */
export async function separate(
  { pool }: Pick<VaultOptions, 'pool'>,
  individId: IndividId,
): Promise<void> {
  await pool.query(
    `UPDATE valv.individ SET sammanslagen_med = NULL
     WHERE individ_id = $1 AND sammanslagen_med IS NOT NULL`,
    [individId],
  );
}

/** Whom an entry `i` stands for: the one it was merged into, as long as that one is there. */
export const STANDS_FOR = `COALESCE(
  (SELECT t.individ_id FROM valv.individ t
    WHERE t.individ_id = i.sammanslagen_med AND t.namnd = i.namnd), i.individ_id)`;
