import { Controller, Get, Headers, Inject, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Asking } from '../../../libs/access/index.js';
import { datumInSweden, namndMedKod } from '../../../libs/domain/index.js';
import { readConsistently } from '../../../libs/read-model/index.js';
import { Access, Asked } from '../../../libs/web/index.js';
import { oppnaBevakningar } from '../../../projections/uppfoljning-bevakning/index.js';
import { waitForPosition } from '../freshness.js';
import { QUERY_OPTIONS, type QueryApiOptions } from '../options.js';
import { parametersOf, type Parameters } from '../parameters.js';
import { queryProblem } from '../query-problems.js';
import { ApiOppna } from './examples-flaggor.js';
import { OPPNA_DEFINITIONER, oppnaPerNamnd } from './oppna.js';
import { SMA_TAL } from './statistik.js';
import { visadeNamnder } from '../visade-namnder.js';
import { avNamnd } from './vems.js';

const PROJECTION = 'uppfoljning-bevakning';

/**
 * Hur mycket som väntar och är försenat i varje nämnd och enhet. (Counts only: rows are read here since the
 * unit of a case is known by its id alone, and none leaves.)
 */
@ApiTags('bevakning')
@Controller('v1/arbetslista/antal')
export class OppnaController {
  constructor(@Inject(QUERY_OPTIONS) private readonly options: QueryApiOptions) {}

  @Get()
  @Access('kvalitet.las')
  @ApiOppna()
  async antal(
    @Query() query: Parameters,
    @Asked() asking: Asking,
    @Headers('min-position') min: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { db, now, namedOn } = this.options;
    const { stadsdelsnamnd } = parametersOf(query, ['stadsdelsnamnd']);
    if (stadsdelsnamnd !== undefined && namndMedKod(stadsdelsnamnd) === undefined) {
      throw queryProblem('okand-stadsdelsnamnd');
    }
    const namnder = avNamnd(await asking.extent('utfall'), stadsdelsnamnd);
    const lag = await waitForPosition(db, PROJECTION, min);
    if (lag > 0n) response.setHeader('X-Projection-Lag', String(lag));
    const reading = { projection: PROJECTION, surface: 'individ', namnder } as const;
    const { position, result } = await readConsistently(db, reading, oppnaBevakningar);
    const namngivna = await namedOn(
      result.map(({ insats_id, ansvarig_namnd }) => ({
        insatsId: insats_id,
        namnd: ansvarig_namnd,
      })),
    );
    const today = datumInSweden(now());
    const covers = (kod: string) => namnder === '*' || namnder.includes(kod);
    return {
      projektion: PROJECTION,
      ...{ position, efterslapning: String(lag), dag: today },
      namnder: visadeNamnder(namnder),
      forbehall: SMA_TAL,
      definitioner: OPPNA_DEFINITIONER,
      ...oppnaPerNamnd(result, { today, namngivna }, covers),
    };
  }
}
