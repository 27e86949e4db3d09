import { setTimeout as sleep } from 'node:timers/promises';
import { acquireLease, recordFault, releaseLease, type Control } from './control.js';
import { FencedOff, takeBatch, type Engine } from './live.js';
import { FoldFailed, type Projection } from './projection.js';

export interface RunnerOptions {
  readonly engine: Engine;
  readonly projection: Projection;
  /** Who runs it, unique to this process. */
  readonly holder: string;
  readonly signal: AbortSignal;
  /** Told of trouble that the runner waits out by itself. */
  readonly onTrouble?: (projection: string, error: unknown) => void;
}

const STANDBY_MS = 2_000;
const IDLE_MS = 1_000;
const RETRY_MS = 500;

/** Runs one projection until told to stop: waits for the lease, catches up, follows the log. */
export async function runProjection(options: RunnerOptions): Promise<void> {
  const { engine, projection, holder, signal } = options;
  while (!signal.aborted) {
    try {
      const control = await acquireLease(engine.pool, projection.name, holder);
      if (control === undefined || control.version !== projection.version) {
        await pause(STANDBY_MS, signal);
      } else {
        await follow(options, control);
      }
    } catch (error) {
      await weather(options, error);
    }
  }
  await releaseLease(engine.pool, projection.name, holder).catch(() => undefined);
}

/** Batch after batch while the lease holds. */
async function follow({ engine, projection, holder, signal }: RunnerOptions, taken: Control) {
  let control: Control | undefined = taken;
  while (!signal.aborted && control !== undefined) {
    const position = await takeBatch(engine, projection, control);
    if (position !== control.position) {
      control = { ...control, position };
    } else {
      await engine.reader.waitForAppend(position, IDLE_MS, signal);
      const renewed = await acquireLease(engine.pool, projection.name, holder);
      control = renewed?.version === projection.version ? renewed : undefined;
    }
  }
}

/** A fold that cannot take an event stops its own projection; everything else is tried again. */
async function weather(options: RunnerOptions, error: unknown): Promise<void> {
  if (error instanceof FencedOff) return;
  options.onTrouble?.(options.projection.name, error);
  if (error instanceof FoldFailed) {
    const { pool } = options.engine;
    const fault = { stream: error.stream, message: error.message, after: '' };
    await recordFault(pool, options.projection.name, fault).catch(() => undefined);
  }
  await pause(RETRY_MS, options.signal);
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => undefined);
}
