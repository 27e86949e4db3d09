import { UnrecoverableError } from 'bullmq';
import { engineOf, rebuild } from '../../libs/read-model/index.js';
import type { Platform } from '../../libs/runtime/index.js';
import { PROJECTIONS } from '../../projections/index.js';
import type { Framsteg, Ombyggd } from './kinds.js';

/** Names of the projections there are to rebuild. */
export const PROJECTION_NAMES: readonly string[] = PROJECTIONS.map(({ name }) => name);

/** Told how far a handler has come; throws to end it between two batches. */
export type Report = (framsteg: Framsteg) => void;

/**
 * Builds projections anew beside the served ones. Harmless twice, also at the same time: every run
 * fills tables of its own, and the projector that is fenced off by the switch goes on after it.
 */
export async function rebuildNamed(
  platform: Pick<Platform, 'pool' | 'reader'>,
  names: readonly string[],
  report: Report,
): Promise<readonly Ombyggd[]> {
  const chosen = names.map(projectionNamed);
  const av = Number(await platform.reader.head());
  const done = await rebuild(engineOf(platform), chosen, ({ events }) =>
    report({ handelser: events, av }),
  );
  return done.map(({ projection, position, rows, changes }) => ({
    projektion: projection,
    position: String(position),
    rader: rows,
    andradeRader: changes === undefined ? null : changes.length,
  }));
}

/** A job may have been queued by another version of the service; trying again would not help. */
function projectionNamed(name: string) {
  const found = PROJECTIONS.find((projection) => projection.name === name);
  if (found === undefined) throw new UnrecoverableError(`Projektionen ${name} finns inte.`);
  return found;
}
