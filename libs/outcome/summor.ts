/**
 * Sufficient statistics of a set of insatser: whole numbers by name. They add exactly over
 * methods, districts and halves of a log, so that merged parts equal the whole to the last digit.
 */
export type Summor = Readonly<Record<string, number>>;

/**
 * Sums with nothing in them yet, without a prototype: names carry codes and days and have no end, and an
 * ordinary object would teach the engine a new shape for each of them, again and again in every rebuild.
 */
export function tommaSummor(): Record<string, number> {
  return Object.create(null) as Record<string, number>;
}

/** `target += sign · source`, in place; names that reach zero disappear. */
export function addInto(target: Record<string, number>, source: Summor, sign: 1 | -1 = 1): void {
  for (const name in source) {
    const sum = (target[name] ?? 0) + sign * (source[name] ?? 0);
    if (!Number.isSafeInteger(sum))
      throw new RangeError(`Summan ${name} är inte ett exakt heltal.`);
    if (sum === 0) delete target[name];
    else target[name] = sum;
  }
}

/** The sum of several sets; none gives the empty set, and a single one is given back as it is. */
export function addAll(parts: readonly Summor[]): Summor {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const total = tommaSummor();
  for (const part of parts) addInto(total, part);
  return total;
}
