import {
  draUrval,
  type AktgranskningCommand,
  type Granskningssvar,
  type PaborjaAktgranskning,
} from '../../../libs/domain/aktgranskning/index.js';
import { datumInSweden, insatsStream, type InsatsId } from '../../../libs/domain/index.js';
import { egnaSvar, kandidater, type Momentsvar } from '../../../libs/outcome/index.js';
import {
  aktgranskningId,
  aktgranskningStream,
  commandHash,
  createAktgranskningRecorder,
  dragningsnyckel,
} from '../../../libs/recording/index.js';
import type { Platform } from '../../../libs/runtime/index.js';

const NAMND = 'skarholmen';
const PROTOKOLL: Omit<PaborjaAktgranskning['data'], 'position' | 'strata'> = {
  beteckning: 'demo-2026',
  moment: ['plan-finns', 'skattning-vid-start', 'skattning-vid-avslut', 'avslutsorsak'],
  ...{ urvalsgrund: 'avslutade', fran: '2025-07-01', till: '2026-06-30' },
  ...{ antal: 24, fordelning: 'proportionell', fro: 'demo' },
};
const KEY = 'demo-aktgranskning';
/** Made up, and nobody in the directory. */
const GRANSKARE = ['demo-granskare-a', 'demo-granskare-b'] as const;

/** One finished audit of Skärholmen, with two reviewers of whom the second judged half. Again it changes nothing. */
export async function auditFiles(platform: Platform): Promise<string> {
  const { store } = platform;
  const id = aktgranskningId('demo', KEY);
  const told = `Påhittad aktgranskning av Skärholmen: GET /v1/aktgranskningar/${id}/jamforelse.`;
  if ((await store.readStream(aktgranskningStream(id))).length > 0) return told;
  const { command, svar } = await drawnAndJudged(platform);
  if (svar.length === 0) return 'Ingen påhittad aktgranskning: Skärholmen har inget att granska.';
  const recorder = createAktgranskningRecorder({ store, now: Date.now });
  const half = svar.slice(0, Math.ceil(svar.length / 2));
  const steps: readonly (readonly [AktgranskningCommand, string])[] = [
    [command, GRANSKARE[0]],
    [bedom(svar, ''), GRANSKARE[0]],
    [bedom(half, 'b'), GRANSKARE[1]],
    [{ type: 'AvslutaAktgranskning', data: {} }, GRANSKARE[0]],
  ];
  for (const [i, [one, actor]] of steps.entries()) {
    const key = `${KEY}-${i}`;
    const { kind } = await recorder.record({
      ...{ aktgranskningId: id, command: one, actor, key, bodyHash: commandHash(key) },
      ...{ source: { kind: 'synthetic' }, correlationId: 'demo' },
    });
    if (kind !== 'recorded') throw new Error(`The demo's ${one.type} was not recorded: ${kind}.`);
  }
  return told;
}

interface Svar extends Pick<Granskningssvar, 'insatsId' | 'moment'> {
  readonly egen: Momentsvar;
}

/** The sample by the log as it stands, and what the system says of each insats in it. */
async function drawnAndJudged({ reader }: Platform) {
  const until = await reader.head();
  const insatser = reader.histories({ prefix: 'insats-', until });
  const found = await kandidater(insatser, PROTOKOLL, new Map([[NAMND, NAMND]]));
  const strata = draUrval(found, PROTOKOLL, (id) => dragningsnyckel(PROTOKOLL.fro, id));
  const command: PaborjaAktgranskning = {
    type: 'PaborjaAktgranskning',
    data: { ...PROTOKOLL, position: until.toString(), strata },
  };
  const streams = strata.flatMap((one) => one.insatser.map((id) => insatsStream(id as InsatsId)));
  const histories = await reader.historiesOf(streams, until);
  const svar = histories.flatMap((history): readonly Svar[] => {
    const insatsId = history.stream.slice(insatsStream('' as InsatsId).length);
    const egna = egnaSvar(history, PROTOKOLL.moment, datumInSweden(Date.now())) ?? [];
    return [...egna].map(([moment, egen]) => ({ insatsId, moment, egen }));
  });
  return { command, svar };
}

function bedom(svar: readonly Svar[], fro: string): AktgranskningCommand {
  return { type: 'BedomInsatser', data: { bedomningar: svar.map((one) => found(one, fro)) } };
}

/** Made up: in a third of the files what is recorded as done is not there, and now and then the code is another. */
function found({ insatsId, moment, egen }: Svar, fro: string): Granskningssvar {
  const lot = parseInt(dragningsnyckel(`${fro}${moment}`, insatsId).slice(0, 4), 16) / 65_536;
  const about = { insatsId, moment };
  if (egen === 'ej-tillampligt' || egen === 'inte-uppfyllt') return { ...about, svar: egen };
  if (egen === 'uppgift-saknas') return { ...about, svar: 'gar-inte-att-bedoma' };
  if (egen === 'uppfyllt') return { ...about, svar: lot < 0.33 ? 'inte-uppfyllt' : 'uppfyllt' };
  return { ...about, svar: 'kod', kod: lot < 0.15 ? 'FLYTT' : egen };
}
