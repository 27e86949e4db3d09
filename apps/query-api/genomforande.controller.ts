import { Controller, Get, Headers, Inject, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Asking } from '../../libs/access/index.js';
import { datumInSweden, metodMedKod, namndMedKod } from '../../libs/domain/index.js';
import { readConsistently } from '../../libs/read-model/index.js';
import { Access, Asked } from '../../libs/web/index.js';
import { genomforandeFor } from '../../projections/genomforande/index.js';
import { avNamnd } from './bevakning/vems.js';
import { waitForPosition } from './freshness.js';
import { GENOMFORANDEDEFINITIONER, GENOMFORANDEEXEMPEL } from './genomforande-definitioner.js';
import { manaderOf } from './kvalitet/period.js';
import { QUERY_OPTIONS, type QueryApiOptions } from './options.js';
import { parametersOf, type Parameters } from './parameters.js';
import { queryProblem } from './query-problems.js';
import { visadeNamnder } from './visade-namnder.js';

const PROJECTION = 'genomforande';

/** Hur mycket som gavs av varje metod, och om målen flyttade sig. (Aggregates only.) */
@Access('utfall.las')
@ApiTags('utfall')
@Controller('v1/genomforande')
export class GenomforandeController {
  constructor(@Inject(QUERY_OPTIONS) private readonly options: QueryApiOptions) {}

  @Get()
  @ApiOperation({
    summary:
      'Vad som gavs, hur målen flyttade sig och hur det gick sedan, per metod, i avslutade insatser',
  })
  @ApiQuery({ name: 'metod', required: false, example: 'FFT' })
  @ApiQuery({ name: 'stadsdelsnamnd', required: false, example: 'skarholmen' })
  @ApiQuery({ name: 'fran', required: false, description: 'Första månaden, t.ex. `2026-01`.' })
  @ApiQuery({
    name: 'till',
    required: false,
    description: 'Sista månaden. Utan fran räknas tolv månader.',
  })
  @ApiHeader({ name: 'Min-Position', required: false })
  @ApiResponse({ status: 200, content: { 'application/json': { example: GENOMFORANDEEXEMPEL } } })
  async perMetod(
    @Query() query: Parameters,
    @Headers('min-position') min: string | undefined,
    @Asked() asking: Asking,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { db, now } = this.options;
    const { metod, stadsdelsnamnd, ...given } = fragaOf(query);
    const period = manaderOf(given, now);
    const namnder = avNamnd(await asking.extent('utfall'), stadsdelsnamnd);
    const today = datumInSweden(now());
    const lag = await waitForPosition(db, PROJECTION, min);
    if (lag > 0n) response.setHeader('X-Projection-Lag', String(lag));
    const reading = { projection: PROJECTION, surface: 'aggregat', namnder } as const;
    const { position, result } = await readConsistently(db, reading, (manager) =>
      genomforandeFor(manager, { ...period, today, ...(metod === undefined ? {} : { metod }) }),
    );
    return {
      projektion: PROJECTION,
      ...{ period, position, efterslapning: String(lag), namnder: visadeNamnder(namnder) },
      definitioner: GENOMFORANDEDEFINITIONER,
      rader: result,
    };
  }
}

function fragaOf(query: Parameters) {
  const given = parametersOf(query, ['metod', 'stadsdelsnamnd', 'fran', 'till']);
  const { metod, stadsdelsnamnd } = given;
  if (metod !== undefined && metodMedKod(metod) === undefined) throw queryProblem('okand-metod');
  if (stadsdelsnamnd !== undefined && namndMedKod(stadsdelsnamnd) === undefined) {
    throw queryProblem('okand-stadsdelsnamnd');
  }
  return given;
}
