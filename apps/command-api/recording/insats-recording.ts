import type { Response } from 'express';
import {
  aktOf,
  type Datum,
  type InsatsCommand,
  type InsatsId,
  type RecordedInsatsEvent,
} from '../../../libs/domain/index.js';
import {
  commandHash,
  type Recorder,
  type RecordOutcome,
  type RecordRequest,
} from '../../../libs/recording/index.js';
import type { Asking } from '../../../libs/access/index.js';
import { tellRecorded } from '../../../libs/web/index.js';
import type { RegistreringDto } from '../dto/registrering.dto.js';
import { answerOf } from './answer.js';
import type { Envelope, InsatsEnvelope } from './envelope.js';
import { aldersflagga, isInledande, requireFodd, type FodelsedagOf } from './fodelse.js';
import { OKAND_INDIVID, type IsKnownIndivid } from './okand-individ.js';
import { requireRegistered, type Individer } from './till-individ.js';
import { recordingProblem } from './recording-problems.js';
import { problemOf } from './refusal.js';

/** A command together with the body it was made from: a retry is known by what was sent, not by what we added. */
export interface Sent {
  readonly command: InsatsCommand;
  readonly body: object;
}

type History = readonly RecordedInsatsEvent[];

/** A command on a known insats. */
export interface SentToInsats extends Sent {
  /** Throws where the sender lacks what this command demands beside recording on the insats. */
  readonly require: (history: History) => Promise<void>;
  /** What is answered beside the registration itself. */
  readonly more: (history: History) => object;
}

/** Told of each insats that somebody has opened, so that whoever opened it is named on it. */
export type OnOpened = (
  opened: { readonly insatsId: InsatsId; readonly namnd: string },
  asking: Asking,
) => Promise<void>;

/** What is known of persons outside the log; what is left out stops nothing. */
interface Persons extends Partial<Pick<Individer, 'isRegistered' | 'moveTexts'>> {
  readonly isKnown?: IsKnownIndivid | undefined;
  readonly fodelsedagOf?: FodelsedagOf | undefined;
}

/** Takes commands from HTTP to the recorder, and its outcome back to HTTP. */
export class InsatsRecording {
  constructor(
    private readonly recorder: Recorder,
    private readonly onOpened: OnOpened,
    private readonly persons: Persons = {},
  ) {}

  /** Opens an insats. */
  async open(
    sent: Sent,
    envelope: Envelope & { readonly insatsId: InsatsId },
    response: Response,
  ): Promise<RegistreringDto> {
    const { insatsId, asking } = envelope;
    const { individId, stadsdelsnamnd: namnd = '' } = sent.command.data as Opening;
    const outcome = await this.recorder.record({
      ...request(sent, { ...envelope, expected: 'new' }),
      authorize: async () => {
        await asking.require({ resurs: 'insats', individId, namnd });
      },
      confirm: () => this.#requireFodd(sent, { individId, history: [] }),
    });
    response.setHeader('Location', `/v1/insatser/${insatsId}/handelser`);
    const { told } = answer(insatsId, outcome, { response, opens: true });
    await this.onOpened({ insatsId, namnd }, asking);
    const fodelsedag = await this.#fodelsedag(sent, { individId, history: [] });
    return withAlder(await this.#withIndivid(told, sent), sent, fodelsedag);
  }

  /** An anonymous insats is nobody's, and its id was made here. */
  async #withIndivid(told: RegistreringDto, { command, body }: Sent): Promise<RegistreringDto> {
    const { individId } = command.data as Opening;
    if (individId === undefined || !('individId' in body)) return told;
    const { isKnown = () => Promise.resolve(true) } = this.persons;
    if (await isKnown({ individId, insatsId: told.insatsId })) return told;
    return { ...told, kvalitetsflaggor: [...told.kvalitetsflaggor, OKAND_INDIVID] };
  }

  /** Records on an insats that the sender has read. */
  async send(
    { require, more, ...sent }: SentToInsats,
    envelope: InsatsEnvelope,
    response: Response,
  ): Promise<RegistreringDto> {
    const outcome = await this.recorder.record({
      ...request(sent, envelope),
      authorize: async (history) => {
        await requireInsats(envelope, history);
        await require(history);
        await this.#requireTill(sent, envelope, history);
      },
      confirm: (history) => this.#requireFodd(sent, personOf(history)),
    });
    const { told, history } = answer(envelope.insatsId, outcome, { response, opens: false });
    if (sent.command.type === 'BytIndivid') {
      // After the event: a retry of the same request finishes what was cut off here.
      await this.persons.moveTexts?.(envelope.insatsId, sent.command.data.tillIndividId);
    }
    const fodelsedag = await this.#fodelsedag(sent, personOf(history));
    return { ...withAlder(told, sent, fodelsedag), ...more(history) };
  }

  /** Nothing begins before the person was born. @throws ProblemError */
  async #requireFodd({ command }: Pick<Sent, 'command'>, about: Person): Promise<void> {
    const fodelsedag = await this.#fodelsedag({ command }, about);
    if (fodelsedag !== undefined) requireFodd({ command }, fodelsedag);
  }

  /** When the person was born, where what was sent begins the insats; nobody is looked up for the rest. */
  async #fodelsedag(
    { command }: Pick<Sent, 'command'>,
    { individId, history }: Person,
  ): Promise<Datum | undefined> {
    if (individId === undefined || !isInledande({ command, history })) return undefined;
    return this.persons.fodelsedagOf?.(individId);
  }

  /** Whom an insats is moved to must be somebody. */
  async #requireTill({ command }: Sent, { asking }: InsatsEnvelope, history: History) {
    if (command.type !== 'BytIndivid') return;
    const { isRegistered = () => Promise.resolve(false) } = this.persons;
    const moved = { fran: aktOf(history)?.individId, till: command.data.tillIndividId };
    await requireRegistered({ isRegistered }, moved, asking);
  }
}

/** An age that cannot be is told; where nobody knows better nothing is said. */
function withAlder(told: RegistreringDto, sent: Sent, fodelsedag: Datum | undefined) {
  const more = fodelsedag === undefined ? [] : aldersflagga(sent, fodelsedag);
  return { ...told, kvalitetsflaggor: [...told.kvalitetsflaggor, ...more] };
}

/** Whom an insats is about: never whom a command names on an insats that is somebody else's. */
interface Person {
  readonly individId: string | undefined;
  readonly history: History;
}

function personOf(history: History): Person {
  return { individId: aktOf(history)?.individId, history };
}

type Opening = { readonly individId?: string; readonly stadsdelsnamnd?: string };

/** Lets only those through who may do this to the insats; to others it does not exist. */
export async function requireInsats(
  { insatsId, asking }: Pick<InsatsEnvelope, 'insatsId' | 'asking'>,
  history: History,
) {
  const thing = { resurs: 'insats', insatsId, ...aktOf(history) } as const;
  await asking.require(thing, { hidden: recordingProblem('insats-saknas') });
}

function request(
  { command, body }: Sent,
  {
    asking,
    ...envelope
  }: Pick<RecordRequest, 'insatsId' | 'key' | 'correlationId'> & {
    readonly expected: bigint | 'new';
    readonly asking: Asking;
  },
): RecordRequest {
  return {
    ...envelope,
    command,
    // A key is its sender's own: the same key and words from somebody else are another request.
    bodyHash: commandHash({ command: command.type, body, actor: asking.actor.id }),
    actor: asking.actor.id,
    source: { kind: 'manual' },
  };
}

function answer(
  insatsId: InsatsId,
  outcome: RecordOutcome,
  { response, opens }: { readonly response: Response; readonly opens: boolean },
): { readonly told: RegistreringDto; readonly history: History } {
  if (outcome.kind !== 'recorded' && outcome.kind !== 'unchanged') throw problemOf(outcome, opens);
  tellRecorded(response, outcome);
  return { told: answerOf(insatsId, outcome), history: outcome.history };
}
