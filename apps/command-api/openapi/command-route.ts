import { applyDecorators, HttpCode, Post, type Type } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOperation, ApiParam, ApiResponse } from '@nestjs/swagger';
import type { Atgard } from '../../../libs/access/index.js';
import { Access } from '../../../libs/web/index.js';
import { RegistreringDto, registreringExample } from '../dto/registrering.dto.js';
import { EVERY_REGISTRATION, ProblemResponses, type ProblemCode } from './problem-responses.js';

/** What OpenAPI is told about a route that records. */
export interface CommandRouteOptions {
  readonly path: string;
  /** Swedish, in the imperative. */
  readonly summary: string;
  readonly body: Type<object>;
  readonly example: object;
  /** The action of the policy; recording unless told. */
  readonly atgard?: Atgard;
  /** Refusals beside those that every such route can meet. */
  readonly problems?: readonly ProblemCode[];
  /** The registration, where its answer tells more than usual. */
  readonly registrering?: Registration;
  /** What is answered when all is well, where it is not the registration itself. */
  readonly answer?: {
    readonly status: number;
    readonly type: Type<object>;
    readonly example: object;
  };
}

/** The answer to a registration, as OpenAPI shows it. */
interface Registration {
  readonly type: Type<RegistreringDto>;
  readonly example: object;
}

const PLAIN: Registration = { type: RegistreringDto, example: registreringExample };

/** A route that records on a known insats. */
export function CommandRoute(options: CommandRouteOptions): MethodDecorator {
  const { path, summary, body, example, atgard = 'insats.registrera' } = options;
  const { answer, registrering, problems = [] } = options;
  return applyDecorators(
    Post(`:insatsId/${path}`),
    HttpCode(answer?.status ?? 201),
    Access(atgard),
    ApiOperation({ summary }),
    ApiParam({
      name: 'insatsId',
      description: 'Insatsens id.',
      example: registreringExample.insatsId,
    }),
    idempotencyKeyHeader(),
    ApiHeader({
      name: 'If-Match',
      required: true,
      description: 'ETag från det senaste svaret om insatsen: den version som du har läst.',
      example: '"2"',
    }),
    ApiBody({ type: body, examples: { exempel: { value: example } } }),
    ...(answer === undefined ? registrationResponses(registrering) : [ApiResponse(answer)]),
    ProblemResponses([
      ...EVERY_REGISTRATION,
      'ogiltigt-insats-id',
      'if-match-saknas',
      'if-match-ogiltig',
      'insats-saknas',
      'uppgift-finns-inte',
      'uppgift-krockar',
      'inaktuell-version',
      ...problems,
    ]),
  );
}

/** The header that every route that records demands. */
export function idempotencyKeyHeader(): MethodDecorator {
  return ApiHeader({
    name: 'Idempotency-Key',
    required: true,
    description: 'Ny för varje registrering, densamma vid omtag. 8–200 synliga ASCII-tecken.',
    example: 'c0a8e7f2-1d7f-4a35-9c1f-6a1d2f7f0d11',
  });
}

/** What a route that records answers when all is well. */
export function registrationResponses({ type, example } = PLAIN): readonly MethodDecorator[] {
  const headers = {
    ETag: { description: 'Insatsens version.', schema: { type: 'string' as const } },
  };
  return [
    ApiResponse({
      status: 201,
      description: 'Registrerat.',
      type,
      headers,
      example,
    }),
    ApiResponse({
      status: 200,
      description:
        'Inget nytt: samma begäran har redan registrerats, eller så står det redan så. Idempotent-Replayed är true.',
      type,
      headers,
      example,
    }),
  ];
}
