import { applyDecorators, HttpCode, Post, type Type } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOperation, ApiParam, ApiResponse } from '@nestjs/swagger';
import { Access } from '../../../libs/web/index.js';
import { idempotencyKeyHeader } from '../openapi/command-route.js';
import { EVERY_REGISTRATION, ProblemResponses } from '../openapi/problem-responses.js';
import { UtbudsregistreringDto, utbudsregistreringExample } from './utbud.dto.js';

/** What OpenAPI is told about a route that records what a nämnd offers. */
interface UtbudRouteOptions {
  /** After nämnd and method; empty for the offer itself. */
  readonly path: string;
  /** Swedish, in the imperative. */
  readonly summary: string;
  readonly body: Type<object>;
  readonly example: object;
}

/** A route that records on what a nämnd offers of one method. */
export function UtbudRoute({ path, summary, body, example }: UtbudRouteOptions): MethodDecorator {
  return applyDecorators(
    Post(`:stadsdelsnamnd/:metod${path}`),
    HttpCode(201),
    Access('utbud.registrera'),
    ApiOperation({ summary }),
    ApiParam({ name: 'stadsdelsnamnd', description: 'Nämndens kod.', example: 'farsta' }),
    ApiParam({ name: 'metod', description: 'Metodens kod.', example: 'FFT' }),
    idempotencyKeyHeader(),
    ApiHeader({
      name: 'If-Match',
      required: false,
      description:
        'ETag från det senaste svaret om utbudet, när det spelar roll vad andra har registrerat.',
      example: '"0"',
    }),
    ApiBody({ type: body, examples: { exempel: { value: example } } }),
    ...[201, 200].map((status) =>
      ApiResponse({
        status,
        description: status === 201 ? 'Registrerat.' : 'Inget nytt: det är redan registrerat.',
        type: UtbudsregistreringDto,
        headers: { ETag: { description: 'Utbudets version.', schema: { type: 'string' } } },
        example: utbudsregistreringExample,
      }),
    ),
    ProblemResponses([
      ...EVERY_REGISTRATION,
      'if-match-ogiltig',
      'utbud-saknas',
      'utbud-krockar',
      'utbud-inaktuellt',
    ]),
  );
}
