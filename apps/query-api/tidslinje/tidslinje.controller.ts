import { Controller, Get, Headers, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Asking } from '../../../libs/access/index.js';
import { TIDSLINJE_STIL_HASH, tidslinjeHtml } from '../../../libs/rapport/index.js';
import { Access, ApiAsOf, Asked } from '../../../libs/web/index.js';
import { lasInsats } from '../las-insats.js';
import { QUERY_OPTIONS, type QueryApiOptions } from '../options.js';
import { asPage } from '../page-headers.js';
import type { Parameters } from '../parameters.js';
import { queryProblem } from '../query-problems.js';
import { ApiTidslinje } from './examples.js';
import { sidaAv } from './sida.js';
import { tidslinjeAv } from './tidslinje-av.js';

/** Tidslinje för barnet. (What has happened and what comes, to print and give to the child.) */
@ApiTags('insats')
@Controller('v1/insatser')
export class TidslinjeController {
  constructor(@Inject(QUERY_OPTIONS) private readonly options: QueryApiOptions) {}

  @Get(':insatsId/tidslinje')
  @Access('insats.tidslinje')
  @ApiOperation({ summary: 'Tidslinje på lätt svenska att skriva ut och ge till barnet' })
  @ApiParam({ name: 'insatsId', example: '3f2c8a6e-7d61-5c0b-9a55-1f0e6b3a9d10' })
  @ApiQuery({ name: 'format', required: false, enum: ['html', 'json'] })
  @ApiAsOf()
  @ApiHeader({ name: 'Min-Position', required: false })
  @ApiTidslinje()
  async tidslinje(
    @Param('insatsId') id: string,
    @Asked() asking: Asking,
    @Query() { format = 'html', ...query }: Parameters,
    @Headers('min-position') min: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ) {
    if (format !== 'html' && format !== 'json') {
      throw queryProblem('ogiltig-parameter', { detail: 'format ska vara html eller json.' });
    }
    const fraga = { id, asking, query, min, response };
    const read = await lasInsats(this.options, fraga);
    const linje = tidslinjeAv(read);
    if (format === 'json') return { ...read.stand, tidslinje: linje };
    asPage(response, TIDSLINJE_STIL_HASH);
    return tidslinjeHtml(sidaAv(linje));
  }
}
