import { HELA_STADEN, type Asking } from '../../../libs/access/index.js';
import {
  decodeRecordedInsatsEvent,
  dolt,
  insatsId,
  namndMedKod,
  utanIndivider,
  type IndividId,
} from '../../../libs/domain/index.js';
import type { RecordedEvent } from '../../../libs/event-store/port.js';
import type {
  Registerutdragsunderlag,
  SparadText,
  UtdragHandelse,
} from '../../../libs/privacy/index.js';
import { accessProblem } from '../../../libs/web/index.js';
import { readIndivid } from '../individ/individ-view.js';
import { insatsFile, type InsatsFile } from '../insats-file.js';
import type { PersonApiOptions } from '../options.js';
import { begransningarOf } from './begransningar.js';
import { lasningarOf, namesOf } from './lasningar.js';

/**
 * Everything that the nämnder of the one who asks hold about a person. Nothing is opened before the
 * policy has said yes. What another nämnd holds is asked for there: each is an authority of its own.
 */
export async function gatherUnderlag(
  options: PersonApiOptions,
  asking: Asking,
  individId: IndividId,
): Promise<Registerutdragsunderlag> {
  const { vault, studierOf = none, undantagOf = none, granskatOm = none } = options;
  const { namnd, known, individ } = await requirePerson(options, asking, individId);
  const texter = await textsOf(options, individId);
  const files = await allFiles(options, known, texter);
  const near = files.filter(withinReach(asking, individId));
  const shown = new Set<string>(near.map((file) => file.insatsId));
  const nameOf = await namesOf(options);
  const named = <T extends { readonly actor: string }>(one: T): T => ({
    ...one,
    actor: nameOf(one.actor),
  });
  return {
    upprattat: options.now(),
    personuppgiftsansvarig: `${namndMedKod(namnd)?.namn ?? namnd} stadsdelsnämnd`,
    individId,
    ...individ,
    rattningar: (await vault.corrections(individId)).map(named),
    insatser: near.map(({ insatsId, events }) => ({
      insatsId,
      handelser: utanFelPerson(events).map(handelse).map(named),
    })),
    anteckningar: texter.filter((text) => shown.has(text.insatsId)).map(named),
    granskningar: (await granskatOm([...shown])).map(({ actor, ...one }) =>
      actor === undefined ? one : named({ ...one, actor }),
    ),
    lasningar: await lasningarOf(options, individId, [...shown]),
    studier: await studierOf(individId),
    undantag: await undantagOf(individId),
    begransningar: near.flatMap(begransningarOf),
  };
}

/** The nämnd is the one that has an insats of theirs; an imported person is in no register. */
async function requirePerson(options: PersonApiOptions, asking: Asking, individId: IndividId) {
  const registered = await options.vault.namndOf(individId);
  const known = await filesOf(options, await options.insatserOf(individId));
  await asking.require({ resurs: 'individ', individId });
  const namnd = known.find(withinReach(asking, individId))?.akt?.namnd ?? registered;
  if (namnd === undefined) throw accessProblem('uppgiften-finns-inte');
  const individ =
    registered === undefined ? {} : { individ: await readIndivid(options.vault, individId) };
  return { namnd, known, individ };
}

/** The read model may lag: an insats that a note was written on is looked up by the note too. */
async function allFiles(
  options: PersonApiOptions,
  known: readonly InsatsFile[],
  texter: readonly SparadText[],
): Promise<readonly InsatsFile[]> {
  const ids = new Set<string>(known.map((file) => file.insatsId));
  const more = new Set(texter.map((text) => text.insatsId).filter((id) => !ids.has(id)));
  return [...known, ...(await filesOf(options, [...more]))];
}

function none(): Promise<readonly never[]> {
  return Promise.resolve([]);
}

/** Whether an insats is in the person's file at a nämnd that the one who asks answers for. */
function withinReach(asking: Asking, individId: IndividId): (file: InsatsFile) => boolean {
  const reach = asking.reach();
  return ({ akt }) =>
    akt?.individId === individId && (reach === HELA_STADEN || reach.includes(akt.namnd));
}

function filesOf({ store }: PersonApiOptions, ids: readonly string[]) {
  return Promise.all(
    ids.flatMap((text) => {
      const id = insatsId(text);
      return id === undefined ? [] : [insatsFile(store, id)];
    }),
  );
}

async function textsOf(
  { vault }: PersonApiOptions,
  individId: IndividId,
): Promise<readonly SparadText[]> {
  const read = await vault.textsOf(individId);
  if (read.tillstand !== 'kand') throw accessProblem('individ-gallrad');
  return read.texter;
}

/** What was recorded on the wrong child is nobody's to take out here: that it was annulled is told, its content is not. */
function utanFelPerson(events: readonly RecordedEvent[]): readonly RecordedEvent[] {
  const { handelser, individer } = dolt(events.map(decodeRecordedInsatsEvent));
  return events.map((event) => {
    const data = handelser.has(event.id) ? {} : utanIndivider(event.data, individer);
    return { ...event, data };
  });
}

function handelse({ id, type, recordedAt, data, metadata }: RecordedEvent): UtdragHandelse {
  const { occurredOn, actor, source } = metadata;
  return { id, type, occurredOn, recordedAt, actor, source: source.kind, data };
}
