import type { Response } from 'express';
import type { DataSource, EntityManager } from 'typeorm';
import { positionIn, readConsistently } from '../../../libs/read-model/index.js';
import { utgavaMed, type UtgavaRad } from '../../../projections/utgavor/index.js';
import { waitForPosition } from '../freshness.js';
import { queryProblem } from '../query-problems.js';

const FIGURES = 'utgivet-utfall';
const VYER = ['utgavor', FIGURES];

/** Which release, and how new it must be. */
export interface Fraga {
  readonly utgava: string;
  readonly min: string | undefined;
  readonly response: Response;
}

/** Reads from a release and all before it, in one snapshot: never a release without its figures. @throws problems of the question */
export async function lasUtgava<T>(
  db: DataSource,
  { utgava, min, response }: Fraga,
  read: (manager: EntityManager, found: UtgavaRad) => Promise<T>,
): Promise<{ readonly found: UtgavaRad; readonly position: string; readonly result: T }> {
  const nummer = nummerOf(utgava);
  const lag = await waitForPosition(db, VYER, min);
  if (lag > 0n) response.setHeader('X-Projection-Lag', String(lag));
  const reading = { projection: FIGURES, surface: 'aggregat', namnder: '*' } as const;
  const { position, result } = await readConsistently(db, reading, async (manager) => {
    const found = await utgavaMed(manager, { nummer, till: await positionIn(manager, [FIGURES]) });
    if (found === undefined) throw queryProblem('okand-utgava');
    return { found, result: await read(manager, found) };
  });
  return { ...result, position };
}

function nummerOf(text: string): number | 'senaste' {
  if (text === 'senaste') return text;
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw queryProblem('okand-utgava');
}
