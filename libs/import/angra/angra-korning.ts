import {
  aktOf,
  decodeRecordedInsatsEvent,
  insatsId,
  type Datum,
  type InsatsCommand,
  type InsatsId,
  type RecordedInsatsEvent,
} from '../../domain/index.js';
import { StoreUnavailable, type EventStore } from '../../event-store/port.js';
import { commandHash, type Recorder, type RecordOutcome } from '../../recording/index.js';
import { handelserI } from './korning.js';
import type { Angraskal, Angrat, Angrarapport } from './rapport.js';

/** What undoing a run needs. */
export interface Angran {
  readonly store: Pick<EventStore, 'readAll' | 'readStream'>;
  readonly recorder: Recorder;
  readonly korning: string;
  readonly skal: Angraskal;
  readonly today: Datum;
  readonly actor: string;
  /** Whether two persons have agreed on it for the nämnd of an insats; undefined stands for one without. */
  readonly far: (namnd: string) => boolean;
  /** Says what would be done and does nothing. */
  readonly prov?: boolean;
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
}

/**
 * Undoes an import by annulling every event that it recorded, the last first, insats by insats and each of
 * them whole or not at all. Run again it goes on where it stopped; a run that is undone stays so.
 */
export async function angraKorning(angran: Angran): Promise<Angrarapport> {
  const found = await handelserI(angran.store, angran.korning);
  const insatser: Angrat[] = [];
  for (const [stream, ids] of found) {
    const id = insatsId(stream.slice('insats-'.length));
    if (id !== undefined) insatser.push(await angraInsats(id, ids, angran));
    angran.onProgress?.({ done: insatser.length, total: found.size });
  }
  return { kind: 'angra-rapport', korning: angran.korning, prov: angran.prov === true, insatser };
}

async function angraInsats(id: InsatsId, ids: readonly string[], angran: Angran): Promise<Angrat> {
  try {
    const history = await historyOf(id, angran.store);
    return await angraKand({ id, ids, history }, angran);
  } catch (error) {
    if (error instanceof StoreUnavailable) return { insatsId: id, utfall: 'kvar', handelser: 0 };
    throw error;
  }
}

async function historyOf(id: InsatsId, store: Angran['store']) {
  const stored = await store.readStream(`insats-${id}`);
  return stored.filter(({ type }) => type !== 'Gallrad').map(decodeRecordedInsatsEvent);
}

interface Kand {
  readonly id: InsatsId;
  readonly ids: readonly string[];
  readonly history: readonly RecordedInsatsEvent[];
}

async function angraKand({ id, ids, history }: Kand, angran: Angran): Promise<Angrat> {
  const namnd = aktOf(history)?.namnd ?? '';
  const commands = makuleringar(ids, history, angran);
  const of = { insatsId: id, namnd };
  if (commands.length === 0) return { ...of, utfall: 'redan-angrad', handelser: 0 };
  if (!angran.far(namnd)) return { ...of, utfall: 'vantar', handelser: commands.length };
  if (angran.prov === true) return { ...of, utfall: 'angrad', handelser: commands.length };
  const outcome = await angran.recorder.recordMany({
    insatsId: id,
    commands,
    key: `angra:${angran.korning}:${commands.length}`,
    bodyHash: commandHash(commands),
    actor: angran.actor,
    source: { kind: 'import', reference: `ångrad körning ${angran.korning}` },
    correlationId: angran.korning,
  });
  return { ...of, ...utfallOf(outcome, commands.length) };
}

/** One for each event of the run that still holds, the last recorded first: what opened the insats goes last. */
function makuleringar(
  ids: readonly string[],
  history: readonly RecordedInsatsEvent[],
  { skal, today }: Angran,
): readonly InsatsCommand[] {
  const annulled = new Set(
    history.flatMap((event) => (event.type === 'HandelseMakulerad' ? [event.data.handelseId] : [])),
  );
  const standing = new Set(history.map((event) => event.id));
  return ids
    .filter((handelseId) => standing.has(handelseId) && !annulled.has(handelseId))
    .reverse()
    .map((handelseId) => ({ type: 'MakuleraHandelse', data: { datum: today, handelseId, skal } }));
}

function utfallOf(
  outcome: RecordOutcome,
  handelser: number,
): Pick<Angrat, 'utfall' | 'handelser' | 'orsaker'> {
  switch (outcome.kind) {
    case 'recorded':
    case 'unchanged':
      return { utfall: 'angrad', handelser };
    case 'rejected':
      return {
        utfall: 'avvisad',
        handelser: 0,
        orsaker: outcome.rejections.map(({ code, text }) => ({ code, text })),
      };
    case 'keyReused':
    case 'inFlight':
    case 'stale':
    case 'unavailable':
      return { utfall: 'kvar', handelser: 0 };
  }
}
