/** Work in lanes: within a lane one thing after the other, and over all lanes a few at a time. */
export class Lanes {
  readonly #tails = new Map<string, Promise<unknown>>();
  readonly #waiting: (() => void)[] = [];
  #free: number;

  constructor(concurrency: number) {
    this.#free = concurrency;
  }

  /** `work` must not throw: what is in a lane after it would never be done. */
  run<T>(lane: string, work: () => Promise<T>): Promise<T> {
    const before = this.#tails.get(lane) ?? Promise.resolve();
    const done = before.then(() => this.#admitted(work));
    this.#tails.set(lane, done);
    // A lane at rest is forgotten, or a long batch would keep every insats of it.
    void done.then(() => {
      if (this.#tails.get(lane) === done) this.#tails.delete(lane);
    });
    return done;
  }

  async #admitted<T>(work: () => Promise<T>): Promise<T> {
    if (this.#free === 0) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#free -= 1;
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#free += 1;
      else next();
    }
  }
}
