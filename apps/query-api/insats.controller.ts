import { Controller, Get, Headers, Inject, Param, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { visible } from '../../libs/access/index.js';
import { datumInSweden, insatsId, type InsatsId } from '../../libs/domain/index.js';
import { readConsistently } from '../../libs/read-model/index.js';
import type { Asking, Thing } from '../../libs/access/index.js';
import { Access, Asked } from '../../libs/web/index.js';
import { insatsForlopp, type InsatsForlopp } from '../../projections/insats-forlopp/index.js';
import { ApiForlopp } from './examples.js';
import { waitForPosition } from './freshness.js';
import { QUERY_OPTIONS, type QueryApiOptions } from './options.js';
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
  @ApiHeader({ name: 'Min-Position', required: false })
  @ApiForlopp()
  async forlopp(
    @Param('insatsId') text: string,
    @Asked() asking: Asking,
    @Headers('min-position') min: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ) {
    const hidden = queryProblem('okand-insats');
    const id = await insatsIdOf(text, { asking, hidden });
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
    const { faltgrupper } = await asking.require(thingOf(id, result), { hidden });
    if (result === undefined) throw hidden;
    return { projektion: PROJECTION, position, ...visible(result, faltgrupper) };
  }
}

/** What is no id at all leads nowhere, and is put down as an attempt without what was sent. */
async function insatsIdOf(
  text: string,
  { asking, hidden }: { readonly asking: Asking; readonly hidden: Error },
): Promise<InsatsId> {
  const id = insatsId(text);
  if (id !== undefined) return id;
  await asking.refuse('ogiltigt-id');
  throw hidden;
}

function thingOf(insatsId: InsatsId, found: InsatsForlopp | undefined): Thing {
  const { ansvarig_namnd: namnd, individ_id: individId } = found?.forlopp ?? {};
  return { resurs: 'insats', insatsId, namnd, individId: individId ?? undefined };
}
