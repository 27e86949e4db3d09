import { projectionStatus, startProjector, type Projector } from '../../libs/read-model/index.js';
import type { Platform } from '../../libs/runtime/index.js';
import { PROJECTIONS } from '../../projections/index.js';

/** Follows the log with every projection there is. */
export function followLog(platform: Pick<Platform, 'pool' | 'reader'>): Promise<Projector> {
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
export function statusOf(platform: Pick<Platform, 'pool' | 'reader'>) {
  return projectionStatus(platform.pool, platform.reader, PROJECTIONS);
}
