import type { Directory } from '../../libs/access/index.js';

/** Somebody of the staff, as they are shown. */
export interface Person {
  readonly id: string;
  /** Null for somebody the directory no longer knows a role of. */
  readonly namn: string | null;
}

/** Shows ids of staff with names: everybody who has or has had a role, those shut out too. */
export async function namer(
  directory: Pick<Directory, 'list'>,
): Promise<(id: string | undefined) => Person | null> {
  const names = new Map(
    (await directory.list('*')).map(({ anvandare, namn }) => [anvandare, namn]),
  );
  return (id) => (id === undefined ? null : { id, namn: names.get(id) ?? null });
}
