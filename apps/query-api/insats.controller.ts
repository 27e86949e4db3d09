import { Controller, Get, Headers, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { visible, type Asking } from '../../libs/access/index.js';
import { Access, ApiAsOf, Asked } from '../../libs/web/index.js';
import { ApiForlopp } from './examples.js';
import { lasInsats } from './las-insats.js';
import { QUERY_OPTIONS, type QueryApiOptions } from './options.js';
import type { Parameters } from './parameters.js';
import { utanDolt } from './utan-dolt.js';

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
    @Param('insatsId') id: string,
    @Asked() asking: Asking,
    @Query() query: Parameters,
    @Headers('min-position') min: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ) {
    const fraga = { id, asking, query, min, response };
    const { stand, result, roll, faltgrupper, known } = await lasInsats(this.options, fraga);
    return { ...stand, ...visible(utanDolt(result, roll, known), faltgrupper) };
  }
}
