import { Body, Controller, Param, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import type { Asking } from '../../../libs/access/index.js';
import { individId, type IndividId } from '../../../libs/domain/index.js';
import {
  accessProblem,
  Asked,
  describedRoute,
  idempotencyKeyOf,
  requestIdOf,
} from '../../../libs/web/index.js';
import {
  delaIndividExample,
  DelaIndividDto,
  flyttadeInsatserExample,
  slaSammanIndividerExample,
  SlaSammanIndividerDto,
  type FlyttadeInsatserDto,
} from '../dto/sammanslagning.dto.js';
import { RECORDING_PROBLEMS } from '../recording/recording-problems.js';
import { Flyttning, type FlyttEnvelope } from './flyttning.js';

const Route = describedRoute(RECORDING_PROBLEMS);

const COMMON = {
  atgard: 'insats.byt-individ',
  answers: { 200: flyttadeInsatserExample },
  problems: ['uppgift-krockar'],
  key: true,
} as const;

/** Two entries of one child become one, and one entry of two children two. */
@ApiTags('individer')
@Controller('v1/individer')
export class SammanslagningController {
  constructor(private readonly flyttning: Flyttning) {}

  @Route(['post', ':individId/sammanslagning'], {
    ...COMMON,
    summary: 'Flytta alla individens insatser till den individ som är samma barn',
    description:
      'Varje insats flyttas för sig. Bryts det, skicka samma begäran igen: det som redan är flyttat flyttas inte två gånger. En insats som öppnades alldeles nyss kan saknas; skicka igen tills inget mer flyttas. När inget är kvar hittas barnet under den individ som finns kvar, också på det nummer som den andra var registrerad med.',
    body: { type: SlaSammanIndividerDto, example: slaSammanIndividerExample },
  })
  async slaSamman(
    @Param('individId') id: string,
    @Body() body: SlaSammanIndividerDto,
    @Asked() asking: Asking,
    @Req() request: Request,
  ): Promise<FlyttadeInsatserDto> {
    const fran = await individOf(id, asking);
    const data = { ...body, skal: 'sammanslagen' } as const;
    return this.flyttning.flytta({ fran, data }, envelopeOf(request, asking));
  }

  @Route(['post', ':individId/delning'], {
    ...COMMON,
    summary: 'Flytta de insatser som hör till en annan individ, när en individ visade sig vara två',
    body: { type: DelaIndividDto, example: delaIndividExample },
  })
  async dela(
    @Param('individId') id: string,
    @Body() { insatser, ...data }: DelaIndividDto,
    @Asked() asking: Asking,
    @Req() request: Request,
  ): Promise<FlyttadeInsatserDto> {
    const fran = await individOf(id, asking);
    return this.flyttning.flytta({ fran, data, insatser }, envelopeOf(request, asking));
  }
}

function envelopeOf(request: Request, asking: Asking): FlyttEnvelope {
  return { asking, key: idempotencyKeyOf(request), correlationId: requestIdOf(request) };
}

/** What is no id at all leads nowhere either, and is put down as an attempt. */
async function individOf(text: string, asking: Asking): Promise<IndividId> {
  const id = individId(text);
  if (id !== undefined) return id;
  await asking.refuse('ogiltigt-id');
  throw accessProblem('uppgiften-finns-inte');
}
