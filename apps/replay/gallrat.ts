import { AVIDENTIFIERAT_PREFIX, UTFALL_AVIDENTIFIERAT } from '../../libs/domain/index.js';
import type { Position } from '../../libs/event-store/index.js';
import type { Platform } from '../../libs/runtime/index.js';

/**
 * How many gallringar the log holds after a position. What they took is gone from before it too, while
 * what is left of it counts first from then on: an answer as of earlier lacks it.
 */
export async function gallratSedan(
  { pool, schema }: Pick<Platform, 'pool' | 'schema'>,
  until: Position,
): Promise<number> {
  const { rows } = await pool.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM ${schema}.event WHERE pos > $1 AND type = $2 AND stream LIKE $3`,
    [String(until), UTFALL_AVIDENTIFIERAT, `${AVIDENTIFIERAT_PREFIX}%`],
  );
  return rows[0]?.n ?? 0;
}

/** Said with every answer that is no longer what it was. */
export function gallratText(antal: number): string {
  if (antal === 0) return '';
  return (
    `\nEfter den positionen har ${antal} ${antal === 1 ? 'gallring' : 'gallringar'} gjorts. ` +
    'Det som gallrats saknas här: siffror från före en gallring kan inte längre räknas fram exakt.'
  );
}
