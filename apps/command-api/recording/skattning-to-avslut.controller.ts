import { Body, Controller, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { avslutaInsatsExample, AvslutaInsatsDto } from '../dto/avsluta-insats.dto.js';
import {
  genomforUppfoljningExample,
  GenomforUppfoljningDto,
} from '../dto/genomfor-uppfoljning.dto.js';
import {
  registreraSkattningExample,
  RegistreraSkattningDto,
} from '../dto/registrera-skattning.dto.js';
import type { RegistreringDto } from '../dto/registrering.dto.js';
import { CommandRoute } from '../openapi/command-route.js';
import { skattningOf, uppfoljningOf } from './command-data.js';
import { CommandEnvelope, type InsatsEnvelope } from './envelope.js';
import { InsatsRecording } from './insats-recording.js';

/** From the first skattning to avslut. */
@ApiTags('insatser')
@Controller('v1/insatser')
export class SkattningToAvslutController {
  constructor(private readonly recording: InsatsRecording) {}

  @CommandRoute({
    path: 'skattningar',
    summary: 'Registrera en skattning',
    body: RegistreraSkattningDto,
    example: registreraSkattningExample,
  })
  registreraSkattning(
    @CommandEnvelope() envelope: InsatsEnvelope,
    @Body() body: RegistreraSkattningDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RegistreringDto> {
    const command = { type: 'RegistreraSkattning', data: skattningOf(body, envelope) } as const;
    return this.recording.send({ command, body }, envelope, response);
  }

  @CommandRoute({
    path: 'uppfoljningar',
    summary: 'Registrera en uppföljning',
    body: GenomforUppfoljningDto,
    example: genomforUppfoljningExample,
  })
  genomforUppfoljning(
    @CommandEnvelope() envelope: InsatsEnvelope,
    @Body() body: GenomforUppfoljningDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RegistreringDto> {
    const command = { type: 'GenomforUppfoljning', data: uppfoljningOf(body, envelope) } as const;
    return this.recording.send({ command, body }, envelope, response);
  }

  @CommandRoute({
    path: 'avslut',
    summary: 'Registrera att insatsen har avslutats',
    body: AvslutaInsatsDto,
    example: avslutaInsatsExample,
  })
  avslutaInsats(
    @CommandEnvelope() envelope: InsatsEnvelope,
    @Body() body: AvslutaInsatsDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RegistreringDto> {
    const command = { type: 'AvslutaInsats', data: body } as const;
    return this.recording.send({ command, body }, envelope, response);
  }
}
