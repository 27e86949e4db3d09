import { Body, Controller, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { fattaBeslutExample, FattaBeslutDto } from '../dto/fatta-beslut.dto.js';
import { lamnaUppdragExample, LamnaUppdragDto } from '../dto/lamna-uppdrag.dto.js';
import { paborjaInsatsExample, PaborjaInsatsDto } from '../dto/paborja-insats.dto.js';
import type { RegistreringDto } from '../dto/registrering.dto.js';
import {
  revideraGenomforandeplanExample,
  RevideraGenomforandeplanDto,
} from '../dto/revidera-genomforandeplan.dto.js';
import {
  upprattaGenomforandeplanExample,
  UpprattaGenomforandeplanDto,
} from '../dto/uppratta-genomforandeplan.dto.js';
import { CommandRoute } from '../openapi/command-route.js';
import { malsattningarOf } from './command-data.js';
import { CommandEnvelope, type InsatsEnvelope } from './envelope.js';
import { InsatsRecording } from './insats-recording.js';

/** From beslut to start. */
@ApiTags('insatser')
@Controller('v1/insatser')
export class BeslutToStartController {
  constructor(private readonly recording: InsatsRecording) {}

  @CommandRoute({
    path: 'beslut',
    summary: 'Registrera ett beslut på en insats som redan är öppnad',
    body: FattaBeslutDto,
    example: fattaBeslutExample,
  })
  fattaBeslut(
    @CommandEnvelope() envelope: InsatsEnvelope,
    @Body() body: FattaBeslutDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RegistreringDto> {
    const command = { type: 'FattaBeslut', data: body } as const;
    return this.recording.send({ command, body }, envelope, response);
  }

  @CommandRoute({
    path: 'uppdrag',
    summary: 'Registrera uppdraget till utföraren',
    body: LamnaUppdragDto,
    example: lamnaUppdragExample,
  })
  lamnaUppdrag(
    @CommandEnvelope() envelope: InsatsEnvelope,
    @Body() body: LamnaUppdragDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RegistreringDto> {
    const command = { type: 'LamnaUppdrag', data: body } as const;
    return this.recording.send({ command, body }, envelope, response);
  }

  @CommandRoute({
    path: 'genomforandeplan',
    summary: 'Registrera genomförandeplanen',
    body: UpprattaGenomforandeplanDto,
    example: upprattaGenomforandeplanExample,
  })
  upprattaGenomforandeplan(
    @CommandEnvelope() envelope: InsatsEnvelope,
    @Body() body: UpprattaGenomforandeplanDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RegistreringDto> {
    const data = { ...body, malsattningar: malsattningarOf(body, envelope) };
    const command = { type: 'UpprattaGenomforandeplan', data } as const;
    return this.recording.send({ command, body }, envelope, response);
  }

  @CommandRoute({
    path: 'genomforandeplan/revideringar',
    summary: 'Registrera en revidering av genomförandeplanen',
    body: RevideraGenomforandeplanDto,
    example: revideraGenomforandeplanExample,
  })
  revideraGenomforandeplan(
    @CommandEnvelope() envelope: InsatsEnvelope,
    @Body() body: RevideraGenomforandeplanDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RegistreringDto> {
    const data = { ...body, malsattningar: malsattningarOf(body, envelope) };
    const command = { type: 'RevideraGenomforandeplan', data } as const;
    return this.recording.send({ command, body }, envelope, response);
  }

  @CommandRoute({
    path: 'start',
    summary: 'Registrera att insatsen har påbörjats',
    body: PaborjaInsatsDto,
    example: paborjaInsatsExample,
  })
  paborjaInsats(
    @CommandEnvelope() envelope: InsatsEnvelope,
    @Body() body: PaborjaInsatsDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RegistreringDto> {
    const command = { type: 'PaborjaInsats', data: body } as const;
    return this.recording.send({ command, body }, envelope, response);
  }
}
