import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { positionOf } from '../../libs/read-model/index.js';
import { queryProblem } from './query-problems.js';

const PATIENCE_MS = 2_000;
const STEP_MS = 15;

/**
 * Waits until a projection, or the slowest of several, has taken in what the asker has just recorded (`Min-Position`). After two
 * seconds it answers all the same, and says how many positions are missing.
 */
export async function waitForPosition(
  db: DataSource,
  projection: string | readonly string[],
  header: string | undefined,
): Promise<bigint> {
  if (header === undefined) return 0n;
  if (!/^\d{1,19}$/.test(header)) throw queryProblem('ogiltig-position');
  const wanted = BigInt(header);
  for (let waited = 0; ; waited += STEP_MS) {
    const lag = wanted - (await positionOf(db, [projection].flat()));
    if (lag <= 0n) return 0n;
    if (waited >= PATIENCE_MS) return lag;
    await sleep(STEP_MS);
  }
}
