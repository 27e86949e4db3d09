import { Controller, Get, Headers, Inject, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Asking } from '../../../libs/access/index.js';
import { datumInSweden, namndMedKod, type Datum } from '../../../libs/domain/index.js';
import { readConsistently } from '../../../libs/read-model/index.js';
import { Access, Asked } from '../../../libs/web/index.js';
import { pagaendeBarnrader } from '../../../projections/insats-forlopp/index.js';
import { SMA_TAL } from '../bevakning/statistik.js';
import { avNamnd } from '../bevakning/vems.js';
import { waitForPosition } from '../freshness.js';
import { QUERY_OPTIONS, type QueryApiOptions } from '../options.js';
import { parametersOf, type Parameters } from '../parameters.js';
import { queryProblem } from '../query-problems.js';
import { visadeNamnder } from '../visade-namnder.js';
import { ApiUnikaBarn } from './examples.js';
import { BARNDEFINITIONER, unikaBarn } from './unika.js';

const PROJECTION = 'insats-forlopp';
const FORSTA_AR = 2007;

/**
 * Hur många olika barn en nämnd har, och hur många insatser var och en av dem. (Counts only: rows are read
 * here since a child is the same in several of them by its id alone, and none leaves.)
 */
@ApiTags('utfall')
@Controller('v1/unika-barn')
export class UnikaBarnController {
  constructor(@Inject(QUERY_OPTIONS) private readonly options: QueryApiOptions) {}

  @Get()
  @Access('utfall.las')
  @ApiUnikaBarn()
  async barn(
    @Query() query: Parameters,
    @Asked() asking: Asking,
    @Headers('min-position') min: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { db, now } = this.options;
    const today = datumInSweden(now());
    const { ar: skrivet, stadsdelsnamnd } = parametersOf(query, ['ar', 'stadsdelsnamnd']);
    const ar = arOf(skrivet, today);
    if (stadsdelsnamnd !== undefined && namndMedKod(stadsdelsnamnd) === undefined) {
      throw queryProblem('okand-stadsdelsnamnd');
    }
    const namnder = avNamnd(await asking.extent('utfall'), stadsdelsnamnd);
    const lag = await waitForPosition(db, PROJECTION, min);
    if (lag > 0n) response.setHeader('X-Projection-Lag', String(lag));
    const reading = { projection: PROJECTION, surface: 'individ', namnder } as const;
    const { position, result } = await readConsistently(db, reading, (manager) =>
      pagaendeBarnrader(manager, `${ar}-01-01` as Datum, `${ar}-12-31` as Datum),
    );
    const covers = (kod: string) => namnder === '*' || namnder.includes(kod);
    return {
      projektion: PROJECTION,
      ...{ position, efterslapning: String(lag), dag: today, ar: Number(ar) },
      namnder: visadeNamnder(namnder, stadsdelsnamnd),
      forbehall: SMA_TAL,
      definitioner: BARNDEFINITIONER,
      ...unikaBarn(result, today, covers),
    };
  }
}

/** The year that is asked for; this one when nothing is said. @throws a problem that names the parameter */
function arOf(skrivet: string | undefined, today: Datum): string {
  const nu = today.slice(0, 4);
  if (skrivet === undefined) return nu;
  const known = /^\d{4}$/.test(skrivet) && Number(skrivet) >= FORSTA_AR && skrivet <= nu;
  if (known) return skrivet;
  throw queryProblem('ogiltig-parameter', {
    detail: `ar ska vara ett år från ${FORSTA_AR} till ${nu}, till exempel ${nu}.`,
  });
}
