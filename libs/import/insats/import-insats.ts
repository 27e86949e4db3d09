import {
  decodeRecordedInsatsEvent,
  insatsStream,
  type Datum,
  type IndividId,
  type InsatsId,
} from '../../domain/index.js';
import { StoreUnavailable, type EventStore, type RecordedEvent } from '../../event-store/port.js';
import { commandHash, type RecordOutcome, type Recorder } from '../../recording/index.js';
import type { Radrapport } from '../report/report.js';
import type { Uppdrag } from './uppdrag.js';
import type { Insatsgrupp } from './grupp.js';
import { kallaMedKorning } from '../angra/korning.js';
import { orsakerOf, planRecording, type Inspelningsplan } from './plan-recording.js';

/** What recording an insats from a file needs. */
export interface Importverktyg {
  readonly recorder: Recorder;
  readonly store: Pick<EventStore, 'readStream'>;
  readonly today: Datum;
  readonly actor: string;
  readonly kalla: string;
  readonly korning: string;
  readonly prov?: boolean;
  /** The log did not answer before, and may have stored what was sent nevertheless. */
  readonly omtag?: boolean;
  readonly gallrade?: (ids: readonly IndividId[]) => Promise<ReadonlySet<IndividId>>;
}

/** What became of the insats as a whole. */
export type Insatsutfall = 'ny' | 'kompletterad' | 'redan-kand' | 'avvisad' | 'obesvarad';

export interface Insatsresultat {
  readonly utfall: Insatsutfall;
  readonly rader: readonly Radrapport[];
}

/** Records all rows of one insats, or none of them. */
export async function importInsats(
  grupp: Insatsgrupp,
  verktyg: Importverktyg,
): Promise<Insatsresultat> {
  const gallrad = await refuseGallrade(grupp, verktyg);
  if (gallrad !== undefined) return gallrad;
  const insatsId = grupp.rader[0]?.insatsId as InsatsId;
  const stored = await readKnown(insatsId, verktyg.store);
  if (stored === undefined) return obesvarad(grupp);
  const plan = planRecording(grupp, stored.map(decodeRecordedInsatsEvent), verktyg);
  const refused = withRowFaults(grupp, plan);
  if (refused !== undefined) return { utfall: 'avvisad', rader: refused };
  if (plan.nya.size === 0) return nothingNew(grupp, { plan, stored }, verktyg);
  const utfall = stored.length === 0 ? 'ny' : 'kompletterad';
  if (verktyg.prov === true) return { utfall, rader: rapporter(grupp, plan) };
  const commands = plan.uppdrag.map(({ command }) => command);
  const bodyHash = commandHash(commands);
  const outcome = await verktyg.recorder.recordMany({
    insatsId,
    commands,
    key: keyOf(bodyHash, stored),
    bodyHash,
    actor: verktyg.actor,
    source: { kind: 'import', reference: kallaMedKorning(verktyg) },
    correlationId: verktyg.korning,
    history: stored,
  });
  return resultOf(outcome, { grupp, plan, utfall });
}

/** All is known: from before, or stored by this run itself in a call that was left without an answer. */
function nothingNew(
  grupp: Insatsgrupp,
  { plan, stored }: { readonly plan: Inspelningsplan; readonly stored: readonly RecordedEvent[] },
  { omtag, korning }: Importverktyg,
): Insatsresultat {
  const own = stored.filter(({ metadata }) => metadata.correlationId === korning).length;
  if (omtag !== true || own === 0) {
    return { utfall: 'redan-kand', rader: rapporter(grupp, plan) };
  }
  const rader = grupp.rader.map((rad) => rapport(rad, 'accepterad'));
  return { utfall: own === stored.length ? 'ny' : 'kompletterad', rader };
}

/** After an undoing the same rows are to be recorded anew, and not to be taken for a retry. */
function keyOf(bodyHash: string, stored: readonly { readonly type: string }[]): string {
  const annulled = stored.filter(({ type }) => type === 'HandelseMakulerad').length;
  const key = `import:${bodyHash.slice(0, 40)}`;
  return annulled === 0 ? key : `${key}:${annulled}`;
}

/** What was erased must not come back by an old file: not the person, nor the insats without them. */
async function refuseGallrade(
  { rader }: Insatsgrupp,
  { gallrade }: Importverktyg,
): Promise<Insatsresultat | undefined> {
  const gone = await gallrade?.([...new Set(rader.map(({ individId }) => individId))]);
  if (gone === undefined || !rader.some(({ individId }) => gone.has(individId))) return undefined;
  const text =
    'Individens uppgifter är gallrade och läses inte in igen. Ta bort raden ur filen. Gäller det ett nytt ärende: registrera individen på nytt.';
  const refused = rader.map((rad) => ({
    ...rapport(rad, 'avvisad'),
    orsaker: [{ cell: `A${rad.number}`, code: 'individ-gallrad', text }],
  }));
  return { utfall: 'avvisad', rader: refused };
}

interface Sent {
  readonly grupp: Insatsgrupp;
  readonly plan: Inspelningsplan;
  readonly utfall: Insatsutfall;
}

/** Somebody else may have recorded in between, so the answer of the log overrules the plan. */
function resultOf(outcome: RecordOutcome, { grupp, plan, utfall }: Sent): Insatsresultat {
  if (outcome.kind === 'recorded' && !outcome.repeated) {
    return { utfall, rader: rapporter(grupp, plan) };
  }
  if (outcome.kind === 'recorded' || outcome.kind === 'unchanged') {
    const rader = grupp.rader.map((rad) => rapport(rad, 'redan-kand'));
    return { utfall: 'redan-kand', rader };
  }
  if (outcome.kind === 'rejected') {
    return { utfall: 'avvisad', rader: overruled(outcome, grupp, plan) };
  }
  return obesvarad(grupp);
}

/** The insats as it stands in the log; undefined when the log does not answer. */
async function readKnown(insatsId: InsatsId, store: Importverktyg['store']) {
  try {
    return await store.readStream(insatsStream(insatsId));
  } catch (error) {
    if (error instanceof StoreUnavailable) return undefined;
    throw error;
  }
}

/** Whether the rows were stored is unknown; the next run will tell. */
function obesvarad(grupp: Insatsgrupp): Insatsresultat {
  const text = 'Raden kunde inte sparas just nu. Kör importen igen; det som sparats ändras inte.';
  const rader = grupp.rader.map((rad) => ({
    ...rapport(rad, 'ej-importerad'),
    orsaker: [{ cell: `A${rad.number}`, code: 'lagret-svarar-inte', text }],
  }));
  return { utfall: 'obesvarad', rader };
}

function overruled(
  { rejections, commandIndex }: Extract<RecordOutcome, { kind: 'rejected' }>,
  grupp: Insatsgrupp,
  plan: Inspelningsplan,
): readonly Radrapport[] {
  const guilty = plan.uppdrag[commandIndex] as Uppdrag;
  const orsaker = new Map([[guilty.rad, orsakerOf(rejections, guilty.cells)]]);
  return refusedRows(grupp, { ...plan, kanda: new Set() }, orsaker);
}

type Orsakskarta = Inspelningsplan['orsaker'];

/** Reports for a group that has any fault; undefined when it has none. */
function withRowFaults(
  grupp: Insatsgrupp,
  plan: Inspelningsplan,
): readonly Radrapport[] | undefined {
  const all = new Map(plan.orsaker);
  const add = (rad: number, orsaker: Radrapport['orsaker']) => {
    if (orsaker.length > 0) all.set(rad, [...orsaker, ...(all.get(rad) ?? [])]);
  };
  for (const rad of grupp.rader) add(rad.number, rad.orsaker);
  for (const [rad, orsaker] of grupp.motsagelser) add(rad, orsaker);
  return all.size === 0 ? undefined : refusedRows(grupp, plan, all);
}

function refusedRows(
  grupp: Insatsgrupp,
  plan: Inspelningsplan,
  orsaker: Orsakskarta,
): readonly Radrapport[] {
  return grupp.rader.map((rad) => {
    const own = orsaker.get(rad.number) ?? [];
    if (own.length > 0) return { ...rapport(rad, 'avvisad'), orsaker: own };
    return rapport(rad, plan.kanda.has(rad.number) ? 'redan-kand' : 'ej-importerad');
  });
}

function rapporter(grupp: Insatsgrupp, plan: Inspelningsplan): readonly Radrapport[] {
  return grupp.rader.map((rad) => {
    if (plan.nya.has(rad.number)) return rapport(rad, 'accepterad');
    return rapport(rad, plan.kanda.has(rad.number) ? 'redan-kand' : 'utan-uppgift');
  });
}

function rapport(rad: Insatsgrupp['rader'][number], status: Radrapport['status']): Radrapport {
  return { rad: rad.number, status, orsaker: [], anmarkningar: rad.anmarkningar };
}
