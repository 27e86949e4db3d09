import { Controller, Get, Headers, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { ALLA, allaMalrader, aretFore } from '../../../libs/outcome/index.js';
import { Access } from '../../../libs/web/index.js';
import { utgivetUtfall } from '../../../projections/utgivet-utfall/index.js';
import { QUERY_OPTIONS, type QueryApiOptions } from '../options.js';
import { parametersOf, type Parameters } from '../parameters.js';
import { queryProblem } from '../query-problems.js';
import { lasUtgava } from './las.js';
import { ApiMal } from './mal-examples.js';
import { malsvar } from './mal-svar.js';
import { gruppvalOf } from './urval.js';

/** Hur det går mot målen. (The targets of each nämnd against what is published of it, and nothing else.) */
@Access('utgava.las')
@ApiTags('utgavor')
@Controller('v1/utgavor/:utgava/mal')
export class MalController {
  constructor(@Inject(QUERY_OPTIONS) private readonly options: QueryApiOptions) {}

  @Get()
  @ApiOperation({ summary: 'Nämndernas och stadens mål: hur det går, ur publicerade tal' })
  @ApiParam({ name: 'utgava', example: 'senaste', description: 'Numret, eller `senaste`.' })
  @ApiQuery({ name: 'period', required: true, example: '2025', description: 'År eller kvartal.' })
  @ApiHeader({ name: 'Min-Position', required: false })
  @ApiMal()
  async alla(
    @Param('utgava') utgava: string,
    @Query() query: Parameters,
    @Headers('min-position') min: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { period } = parametersOf(query, ['period']);
    if (period === undefined) {
      throw queryProblem('ogiltig-parameter', { detail: 'Parametern period saknas, t.ex. 2025.' });
    }
    gruppvalOf({ period });
    const { found, position, result } = await lasUtgava(
      this.options.db,
      { utgava, min, response },
      async (db, { nummer }) => {
        const val = { nummer, metod: ALLA, bakgrund: ALLA };
        const nu = await utgivetUtfall(db, { ...val, period });
        return [...nu, ...(await utgivetUtfall(db, { ...val, period: aretFore(period) }))];
      },
    );
    return malsvar({ found, position, period }, allaMalrader(period, result));
  }
}
