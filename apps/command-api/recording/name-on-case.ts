import type { Directory } from '../../../libs/access/index.js';
import type { OnOpened } from './insats-recording.js';

/**
 * Whoever opens an insats is named on it, or could not go on with it. A case system is not: it reaches
 * its nämnd's cases anyway, and nobody works with one under its name.
 */
export function nameOnCase(directory: Pick<Directory, 'assignCase'>): OnOpened {
  return async ({ insatsId, namnd }, { actor }) => {
    if (actor.tilldelningar.every(({ roll }) => roll === 'verksamhetssystem')) return;
    await directory.assignCase({ insatsId, namnd, anvandare: actor.id, by: actor.id });
  };
}
