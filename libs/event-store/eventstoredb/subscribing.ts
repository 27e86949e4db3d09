import type { Delivery, Position, RecordedEvent, SubscribeOptions } from '../port.js';
import { StoreUnavailable } from '../port.js';
import { DEFAULT_BATCH, matcher } from '../selection.js';
import { Bell, pause } from '../waiting.js';
import type { ServerClient, ServerSubscription } from './client.js';
import { recorded } from './events.js';
import { asStoreError } from './faults.js';
import { serverHead } from './reading.js';

/** How a subscription behaves when the server does not. */
export interface Patience {
  /** Pauses between attempts grow from the one to the other, with jitter. */
  readonly shortestPauseMs: number;
  readonly longestPauseMs: number;
  /** With no sign from the server for so long, the subscription is made anew. */
  readonly watchdogMs: number;
  /** After so long without events the head is asked for, where the server does not say "caught up". */
  readonly idleMs: number;
}

export const PATIENCE: Patience = {
  shortestPauseMs: 500,
  longestPauseMs: 30_000,
  watchdogMs: 60_000,
  idleMs: 250,
};

/** Follows the log over lost connections: each new one begins after what was last handed out. */
export async function* followServer(
  client: ServerClient,
  options: SubscribeOptions,
  patience: Patience,
): AsyncIterable<Delivery> {
  const { signal } = options;
  let position = options.after ?? 0n;
  let failures = 0;
  while (!signal.aborted) {
    try {
      for await (const delivery of new Session(client, { ...options, after: position }, patience)) {
        failures = 0;
        position = delivery.position;
        yield delivery;
      }
    } catch (error) {
      const fault = asStoreError(error);
      if (!(fault instanceof StoreUnavailable)) throw fault;
      await pause(pauseMs(patience, failures++), signal);
      if (failures > 1) await client.reset();
    }
  }
}

function pauseMs({ shortestPauseMs, longestPauseMs }: Patience, failures: number): number {
  const longest = Math.min(longestPauseMs, shortestPauseMs * 2 ** Math.min(failures, 16));
  return shortestPauseMs + Math.random() * (longest - shortestPauseMs);
}

/** One subscription at the server, from its start until it breaks, is silent for too long, or is aborted. */
class Session implements AsyncIterable<Delivery> {
  private readonly bell = new Bell();
  private readonly batch: number;
  private readonly matches: (event: RecordedEvent) => boolean;
  private position: Position;
  private checkpoint = 0n;
  private caughtUp = false;
  private ended = false;
  private error: Error | undefined;

  constructor(
    private readonly client: ServerClient,
    private readonly options: SubscribeOptions,
    private readonly patience: Patience,
  ) {
    this.batch = options.batch ?? DEFAULT_BATCH;
    this.matches = matcher(options);
    this.position = options.after ?? 0n;
  }

  async *[Symbol.asyncIterator](): AsyncIterator<Delivery> {
    const subscription = this.open();
    let told: Pick<Delivery, 'position' | 'caughtUp'> = {
      position: this.position,
      caughtUp: false,
    };
    try {
      while (!this.options.signal.aborted) {
        const delivery = this.drain(subscription);
        if (delivery.position > told.position || (delivery.caughtUp && !told.caughtUp)) {
          told = delivery;
          yield delivery;
          continue;
        }
        if (this.error !== undefined) throw this.error;
        if (this.ended || !(await this.sleep(delivery.position))) return;
      }
    } finally {
      await subscription.unsubscribe();
    }
  }

  private open(): ServerSubscription {
    const ring = (): void => this.bell.ring();
    const subscription = this.client.subscribe(this.position, {
      highWaterMark: Math.min(this.batch, DEFAULT_BATCH),
      onCheckpoint: (position) => {
        this.checkpoint = position;
        ring();
      },
    });
    subscription.on('readable', ring);
    subscription.on('caughtUp', () => {
      this.caughtUp = true;
      ring();
    });
    subscription.on('fellBehind', () => (this.caughtUp = false));
    subscription.on('error', (error: Error) => {
      this.error = error;
      ring();
    });
    for (const name of ['end', 'close']) {
      subscription.on(name, () => {
        this.ended = true;
        ring();
      });
    }
    return subscription;
  }

  /** Takes what has come, at most a batch; what the server has not been asked for stays there. */
  private drain(subscription: ServerSubscription): Delivery {
    const events: RecordedEvent[] = [];
    let taken = 0;
    for (; taken < this.batch; taken++) {
      const next = subscription.read() as { event?: Parameters<typeof recorded>[0] } | null;
      if (next === null) break;
      if (next.event === undefined) continue;
      const event = recorded(next.event);
      this.position = event.position;
      if (this.matches(event)) events.push(event);
    }
    const empty = taken < this.batch;
    if (empty && this.checkpoint > this.position) this.position = this.checkpoint;
    return { events, position: this.position, caughtUp: empty && this.caughtUp };
  }

  /** Waits for a sign; false when the watchdog says that none will come. */
  private async sleep(position: Position): Promise<boolean> {
    const { idleMs, watchdogMs } = this.patience;
    const { signal } = this.options;
    if (await this.rings(this.caughtUp ? watchdogMs : idleMs)) return true;
    if (this.caughtUp) return signal.aborted;
    this.caughtUp = (await serverHead(this.client)) <= position;
    return true;
  }

  private async rings(timeoutMs: number): Promise<boolean> {
    const start = performance.now();
    await this.bell.wait(timeoutMs, this.options.signal);
    return performance.now() - start < timeoutMs - 1;
  }
}
