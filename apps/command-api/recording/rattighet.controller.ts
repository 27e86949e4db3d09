import { Body, Controller, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import {
  begransaBehandlingExample,
  BegransaBehandlingDto,
  havBegransningExample,
  HavBegransningDto,
  ifragasattUppgiftExample,
  IfragasattUppgiftDto,
} from '../dto/rattighet.dto.js';
import type { RegistreringDto } from '../dto/registrering.dto.js';
import { CommandRoute } from '../openapi/command-route.js';
import { CommandEnvelope, type InsatsEnvelope } from './envelope.js';
import { InsatsRecording } from './insats-recording.js';

/** What the person whom an insats is about may demand of it. */
@ApiTags('insatser')
@Controller('v1/insatser')
export class RattighetController {
  constructor(private readonly recording: InsatsRecording) {}

  @CommandRoute({
    path: 'ifragasatta-uppgifter',
    summary: 'Anteckna att en uppgift är ifrågasatt; den står kvar med det antecknat',
    body: IfragasattUppgiftDto,
    example: ifragasattUppgiftExample,
    atgard: 'insats.ifragasatt',
  })
  ifragasattUppgift(
    @CommandEnvelope() envelope: InsatsEnvelope,
    @Body() body: IfragasattUppgiftDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RegistreringDto> {
    const command = { type: 'IfragasattUppgift', data: body } as const;
    return this.recording.send({ command, body }, envelope, response);
  }

  @CommandRoute({
    path: 'begransningar',
    summary: 'Begränsa behandlingen: insatsen räknas inte i några siffror från och med nu',
    body: BegransaBehandlingDto,
    example: begransaBehandlingExample,
    atgard: 'insats.begransa',
  })
  begransaBehandling(
    @CommandEnvelope() envelope: InsatsEnvelope,
    @Body() body: BegransaBehandlingDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RegistreringDto> {
    const command = { type: 'BegransaBehandling', data: body } as const;
    return this.recording.send({ command, body }, envelope, response);
  }

  @CommandRoute({
    path: 'begransningar/havningar',
    summary: 'Häv begränsningen: insatsen räknas igen',
    body: HavBegransningDto,
    example: havBegransningExample,
    atgard: 'insats.begransa',
  })
  havBegransning(
    @CommandEnvelope() envelope: InsatsEnvelope,
    @Body() body: HavBegransningDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RegistreringDto> {
    const command = { type: 'HavBegransning', data: body } as const;
    return this.recording.send({ command, body }, envelope, response);
  }
}
