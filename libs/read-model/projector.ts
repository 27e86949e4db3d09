import { setMaxListeners } from 'node:events';
import type { Pool } from 'pg';
import type { HistoryReader, Position } from '../event-store/port.js';
import { readControl, type Fault } from './control.js';
import { install } from './install.js';
import type { Engine } from './live.js';
import type { Projection } from './projection.js';
import { holderName, rebuild } from './rebuild.js';
import { runProjection } from './runner.js';

export interface ProjectorOptions {
  readonly pool: Pool;
  readonly reader: HistoryReader;
  readonly projections: readonly Projection[];
  /** Events per live batch; 2 000 unless told. */
  readonly batch?: number;
  readonly onTrouble?: (projection: string, error: unknown) => void;
  /** Told of each that is made anew at the start, since the program reads the log in another way than before. */
  readonly onVersion?: (change: VersionChange) => void;
}

/** A projection whose rows were of one version and are made anew by another. */
export interface VersionChange {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** How far a projection has come, and why it stands still if it does. */
export interface ProjectionStatus {
  readonly name: string;
  readonly position: Position;
  readonly lag: bigint;
  readonly fault: Fault | null;
}

export interface Projector {
  /** Lets the batches under way end, gives the leases back. */
  stop(): Promise<void>;
}

export function engineOf(options: Pick<ProjectorOptions, 'pool' | 'reader' | 'batch'>): Engine {
  return { pool: options.pool, reader: options.reader, batch: options.batch ?? 2_000 };
}

/** Installs what is new, rebuilds what has changed its version, then follows the log. */
export async function startProjector(options: ProjectorOptions): Promise<Projector> {
  const engine = engineOf(options);
  const due: Projection[] = [];
  for (const projection of options.projections) {
    const control = await install(options.pool, projection);
    const { name, version: to } = projection;
    if (control.version === to) continue;
    due.push(projection);
    options.onVersion?.({ name, from: control.version, to });
  }
  if (due.length > 0) await rebuild(engine, due);
  const stopping = new AbortController();
  // Each projection listens; the runtime warns from the eleventh on.
  setMaxListeners(options.projections.length + 10, stopping.signal);
  const holder = holderName();
  const running = options.projections.map((projection) =>
    runProjection({
      engine,
      projection,
      holder,
      signal: stopping.signal,
      ...(options.onTrouble === undefined ? {} : { onTrouble: options.onTrouble }),
    }),
  );
  return {
    async stop() {
      stopping.abort();
      await Promise.all(running);
    },
  };
}

/** The state of every projection against the head of the log. */
export async function projectionStatus(
  pool: Pool,
  reader: Pick<HistoryReader, 'head'>,
  projections: readonly Projection[],
): Promise<readonly ProjectionStatus[]> {
  const head = await reader.head();
  const status: ProjectionStatus[] = [];
  for (const { name } of projections) {
    const control = await readControl(pool, name);
    const position = control?.position ?? 0n;
    status.push({ name, position, lag: head - position, fault: control?.fault ?? null });
  }
  return status;
}
