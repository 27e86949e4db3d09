import { Controller, Get, Headers, Inject, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { AccessRefused, type Asking } from '../../../libs/access/index.js';
import { datumInSweden } from '../../../libs/domain/index.js';
import { DOLD } from '../../../libs/outcome/index.js';
import { readConsistently } from '../../../libs/read-model/index.js';
import { Access, Asked } from '../../../libs/web/index.js';
import {
  metodTillganglighet,
  type MetodTillganglighet,
} from '../../../projections/metod-tillganglighet/index.js';
import { insatstypsmixOf, metodmix } from '../../../projections/metodmix/index.js';
import { ApiBom, FORMAT, FORMATPARAMETRAR, isCsv, sendCsv } from '../csv.js';
import { waitForPosition } from '../freshness.js';
import { QUERY_OPTIONS, type QueryApiOptions } from '../options.js';
import { organisationOf, organisationText } from '../organisation.js';
import { parametersOf, type Parameters } from '../parameters.js';
import { visadeNamnder } from '../visade-namnder.js';
import {
  MIXDEFINITIONER,
  MIXFORBEHALL,
  UTBUDSDEFINITIONER,
  UTBUDSFORBEHALL,
} from './definitioner.js';
import { ApiMix, ApiTillganglighet } from './examples.js';
import { mixtabell } from './tabell.js';
import { ALDERSGRUPP, assertKnown, assertMalgrupp, KON } from './urval.js';

const MIN_POSITION = {
  name: 'Min-Position',
  required: false,
  description: 'Position från en registrering: vänta (högst två sekunder) tills den räknas med.',
};
const NAMND = { name: 'stadsdelsnamnd', required: false, example: 'farsta' };
const MANAD = { required: false, example: '2026-01', description: 'Månad på formen ÅÅÅÅ-MM.' };

/** Vad nämnderna erbjuder och vad de ger. (What is offered, and how much of it is given; no route here reaches an individual.) */
@ApiTags('utbud')
@Controller('v1')
export class UtbudController {
  constructor(@Inject(QUERY_OPTIONS) private readonly options: QueryApiOptions) {}

  @Get('metod-tillganglighet')
  @Access('utbud.las')
  @ApiOperation({
    summary: 'Vilka metoder varje nämnd erbjuder, med kö och bemanning; det som saknas är en rad',
  })
  @ApiQuery(NAMND)
  @ApiQuery({ name: 'metod', required: false, example: 'FFT' })
  @ApiHeader(MIN_POSITION)
  @ApiTillganglighet()
  async tillganglighet(
    @Query() query: Parameters,
    @Headers('min-position') min: string | undefined,
    @Asked() asking: Asking,
    @Res({ passthrough: true }) response: Response,
  ) {
    const given = parametersOf(query, ['stadsdelsnamnd', 'metod']);
    assertKnown(given);
    const today = datumInSweden(this.options.now());
    const projektion = 'metod-tillganglighet';
    const efterslapning = await this.lag(projektion, min, response);
    const { position, result } = await readConsistently(
      this.options.db,
      { projection: projektion, surface: 'aggregat', namnder: '*' },
      (db) => metodTillganglighet(db, { today, ...given }),
    );
    return {
      ...{ projektion, position, efterslapning, perDatum: today },
      ...{ forbehall: UTBUDSFORBEHALL, definitioner: UTBUDSDEFINITIONER },
      rader: boardOnly(asking.actor) ? result.map(withoutFewWaiting) : result,
    };
  }

  @Get('metodmix')
  @Access('utfall.las')
  @ApiOperation({
    summary: 'Hur insatserna fördelar sig på metoder, per nämnd, målgrupp och period, med nollor',
  })
  @ApiQuery(NAMND)
  @ApiQuery({ name: 'aldersgrupp', required: false, enum: ALDERSGRUPP })
  @ApiQuery({ name: 'kon', required: false, enum: KON })
  @ApiQuery({ name: 'fran', ...MANAD })
  @ApiQuery({ name: 'till', ...MANAD })
  @ApiQuery({ name: 'organisation', required: false, example: 'som-det-var' })
  @ApiQuery(FORMAT)
  @ApiBom()
  @ApiHeader(MIN_POSITION)
  @ApiMix()
  async mix(
    @Query() query: Parameters,
    @Headers('min-position') min: string | undefined,
    @Asked() asking: Asking,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { urval, chosen, csv } = this.mixfraga(query);
    const namnder = await asking.extent('utfall');
    assertCovered(urval.stadsdelsnamnd, namnder);
    const projektion = 'metodmix';
    const efterslapning = await this.lag(projektion, min, response);
    const { position, result } = await readConsistently(
      this.options.db,
      { projection: projektion, surface: 'aggregat', namnder },
      (db) => metodmix(db, { ...urval, ...(chosen.kind === 'per' ? { per: chosen.datum } : {}) }),
    );
    // A row of zeros for a nämnd that may not be seen would look like a figure.
    const rader = result.filter(({ stadsdelsnamnd: { kod } }) => covers(namnder, kod));
    if (csv !== undefined) return sendCsv(response, { ...csv, tabell: mixtabell(rader) });
    return {
      ...{ projektion, organisation: organisationText(chosen), position, efterslapning, urval },
      namnder: visadeNamnder(namnder, urval.stadsdelsnamnd),
      ...{ forbehall: MIXFORBEHALL, definitioner: MIXDEFINITIONER },
      ...{ insatstyper: insatstypsmixOf(rader), rader },
    };
  }

  private mixfraga(query: Parameters) {
    const { organisation, format, bom, ...urval } = parametersOf(query, MIXPARAMETRAR);
    assertKnown(urval);
    assertMalgrupp(urval);
    const csv = isCsv({ format, bom }) ? { namn: 'metodmix', bom } : undefined;
    return { urval, csv, chosen: organisationOf(organisation, this.options.now) };
  }

  private async lag(projection: string, min: string | undefined, response: Response) {
    const lag = await waitForPosition(this.options.db, projection, min);
    if (lag > 0n) response.setHeader('X-Projection-Lag', String(lag));
    return String(lag);
  }
}

const FEW = 5;

/** Whoever has no other task than the board's. */
function boardOnly({ tilldelningar }: Asking['actor']): boolean {
  return tilldelningar.every(({ roll }) => roll === 'socialnamnd');
}

/** How many wait is about persons: few of them are told to nobody who only reads what is published. */
function withoutFewWaiting(rad: MetodTillganglighet) {
  if (rad.ko === null || rad.ko.vantande === 0 || rad.ko.vantande >= FEW) return rad;
  const { handelseId, datum, inaktuell } = rad.ko;
  return { ...rad, ko: { handelseId, datum, inaktuell, vantande: DOLD } };
}

type Namnder = '*' | readonly string[];

function covers(namnder: Namnder, kod: string): boolean {
  return namnder === '*' || namnder.includes(kod);
}

function assertCovered(kod: string | undefined, namnder: Namnder): void {
  if (kod !== undefined && !covers(namnder, kod)) throw new AccessRefused('annan-namnd', false);
}

const MIXPARAMETRAR = [
  'stadsdelsnamnd',
  'aldersgrupp',
  'kon',
  'fran',
  'till',
  'organisation',
  ...FORMATPARAMETRAR,
] as const;
