/** Resolves after some milliseconds, or at once when the signal aborts. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done, { once: true });
  });
}

/** Callers asleep until somebody rings. */
export class Bell {
  private readonly sleepers = new Set<() => void>();

  ring(): void {
    for (const wake of [...this.sleepers]) wake();
  }

  /** Resolves at the next ring, after `timeoutMs`, or when the signal aborts. */
  async wait(timeoutMs: number, signal: AbortSignal): Promise<void> {
    const woken = new AbortController();
    const wake = (): void => woken.abort();
    this.sleepers.add(wake);
    signal.addEventListener('abort', wake, { once: true });
    if (signal.aborted) wake();
    await pause(timeoutMs, woken.signal);
    signal.removeEventListener('abort', wake);
    this.sleepers.delete(wake);
  }
}
