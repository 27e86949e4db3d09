import type { PreparedAppend } from '../prepare.js';

/** Most requests and bytes in one group. */
const MAX_REQUESTS = 256;
const MAX_BYTES = 1_048_576;

interface Waiting<Answer> {
  readonly append: PreparedAppend;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Group commit: while one group is on its way the next collects, so that many writers share one commit.
 * A group holds at most one request per stream; later ones wait for the next group, in order.
 */
export class GroupQueue<Answer> {
  private waiting: Waiting<Answer>[] = [];
  private running: Promise<void> | undefined;

  /** @param send answers every request of a group in order, or rejects for all of them */
  constructor(private readonly send: (group: readonly PreparedAppend[]) => Promise<Answer[]>) {}

  add(append: PreparedAppend): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ append, resolve, reject });
      this.running ??= this.drain();
    });
  }

  /** Resolves when nothing waits any longer. */
  async idle(): Promise<void> {
    while (this.running !== undefined) await this.running;
  }

  private async drain(): Promise<void> {
    while (this.waiting.length > 0) {
      // Lets those just answered ask again, so that they share the next group.
      await new Promise((resolve) => setImmediate(resolve));
      await this.flush(this.takeGroup());
    }
    this.running = undefined;
  }

  private async flush(group: readonly Waiting<Answer>[]): Promise<void> {
    try {
      const answers = await this.send(group.map((one) => one.append));
      group.forEach((one, index) => one.resolve(answers[index] as Answer));
    } catch (error) {
      for (const one of group) one.reject(error as Error);
    }
  }

  private takeGroup(): Waiting<Answer>[] {
    const group: Waiting<Answer>[] = [];
    const left: Waiting<Answer>[] = [];
    const streams = new Set<string>();
    let bytes = 0;
    for (const [index, one] of this.waiting.entries()) {
      const full = group.length > 0 && bytes + one.append.bytes > MAX_BYTES;
      if (group.length === MAX_REQUESTS || full) {
        left.push(...this.waiting.slice(index));
        break;
      }
      if (streams.has(one.append.stream)) {
        left.push(one);
        continue;
      }
      streams.add(one.append.stream);
      bytes += one.append.bytes;
      group.push(one);
    }
    this.waiting = left;
    return group;
  }
}
