import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import { followLog } from '../../../projections/follow.js';
import { PROJECTIONS } from '../../../projections/index.js';
import type { HistoryReader } from '../../event-store/index.js';
import type { ReadModels } from '../../privacy/index.js';
import { dropPreviousBuilds, pastPosition } from '../../read-model/index.js';

const PATIENCE_MS = 120_000;
const LOOK_MS = 25;

/** No version is 0: a projection marked so is built anew before it follows the log again. */
const TO_BE_REBUILT = 0;

/** Read models as a gallring needs them. Where no service follows the log, this does while it waits. */
export function createReadModels(stores: {
  readonly pool: Pool;
  readonly reader: HistoryReader;
}): ReadModels {
  const { pool } = stores;
  return {
    waitUntil: async (position) => {
      const projector = await followLog(stores);
      try {
        for (let waited = 0; !(await pastPosition(pool, position)); waited += LOOK_MS) {
          if (waited > PATIENCE_MS) throw new Error(LATE);
          await sleep(LOOK_MS);
        }
      } finally {
        await projector.stop();
      }
    },
    dropPreviousBuilds: () => dropPreviousBuilds(pool, PROJECTIONS),
    requestRebuild: async () => {
      await pool.query('UPDATE read_model.projection SET version = $1', [TO_BE_REBUILT]);
    },
  };
}

const LATE =
  'Projektionerna har inte hunnit ikapp. Se med "utfall projektioner" om någon har stannat, ' +
  'bygg om den och starta sedan om gallringen: den fortsätter där den var.';
