/**
 * Reproducible chance: the sfc32 generator. Its step is a bijection of the whole 128-bit state, so
 * that two members of one seed, whose states begin apart, never fall together.
 */
export class Chance {
  #a: number;
  #b: number;
  #c: number;
  #d = 1;

  /** @param member Which independent series of the seed; `stream` tells kinds of series apart. */
  constructor(seed: number, member: number, stream: number) {
    this.#a = seed | 0;
    this.#b = member | 0;
    this.#c = stream | 0;
    for (let round = 0; round < 15; round += 1) this.uint32();
  }

  uint32(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#d) | 0;
    this.#d = (this.#d + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum;
    this.#c |= 0;
    return sum >>> 0;
  }

  /** From 0 up to but not 1. */
  uniform(): number {
    return this.uint32() / 4_294_967_296;
  }

  happens(probability: number): boolean {
    return this.uniform() < probability;
  }

  /** A whole number, both ends included. */
  between(min: number, max: number): number {
    return min + Math.floor(this.uniform() * (max - min + 1));
  }

  /** Standard normal (Box–Muller, one of the pair). */
  normal(): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.uniform()));
    return radius * Math.cos(2 * Math.PI * this.uniform());
  }

  /** Skewed to the right, as waiting times are. */
  lognormal(median: number, sigma: number): number {
    return median * Math.exp(sigma * this.normal());
  }

  pick<T>(lottery: Lottery<T>): T {
    return lottery.draw(this.uniform());
  }

  uuid(): string {
    const hex = () => this.uint32().toString(16).padStart(8, '0');
    const [a, b, c, d] = [hex(), hex(), hex(), hex()];
    return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-a${c.slice(1, 4)}-${c.slice(4)}${d}`;
  }
}

/** Things to draw from, each with its weight. */
export class Lottery<T> {
  readonly #things: readonly T[];
  readonly #upTo: readonly number[];

  constructor(entries: readonly (readonly [thing: T, weight: number])[]) {
    if (entries.length === 0) throw new RangeError('A lottery needs something to draw.');
    const total = entries.reduce((sum, [, weight]) => sum + weight, 0);
    let reached = 0;
    this.#things = entries.map(([thing]) => thing);
    this.#upTo = entries.map(([, weight]) => (reached += weight / total));
  }

  draw(uniform: number): T {
    const index = this.#upTo.findIndex((limit) => uniform < limit);
    return this.#things.at(index) as T;
  }
}
