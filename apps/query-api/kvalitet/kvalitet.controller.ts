import { Controller, Get, Headers, Inject, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Asking } from '../../../libs/access/index.js';
import { datumInSweden, metodMedKod } from '../../../libs/domain/index.js';
import { Access, Asked } from '../../../libs/web/index.js';
import { barnetsDelaktighetFor } from '../../../projections/barnets-delaktighet/index.js';
import { registreringskvalitetFor } from '../../../projections/registreringskvalitet/index.js';
import { QUERY_OPTIONS, type QueryApiOptions } from '../options.js';
import { parametersOf, type Parameters } from '../parameters.js';
import { queryProblem } from '../query-problems.js';
import { askAbout } from './ask.js';
import { DELAKTIGHETSDEFINITIONER, KVALITETSDEFINITIONER } from './definitioner.js';
import { ApiKvalitet } from './examples.js';
import { kvartalOf, manaderOf } from './period.js';

const MIN_POSITION = {
  name: 'Min-Position',
  required: false,
  description: 'Position från en registrering: vänta (högst två sekunder) tills den räknas med.',
};
const NAMND = { name: 'stadsdelsnamnd', required: false, example: 'skarholmen' };

/** Hur väl det registreras, och om barnet har fått komma till tals. (Aggregates only: no route here reaches an individual.) */
@Access('kvalitet.las')
@ApiTags('kvalitet')
@Controller('v1')
export class KvalitetController {
  constructor(@Inject(QUERY_OPTIONS) private readonly options: QueryApiOptions) {}

  @Get('registreringskvalitet')
  @ApiOperation({ summary: 'Hur väl det registreras, per nämnd och månad' })
  @ApiQuery(NAMND)
  @ApiQuery({ name: 'metod', required: false, example: 'FFT' })
  @ApiQuery({ name: 'fran', required: false, description: 'Första månaden, t.ex. `2026-01`.' })
  @ApiQuery({
    name: 'till',
    required: false,
    description: 'Sista månaden. Utan fran räknas tolv månader.',
  })
  @ApiHeader(MIN_POSITION)
  @ApiKvalitet('registreringskvalitet')
  kvalitet(
    @Query() query: Parameters,
    @Headers('min-position') min: string | undefined,
    @Asked() asking: Asking,
    @Res({ passthrough: true }) response: Response,
  ) {
    const given = parametersOf(query, ['stadsdelsnamnd', 'metod', 'fran', 'till']);
    const { stadsdelsnamnd, metod } = given;
    if (metod !== undefined && metodMedKod(metod) === undefined) throw queryProblem('okand-metod');
    const period = manaderOf(given, this.options.now);
    const about = { projektion: 'registreringskvalitet', definitioner: KVALITETSDEFINITIONER };
    const fraga = {
      ...{ ...period, today: this.#today() },
      ...(metod === undefined ? {} : { metod }),
      ...(stadsdelsnamnd === undefined ? {} : { stadsdelsnamnd }),
    };
    return askAbout(
      { ...about, period, stadsdelsnamnd },
      { db: this.options.db, min, asking, response },
      (db) => registreringskvalitetFor(db, fraga),
    );
  }

  @Get('barnets-delaktighet')
  @ApiOperation({ summary: 'Barnets delaktighet steg för steg, per nämnd och kvartal' })
  @ApiQuery(NAMND)
  @ApiQuery({ name: 'fran', required: false, description: 'Första kvartalet, t.ex. `2026-K1`.' })
  @ApiQuery({
    name: 'till',
    required: false,
    description: 'Sista kvartalet. Utan fran räknas fyra kvartal.',
  })
  @ApiHeader(MIN_POSITION)
  @ApiKvalitet('barnets-delaktighet')
  delaktighet(
    @Query() query: Parameters,
    @Headers('min-position') min: string | undefined,
    @Asked() asking: Asking,
    @Res({ passthrough: true }) response: Response,
  ) {
    const given = parametersOf(query, ['stadsdelsnamnd', 'fran', 'till']);
    const { stadsdelsnamnd } = given;
    const period = kvartalOf(given, this.options.now);
    const about = { projektion: 'barnets-delaktighet', definitioner: DELAKTIGHETSDEFINITIONER };
    const fraga = {
      ...{ ...period, today: this.#today() },
      ...(stadsdelsnamnd === undefined ? {} : { stadsdelsnamnd }),
    };
    return askAbout(
      { ...about, period, stadsdelsnamnd },
      { db: this.options.db, min, asking, response },
      (db) => barnetsDelaktighetFor(db, fraga),
    );
  }

  #today() {
    return datumInSweden(this.options.now());
  }
}
