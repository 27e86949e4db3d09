import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { OpenToAll } from '../../../libs/web/index.js';
import { callerOf } from '../caller.js';
import { ANSWER_EXAMPLES } from '../openapi/examples.js';
import { OpenRoute } from '../openapi/open-route.js';
import { Answering } from './answering.js';
import type { Formular } from './formular.js';
import { KodDto, SvarDto } from './svar.dto.js';
import type { Tack } from './tack.js';

/** Where a child, a guardian or a teacher answers with a code and no account. */
@OpenToAll(
  'the code in the body is the right to answer one rating once; it shows nothing of the case',
)
@ApiTags('svar')
@Controller('v1/svar')
export class SvarController {
  constructor(private readonly answering: Answering) {}

  @Post('fragor')
  @HttpCode(200)
  @OpenRoute({
    summary: 'Läs frågorna som en kod gäller; koden förbrukas inte',
    body: { type: KodDto, example: ANSWER_EXAMPLES.kod },
    answer: ANSWER_EXAMPLES.fragor,
    problems: ['svarskod-felskriven', 'svarskod-galler-inte'],
  })
  fragor(@Body() { kod }: KodDto, @Req() request: Request): Promise<Formular> {
    return this.answering.fragor(kod, callerOf(request));
  }

  @Post()
  @HttpCode(200)
  @OpenRoute({
    summary: 'Svara på alla frågor; koden förbrukas, och samma svar igen får samma tack',
    body: { type: SvarDto, example: ANSWER_EXAMPLES.svar },
    answer: ANSWER_EXAMPLES.tack,
    problems: ['svarskod-felskriven', 'svarskod-galler-inte', 'svar-ogiltiga', 'svar-oklart'],
  })
  svara(@Body() { kod, svar }: SvarDto, @Req() request: Request): Promise<Tack> {
    return this.answering.svara(kod, svar, callerOf(request));
  }
}
