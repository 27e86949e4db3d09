/**
 * Folds a name to the key it is looked up by: case, diacritics, spaces and punctuation do not
 * count, because files from different offices never agree about them.
 */
export function foldName(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

/** An index from every folded name of an entry to the entry; the first entry to claim a name keeps it. */
export function nameIndex<T>(
  entries: readonly T[],
  namesOf: (entry: T) => readonly string[],
): ReadonlyMap<string, T> {
  const index = new Map<string, T>();
  for (const entry of entries) {
    for (const name of namesOf(entry)) {
      const key = foldName(name);
      if (key !== '' && !index.has(key)) index.set(key, entry);
    }
  }
  return index;
}
