import type { Response } from 'express';
import type { UtbudCommand } from '../../../libs/domain/index.js';
import {
  commandHash,
  utbudId,
  type UtbudOutcome,
  type UtbudRecorder,
} from '../../../libs/recording/index.js';
import {
  etag,
  tellRecorded,
  unavailable,
  webProblem,
  type ProblemError,
} from '../../../libs/web/index.js';
import { recordingProblem } from '../recording/recording-problems.js';
import { rejectedAs } from '../recording/rejected.js';
import type { UtbudEnvelope } from './utbud-envelope.js';
import type { UtbudsregistreringDto } from './utbud.dto.js';

/** Takes commands on what nämnder offer from HTTP to the recorder, and its outcome back to HTTP. */
export class UtbudRecording {
  constructor(private readonly recorder: UtbudRecorder) {}

  async send(
    { type, data }: UtbudCommand,
    { asking, ...envelope }: UtbudEnvelope,
    response: Response,
  ): Promise<UtbudsregistreringDto> {
    const { utbud } = envelope;
    await asking.require({ resurs: 'system', namnd: utbud.stadsdelsnamnd });
    const outcome = await this.recorder.record({
      ...envelope,
      // The form of the data was checked at the edge, and is again by the decision.
      command: { type, data: { ...data } } as UtbudCommand,
      bodyHash: commandHash({ command: type, body: data, actor: asking.actor.id }),
      actor: asking.actor.id,
      source: { kind: 'manual' },
    });
    if (outcome.kind !== 'recorded' && outcome.kind !== 'unchanged') throw problemOf(outcome);
    return { utbudId: utbudId(utbud), ...tellRecorded(response, outcome) };
  }
}

type Refused = Exclude<UtbudOutcome, { readonly kind: 'recorded' | 'unchanged' }>;

function problemOf(outcome: Refused): ProblemError {
  switch (outcome.kind) {
    case 'rejected':
      return rejectedAs(CODES, outcome.rejections);
    case 'stale':
      return outcome.actual < 0n
        ? recordingProblem('utbud-saknas')
        : recordingProblem('utbud-inaktuellt', { headers: { ETag: etag(outcome.actual) } });
    case 'keyReused':
      return webProblem('idempotency-key-ateranvand', {
        detail:
          'Samma Idempotency-Key har tidigare skickats med annat innehåll på det här utbudet.',
      });
    case 'inFlight':
      return recordingProblem('begaran-pagar', { headers: { 'Retry-After': '1' } });
    case 'unavailable':
      return unavailable(outcome.cause);
  }
}

const CODES = {
  ogiltig: 'ogiltig-uppgift',
  saknas: 'utbud-saknas',
  krock: 'utbud-krockar',
} as const;
