import type { Position } from '../../../libs/event-store/index.js';
import { registerTillaggHash, type Platform } from '../../../libs/runtime/index.js';
import { gallratSedan } from '../gallrat.js';
import type { Origin } from '../output/extract.js';
import { PROGRAM } from '../version.js';

/** What an extract as of a position came from. */
export async function originAt(
  platform: Pick<Platform, 'reader' | 'pool' | 'schema'>,
  until: Position,
): Promise<Origin> {
  const registertillagg = registerTillaggHash();
  return {
    position: String(until),
    chain: (await platform.reader.chainAt(until)).toString('hex'),
    program: PROGRAM,
    ...(registertillagg === undefined ? {} : { registertillagg }),
    gallratSedan: await gallratSedan(platform, until),
  };
}
