import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { visible } from '../../../libs/access/index.js';
import {
  aktOf,
  decodeRecordedInsatsEvent,
  insatsStream,
  type InsatsId,
} from '../../../libs/domain/index.js';
import type { EventStore } from '../../../libs/event-store/port.js';
import type { Asking } from '../../../libs/access/index.js';
import { Access, Asked, etag } from '../../../libs/web/index.js';
import { handelselistaExample, HandelselistaDto } from '../dto/handelselista.dto.js';
import { ProblemResponses } from '../openapi/problem-responses.js';
import { InsatsIdParam } from '../recording/envelope.js';
import { recordingProblem } from '../recording/recording-problems.js';
import { STORE } from '../tokens.js';
import { forklaradeHandelser } from './forklarade.js';

/** What stands in the log about one insats, for the one who records: event ids are needed for a correction. */
@ApiTags('insatser')
@Controller('v1/insatser')
export class HandelserController {
  constructor(@Inject(STORE) private readonly store: EventStore) {}

  @Get(':insatsId/handelser')
  @Access('insats.las')
  @ApiOperation({ summary: 'Läs insatsens händelser som de registrerades, och vad som gäller nu' })
  @ApiParam({
    name: 'insatsId',
    description: 'Insatsens id.',
    example: handelselistaExample.insatsId,
  })
  @ApiResponse({ status: 200, type: HandelselistaDto, example: handelselistaExample })
  @ProblemResponses(['ogiltigt-insats-id', 'insats-saknas', 'lasning-misslyckades'])
  async list(
    @InsatsIdParam() insatsId: InsatsId,
    @Asked() asking: Asking,
    @Res({ passthrough: true }) response: Response,
  ): Promise<HandelselistaDto> {
    const events = await this.store.readStream(insatsStream(insatsId));
    const last = events.at(-1);
    const recorded = events.map(decodeRecordedInsatsEvent);
    const thing = { resurs: 'insats', insatsId, ...aktOf(recorded) } as const;
    const { faltgrupper } = await asking.require(thing, {
      hidden: recordingProblem('insats-saknas'),
    });
    if (last === undefined) throw recordingProblem('insats-saknas');
    response.setHeader('ETag', etag(last.revision));
    return {
      insatsId,
      revision: Number(last.revision),
      handelser: visible(forklaradeHandelser(events, recorded), faltgrupper),
    };
  }
}
