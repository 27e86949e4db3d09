import { Controller, Get, Headers, Inject, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Asking } from '../../../libs/access/index.js';
import { datumInSweden } from '../../../libs/domain/index.js';
import { Access, Asked } from '../../../libs/web/index.js';
import type { KvalitetsflaggaRad } from '../../../projections/kvalitetsflaggor/index.js';
import { waitForPosition } from '../freshness.js';
import { QUERY_OPTIONS, type QueryApiOptions } from '../options.js';
import type { Parameters } from '../parameters.js';
import { allowedInsatser, insatserFor, shownTo } from './allowed.js';
import { requireEnhet } from './enhet.js';
import { requireMedarbetare } from './medarbetare.js';
import { ApiFlagglista } from './examples-flaggor.js';
import { flaggaOf, flaggorFor } from './flaggor.js';
import { flaggfragaOf, markor, MEST, type Flaggfraga } from './parameters.js';
import { avNamnd, namngivnaOn, vemsRader } from './vems.js';

const PROJECTION = 'kvalitetsflaggor';

/** Kvalitetsflaggorna: allt som avviker, också i insatser där inget väntar på att göras. (Flags, with whose they are.) */
@ApiTags('bevakning')
@Controller('v1/arbetslista/flaggor')
export class FlaggorController {
  constructor(@Inject(QUERY_OPTIONS) private readonly options: QueryApiOptions) {}

  @Get()
  @Access('bevakning.las')
  @ApiFlagglista()
  async lista(
    @Query() query: Parameters,
    @Asked() asking: Asking,
    @Headers('min-position') min: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ) {
    const fraga = flaggfragaOf(query, asking.actor.id);
    const namnder = avNamnd(await asking.extent('insats'), fraga.stadsdelsnamnd);
    await requireEnhet(this.options, { enhet: fraga.enhet, namnder }, asking);
    await requireMedarbetare(this.options, { anvandare: fraga.anvandare, namnder }, asking);
    const lag = await waitForPosition(this.options.db, PROJECTION, min);
    if (lag > 0n) response.setHeader('X-Projection-Lag', String(lag));
    const today = datumInSweden(this.options.now());
    const { kod, agare, metod } = fraga;
    const insatser = await insatserFor(this.options, asking);
    const { position, result } = await flaggorFor(this.options.db, {
      ...{ namnder, insatser, today, kod, agare, metod, hogst: MEST },
    });
    const namngivna = await namngivnaOn(this.options.namedOn, result);
    const vems = vemsRader(result, fraga, namngivna);
    const { sida, nasta } = await pageOf(vems, fraga, asking);
    const seen = await shownTo(asking, sida);
    return {
      projektion: PROJECTION,
      ...{ position, dag: today, avkortad: result.length === MEST },
      rader: sida.map((row) => seen(flaggaOf(row, today, namngivna))),
      nasta,
    };
  }
}

/** What somebody is to look at once stands first, then the oldest. */
function placeOf({ kod, sedan, insats_id, nyckel }: KvalitetsflaggaRad): string {
  return [kod === 'RISKSVAR' ? 0 : 1, sedan ?? '9999-12-31', insats_id, nyckel].join(' ');
}

/** As many as were asked for of those that may be seen, and where the next page begins. */
async function pageOf(
  rows: readonly KvalitetsflaggaRad[],
  { efter, hogst }: Flaggfraga,
  asking: Asking,
) {
  const waiting = rows
    .map((row) => ({ row, place: placeOf(row) }))
    .filter(({ place }) => efter === undefined || place > efter)
    .sort((a, b) => (a.place < b.place ? -1 : 1));
  const found: typeof waiting = [];
  while (found.length <= hogst && waiting.length > 0) {
    const next = waiting.splice(0, hogst + 1);
    const allowed = await allowedInsatser(
      asking,
      next.map(({ row }) => row),
    );
    found.push(...next.filter(({ row }) => allowed.has(row.insats_id)));
  }
  const sida = found.slice(0, hogst);
  const last = sida.at(-1);
  return {
    sida: sida.map(({ row }) => row),
    nasta: found.length > hogst && last !== undefined ? markor(last.place) : null,
  };
}
