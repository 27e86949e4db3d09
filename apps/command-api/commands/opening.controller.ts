import { applyDecorators, Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiBody, ApiExtraModels, ApiOperation, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { Response } from 'express';
import type { InsatsId } from '../../../libs/domain/index.js';
import { derivedId } from '../../../libs/recording/index.js';
import { Access } from '../../../libs/web/index.js';
import type { RegistreringDto } from '../dto/registrering.dto.js';
import { idempotencyKeyHeader, registrationResponses } from '../openapi/command-route.js';
import { EVERY_REGISTRATION, ProblemResponses } from '../openapi/problem-responses.js';
import { OpeningEnvelope, type Envelope } from '../recording/envelope.js';
import { InsatsRecording } from '../recording/insats-recording.js';
import { openingOf, OPENINGS } from './openings.js';

/** Opens an insats: by an offer, a decision, a start where no decision is known, or by none being offered. */
@ApiTags('insatser')
@Controller('v1/insatser')
export class InsatsOpeningController {
  constructor(private readonly recording: InsatsRecording) {}

  @Post()
  @Access('insats.oppna')
  @HttpCode(201)
  @ApiOperation({
    summary: 'Öppna en insats: med ett erbjudande, ett beslut, en start, eller att inget erbjöds',
  })
  @OpeningDescription()
  async open(
    @OpeningEnvelope() envelope: Envelope,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RegistreringDto> {
    const { command, chosenId } = await openingOf(body).take(body);
    const insatsId =
      chosenId ?? (derivedId('insats', `${envelope.asking.actor.id}|${envelope.key}`) as InsatsId);
    const sent = { command, body: body as object };
    return this.recording.open(sent, { ...envelope, insatsId }, response);
  }
}

function OpeningDescription(): MethodDecorator {
  const entries = Object.values(OPENINGS);
  return applyDecorators(
    idempotencyKeyHeader(),
    ApiExtraModels(...entries.map(({ body }) => body)),
    ApiBody({
      schema: { oneOf: entries.map(({ body }) => ({ $ref: getSchemaPath(body) })) },
      examples: Object.fromEntries(
        Object.entries(OPENINGS).map(([handelse, { example }]) => [handelse, { value: example }]),
      ),
    }),
    ...registrationResponses(),
    ProblemResponses([...EVERY_REGISTRATION, 'insats-finns-redan', 'uppgift-krockar']),
  );
}
