import { Controller, Get, Headers, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { ALLA, metodtabell } from '../../../libs/outcome/index.js';
import { Access } from '../../../libs/web/index.js';
import { utgivetUtfall } from '../../../projections/utgivet-utfall/index.js';
import { ApiBom, FORMAT, FORMATPARAMETRAR, isCsv, sendCsv } from '../csv.js';
import { QUERY_OPTIONS, type QueryApiOptions } from '../options.js';
import { parametersOf, type Parameters } from '../parameters.js';
import { queryProblem } from '../query-problems.js';
import { lasUtgava } from './las.js';
import { ApiMetoder, METODDEFINITIONER, OPUBLICERAT } from './metoder-examples.js';
import { metodark } from './metodark.js';
import { utgivetSvar } from './svar.js';

/** Vilka metoder som används var. (Methods by nämnd as they left, zeros included: nobody needs to ask the districts.) */
@Access('utgava.las')
@ApiTags('utgavor')
@Controller('v1/utgavor/:utgava/metoder')
export class MetoderController {
  constructor(@Inject(QUERY_OPTIONS) private readonly options: QueryApiOptions) {}

  @Get()
  @ApiOperation({ summary: 'Vilka metoder som används i vilka nämnder ett år, med nollor' })
  @ApiParam({ name: 'utgava', example: 'senaste', description: 'Numret, eller `senaste`.' })
  @ApiQuery({ name: 'period', required: true, example: '2025', description: 'Ett år.' })
  @ApiQuery(FORMAT)
  @ApiBom()
  @ApiHeader({ name: 'Min-Position', required: false })
  @ApiMetoder()
  async alla(
    @Param('utgava') utgava: string,
    @Query() query: Parameters,
    @Headers('min-position') min: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { period, ...form } = parametersOf(query, ['period', ...FORMATPARAMETRAR]);
    if (period === undefined || !/^\d{4}$/.test(period)) {
      throw queryProblem('ogiltig-parameter', { detail: 'period ska vara ett år, t.ex. 2025.' });
    }
    const { found, position, result } = await lasUtgava(
      this.options.db,
      { utgava, min, response },
      (db, { nummer }) => utgivetUtfall(db, { nummer, period, bakgrund: ALLA }),
    );
    const rader = metodtabell(period, result);
    if (isCsv(form)) {
      const namn = `utgava-${found.nummer}-metoder-${period}`;
      return sendCsv(response, { ...form, namn, tabell: metodark(rader ?? []) });
    }
    return {
      ...utgivetSvar(found, position, rader ?? []),
      ...{ definitioner: METODDEFINITIONER, period, publicerat: rader !== undefined },
      ...(rader === undefined ? { varfor: OPUBLICERAT } : {}),
    };
  }
}
