import type { PreparedAppend } from '../prepare.js';

/** Most requests and bytes in one group. */
const MAX_REQUESTS = 256;
const MAX_BYTES = 1_048_576;
/** Fewer requests than this are not spread over two lanes: each group costs a commit. */
const WORTH_SPLITTING = 16;

interface Waiting<Answer> {
  readonly append: PreparedAppend;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/** Sends a group on a lane and answers every request in order, or rejects for all of them. */
export type SendGroup<Answer> = (
  group: readonly PreparedAppend[],
  lane: number,
) => Promise<Answer[]>;

/**
 * Group commit: while groups are on their way the next collects, so that many writers share one commit.
 * With two lanes one group is prepared while the other commits. A stream is in at most one group on its
 * way, with one request; later ones wait, in order.
 */
export class GroupQueue<Answer> {
  private waiting: Waiting<Answer>[] = [];
  private readonly freeLanes: number[];
  private readonly busyStreams = new Set<string>();
  private scheduled = false;
  private whenIdle: (() => void)[] = [];

  constructor(
    private readonly send: SendGroup<Answer>,
    private readonly lanes = 1,
  ) {
    this.freeLanes = Array.from({ length: lanes }, (_, lane) => lane);
  }

  add(append: PreparedAppend): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ append, resolve, reject });
      this.schedule();
    });
  }

  /** Resolves when nothing waits any longer. */
  async idle(): Promise<void> {
    if (this.isIdle()) return;
    await new Promise<void>((resolve) => this.whenIdle.push(resolve));
  }

  private isIdle(): boolean {
    return this.waiting.length === 0 && this.freeLanes.length === this.lanes;
  }

  /** Waits a moment, so that those just answered can ask again and share the next group. */
  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    setImmediate(() => {
      this.scheduled = false;
      this.pump();
    });
  }

  private pump(): void {
    while (this.freeLanes.length > 0) {
      const group = this.takeGroup();
      const lane = group.length > 0 ? this.freeLanes.pop() : undefined;
      if (lane === undefined) break;
      void this.flush(group, lane);
    }
    if (this.isIdle()) for (const resolve of this.whenIdle.splice(0)) resolve();
  }

  private async flush(group: readonly Waiting<Answer>[], lane: number): Promise<void> {
    const appends = group.map((one) => one.append);
    try {
      const answers = await this.send(appends, lane);
      group.forEach((one, index) => one.resolve(answers[index] as Answer));
    } catch (error) {
      for (const one of group) one.reject(error as Error);
    }
    for (const append of appends) this.busyStreams.delete(append.stream);
    this.freeLanes.push(lane);
    this.schedule();
  }

  private takeGroup(): Waiting<Answer>[] {
    const share = Math.ceil(this.waiting.length / this.freeLanes.length);
    const limit = Math.min(MAX_REQUESTS, Math.max(share, WORTH_SPLITTING));
    const group: Waiting<Answer>[] = [];
    const left: Waiting<Answer>[] = [];
    let bytes = 0;
    for (const [index, one] of this.waiting.entries()) {
      const full = group.length > 0 && bytes + one.append.bytes > MAX_BYTES;
      if (group.length === limit || full) {
        left.push(...this.waiting.slice(index));
        break;
      }
      if (this.busyStreams.has(one.append.stream)) {
        left.push(one);
        continue;
      }
      this.busyStreams.add(one.append.stream);
      bytes += one.append.bytes;
      group.push(one);
    }
    this.waiting = left;
    return group;
  }
}
