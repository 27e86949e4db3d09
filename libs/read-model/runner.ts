import { setTimeout as sleep } from 'node:timers/promises';
import { acquireLease, recordFault, releaseLease, type Control, type Fault } from './control.js';
import { FencedOff, takeBatch, type Engine } from './live.js';
import { assertWithinLog, LogEndsBefore } from './log-end.js';
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

/** Batch after batch while the lease holds. The end of the log is looked at before the first and when there is nothing to do. */
async function follow({ engine, projection, holder, signal }: RunnerOptions, taken: Control) {
  let control: Control | undefined = taken;
  await assertWithinLog(engine.reader, control.position);
  while (!signal.aborted && control !== undefined) {
    const position = await takeBatch(engine, projection, control);
    if (position !== control.position) {
      control = { ...control, position };
    } else {
      await engine.reader.waitForAppend(position, IDLE_MS, signal);
      await assertWithinLog(engine.reader, position);
      const renewed = await acquireLease(engine.pool, projection.name, holder);
      control = renewed?.version === projection.version ? renewed : undefined;
    }
  }
}

/** A fold that cannot take an event, or a log that is cut off, stops the projection; everything else is tried again. */
async function weather(options: RunnerOptions, error: unknown): Promise<void> {
  if (error instanceof FencedOff) return;
  const { engine, projection, holder } = options;
  options.onTrouble?.(projection.name, error);
  const fault = faultOf(error);
  if (fault !== undefined) {
    const { name } = projection;
    await recordFault(engine.pool, { name, holder }, fault).catch(() => undefined);
  }
  await pause(RETRY_MS, options.signal);
}

function faultOf(error: unknown): Fault | undefined {
  if (error instanceof LogEndsBefore) return error.fault();
  if (!(error instanceof FoldFailed)) return undefined;
  return { stream: error.stream, message: error.message, after: '' };
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => undefined);
}
