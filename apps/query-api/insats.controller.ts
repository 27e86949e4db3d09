import { Controller, Get, Headers, Inject, Param, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { datumInSweden } from '../../libs/domain/index.js';
import { readConsistently } from '../../libs/read-model/index.js';
import { insatsForlopp } from '../../projections/insats-forlopp/index.js';
import { ApiForlopp } from './examples.js';
import { waitForPosition } from './freshness.js';
import { QUERY_OPTIONS, type QueryApiOptions } from './options.js';
import { queryProblem } from './query-problems.js';

const PROJECTION = 'insats-forlopp';

/** En insats förlopp. (The course of one insats; individuals are reached by role when identity comes.) */
@ApiTags('insats')
@Controller('v1/insatser')
export class InsatsController {
  constructor(@Inject(QUERY_OPTIONS) private readonly options: QueryApiOptions) {}

  @Get(':insatsId/forlopp')
  @ApiOperation({
    summary: 'Insatsens förlopp som det gäller efter rättelser, med kvalitetsflaggor',
  })
  @ApiParam({ name: 'insatsId', example: '3f2c8a6e-7d61-5c0b-9a55-1f0e6b3a9d10' })
  @ApiHeader({ name: 'Min-Position', required: false })
  @ApiForlopp()
  async forlopp(
    @Param('insatsId') insatsId: string,
    @Headers('min-position') min: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ) {
    const lag = await waitForPosition(this.options.db, PROJECTION, min);
    if (lag > 0n) response.setHeader('X-Projection-Lag', String(lag));
    const today = datumInSweden(this.options.now());
    const { position, result } = await readConsistently(this.options.db, PROJECTION, (db) =>
      insatsForlopp(db, insatsId, today),
    );
    if (result === undefined) throw queryProblem('okand-insats');
    return { projektion: PROJECTION, position, ...result };
  }
}
