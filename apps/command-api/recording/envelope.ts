import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { insatsId, type InsatsId } from '../../../libs/domain/index.js';
import type { Asking } from '../../../libs/access/index.js';
import { askedOf, idempotencyKeyOf, ifMatchOf, requestIdOf } from '../../../libs/web/index.js';
import { recordingProblem } from './recording-problems.js';

/** What a command brings beside its data. */
export interface Envelope {
  readonly key: string;
  readonly correlationId: string;
  readonly asking: Asking;
}

/** What a command on a known insats brings: which one, and which version the sender had seen. */
export interface InsatsEnvelope extends Envelope {
  readonly insatsId: InsatsId;
  readonly expected: bigint;
}

/** Envelope of a command that opens an insats. */
export const OpeningEnvelope = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Envelope =>
    envelopeOf(context.switchToHttp().getRequest<Request>()),
);

/** Envelope of a command on a known insats. */
export const CommandEnvelope = createParamDecorator(
  (_data: unknown, context: ExecutionContext): InsatsEnvelope => {
    const request = context.switchToHttp().getRequest<Request>();
    const id = insatsIdOf(request);
    return { insatsId: id, ...envelopeOf(request), expected: ifMatchOf(request) };
  },
);

/** Envelope of a command that does not turn on a version or a key of the sender's. */
export const InsatsEnvelopeWithoutVersion = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Omit<InsatsEnvelope, 'expected' | 'key'> => {
    const request = context.switchToHttp().getRequest<Request>();
    return {
      insatsId: insatsIdOf(request),
      correlationId: requestIdOf(request),
      asking: askedOf(request),
    };
  },
);

/** The insats of the address. */
export const InsatsIdParam = createParamDecorator(
  (_data: unknown, context: ExecutionContext): InsatsId =>
    insatsIdOf(context.switchToHttp().getRequest<Request>()),
);

function envelopeOf(request: Request): Envelope {
  return {
    key: idempotencyKeyOf(request),
    correlationId: requestIdOf(request),
    asking: askedOf(request),
  };
}

function insatsIdOf(request: Request): InsatsId {
  const text = request.params.insatsId;
  const id = typeof text === 'string' ? insatsId(text) : undefined;
  if (id === undefined) throw recordingProblem('ogiltigt-insats-id');
  return id;
}
