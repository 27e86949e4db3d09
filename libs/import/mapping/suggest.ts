import { foldName } from '../../domain/index.js';

/** A heading longer than this is no heading, and comparing costs length times length. */
const MAX_LENGTH = 200;

/** ` Menade du "…"?` when a candidate is near enough, else nothing. */
export function didYouMean(text: string, candidates: readonly string[]): string {
  const wanted = foldName(text);
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  const near = candidates
    .filter((candidate) => candidate.length <= MAX_LENGTH)
    .map((candidate) => ({ candidate, far: distance(wanted, foldName(candidate)) }))
    .filter(({ far }) => far <= limit)
    .sort((a, b) => a.far - b.far)[0];
  return near === undefined ? '' : ` Menade du "${near.candidate}"?`;
}

/** Levenshtein distance, one row at a time. */
function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(swap, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
