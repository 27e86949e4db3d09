import { Controller, Get, Headers, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { EntityManager } from 'typeorm';
import { metodMedKod, namndMedKod } from '../../libs/domain/index.js';
import { readConsistently } from '../../libs/read-model/index.js';
import { metodStadsdelUtfall, type Urval } from '../../projections/metod-stadsdel-utfall/index.js';
import { metodUtfall, metodUtfallFor } from '../../projections/metod-utfall/index.js';
import { stadsdelUtfall, type Organisation } from '../../projections/stadsdel-utfall/index.js';
import { answer, type Answer } from './answer.js';
import { ApiAnswer } from './examples.js';
import { waitForPosition } from './freshness.js';
import { QUERY_OPTIONS, type QueryApiOptions } from './options.js';
import { organisationOf, organisationText } from './organisation.js';
import { parametersOf, type Parameters } from './parameters.js';
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
    @Query() query: Parameters,
    @Headers('min-position') min: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ) {
    parametersOf(query, []);
    return this.ask({ projektion: 'metod-utfall' }, { min, response }, metodUtfall);
  }

  @Get('metod-utfall/:metod')
  @ApiOperation({ summary: 'Utfall för en metod, med effektstorlekar' })
  @ApiParam({ name: 'metod', example: 'FFT' })
  @ApiHeader(MIN_POSITION)
  @ApiAnswer('metod-utfall', 'en')
  async forMetod(
    @Param('metod') kod: string,
    @Query() query: Parameters,
    @Headers('min-position') min: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ) {
    if (metodMedKod(kod) === undefined) throw queryProblem('okand-metod');
    parametersOf(query, []);
    return this.ask({ projektion: 'metod-utfall' }, { min, response }, (db) =>
      metodUtfallFor(db, kod),
    );
  }

  @Get('stadsdel-utfall')
  @ApiOperation({ summary: 'Utfall per stadsdelsnämnd' })
  @ApiQuery(ORGANISATION)
  @ApiHeader(MIN_POSITION)
  @ApiAnswer('stadsdel-utfall', 'lista')
  perStadsdel(
    @Query() query: Parameters,
    @Headers('min-position') min: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { organisation } = parametersOf(query, ['organisation']);
    const chosen = organisationOf(organisation, this.options.now);
    const about = { projektion: 'stadsdel-utfall', organisation: organisationText(chosen) };
    return this.ask(about, { min, response }, (db) => stadsdelUtfall(db, chosen));
  }

  @Get('metod-stadsdel-utfall')
  @ApiOperation({ summary: 'Utfall per metod och stadsdelsnämnd' })
  @ApiQuery({ name: 'metod', required: false, example: 'FFT' })
  @ApiQuery({ name: 'stadsdelsnamnd', required: false, example: 'skarholmen' })
  @ApiQuery(ORGANISATION)
  @ApiHeader(MIN_POSITION)
  @ApiAnswer('metod-stadsdel-utfall', 'lista')
  perMetodOchStadsdel(
    @Query() query: Parameters,
    @Headers('min-position') min: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ) {
    const given = parametersOf(query, ['metod', 'stadsdelsnamnd', 'organisation']);
    const chosen = organisationOf(given.organisation, this.options.now);
    const urval = urvalOf(given, chosen);
    const about = { projektion: 'metod-stadsdel-utfall', organisation: organisationText(chosen) };
    return this.ask(about, { min, response }, (db) => metodStadsdelUtfall(db, urval));
  }

  private async ask<T>(
    about: { readonly projektion: string; readonly organisation?: string },
    { min, response }: { min: string | undefined; response: Response },
    read: (db: EntityManager) => Promise<T>,
  ): Promise<Answer<T>> {
    const { db } = this.options;
    const lag = await waitForPosition(db, about.projektion, min);
    if (lag > 0n) response.setHeader('X-Projection-Lag', String(lag));
    const { position, result } = await readConsistently(db, about.projektion, read);
    return answer({ ...about, position, efterslapning: String(lag) }, result);
  }
}

function urvalOf(
  { metod, stadsdelsnamnd }: { readonly metod?: string; readonly stadsdelsnamnd?: string },
  organisation: Organisation,
): Urval {
  if (metod !== undefined && metodMedKod(metod) === undefined) throw queryProblem('okand-metod');
  if (stadsdelsnamnd !== undefined && namndMedKod(stadsdelsnamnd) === undefined) {
    throw queryProblem('okand-stadsdelsnamnd');
  }
  return {
    ...(metod === undefined ? {} : { metod }),
    ...(stadsdelsnamnd === undefined ? {} : { stadsdelsnamnd }),
    ...(organisation.kind === 'per' ? { per: organisation.datum } : {}),
  };
}
