import type { InFlight, KeyReused } from './outcome.js';

/** What is being handled right now in this process, so that a double click is answered without a race. */
export class InFlightCommands {
  readonly #hashes = new Map<string, string>();

  /** Runs `work` unless the same key is at work on the same stream. */
  async guard<Outcome>(
    entry: { readonly stream: string; readonly key: string; readonly bodyHash: string },
    work: () => Promise<Outcome>,
  ): Promise<Outcome | InFlight | KeyReused> {
    const id = `${entry.stream}\u001f${entry.key}`;
    const running = this.#hashes.get(id);
    if (running !== undefined) {
      return { kind: running === entry.bodyHash ? 'inFlight' : 'keyReused' };
    }
    this.#hashes.set(id, entry.bodyHash);
    try {
      return await work();
    } finally {
      this.#hashes.delete(id);
    }
  }
}
