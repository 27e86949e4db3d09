import { Controller, Get, Headers, Inject, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Asking } from '../../../libs/access/index.js';
import { datumInSweden } from '../../../libs/domain/index.js';
import { readConsistently } from '../../../libs/read-model/index.js';
import { Access, Asked } from '../../../libs/web/index.js';
import { EjVerkstalldaRad } from '../../../projections/ej-verkstallda-beslut/index.js';
import { waitForPosition } from '../freshness.js';
import { QUERY_OPTIONS, type QueryApiOptions } from '../options.js';
import { parametersOf, type Parameters } from '../parameters.js';
import { visadeNamnder } from '../visade-namnder.js';
import { ApiEjVerkstalldaStatistik } from './examples.js';
import { slutetKvartalOf } from './kvartal.js';
import { EJ_VERKSTALLDA_DEFINITIONER, SMA_TAL, statistikOf } from './statistik.js';

const PROJECTION = 'ej-verkstallda-beslut';

/** Statistiken till kommunfullmäktige. (Sums only: no route here reaches an individual.) */
@ApiTags('bevakning')
@Controller('v1/ej-verkstallda-beslut/statistik')
export class EjVerkstalldaStatistikController {
  constructor(@Inject(QUERY_OPTIONS) private readonly options: QueryApiOptions) {}

  @Get()
  @Access('kvalitet.las')
  @ApiEjVerkstalldaStatistik()
  async statistik(
    @Query() query: Parameters,
    @Asked() asking: Asking,
    @Headers('min-position') min: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { db, now } = this.options;
    const given = parametersOf(query, ['kvartal']);
    const today = datumInSweden(now());
    const kvartal = slutetKvartalOf(given.kvartal, today);
    const namnder = await asking.extent('utfall');
    const lag = await waitForPosition(db, PROJECTION, min);
    if (lag > 0n) response.setHeader('X-Projection-Lag', String(lag));
    const { position, result } = await readConsistently(
      db,
      { projection: PROJECTION, surface: 'aggregat', namnder },
      async (manager) =>
        statistikOf(await manager.find(EjVerkstalldaRad), { kvartal, today, namnder }),
    );
    return {
      projektion: PROJECTION,
      ...{ position, efterslapning: String(lag), kvartal },
      namnder: visadeNamnder(namnder),
      organisation: `per ${today}`,
      forbehall: SMA_TAL,
      definitioner: EJ_VERKSTALLDA_DEFINITIONER,
      ...result,
    };
  }
}
