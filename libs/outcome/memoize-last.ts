/**
 * Remembers the last argument and its result. Several projections that ask the same question of the
 * same history in one pass over the log share the answer.
 */
export function memoizeLast<A extends object, R>(compute: (argument: A) => R): (argument: A) => R {
  let last: { readonly argument: A; readonly result: R } | undefined;
  return (argument) => {
    if (last?.argument !== argument) last = { argument, result: compute(argument) };
    return last.result;
  };
}
