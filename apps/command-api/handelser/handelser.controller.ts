import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { visible } from '../../../libs/access/index.js';
import {
  aktOf,
  decodeRecordedInsatsEvent,
  insatsStream,
  type InsatsId,
} from '../../../libs/domain/index.js';
import type { EventStore, RecordedEvent } from '../../../libs/event-store/port.js';
import type { Asking } from '../../../libs/access/index.js';
import { Access, ApiAsOf, Asked, asOf, etag, isBy } from '../../../libs/web/index.js';
import { handelselistaExample, HandelselistaDto } from '../dto/handelselista.dto.js';
import { ProblemResponses } from '../openapi/problem-responses.js';
import { InsatsIdParam } from '../recording/envelope.js';
import { recordingProblem } from '../recording/recording-problems.js';
import { CLOCK, NAMES, STORE } from '../tokens.js';
import { utanDolt } from './utan-dolt.js';
import { forklaradeHandelser } from './forklarade.js';
import { medRegistrerare, type NamesIn } from './registrerare.js';

/** What stands in the log about one insats, for the one who records: event ids are needed for a correction. */
@ApiTags('insatser')
@Controller('v1/insatser')
export class HandelserController {
  constructor(
    @Inject(STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly now: () => number,
    @Inject(NAMES) private readonly namesIn: NamesIn,
  ) {}

  @Get(':insatsId/handelser')
  @Access('insats.las')
  @ApiOperation({ summary: 'Läs insatsens händelser som de registrerades, och vad som gäller nu' })
  @ApiParam({
    name: 'insatsId',
    description: 'Insatsens id.',
    example: handelselistaExample.insatsId,
  })
  @ApiAsOf()
  @ApiResponse({ status: 200, type: HandelselistaDto, example: handelselistaExample })
  @ProblemResponses([
    'ogiltig-tidpunkt',
    'ogiltigt-insats-id',
    'insats-saknas',
    'lasning-misslyckades',
  ])
  async list(
    @InsatsIdParam() insatsId: InsatsId,
    @Asked() asking: Asking,
    @Query() query: Readonly<Record<string, string | undefined>>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<HandelselistaDto> {
    const until = asOf(query, this.now());
    const all = await this.store.readStream(insatsStream(insatsId));
    const recorded = all.map(decodeRecordedInsatsEvent);
    const thing = { resurs: 'insats', insatsId, ...aktOf(recorded) } as const;
    const hidden = recordingProblem('insats-saknas');
    const { faltgrupper, roll } = await asking.require(thing, { hidden });
    const events = until === undefined ? all : all.filter((event) => isBy(event, until));
    const last = lastOf(events, all);
    // What was known before is no version to change from.
    if (until === undefined) response.setHeader('ETag', etag(last.revision));
    const explained = forklaradeHandelser(events, recorded.slice(0, events.length));
    // By all that is known today, whatever is asked for.
    const forklarade = utanDolt(explained, recorded, roll);
    const handelser = await medRegistrerare(forklarade, asking.reach(), this.namesIn);
    return {
      insatsId,
      ...{ revision: Number(last.revision), position: last.position.toString() },
      handelser: visible(handelser, faltgrupper),
    };
  }
}

/** The last of what is shown. @throws ProblemError where there is nothing, or was nothing then */
function lastOf(shown: readonly RecordedEvent[], all: readonly RecordedEvent[]): RecordedEvent {
  const last = shown.at(-1);
  if (last !== undefined) return last;
  throw recordingProblem(all.length === 0 ? 'insats-saknas' : 'insats-fanns-inte-da');
}
