import { Controller, Get, Headers, Inject, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Asking } from '../../libs/access/index.js';
import { metodMedKod, namndMedKod } from '../../libs/domain/index.js';
import { readConsistently } from '../../libs/read-model/index.js';
import { Access, Asked } from '../../libs/web/index.js';
import { genomforandeFor } from '../../projections/genomforande/index.js';
import { avNamnd } from './bevakning/vems.js';
import { waitForPosition } from './freshness.js';
import { manaderOf } from './kvalitet/period.js';
import { QUERY_OPTIONS, type QueryApiOptions } from './options.js';
import { parametersOf, type Parameters } from './parameters.js';
import { queryProblem } from './query-problems.js';
import { NAMNDERDEFINITION, visadeNamnder } from './visade-namnder.js';

const PROJECTION = 'genomforande';

/** What the figures count. */
export const GENOMFORANDEDEFINITIONER = {
  avslutade:
    'Insatser som har påbörjats och avslutats, i månaden de avslutades. Pågående räknas inte: deras omfattning är inte klar.',
  utanSessioner:
    'Avslutade insatser utan någon registrerad session, delat med avslutade. Läs den först: det går inte att se om sessionerna inte gavs eller inte registrerades, så är andelen stor säger medianerna mer om registreringen än om metoden.',
  sessioner:
    'Antal registrerade sessioner per insats: median och kvartiler. En insats utan registrerade sessioner (utanSessioner) räknas som noll och drar ner medianen.',
  minuter: 'Summan av sessionernas minuter per insats, på samma sätt.',
  sessionerVidAvbrott: 'Antal sessioner i de insatser som avbröts (avbrott enligt avslutsorsaken).',
  forFa: 'Under fem insatser visas bara n: så få säger mer om enskilda än om metoden.',
  mal: 'Mål i genomförandeplanerna. bedomda: minst en bedömning efter starten. Den sista kända nivån jämförs med startläget: uppat, oforandrade, nedat, delat med bedomda. uppnadda: nivå 0 eller högre på skalan −2 till +2.',
  namnder: NAMNDERDEFINITION,
  namnd: 'Nämnden där insatsen beslutades eller påbörjades, som i utfallet.',
  utanfor: 'Insatser vars behandling är begränsad, och gallrade insatser, räknas inte.',
} as const;

const EXEMPEL = {
  projektion: PROJECTION,
  period: { fran: '2025-12', till: '2026-11' },
  position: '1204',
  efterslapning: '0',
  namnder: ['skarholmen'],
  rader: [
    {
      metod: { kod: 'FFT', namn: 'Funktionell familjeterapi' },
      avslutade: 12,
      utanSessioner: { antal: 1, av: 12, andel: 0.083 },
      sessioner: { n: 12, median: 11, undreKvartil: 8.5, ovreKvartil: 14, varfor: null },
      minuter: { n: 12, median: 780, undreKvartil: 600, ovreKvartil: 990, varfor: null },
      sessionerVidAvbrott: {
        ...{ n: 3, median: null, undreKvartil: null, ovreKvartil: null, varfor: 'for-fa' },
      },
      mal: {
        medMal: { antal: 11, av: 12, andel: 0.917 },
        bedomda: { antal: 20, av: 25, andel: 0.8 },
        uppat: { antal: 14, av: 20, andel: 0.7 },
        oforandrade: { antal: 4, av: 20, andel: 0.2 },
        nedat: { antal: 2, av: 20, andel: 0.1 },
        uppnadda: { antal: 11, av: 20, andel: 0.55 },
      },
      manader: [],
    },
  ],
};

/** Hur mycket som gavs av varje metod, och om målen flyttade sig. (Aggregates only.) */
@Access('utfall.las')
@ApiTags('utfall')
@Controller('v1/genomforande')
export class GenomforandeController {
  constructor(@Inject(QUERY_OPTIONS) private readonly options: QueryApiOptions) {}

  @Get()
  @ApiOperation({
    summary: 'Sessioner, minuter och hur målen flyttade sig, per metod, i avslutade insatser',
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
  @ApiResponse({ status: 200, content: { 'application/json': { example: EXEMPEL } } })
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
    const lag = await waitForPosition(db, PROJECTION, min);
    if (lag > 0n) response.setHeader('X-Projection-Lag', String(lag));
    const reading = { projection: PROJECTION, surface: 'aggregat', namnder } as const;
    const { position, result } = await readConsistently(db, reading, (manager) =>
      genomforandeFor(manager, { ...period, ...(metod === undefined ? {} : { metod }) }),
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
