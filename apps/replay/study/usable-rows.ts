import type { IndividId } from '../../../libs/domain/index.js';
import type { Position } from '../../../libs/event-store/index.js';
import type { RowProjection } from '../../../libs/read-model/index.js';
import type { Platform } from '../../../libs/runtime/index.js';
import type { InsatsForloppRad } from '../../../projections/insats-forlopp/index.js';
import { collectAsOf } from '../as-of.js';
import { isGone } from '../gone.js';
import { isRestricted } from '../output/pseudonymise.js';

/** The rows that a study may be built on. */
export interface UsableRows {
  readonly rows: readonly InsatsForloppRad[];
  /** How many insatser were left out, for whatever reason: one number, so that it tells of nobody. */
  readonly utelamnade: number;
}

/**
 * As of a position, but with today's protection: whoever has had an insats restricted, lives with
 * protected identity or is being erased now is left out, whatever held then.
 */
export async function usableRows(
  platform: Platform,
  projection: RowProjection,
  { until, covered }: { readonly until: Position; readonly covered: (namnd: string) => boolean },
): Promise<UsableRows> {
  const then = (await forlopp(platform, projection, until)).filter((row) =>
    covered(row.ansvarig_namnd),
  );
  const head = await platform.reader.head();
  const now = until === head ? then : await forlopp(platform, projection, head);
  const restricted = new Set(
    [...then, ...now].filter(isRestricted).map(({ insats_id }) => insats_id),
  );
  const hidden = await hiddenPersons(platform, then);
  const rows = then.filter(
    ({ insats_id, individ_id }) =>
      !restricted.has(insats_id) && individ_id !== null && !hidden.has(individ_id),
  );
  return { rows, utelamnade: then.length - rows.length };
}

async function forlopp(platform: Platform, projection: RowProjection, until: Position) {
  const rows = await collectAsOf(platform, projection, until);
  return rows as unknown as readonly InsatsForloppRad[];
}

async function hiddenPersons(
  { protection }: Platform,
  rows: readonly InsatsForloppRad[],
): Promise<ReadonlySet<string>> {
  const ids = [...new Set(rows.flatMap(({ individ_id }) => individ_id ?? []))] as IndividId[];
  const keys = await protection.keys.keysFor(ids);
  const leaving = ids.filter((id) => isGone(keys.get(id)?.tillstand));
  return new Set<string>([...leaving, ...(await protection.vault.isProtected(ids))]);
}
