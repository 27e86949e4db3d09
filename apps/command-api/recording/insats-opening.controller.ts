import { applyDecorators, Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiBody, ApiExtraModels, ApiOperation, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { Response } from 'express';
import type { InsatsCommand, InsatsId } from '../../../libs/domain/index.js';
import { derivedId } from '../../../libs/recording/index.js';
import { Access, validBody } from '../../../libs/web/index.js';
import { fattaBeslutExample } from '../dto/fatta-beslut.dto.js';
import { OppnaMedBeslutDto } from '../dto/oppna-med-beslut.dto.js';
import { oppnaMedStartExample, OppnaMedStartDto } from '../dto/oppna-med-start.dto.js';
import type { RegistreringDto } from '../dto/registrering.dto.js';
import { idempotencyKeyHeader, registrationResponses } from '../openapi/command-route.js';
import { EVERY_REGISTRATION, ProblemResponses } from '../openapi/problem-responses.js';
import { OpeningEnvelope, type Envelope } from './envelope.js';
import { InsatsRecording } from './insats-recording.js';

/** Opens an insats: by a decision, or by a start where no decision is known. */
@ApiTags('insatser')
@Controller('v1/insatser')
export class InsatsOpeningController {
  constructor(private readonly recording: InsatsRecording) {}

  @Post()
  @Access('insats.oppna')
  @HttpCode(201)
  @ApiOperation({ summary: 'Öppna en insats med ett beslut, eller med en start utan känt beslut' })
  @OpeningDescription()
  async open(
    @OpeningEnvelope() envelope: Envelope,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RegistreringDto> {
    const { command, chosenId } = await openingOf(body);
    const insatsId =
      chosenId ?? (derivedId('insats', `${envelope.asking.actor.id}|${envelope.key}`) as InsatsId);
    const sent = { command, body: body as object };
    return this.recording.open(sent, { ...envelope, insatsId }, response);
  }
}

interface Opening {
  readonly command: InsatsCommand;
  readonly chosenId: InsatsId | undefined;
}

async function openingOf(body: unknown): Promise<Opening> {
  if (isStart(body)) {
    const start = await validBody(body, OppnaMedStartDto);
    return { command: { type: 'PaborjaInsats', data: dataOf(start) }, chosenId: start.insatsId };
  }
  const beslut = await validBody(body, OppnaMedBeslutDto);
  return { command: { type: 'FattaBeslut', data: dataOf(beslut) }, chosenId: beslut.insatsId };
}

/** The command's own data, without what told us which command and which insats. */
function dataOf<Body extends { readonly handelse?: string; readonly insatsId?: string }>({
  handelse: _handelse,
  insatsId: _insatsId,
  ...data
}: Body): Omit<Body, 'handelse' | 'insatsId'> {
  return data;
}

function isStart(body: unknown): boolean {
  return (
    typeof body === 'object' &&
    body !== null &&
    'handelse' in body &&
    body.handelse === 'InsatsPaborjad'
  );
}

function OpeningDescription(): MethodDecorator {
  return applyDecorators(
    idempotencyKeyHeader(),
    ApiExtraModels(OppnaMedBeslutDto, OppnaMedStartDto),
    ApiBody({
      schema: {
        oneOf: [OppnaMedBeslutDto, OppnaMedStartDto].map((dto) => ({ $ref: getSchemaPath(dto) })),
      },
      examples: {
        beslut: { value: fattaBeslutExample },
        start: { value: oppnaMedStartExample },
      },
    }),
    ...registrationResponses(),
    ProblemResponses([...EVERY_REGISTRATION, 'insats-finns-redan', 'uppgift-krockar']),
  );
}
