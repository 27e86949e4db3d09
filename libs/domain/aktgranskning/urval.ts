import type { AktgranskningPaborjad, Stratum } from './events.js';

/** Hur många som ska dras ur en nämnd. (The share of the sample that each stratum gives.) */
type Storlekar = ReadonlyMap<string, number>;

/**
 * How many to draw from each stratum: one from each that has any, while the places last, and then as many
 * from each, or by its size, with the largest remainders first. Where one has too few its places go to the
 * others; where remainders are equal the first in the map comes first.
 */
export function fordela(
  storlekar: Storlekar,
  { antal, fordelning }: Pick<AktgranskningPaborjad['data'], 'antal' | 'fordelning'>,
): Storlekar {
  const found = [...storlekar].filter(([, storlek]) => storlek > 0);
  const total = found.reduce((sum, [, storlek]) => sum + storlek, 0);
  const forst = antal < found.length ? 0 : 1;
  const platser = new Map<string, number>(found.map(([namnd]) => [namnd, forst]));
  const vill = ([, storlek]: readonly [string, number]) =>
    fordelning === 'lika' ? antal / found.length : (antal * storlek) / total;
  for (let left = Math.min(antal, total) - forst * found.length; left > 0; left -= 1) {
    const next = found
      .filter(([namnd, storlek]) => (platser.get(namnd) ?? 0) < storlek)
      .map((one) => [one[0], vill(one) - (platser.get(one[0]) ?? 0)] as const)
      .reduce((best, one) => (one[1] > best[1] ? one : best));
    platser.set(next[0], (platser.get(next[0]) ?? 0) + 1);
  }
  return platser;
}

/**
 * The sample: in each stratum the first so many by their key of drawing, which the seed and the id alone
 * decide. The same seed and the same insatser give the same sample, in whatever order they and their nämnder are found.
 */
export function draUrval(
  kandidater: ReadonlyMap<string, readonly string[]>,
  val: Pick<AktgranskningPaborjad['data'], 'antal' | 'fordelning'>,
  nyckel: (insatsId: string) => string,
): readonly Stratum[] {
  const namnder = [...kandidater].sort(byKey);
  const platser = fordela(new Map(namnder.map(([namnd, ids]) => [namnd, ids.length])), val);
  return namnder.map(([namnd, ids]) => {
    const ordnade = ids.map((id) => [nyckel(id), id] as const).sort(byKey);
    const dragna = ordnade.slice(0, platser.get(namnd) ?? 0).map(([, id]) => id);
    return { namnd, population: ids.length, insatser: dragna };
  });
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
