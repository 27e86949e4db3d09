import type { SyntheticInsats } from '../../../libs/demo/index.js';
import { efterfoljare, type Datum } from '../../../libs/domain/index.js';
import { DEMO_ISSUER, seedDemoPeople, type Platform } from '../../../libs/runtime/index.js';

/** An insats of the city that goes on, and the nämnd that answers for it now. */
export interface Oppen {
  readonly insatsId: string;
  readonly namnd: string;
}

/** Passes a city on, and notes in `oppna` what of it goes on. */
export function* withOpen(
  city: Iterable<SyntheticInsats>,
  oppna: Oppen[],
  today: Datum,
): Generator<SyntheticInsats> {
  for (const insats of city) {
    const namnd = openIn(insats);
    if (namnd !== undefined) {
      oppna.push({ insatsId: insats.insatsId, namnd: efterfoljare(namnd, today) });
    }
    yield insats;
  }
}

function openIn({ commands }: SyntheticInsats): string | undefined {
  let namnd: string | undefined;
  for (const { type, data } of commands) {
    if (type === 'AvslutaInsats') return undefined;
    if ('stadsdelsnamnd' in data) namnd = data.stadsdelsnamnd;
  }
  return namnd;
}

/** Gives what goes on to the outpatient unit of its nämnd, so that lists and flags per unit hold something. */
export async function giveUnits(
  { protection: { directory } }: Pick<Platform, 'protection'>,
  oppna: readonly Oppen[],
): Promise<void> {
  await seedDemoPeople(directory);
  const chef = { iss: DEMO_ISSUER, sub: 'greta', namn: 'Greta (påhittad)', system: false };
  const by = await directory.ensureUser(chef);
  const waiting = [...oppna];
  const give = async () => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      await directory.assignCase({ ...next, enhet: `oppenvard-${next.namnd}`, by });
    }
  };
  await Promise.all(Array.from({ length: 8 }, give));
}
