import type { Response } from 'express';
import type { InsatsCommand, InsatsId } from '../../../libs/domain/index.js';
import {
  commandHash,
  type Recorder,
  type RecordOutcome,
  type RecordRequest,
} from '../../../libs/recording/index.js';
import { etag } from '../../../libs/web/index.js';
import type { RegistreringDto } from '../dto/registrering.dto.js';
import { answerOf } from './answer.js';
import type { Envelope, InsatsEnvelope } from './envelope.js';
import { problemOf } from './refusal.js';

/** A command together with the body it was made from: a retry is known by what was sent, not by what we added. */
export interface Sent {
  readonly command: InsatsCommand;
  readonly body: object;
}

/** Takes commands from HTTP to the recorder, and its outcome back to HTTP. */
export class InsatsRecording {
  constructor(
    private readonly recorder: Recorder,
    private readonly actor: string,
  ) {}

  /** Opens an insats. */
  async open(
    sent: Sent,
    envelope: Envelope & { readonly insatsId: InsatsId },
    response: Response,
  ): Promise<RegistreringDto> {
    const outcome = await this.recorder.record(
      this.#request(sent, { ...envelope, expected: 'new' }),
    );
    response.setHeader('Location', `/v1/insatser/${envelope.insatsId}/handelser`);
    return answer(envelope.insatsId, outcome, { response, opens: true });
  }

  /** Records on an insats that the sender has read. */
  async send(sent: Sent, envelope: InsatsEnvelope, response: Response): Promise<RegistreringDto> {
    const outcome = await this.recorder.record(this.#request(sent, envelope));
    return answer(envelope.insatsId, outcome, { response, opens: false });
  }

  #request(
    { command, body }: Sent,
    envelope: Pick<RecordRequest, 'insatsId' | 'key' | 'correlationId'> & {
      readonly expected: bigint | 'new';
    },
  ): RecordRequest {
    return {
      ...envelope,
      command,
      bodyHash: commandHash({ command: command.type, body }),
      actor: this.actor,
      source: { kind: 'manual' },
    };
  }
}

function answer(
  insatsId: InsatsId,
  outcome: RecordOutcome,
  { response, opens }: { readonly response: Response; readonly opens: boolean },
): RegistreringDto {
  if (outcome.kind !== 'recorded' && outcome.kind !== 'unchanged') throw problemOf(outcome, opens);
  const nothingNew = outcome.kind === 'unchanged' || outcome.repeated;
  if (nothingNew) response.status(200).setHeader('Idempotent-Replayed', 'true');
  response.setHeader('ETag', etag(outcome.revision));
  return answerOf(insatsId, outcome);
}
