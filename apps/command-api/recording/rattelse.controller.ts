import { Body, Controller, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { rattaUppgiftExample, RattaUppgiftDto } from '../dto/ratta-uppgift.dto.js';
import type { RegistreringDto } from '../dto/registrering.dto.js';
import { CommandRoute } from '../openapi/command-route.js';
import { CommandEnvelope, type InsatsEnvelope } from './envelope.js';
import { InsatsRecording } from './insats-recording.js';

/** Corrects; what was first recorded stays readable. */
@ApiTags('insatser')
@Controller('v1/insatser')
export class RattelseController {
  constructor(private readonly recording: InsatsRecording) {}

  @CommandRoute({
    path: 'rattelser',
    summary: 'Rätta en uppgift i en tidigare händelse',
    body: RattaUppgiftDto,
    example: rattaUppgiftExample,
  })
  rattaUppgift(
    @CommandEnvelope() envelope: InsatsEnvelope,
    @Body() body: RattaUppgiftDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RegistreringDto> {
    const command = { type: 'RattaUppgift', data: body } as const;
    return this.recording.send({ command, body }, envelope, response);
  }
}
