import { setTimeout as sleep } from 'node:timers/promises';

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;

/** How long an import waits for a log that does not answer. */
export interface PatienceOptions {
  /** Milliseconds since the log last answered; 0 asks only once. */
  readonly patienceMs: number;
  readonly signal?: AbortSignal | undefined;
}

/** Asks a log that is away again and again, for as long as it may be away; shared by all who ask. */
export class Patience {
  private answeredAt = performance.now();

  constructor(private readonly options: PatienceOptions) {}

  /** Whether the log has been away for longer than is worth waiting for. */
  get isOver(): boolean {
    return performance.now() - this.answeredAt >= this.options.patienceMs;
  }

  /** The first answer that is one, or the last that was none. */
  async until<Answer>(
    isAnswer: (answer: Answer) => boolean,
    ask: (attempt: number) => Promise<Answer>,
  ): Promise<Answer> {
    for (let attempt = 0; ; attempt += 1) {
      const answer = await ask(attempt);
      if (isAnswer(answer)) {
        this.answeredAt = performance.now();
        return answer;
      }
      if (this.isOver || this.options.signal?.aborted === true) return answer;
      await sleep(Math.min(FIRST_PAUSE_MS * 2 ** attempt, LONGEST_PAUSE_MS));
    }
  }
}
