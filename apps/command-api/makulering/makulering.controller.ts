import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Access, etag } from '../../../libs/web/index.js';
import { makuleraHandelseExample, MakuleraHandelseDto } from '../dto/makulera-handelse.dto.js';
import {
  BeslutOmMakuleringDto,
  MakuleringDto,
  makuleringExample,
  verkstalldMakuleringExample,
} from '../dto/makulering.dto.js';
import { registreringExample } from '../dto/registrering.dto.js';
import { CommandRoute } from '../openapi/command-route.js';
import { EVERY_REGISTRATION, ProblemResponses } from '../openapi/problem-responses.js';
import {
  CommandEnvelope,
  InsatsEnvelopeWithoutVersion,
  type InsatsEnvelope,
} from '../recording/envelope.js';
import { Makuleringar } from './makuleringar.js';

/** Annuls an event: one asks, another decides. */
@ApiTags('insatser')
@Controller('v1/insatser')
export class MakuleringController {
  constructor(private readonly makuleringar: Makuleringar) {}

  @CommandRoute({
    path: 'makuleringar',
    summary: 'Begär att en tidigare händelse makuleras; någon annan beslutar',
    body: MakuleraHandelseDto,
    example: makuleraHandelseExample,
    atgard: 'insats.begar-makulering',
    answer: { status: 202, type: MakuleringDto, example: makuleringExample },
  })
  begar(
    @CommandEnvelope() envelope: InsatsEnvelope,
    @Body() body: MakuleraHandelseDto,
  ): Promise<MakuleringDto> {
    return this.makuleringar.begar(envelope, body);
  }

  @Post(':insatsId/makuleringar/:godkannandeId/beslut')
  @HttpCode(200)
  @Access('godkannande.makulering')
  @ApiOperation({ summary: 'Besluta om en begärd makulering; den som begärde kan inte besluta' })
  @ApiParam({
    name: 'insatsId',
    description: 'Insatsens id.',
    example: registreringExample.insatsId,
  })
  @ApiParam({
    name: 'godkannandeId',
    description: 'Id för begäran.',
    example: makuleringExample.godkannandeId,
  })
  @ApiBody({ type: BeslutOmMakuleringDto, examples: { exempel: { value: { godkann: true } } } })
  @ApiResponse({ status: 200, type: MakuleringDto, example: verkstalldMakuleringExample })
  @ProblemResponses([
    ...EVERY_REGISTRATION,
    'egen-begaran',
    'atgard-krockar',
    'uppgiften-finns-inte',
  ])
  async besluta(
    @InsatsEnvelopeWithoutVersion() envelope: Omit<InsatsEnvelope, 'expected' | 'key'>,
    @Param('godkannandeId') godkannandeId: string,
    @Body() body: BeslutOmMakuleringDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<MakuleringDto> {
    const told = await this.makuleringar.besluta(envelope, godkannandeId, body.godkann);
    const revision = told.registrering?.revision;
    if (revision !== undefined) response.setHeader('ETag', etag(BigInt(revision)));
    return told;
  }
}
