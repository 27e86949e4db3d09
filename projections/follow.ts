import {
  FoldFailed,
  projectionStatus,
  startProjector,
  type Projector,
} from '../libs/read-model/index.js';
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
    onTrouble: teller(),
    onVersion: ({ name, from, to }) => {
      const why = 'programmet läser loggen på ett nytt sätt, så siffrorna kan ändras';
      process.stderr.write(`Projektionen ${name} byggs om, version ${from} → ${to}: ${why}.\n`);
    },
  });
}

/** How far every projection has come. */
export function statusOf(platform: Stores) {
  return projectionStatus(platform.pool, platform.reader, PROJECTIONS);
}

const QUIET_MS = 30_000;

/** Tells of trouble on stderr, of the same projection at most every half minute: it is tried again much oftener. */
function teller(): (projection: string, error: unknown) => void {
  const told = new Map<string, number>();
  return (projection, error) => {
    const stopped = error instanceof FoldFailed;
    const now = performance.now();
    if (!stopped && now - (told.get(projection) ?? -QUIET_MS) < QUIET_MS) return;
    told.set(projection, now);
    const reason = error instanceof Error ? error.message : String(error);
    const how = stopped ? 'har stannat' : 'väntar på databasen och försöker igen';
    process.stderr.write(`Projektionen ${projection} ${how}: ${reason}\n`);
  };
}
