import { randomUUID } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import type { Position } from '../event-store/port.js';
import { changeBy } from './apply.js';
import { readControl, type Control } from './control.js';
import { changedRows, type ChangedRow } from './diff.js';
import { install } from './install.js';
import type { Engine } from './live.js';
import { isBeyond, LogEndsBefore } from './log-end.js';
import { tableName, type Projection } from './projection.js';
import { fillTables, type OnProgress } from './pass.js';
import { createIndexes, createTable, dropTable, pointView } from './tables.js';
import { inTransaction } from '../postgres/index.js';

/** What a rebuild did to one projection. */
export interface Rebuilt {
  readonly projection: string;
  readonly position: Position;
  readonly generation: number;
  readonly rows: number;
  /** Figures that the switch changed; undefined when the old build had stopped or was ahead of the log, and could not be compared. */
  readonly changes: readonly ChangedRow[] | undefined;
}

/**
 * Builds fresh tables beside the served ones in one pass over the log, then switches each in one
 * transaction. Until then the old build is served; after it the old one is kept for {@link revert}.
 * Killed at any point, the served tables are whole and the next rebuild starts anew.
 */
export async function rebuild(
  engine: Engine,
  projections: readonly Projection[],
  onProgress?: OnProgress,
): Promise<readonly Rebuilt[]> {
  for (const projection of projections) await install(engine.pool, projection);
  const until = await engine.reader.head();
  const targets: Target[] = [];
  for (const projection of projections) {
    targets.push({ projection, generation: await nextGeneration(engine.pool, projection) });
  }
  await inTransaction(engine.pool, async (client) => {
    await client.query('SET LOCAL synchronous_commit = off');
    for (const { projection, generation } of targets)
      await createTable(client, projection, generation);
    const pass = { reader: engine.reader, until, ...(onProgress ? { onProgress } : {}) };
    await fillTables(client, targets, pass);
    for (const { projection, generation } of targets)
      await createIndexes(client, projection, generation);
  });
  const done: Rebuilt[] = [];
  for (const target of targets) done.push(await switchTo(engine, target, until));
  return done;
}

async function nextGeneration(pool: Pool, projection: Projection): Promise<number> {
  const taken = await pool.query<{ last_generation: number }>(
    `UPDATE read_model.projection SET last_generation = last_generation + 1
      WHERE name = $1 RETURNING last_generation`,
    [projection.name],
  );
  return taken.rows[0]?.last_generation ?? 1;
}

interface Target {
  readonly projection: Projection;
  readonly generation: number;
}

async function switchTo(engine: Engine, target: Target, built: Position): Promise<Rebuilt> {
  return inTransaction(engine.pool, async (client) => {
    const control = await readControl(client, target.projection.name, 'FOR UPDATE');
    if (control === undefined) throw new Error(`${target.projection.name} is not installed.`);
    const old = { ...control, beyond: isBeyond(control, await engine.reader.head()) };
    const position = !old.beyond && old.position > built ? old.position : built;
    const fresh = tableName(target.projection, target.generation);
    await bringForward(client, engine, { ...target, table: fresh, from: built, to: position });
    const changes = await compare(client, engine, { target, old, position });
    await pointView(client, target.projection, target.generation);
    await record(client, target, { position, old });
    const rows = await client.query<{ n: string }>(`SELECT count(*) AS n FROM ${fresh}`);
    return {
      projection: target.projection.name,
      position,
      generation: target.generation,
      rows: Number(rows.rows[0]?.n),
      changes,
    };
  });
}

interface Stretch extends Target {
  readonly table: string;
  readonly from: Position;
  readonly to: Position;
}

/** Takes a stretch of the log into a table that nobody else writes to. */
async function bringForward(client: PoolClient, { reader, batch }: Engine, stretch: Stretch) {
  const { projection, table, to } = stretch;
  let at = stretch.from;
  while (at < to) {
    const next = await reader.touched({ prefix: projection.prefix, after: at, limit: batch });
    const end = next.position < to ? next.position : to;
    if (end === at) throw new LogEndsBefore(at, to);
    const histories = await reader.historiesOf(next.streams, end);
    await changeBy(projection, histories, at).write(client, table);
    at = end;
  }
}

/** The build that is left, and whether it holds events that the log no longer has. */
type OldBuild = Control & { readonly beyond: boolean };

interface Comparison {
  readonly target: Target;
  readonly old: OldBuild;
  readonly position: Position;
}

/**
 * Lists what differs, after the old build has been brought to the same position; the old build of another version
 * or with a fault is not comparable. One that has taken nothing in yet showed no figure that could change: to bring
 * it forward through the whole log would be to set these folds beside themselves.
 */
async function compare(client: PoolClient, engine: Engine, { target, old, position }: Comparison) {
  if (!comparable(target.projection, old)) return undefined;
  if (isEmpty(old)) return [];
  const table = tableName(target.projection, old.generation);
  await bringForward(client, engine, { ...target, table, from: old.position, to: position });
  return changedRows(client, target.projection, [
    table,
    tableName(target.projection, target.generation),
  ]);
}

function isEmpty({ position }: OldBuild): boolean {
  return position === 0n;
}

function comparable(projection: Projection, old: OldBuild): boolean {
  return old.fault === null && !old.beyond && old.version === projection.version;
}

/** Keeps the old build for a revert, unless it is ahead of the log: then there is nowhere for it to go on from. */
async function record(
  client: PoolClient,
  { projection, generation }: Target,
  { position, old }: { position: Position; old: OldBuild },
) {
  if (old.previousGeneration !== null) await dropTable(client, projection, old.previousGeneration);
  if (old.beyond) await dropTable(client, projection, old.generation);
  await client.query(
    `UPDATE read_model.projection
        SET version = $2, generation = $3, previous_generation = $4, position = $5,
            previous_version = version, previous_position = $6,
            fence = fence + 1, holder = NULL, lease_until = NULL, fault = NULL, built_at = now()
      WHERE name = $1`,
    [
      projection.name,
      projection.version,
      generation,
      old.beyond ? null : old.generation,
      String(position),
      String(comparable(projection, old) && !isEmpty(old) ? position : old.position),
    ],
  );
}

/** A name for a process that holds leases. */
export function holderName(): string {
  return `${process.pid}-${randomUUID()}`;
}
