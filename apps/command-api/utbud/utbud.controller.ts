import { Body, Controller, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { OfUtbud, type UtbudEnvelope } from './utbud-envelope.js';
import { UtbudRecording } from './utbud-recording.js';
import { UtbudRoute } from './utbud-route.js';
import {
  ErbjudMetodDto,
  RapporteraBemanningDto,
  RapporteraKoDto,
  RattaUtbudsuppgiftDto,
  UpphorMedMetodDto,
  type UtbudsregistreringDto,
} from './utbud.dto.js';

/** Vad nämnden erbjuder. (What a nämnd offers of each method: no individual is named or counted one by one.) */
@ApiTags('utbud')
@Controller('v1/utbud')
export class UtbudController {
  constructor(private readonly recording: UtbudRecording) {}

  @UtbudRoute({
    path: '',
    summary: 'Registrera att nämnden erbjuder metoden',
    body: ErbjudMetodDto,
    example: { datum: '2026-01-01', utforare: 'egen-regi' },
  })
  erbjud(
    @OfUtbud() envelope: UtbudEnvelope,
    @Body() data: ErbjudMetodDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<UtbudsregistreringDto> {
    return this.recording.send({ type: 'ErbjudMetod', data }, envelope, response);
  }

  @UtbudRoute({
    path: '/upphorande',
    summary: 'Registrera att nämnden inte längre erbjuder metoden',
    body: UpphorMedMetodDto,
    example: { datum: '2026-06-30', skal: 'utbildad-personal-saknas' },
  })
  upphor(
    @OfUtbud() envelope: UtbudEnvelope,
    @Body() data: UpphorMedMetodDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<UtbudsregistreringDto> {
    return this.recording.send({ type: 'UpphorMedMetod', data }, envelope, response);
  }

  @UtbudRoute({
    path: '/ko',
    summary: 'Registrera hur många som väntar på metoden en dag',
    body: RapporteraKoDto,
    example: { datum: '2026-03-02', vantande: 4, langstaVantanDagar: 61 },
  })
  ko(
    @OfUtbud() envelope: UtbudEnvelope,
    @Body() data: RapporteraKoDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<UtbudsregistreringDto> {
    return this.recording.send({ type: 'RapporteraKo', data }, envelope, response);
  }

  @UtbudRoute({
    path: '/bemanning',
    summary: 'Registrera hur många som kan ge metoden en dag',
    body: RapporteraBemanningDto,
    example: { datum: '2026-03-02', utbildade: 3, certifierade: 2, arsarbetskrafter: 2.5 },
  })
  bemanning(
    @OfUtbud() envelope: UtbudEnvelope,
    @Body() data: RapporteraBemanningDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<UtbudsregistreringDto> {
    return this.recording.send({ type: 'RapporteraBemanning', data }, envelope, response);
  }

  @UtbudRoute({
    path: '/rattelser',
    summary: 'Rätta en tidigare uppgift om utbudet',
    body: RattaUtbudsuppgiftDto,
    example: {
      datum: '2026-03-09',
      handelseId: '8c1f0a55-2f6e-5d10-9a3b-6b7f1e2d3c4a',
      andringar: [{ falt: 'vantande', till: 7 }],
      skal: 'skrivfel',
    },
  })
  ratta(
    @OfUtbud() envelope: UtbudEnvelope,
    @Body() data: RattaUtbudsuppgiftDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<UtbudsregistreringDto> {
    return this.recording.send({ type: 'RattaUtbudsuppgift', data }, envelope, response);
  }
}
