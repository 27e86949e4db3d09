import { readLiv, recordLiv } from '../../../libs/demo/index.js';
import { datumInSweden, type InsatsId } from '../../../libs/domain/index.js';
import { createRecorder } from '../../../libs/recording/index.js';
import {
  DEMO_ISSUER,
  seedDemoPeople,
  type Config,
  type Platform,
} from '../../../libs/runtime/index.js';

/** The made-up people who work with the lives of each nämnd. */
const ARBETAR: Readonly<Record<string, readonly (readonly [sub: string, namn: string])[]>> = {
  skarholmen: [
    ['maja', 'Maja (påhittad)'],
    ['signe', 'Signe (påhittad)'],
  ],
  jarva: [
    ['bo', 'Bo (påhittad)'],
    ['tuva', 'Tuva (påhittad)'],
  ],
};

/** Reads the lives of a folder into the demo, so that their last day is today, and says who works with them. */
export async function readLives(
  platform: Platform,
  config: Pick<Config, 'oidcIssuer'>,
  folder: URL,
): Promise<string> {
  const { directory } = platform.protection;
  const demoPeople = config.oidcIssuer === undefined;
  if (demoPeople) await seedDemoPeople(directory);
  const report = await recordLiv({
    lives: await readLiv(folder),
    recorder: createRecorder({ store: platform.store, now: Date.now }),
    today: datumInSweden(Date.now()),
    onRecorded: async ({ grund, steg }, insatsId) => {
      const moved = steg.findLast(({ typ }) => typ === 'OverflyttaInsats')?.data['tillNamnd'];
      const namnd = typeof moved === 'string' ? moved : grund.stadsdelsnamnd;
      if (demoPeople) await nameWorkers(platform, { insatsId, namnd });
    },
  });
  return (
    `Påhittade liv: ${report.inlasta} insatser inlästa, ${report.redanKanda} redan kända. ` +
    'De ligger i arbetslistan hos maja och signe i Skärholmen, bo och tuva i Järva.'
  );
}

async function nameWorkers(
  { protection: { directory } }: Platform,
  { insatsId, namnd }: { readonly insatsId: InsatsId; readonly namnd: string },
): Promise<void> {
  for (const [sub, namn] of ARBETAR[namnd] ?? []) {
    const anvandare = await directory.ensureUser({ iss: DEMO_ISSUER, sub, namn, system: false });
    await directory.assignCase({ insatsId, namnd, anvandare, by: anvandare });
  }
}
