import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { Utbud } from '../../../libs/domain/index.js';
import { askedOf, idempotencyKeyOf, ifMatchOf, requestIdOf } from '../../../libs/web/index.js';
import type { Envelope } from '../recording/envelope.js';

/** What a command on an offer brings: of which nämnd and method, and the version where the sender minds. */
export interface UtbudEnvelope extends Envelope {
  readonly utbud: Utbud;
  readonly expected?: bigint;
}

/** Envelope of a command on what a nämnd offers; the two of the address say of what. */
export const OfUtbud = createParamDecorator(
  (_data: unknown, context: ExecutionContext): UtbudEnvelope => {
    const request = context.switchToHttp().getRequest<Request>();
    const { stadsdelsnamnd, metod } = request.params;
    return {
      utbud: { stadsdelsnamnd: String(stadsdelsnamnd), metod: String(metod) },
      key: idempotencyKeyOf(request),
      correlationId: requestIdOf(request),
      asking: askedOf(request),
      ...(request.get('If-Match') === undefined ? {} : { expected: ifMatchOf(request) }),
    };
  },
);
