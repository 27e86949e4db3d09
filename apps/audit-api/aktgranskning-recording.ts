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
  etag,
  idempotencyKeyOf,
  requestIdOf,
  unavailable,
  webProblem,
  type ProblemError,
} from '../../libs/web/index.js';
import { auditProblem } from './audit-problems.js';

/** A request that records, as it came. */
export interface Sent {
  readonly asking: Asking;
  readonly request: Request;
  readonly response: Response;
}

/** What is answered when something is recorded. */
export interface Aktgranskningsregistrering {
  readonly aktgranskningId: string;
  readonly revision: number;
  readonly position: string;
  readonly handelser: readonly string[];
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
    const nothingNew = outcome.kind === 'unchanged' || outcome.repeated;
    if (nothingNew) response.status(200).setHeader('Idempotent-Replayed', 'true');
    response.setHeader('ETag', etag(outcome.revision));
    return {
      aktgranskningId,
      revision: Number(outcome.revision),
      position: outcome.position.toString(),
      handelser: outcome.kind === 'recorded' ? outcome.eventIds : [],
    };
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

/** One answer for several faults: what is wrong in itself comes before what only clashes. */
function problemOfRejections(rejections: readonly Rejection[]): ProblemError {
  const errors = rejections.map((one) => ({
    pointer: one.pointer ?? '',
    code: one.code,
    detail: one.text,
  }));
  const ogiltig = rejections.some(({ kind }) => kind === 'ogiltig');
  const [only, ...more] = rejections;
  const detail = only !== undefined && more.length === 0 ? { detail: only.text } : {};
  return auditProblem(ogiltig ? 'aktgranskning-ogiltig' : 'aktgranskning-krockar', {
    errors,
    ...detail,
  });
}
