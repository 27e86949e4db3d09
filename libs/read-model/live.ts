import type { Pool } from 'pg';
import type { HistoryReader, Position } from '../event-store/port.js';
import { changeBy } from './apply.js';
import { advance, type Control } from './control.js';
import { tableName, type Projection } from './projection.js';
import { inTransaction } from '../postgres/index.js';

/** Thrown when the checkpoint was moved by somebody else: nothing of the batch was kept. */
export class FencedOff extends Error {
  constructor(readonly projection: string) {
    super(`Another process moved the checkpoint of ${projection}.`);
    this.name = 'FencedOff';
  }
}

export interface Engine {
  readonly pool: Pool;
  readonly reader: HistoryReader;
  /** Events per batch at most. */
  readonly batch: number;
}

/**
 * Takes one batch from the log into the served table. Rows and checkpoint move in one transaction, and
 * only if the checkpoint still stands where the batch began; returns the position reached.
 */
export async function takeBatch(
  { pool, reader, batch }: Engine,
  projection: Projection,
  control: Control,
): Promise<Position> {
  const from = control.position;
  const { streams, position: to } = await reader.touched({
    prefix: projection.prefix,
    after: from,
    limit: batch,
  });
  if (to === from) return from;
  const histories = await reader.historiesOf(streams, to);
  const change = changeBy(projection, histories, from);
  await inTransaction(pool, async (client) => {
    const moved = await advance(client, projection, { from, to, fence: control.fence });
    if (!moved) throw new FencedOff(projection.name);
    await change.write(client, tableName(projection, control.generation));
  });
  return to;
}
