import type { Delivery, Position, SubscribeOptions } from './port.js';

/** One look at the log: what matched, and how far was looked. */
export type Look = Pick<Delivery, 'events' | 'position' | 'caughtUp'>;

/** A log that can be looked at and waited for. */
export interface Followed {
  /** Reads at most a batch after a position; `caughtUp` when it reached the head. */
  look(after: Position): Promise<Look>;
  /** Resolves when something may have been appended. */
  wait(after: Position, signal: AbortSignal): Promise<void>;
}

/**
 * A subscription made of looks and waits. The next look is under way while the consumer works, but never
 * more than one: a slow consumer holds two batches in memory, whatever the backlog.
 */
export async function* follow(log: Followed, options: SubscribeOptions): AsyncIterable<Delivery> {
  const { signal } = options;
  const isOver = (): boolean => signal.aborted;
  let position = options.after ?? 0n;
  let told = false;
  let next = ahead(log.look(position));
  while (!isOver()) {
    const look = await next;
    const news = look.position > position || look.caughtUp !== told;
    ({ position, caughtUp: told } = look);
    if (!told) next = ahead(log.look(position));
    if (news && !isOver()) yield look;
    if (told) next = ahead(afterWaiting(log, look, signal));
  }
}

/** The look that follows one that had caught up. */
async function afterWaiting(log: Followed, last: Look, signal: AbortSignal): Promise<Look> {
  if (!signal.aborted) await log.wait(last.position, signal);
  return signal.aborted ? last : log.look(last.position);
}

/** Marks a promise as looked after, so that a consumer that stops early leaves no unhandled rejection. */
export function ahead<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}
