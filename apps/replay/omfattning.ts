import { efterfoljare, type Datum } from '../../libs/domain/index.js';

/** The nämnder that somebody may be shown; `*` for the whole city. */
export type Omfattning = '*' | readonly string[];

export function covers(omfattning: Omfattning, namnd: string): boolean {
  return omfattning === '*' || omfattning.includes(namnd);
}

/**
 * Those of the rows that may be shown. A nämnd that has gone up in another that may not be shown is left
 * out too, so that no part is ever taken for the whole.
 */
export function within<T>(
  rows: readonly T[],
  omfattning: Omfattning,
  { namndOf, per }: { readonly namndOf: (row: T) => string; readonly per?: Datum | undefined },
): readonly T[] {
  return rows.filter((row) => {
    const namnd = namndOf(row);
    return (
      covers(omfattning, namnd) &&
      (per === undefined || covers(omfattning, efterfoljare(namnd, per)))
    );
  });
}
