import { Controller, Get, Headers, Inject, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Asking } from '../../../libs/access/index.js';
import { datumInSweden } from '../../../libs/domain/index.js';
import { readConsistently } from '../../../libs/read-model/index.js';
import { Access, Asked } from '../../../libs/web/index.js';
import {
  type BevakningRad,
  ejVerkstallda,
} from '../../../projections/uppfoljning-bevakning/index.js';
import { waitForPosition } from '../freshness.js';
import { QUERY_OPTIONS, type QueryApiOptions } from '../options.js';
import { parametersOf, type Parameters } from '../parameters.js';
import { allowedInsatser, shownTo } from './allowed.js';
import { avslutadOf, beslutOf, isAvslutadEfterRapport, isEjVerkstalld } from './ej-verkstallda.js';
import { ApiEjVerkstallda } from './examples.js';
import { kvartalOf } from './kvartal.js';

const PROJECTION = 'uppfoljning-bevakning';

/** Gynnande beslut som inte har verkställts i tid. (The list that the law asks for every quarter.) */
@ApiTags('bevakning')
@Controller('v1/ej-verkstallda-beslut')
export class EjVerkstalldaController {
  constructor(@Inject(QUERY_OPTIONS) private readonly options: QueryApiOptions) {}

  @Get()
  @Access('verkstallighet.las')
  @ApiEjVerkstallda()
  async lista(
    @Query() query: Parameters,
    @Asked() asking: Asking,
    @Headers('min-position') min: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { db, now } = this.options;
    const { kvartal } = parametersOf(query, ['kvartal']);
    const dagar = kvartalOf(kvartal, datumInSweden(now()));
    const namnder = await asking.extent('insats');
    const lag = await waitForPosition(db, PROJECTION, min);
    if (lag > 0n) response.setHeader('X-Projection-Lag', String(lag));
    const reading = { projection: PROJECTION, surface: 'individ', namnder } as const;
    const { position, result } = await readConsistently(db, reading, (manager) =>
      ejVerkstallda(manager, dagar),
    );
    const listed = result.filter(
      (row) => isEjVerkstalld(row, dagar) || isAvslutadEfterRapport(row, dagar),
    );
    const { rows, seen } = await visade(asking, listed);
    return {
      projektion: PROJECTION,
      ...{ position, kvartal: dagar.kvartal, perDag: dagar.till },
      ejVerkstallda: rows
        .filter((row) => isEjVerkstalld(row, dagar))
        .map((row) => seen(beslutOf(row, dagar))),
      avslutadeEfterRapport: rows
        .filter((row) => isAvslutadEfterRapport(row, dagar))
        .map((row) => seen(avslutadOf(row, dagar))),
      ejVisade: listed.length - rows.length,
    };
  }
}

/** The rows that may be shown, each insats put down in the read audit first. */
async function visade(asking: Asking, listed: readonly BevakningRad[]) {
  const allowed = await allowedInsatser(asking, listed);
  const rows = listed.filter((row) => allowed.has(row.insats_id));
  return { rows, seen: await shownTo(asking, rows) };
}
