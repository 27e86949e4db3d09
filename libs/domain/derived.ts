/**
 * What is worked out from a register once and again when entries were added to it: registers grow at
 * start by local data, so a map made when a module loads would miss what came after.
 */
export function derived<T, R>(entries: readonly T[], build: (entries: readonly T[]) => R): () => R {
  let known:
    { readonly length: number; readonly last: T | undefined; readonly result: R } | undefined;
  return () => {
    const { length } = entries;
    const last = entries[length - 1];
    // The last entry too: additions that were taken back may be followed by as many others.
    if (known === undefined || known.length !== length || known.last !== last) {
      known = { length, last, result: build(entries) };
    }
    return known.result;
  };
}
