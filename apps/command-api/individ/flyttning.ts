import type { Asking } from '../../../libs/access/index.js';
import {
  aktOf,
  decodeRecordedInsatsEvent,
  insatsId,
  insatsStream,
  type Akt,
  type IndividBytt,
  type IndividId,
  type InsatsId,
} from '../../../libs/domain/index.js';
import type { EventStore } from '../../../libs/event-store/port.js';
import { commandHash, derivedId, type Recorder } from '../../../libs/recording/index.js';
import { accessProblem } from '../../../libs/web/index.js';
import type { FlyttadeInsatserDto } from '../dto/sammanslagning.dto.js';
import { requireInsats } from '../recording/insats-recording.js';
import { recordingProblem } from '../recording/recording-problems.js';
import { problemOf } from '../recording/refusal.js';
import { requireReachable, requireRegistered, type Individer } from '../recording/till-individ.js';

/** What moving insatser between persons needs. */
export interface FlyttningDeps {
  readonly store: Pick<EventStore, 'readStream'>;
  readonly recorder: Recorder;
  readonly individer: Individer;
}

/** What is asked: all insatser of a person, or those named, are another's. */
export interface Flytt {
  readonly fran: IndividId;
  readonly data: IndividBytt['data'];
  /** All of the person's where they are left out. */
  readonly insatser?: readonly string[];
}

/** Who asks, and the key that makes a retry the same request. */
export interface FlyttEnvelope {
  readonly asking: Asking;
  readonly key: string;
  readonly correlationId: string;
}

interface Vald {
  readonly insatsId: InsatsId;
  readonly akt: Akt;
}

/**
 * Moves insatser from one person to another, each by the event that moves one alone: what is cut off half-way is
 * finished by sending the same again, and what is moved already is told as such.
 */
export class Flyttning {
  constructor(private readonly deps: FlyttningDeps) {}

  async flytta(flytt: Flytt, envelope: FlyttEnvelope): Promise<FlyttadeInsatserDto> {
    const { fran, data } = flytt;
    const { asking } = envelope;
    await asking.require({ resurs: 'individ', individId: fran });
    const till = data.tillIndividId;
    if (till === fran) throw sameIndivid();
    const { valda, utanfor } = await this.#choose(flytt, asking);
    const namnder = new Set(valda.map(({ akt }) => akt.namnd));
    for (const namnd of namnder.size === 0 ? [undefined] : namnder) {
      await requireReachable({ till, namnd }, asking);
    }
    await requireRegistered(this.deps.individer, { fran, till }, asking);
    const told = { flyttade: [], redanFlyttade: [], stannade: [] } as Told;
    for (const vald of valda) await this.#moveOne(vald, { flytt, envelope, told });
    const isWhole = flytt.insatser === undefined && told.stannade.length + utanfor === 0;
    if (isWhole) await this.deps.individer.merge({ fran, till });
    return { franIndividId: fran, tillIndividId: till, ...told, utanforDinBehorighet: utanfor };
  }

  /** The person's insatser that the sender may move; of those named each must be one. */
  async #choose({ fran, data, insatser }: Flytt, asking: Asking) {
    const named = insatser !== undefined;
    const ids = insatser ?? (await this.deps.individer.insatserOf(fran));
    const valda: Vald[] = [];
    let utanfor = 0;
    for (const text of ids) {
      const found = await this.#read(text);
      const theirs =
        found !== undefined && [fran, data.tillIndividId].includes(found.akt.individId);
      const may = theirs && (await asking.may({ resurs: 'insats', ...found, ...found.akt }));
      if (may) valda.push(found);
      else if (named) throw unknownInsats(text);
      else if (theirs) utanfor += 1;
    }
    return { valda, utanfor };
  }

  async #read(text: string): Promise<Vald | undefined> {
    const id = insatsId(text);
    if (id === undefined) return undefined;
    const stored = await this.deps.store.readStream(insatsStream(id));
    const history = stored.filter(({ type }) => type !== 'Gallrad').map(decodeRecordedInsatsEvent);
    const akt = aktOf(history);
    return akt === undefined ? undefined : { insatsId: id, akt };
  }

  async #moveOne(
    { insatsId: id, akt }: Vald,
    { flytt: { data }, envelope, told }: Moving,
  ): Promise<void> {
    const { moveTexts } = this.deps.individer;
    if (akt.individId === data.tillIndividId) {
      await moveTexts(id, data.tillIndividId);
      return void told.redanFlyttade.push(id);
    }
    const { asking, key, correlationId } = envelope;
    const outcome = await this.deps.recorder.record({
      insatsId: id,
      command: { type: 'BytIndivid', data },
      key: derivedId('individflytt', `${key}|${id}`),
      bodyHash: commandHash({ command: 'BytIndivid', body: data, actor: asking.actor.id }),
      ...{ correlationId, actor: asking.actor.id, source: { kind: 'manual' } },
      authorize: (history) => requireInsats({ insatsId: id, asking }, history),
    });
    if (outcome.kind === 'recorded' || outcome.kind === 'unchanged') {
      await moveTexts(id, data.tillIndividId);
      told[outcome.kind === 'recorded' ? 'flyttade' : 'redanFlyttade'].push(id);
    } else if (outcome.kind === 'unavailable') throw problemOf(outcome, false);
    else told.stannade.push({ insatsId: id, skal: whyNot(problemOf(outcome, false)) });
  }
}

interface Told {
  readonly flyttade: string[];
  readonly redanFlyttade: string[];
  readonly stannade: { readonly insatsId: string; readonly skal: string }[];
}

interface Moving {
  readonly flytt: Flytt;
  readonly envelope: FlyttEnvelope;
  readonly told: Told;
}

function whyNot({ definition, extra }: ReturnType<typeof problemOf>): string {
  return `${extra.detail ?? definition.detail} ${extra.next ?? definition.next}`;
}

function sameIndivid() {
  return recordingProblem('uppgift-krockar', {
    detail: 'Individen i adressen och tillIndividId är samma.',
    next: 'Ange den andra individens id. Inget har flyttats.',
  });
}

function unknownInsats(id: string) {
  return accessProblem('uppgiften-finns-inte', {
    detail: `Individen har ingen insats ${insatsId(id) ?? 'med ett av de id som angavs'} som du får flytta. Inget har flyttats.`,
    next: 'Kontrollera insatser mot individens insatser och skicka igen.',
  });
}
