import type { Request, Response } from 'express';
import type { Asking } from '../../libs/access/index.js';
import type { Rejection } from '../../libs/domain/index.js';
import type { AktgranskningCommand } from '../../libs/domain/aktgranskning/index.js';
import {
  commandHash,
  type AktgranskningRecorder,
  type StreamOutcome,
} from '../../libs/recording/index.js';
import {
  idempotencyKeyOf,
  refusalOf,
  requestIdOf,
  tellRecorded,
  unavailable,
  webProblem,
  type ProblemError,
  type Registrerat,
} from '../../libs/web/index.js';
import { auditProblem } from './audit-problems.js';

/** A request that records, as it came. */
export interface Sent {
  readonly asking: Asking;
  readonly request: Request;
  readonly response: Response;
}

/** What is answered when something is recorded. */
export interface Aktgranskningsregistrering extends Registrerat {
  readonly aktgranskningId: string;
}

/** Takes commands on audits of files from HTTP to the recorder, and its outcome back to HTTP. */
export class AktgranskningRecording {
  constructor(private readonly recorder: AktgranskningRecorder) {}

  async send(
    aktgranskningId: string,
    command: AktgranskningCommand | (() => Promise<AktgranskningCommand>),
    { asking, request, response }: Sent,
  ): Promise<Aktgranskningsregistrering> {
    const outcome = await this.recorder.record({
      ...{ aktgranskningId, command },
      key: idempotencyKeyOf(request),
      correlationId: requestIdOf(request),
      actor: asking.actor.id,
      bodyHash: commandHash({ path: request.path, body: request.body as unknown }),
      source: { kind: 'manual' },
    });
    if (outcome.kind !== 'recorded' && outcome.kind !== 'unchanged') throw problemOf(outcome);
    return { aktgranskningId, ...tellRecorded(response, outcome) };
  }
}

type Refused = Exclude<StreamOutcome, { readonly kind: 'recorded' | 'unchanged' }>;

function problemOf(outcome: Refused): ProblemError {
  switch (outcome.kind) {
    case 'rejected':
      return problemOfRejections(outcome.rejections);
    case 'keyReused':
      return webProblem('idempotency-key-ateranvand');
    case 'stale':
    case 'inFlight':
      return auditProblem('aktgranskning-behandlas', { headers: { 'Retry-After': '1' } });
    case 'unavailable':
      return unavailable(outcome.cause);
  }
}

function problemOfRejections(rejections: readonly Rejection[]): ProblemError {
  const { kind, extra } = refusalOf(rejections);
  return auditProblem(
    kind === 'ogiltig' ? 'aktgranskning-ogiltig' : 'aktgranskning-krockar',
    extra,
  );
}
