import type { ClientBase, Pool } from 'pg';
import type { Position } from '../event-store/port.js';
import type { Projection } from './projection.js';

/** The engine's book about one projection. */
export interface Control {
  readonly version: number;
  readonly generation: number;
  readonly previousGeneration: number | null;
  readonly lastGeneration: number;
  readonly position: Position;
  readonly fence: bigint;
  readonly holder: string | null;
  readonly fault: Fault | null;
}

/** Why a projection stands still, and where. */
export interface Fault {
  readonly stream: string;
  readonly message: string;
  readonly after: string;
}

interface ControlRow {
  version: number;
  generation: number;
  previous_generation: number | null;
  last_generation: number;
  position: string;
  fence: string;
  holder: string | null;
  fault: Fault | null;
}

const LEASE = "now() + interval '15 seconds'";

export async function readControl(
  client: ClientBase | Pool,
  name: string,
  lock: '' | 'FOR UPDATE' = '',
): Promise<Control | undefined> {
  const found = await client.query<ControlRow>(
    `SELECT * FROM read_model.projection WHERE name = $1 ${lock}`,
    [name],
  );
  return found.rows[0] === undefined ? undefined : toControl(found.rows[0]);
}

function toControl(row: ControlRow): Control {
  return {
    version: row.version,
    generation: row.generation,
    previousGeneration: row.previous_generation,
    lastGeneration: row.last_generation,
    position: BigInt(row.position),
    fence: BigInt(row.fence),
    holder: row.holder,
    fault: row.fault,
  };
}

/** Takes or renews the lease. Undefined when another process holds it or the projection stands still. */
export async function acquireLease(pool: Pool, name: string, holder: string) {
  const taken = await pool.query<ControlRow>(
    `UPDATE read_model.projection
        SET fence = CASE WHEN holder = $2 THEN fence ELSE fence + 1 END,
            holder = $2, lease_until = ${LEASE}
      WHERE name = $1 AND fault IS NULL
        AND (holder IS NULL OR holder = $2 OR lease_until < now())
      RETURNING *`,
    [name, holder],
  );
  return taken.rows[0] === undefined ? undefined : toControl(taken.rows[0]);
}

export async function releaseLease(pool: Pool, name: string, holder: string): Promise<void> {
  await pool.query(
    'UPDATE read_model.projection SET holder = NULL, lease_until = NULL WHERE name = $1 AND holder = $2',
    [name, holder],
  );
}

/** Moves the checkpoint if nobody else has: false means that the caller has been fenced off and must roll back. */
export async function advance(
  client: ClientBase,
  projection: Pick<Projection, 'name'>,
  { from, to, fence }: { from: Position; to: Position; fence: bigint },
): Promise<boolean> {
  const moved = await client.query(
    `UPDATE read_model.projection SET position = $4, lease_until = ${LEASE}
      WHERE name = $1 AND position = $2 AND fence = $3`,
    [projection.name, String(from), String(fence), String(to)],
  );
  return moved.rowCount === 1;
}

/** Stops a projection. Only the one who holds it may: a rebuild since then has taken the fault away. */
export async function recordFault(
  pool: Pool,
  { name, holder }: { readonly name: string; readonly holder: string },
  fault: Fault,
): Promise<void> {
  await pool.query(
    `UPDATE read_model.projection SET fault = $3, holder = NULL, lease_until = NULL
      WHERE name = $1 AND holder = $2`,
    [name, holder, fault],
  );
}
