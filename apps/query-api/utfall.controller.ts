import { Controller, Get, Headers, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { EntityManager } from 'typeorm';
import { metodMedKod, namndMedKod } from '../../libs/domain/index.js';
import { readConsistently } from '../../libs/read-model/index.js';
import { metodStadsdelUtfall, type Urval } from '../../projections/metod-stadsdel-utfall/index.js';
import { metodUtfall, metodUtfallFor } from '../../projections/metod-utfall/index.js';
import { stadsdelUtfall } from '../../projections/stadsdel-utfall/index.js';
import { answer, type Answer } from './answer.js';
import { ApiAnswer } from './examples.js';
import { waitForPosition } from './freshness.js';
import { QUERY_OPTIONS, type QueryApiOptions } from './options.js';
import { organisationOf } from './organisation.js';
import { queryProblem } from './query-problems.js';

const MIN_POSITION = {
  name: 'Min-Position',
  required: false,
  description: 'Position från en registrering: vänta (högst två sekunder) tills den räknas med.',
};
const ORGANISATION = {
  name: 'organisation',
  required: false,
  description: '`idag` (förval), `som-det-var` eller en dag, t.ex. `2019-01-01`.',
};

/** Utfall per metod och stadsdelsnämnd. (Aggregates only: no route here reaches an individual.) */
@ApiTags('utfall')
@Controller('v1')
export class UtfallController {
  constructor(@Inject(QUERY_OPTIONS) private readonly options: QueryApiOptions) {}

  @Get('metod-utfall')
  @ApiOperation({ summary: 'Utfall per metod; en metod som ingen använder är en rad med nollor' })
  @ApiHeader(MIN_POSITION)
  @ApiAnswer('metod-utfall', 'lista')
  perMetod(
    @Headers('min-position') min: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ) {
    return this.ask('metod-utfall', { min, response }, metodUtfall);
  }

  @Get('metod-utfall/:metod')
  @ApiOperation({ summary: 'Utfall för en metod, med effektstorlekar' })
  @ApiParam({ name: 'metod', example: 'FFT' })
  @ApiHeader(MIN_POSITION)
  @ApiAnswer('metod-utfall', 'en')
  async forMetod(
    @Param('metod') kod: string,
    @Headers('min-position') min: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ) {
    if (metodMedKod(kod) === undefined) throw queryProblem('okand-metod');
    return this.ask('metod-utfall', { min, response }, (db) => metodUtfallFor(db, kod));
  }

  @Get('stadsdel-utfall')
  @ApiOperation({ summary: 'Utfall per stadsdelsnämnd' })
  @ApiQuery(ORGANISATION)
  @ApiHeader(MIN_POSITION)
  @ApiAnswer('stadsdel-utfall', 'lista')
  perStadsdel(
    @Query('organisation') organisation: string | undefined,
    @Headers('min-position') min: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ) {
    const chosen = organisationOf(organisation, this.options.now);
    return this.ask('stadsdel-utfall', { min, response }, (db) => stadsdelUtfall(db, chosen));
  }

  @Get('metod-stadsdel-utfall')
  @ApiOperation({ summary: 'Utfall per metod och stadsdelsnämnd' })
  @ApiQuery({ name: 'metod', required: false, example: 'FFT' })
  @ApiQuery({ name: 'stadsdelsnamnd', required: false, example: 'skarholmen' })
  @ApiQuery(ORGANISATION)
  @ApiHeader(MIN_POSITION)
  @ApiAnswer('metod-stadsdel-utfall', 'lista')
  perMetodOchStadsdel(
    @Query() query: Readonly<Record<string, string | undefined>>,
    @Headers('min-position') min: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ) {
    const urval = this.urvalOf(query);
    return this.ask('metod-stadsdel-utfall', { min, response }, (db) =>
      metodStadsdelUtfall(db, urval),
    );
  }

  private urvalOf(query: Readonly<Record<string, string | undefined>>): Urval {
    const { metod, stadsdelsnamnd } = query;
    if (metod !== undefined && metodMedKod(metod) === undefined) throw queryProblem('okand-metod');
    if (stadsdelsnamnd !== undefined && namndMedKod(stadsdelsnamnd) === undefined) {
      throw queryProblem('okand-stadsdelsnamnd');
    }
    const organisation = organisationOf(query.organisation, this.options.now);
    return {
      ...(metod === undefined ? {} : { metod }),
      ...(stadsdelsnamnd === undefined ? {} : { stadsdelsnamnd }),
      ...(organisation.kind === 'per' ? { per: organisation.datum } : {}),
    };
  }

  private async ask<T>(
    projection: string,
    { min, response }: { min: string | undefined; response: Response },
    read: (db: EntityManager) => Promise<T>,
  ): Promise<Answer<T>> {
    const lag = await waitForPosition(this.options.db, projection, min);
    if (lag > 0n) response.setHeader('X-Projection-Lag', String(lag));
    const { position, result } = await readConsistently(this.options.db, projection, read);
    return answer(projection, position, result);
  }
}
