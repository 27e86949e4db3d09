import { projectionStatus, startProjector, type Projector } from '../libs/read-model/index.js';
import type { Pool } from 'pg';
import type { HistoryReader } from '../libs/event-store/index.js';
import { PROJECTIONS } from './index.js';

interface Stores {
  readonly pool: Pool;
  readonly reader: HistoryReader;
}

/** Follows the log with every projection there is. */
export function followLog(platform: Stores): Promise<Projector> {
  return startProjector({
    pool: platform.pool,
    reader: platform.reader,
    projections: PROJECTIONS,
    onTrouble: (projection, error) => {
      const reason = error instanceof Error ? error.message : String(error);
      process.stderr.write(`Projektionen ${projection}: ${reason}\n`);
    },
  });
}

/** How far every projection has come. */
export function statusOf(platform: Stores) {
  return projectionStatus(platform.pool, platform.reader, PROJECTIONS);
}
