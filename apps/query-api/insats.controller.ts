import { Controller, Get, Headers, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { visible } from '../../libs/access/index.js';
import { aktOf, datumInSweden, insatsId, type InsatsId } from '../../libs/domain/index.js';
import { recordedHistory } from '../../libs/outcome/index.js';
import { readConsistently } from '../../libs/read-model/index.js';
import type { Asking, Thing } from '../../libs/access/index.js';
import { Access, ApiAsOf, Asked, asOf, isBy, type AsOf } from '../../libs/web/index.js';
import { insatsForlopp, insatsForloppOf } from '../../projections/insats-forlopp/index.js';
import { ApiForlopp } from './examples.js';
import { waitForPosition } from './freshness.js';
import { QUERY_OPTIONS, type PositionedHistory, type QueryApiOptions } from './options.js';
import { utanDolt } from './utan-dolt.js';
import type { Parameters } from './parameters.js';
import { queryProblem } from './query-problems.js';

const PROJECTION = 'insats-forlopp';

/** En insats förlopp. (The course of one insats, to those who may see it, as far as they may.) */
@ApiTags('insats')
@Controller('v1/insatser')
export class InsatsController {
  constructor(@Inject(QUERY_OPTIONS) private readonly options: QueryApiOptions) {}

  @Get(':insatsId/forlopp')
  @Access('insats.las')
  @ApiOperation({
    summary: 'Insatsens förlopp som det gäller efter rättelser, med kvalitetsflaggor',
  })
  @ApiParam({ name: 'insatsId', example: '3f2c8a6e-7d61-5c0b-9a55-1f0e6b3a9d10' })
  @ApiAsOf()
  @ApiHeader({ name: 'Min-Position', required: false })
  @ApiForlopp()
  async forlopp(
    @Param('insatsId') text: string,
    @Asked() asking: Asking,
    @Query() query: Parameters,
    @Headers('min-position') min: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ) {
    const hidden = queryProblem('okand-insats');
    const id = await insatsIdOf(text, { asking, hidden });
    const until = asOf(query, this.options.now());
    if (until !== undefined) return this.#before(id, until, { asking, hidden });
    const lag = await waitForPosition(this.options.db, PROJECTION, min);
    if (lag > 0n) response.setHeader('X-Projection-Lag', String(lag));
    const today = datumInSweden(this.options.now());
    const reading = {
      projection: PROJECTION,
      surface: 'individ',
      namnder: asking.reach(),
    } as const;
    const { position, result } = await readConsistently(this.options.db, reading, (db) =>
      insatsForlopp(db, id, today),
    );
    const { faltgrupper, roll } = await asking.require(thingOf(id, result?.forlopp), { hidden });
    if (result === undefined) throw hidden;
    const shown = visible(utanDolt(result, roll), faltgrupper);
    return { projektion: PROJECTION, position, dag: today, ...shown };
  }

  /**
   * What was known before, with the due dates and flags of that day: folded from the log itself. Who may see
   * it is decided by whose the insats is now, and what is erased now is so then, too.
   */
  async #before(id: InsatsId, until: AsOf, { asking, hidden }: Hidden) {
    const history = await this.options.historyOf(id);
    const akt = aktOf(recordedHistory(history));
    const thing = { resurs: 'insats', insatsId: id, ...akt } as const;
    const { faltgrupper, roll } = await asking.require(thing, { hidden });
    if (insatsForloppOf(history, datumInSweden(this.options.now())) === undefined) throw hidden;
    const { result, ...stand } = standing(history, until);
    // What has turned out since to be about the wrong person is withheld of what was known before, too.
    const shown = visible(utanDolt(result, roll, recordedHistory(history)), faltgrupper);
    return { projektion: PROJECTION, ...stand, somDetVar: true, ...shown };
  }
}

/** The course up to there, what the last event of it was, and the day it is seen on. @throws ProblemError */
function standing(history: PositionedHistory, until: AsOf) {
  const events = history.events.filter((event) => isBy(event, until));
  const last = events.at(-1);
  if (last === undefined) throw queryProblem('insats-fanns-inte-da');
  const dag = until.dag ?? datumInSweden(last.recordedAt);
  const result = insatsForloppOf({ ...history, events }, dag);
  if (result === undefined) throw queryProblem('insats-fanns-inte-da');
  return { position: String(last.position), dag, result };
}

interface Hidden {
  readonly asking: Asking;
  readonly hidden: Error;
}

/** What is no id at all leads nowhere, and is put down as an attempt without what was sent. */
async function insatsIdOf(text: string, { asking, hidden }: Hidden): Promise<InsatsId> {
  const id = insatsId(text);
  if (id !== undefined) return id;
  await asking.refuse('ogiltigt-id');
  throw hidden;
}

interface Found {
  readonly ansvarig_namnd?: string | undefined;
  readonly individ_id?: string | null;
}

function thingOf(insatsId: InsatsId, found: Found = {}): Thing {
  const { ansvarig_namnd: namnd, individ_id: individId } = found;
  return { resurs: 'insats', insatsId, namnd, individId: individId ?? undefined };
}
