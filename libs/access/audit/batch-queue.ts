/** Most entries in one statement. */
const MAX_BATCH = 1_000;

interface Waiting<Entry> {
  readonly entries: readonly Entry[];
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/** Sends entries in one go; rejects when it is not certain that they were kept. */
export type SendBatch<Entry> = (entries: readonly Entry[]) => Promise<void>;

/**
 * Group commit: while one batch is on its way the next collects, so that many readers share one commit.
 * Whoever has waited too long is told so, and leaves the queue if not sent yet.
 */
export class BatchQueue<Entry> {
  private waiting: Waiting<Entry>[] = [];
  private busy = false;

  constructor(
    private readonly send: SendBatch<Entry>,
    private readonly deadlineMs: number,
  ) {}

  add(entries: readonly Entry[]): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.waiting = this.waiting.filter((one) => one !== waiting);
        reject(new Error(`No answer in ${this.deadlineMs} ms.`));
      }, this.deadlineMs);
      const waiting: Waiting<Entry> = {
        entries,
        resolve: () => {
          clearTimeout(timer);
          resolve();
        },
        reject: (error) => {
          clearTimeout(timer);
          reject(error);
        },
      };
      this.waiting.push(waiting);
      if (!this.busy) void this.pump();
    });
  }

  private async pump(): Promise<void> {
    this.busy = true;
    // A moment, so that those who ask at the same time share the first batch too.
    await new Promise((done) => setImmediate(done));
    while (this.waiting.length > 0) await this.flush(this.take());
    this.busy = false;
  }

  private async flush(batch: readonly Waiting<Entry>[]): Promise<void> {
    try {
      await this.inTime(this.send(batch.flatMap(({ entries }) => entries)));
      for (const { resolve } of batch) resolve();
    } catch (error) {
      for (const { reject } of batch) reject(error as Error);
    }
  }

  /** A batch that hangs must not hold those behind it for ever. */
  private async inTime(sent: Promise<void>): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('The batch hangs.')), this.deadlineMs);
    });
    sent.catch(() => undefined);
    await Promise.race([sent, late]).finally(() => clearTimeout(timer));
  }

  private take(): readonly Waiting<Entry>[] {
    let size = 0;
    const fits = this.waiting.findIndex(({ entries }) => (size += entries.length) > MAX_BATCH);
    return this.waiting.splice(0, fits === -1 ? this.waiting.length : Math.max(1, fits));
  }
}
