import { Controller, Get, Headers, Inject, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Asking } from '../../../libs/access/index.js';
import { datumInSweden, efterfoljare, metodMedKod } from '../../../libs/domain/index.js';
import { readConsistently } from '../../../libs/read-model/index.js';
import { Access, Asked } from '../../../libs/web/index.js';
import { barnetsDelaktighetFor } from '../../../projections/barnets-delaktighet/index.js';
import { flaggunderlag } from '../../../projections/kvalitetsflaggor/index.js';
import { registreringskvalitetFor } from '../../../projections/registreringskvalitet/index.js';
import { avNamnd } from '../bevakning/vems.js';
import { QUERY_OPTIONS, type QueryApiOptions } from '../options.js';
import { parametersOf, type Parameters } from '../parameters.js';
import { queryProblem } from '../query-problems.js';
import { askAbout } from './ask.js';
import { DELAKTIGHETSDEFINITIONER, KVALITETSDEFINITIONER } from './definitioner.js';
import { ApiKvalitet } from './examples.js';
import { flagglagen, medFlaggor } from './flaggor.js';
import { kvartalOf, manaderOf, type Period } from './period.js';

const MIN_POSITION = {
  name: 'Min-Position',
  required: false,
  description: 'Position från en registrering: vänta (högst två sekunder) tills den räknas med.',
};
const NAMND = { name: 'stadsdelsnamnd', required: false, example: 'skarholmen' };

interface Flaggfraga {
  readonly period: Period;
  readonly stadsdelsnamnd: string | undefined;
  readonly metod: string | undefined;
}

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
  async kvalitet(
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
    const svar = await askAbout(
      { ...about, period, stadsdelsnamnd },
      { db: this.options.db, min, asking, response },
      (db) => registreringskvalitetFor(db, fraga),
    );
    const flaggor = await this.#flaggor(asking, { period, stadsdelsnamnd, metod });
    return medFlaggor(svar, flaggor);
  }

  /** The flags that hold today. Rows are read, since the unit of an insats is known by its id alone; sums leave. */
  async #flaggor(asking: Asking, { period, stadsdelsnamnd, metod }: Flaggfraga) {
    const { db, namedOn } = this.options;
    const today = this.#today();
    const asked = stadsdelsnamnd === undefined ? undefined : efterfoljare(stadsdelsnamnd, today);
    const namnder = avNamnd(asking.reach(), asked);
    const reading = { projection: 'kvalitetsflaggor', surface: 'individ', namnder } as const;
    const { result } = await readConsistently(db, reading, (manager) =>
      flaggunderlag(manager, { today, metod }),
    );
    const namngivna = await namedOn(
      result.map((row) => ({ insatsId: row.insats_id, namnd: row.ansvarig_namnd })),
    );
    return flagglagen(result, { today, period, namngivna });
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
