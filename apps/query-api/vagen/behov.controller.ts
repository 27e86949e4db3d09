import { Controller, Get, Headers, Inject, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Asking } from '../../../libs/access/index.js';
import { efterfoljare } from '../../../libs/domain/index.js';
import { Access, Asked } from '../../../libs/web/index.js';
import { behovInsats, behovPerNamnd } from '../../../projections/vagen-till-insats/index.js';
import { ApiBom, FORMAT, FORMATPARAMETRAR, isCsv, sendCsv } from '../csv.js';
import { QUERY_OPTIONS, type QueryApiOptions } from '../options.js';
import { parametersOf, type Parameters } from '../parameters.js';
import { readSums, vagfragaOf } from './ask.js';
import { behovstabell, malgruppstabell } from './behov-tabell.js';
import { behovOf } from './behov.js';
import { BEHOVSDEFINITIONER, MALGRUPPSDEFINITIONER } from './behovsdefinitioner.js';
import { ApiBehov, ApiMalgrupp } from './behovsexempel.js';
import { ApiBehovsparameter, ApiPeriodparametrar } from './parameters.js';

const PROJEKTION = 'vagen-till-insats';
const MANADER = 12;
const PARAMETRAR = ['behov', 'stadsdelsnamnd', 'fran', 'till', ...FORMATPARAMETRAR] as const;
const UTAN_FRAN = 'Utan fran räknas tolv månader.';

/** Vilka behov som möts, och med vad. (Sums only: no route here reaches an individual.) */
@Access('utfall.las')
@ApiTags('utfall')
@Controller('v1/behov-insats')
export class BehovController {
  constructor(@Inject(QUERY_OPTIONS) private readonly options: QueryApiOptions) {}

  @Get()
  @ApiOperation({
    summary:
      'Vad det blev av varje behov, och hur stor del av det som varje metod mötte; också det som saknades',
  })
  @ApiBehovsparameter()
  @ApiPeriodparametrar(UTAN_FRAN)
  @ApiQuery(FORMAT)
  @ApiBom()
  @ApiBehov()
  async behov(
    @Query() query: Parameters,
    @Headers('min-position') min: string | undefined,
    @Asked() asking: Asking,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { fraga, fragan, csv } = this.fragaOf(query);
    const { om, result } = await readSums(this.options.db, {
      ...{ projektion: PROJEKTION, fraga, asking, min, response },
      read: (manager) => behovInsats(manager, fragan),
    });
    if (csv !== undefined) {
      return sendCsv(response, { namn: 'behov-insats', tabell: behovstabell(result), ...csv });
    }
    return { ...om, period: fraga.period, definitioner: BEHOVSDEFINITIONER, ...result };
  }

  @Get('namnder')
  @ApiOperation({
    summary:
      'Hur mycket varje nämnd erbjuder och ger av varje metod till dem som har behoven, med nollor',
  })
  @ApiBehovsparameter()
  @ApiPeriodparametrar(UTAN_FRAN)
  @ApiQuery(FORMAT)
  @ApiBom()
  @ApiMalgrupp()
  async namnder(
    @Query() query: Parameters,
    @Headers('min-position') min: string | undefined,
    @Asked() asking: Asking,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { fraga, fragan, csv } = this.fragaOf(query);
    const covered = await asking.extent('utfall');
    const { per, stadsdelsnamnd } = fraga;
    const asked = stadsdelsnamnd === undefined ? undefined : efterfoljare(stadsdelsnamnd, per);
    const visas = (kod: string) =>
      (asked ?? kod) === kod && (covered === '*' || covered.includes(kod));
    const { om, result } = await readSums(this.options.db, {
      ...{ projektion: PROJEKTION, fraga, asking, min, response },
      read: (manager) => behovPerNamnd(manager, { ...fragan, per, visas }),
    });
    if (csv !== undefined) {
      const tabell = malgruppstabell(result);
      return sendCsv(response, { namn: 'behov-insats-namnder', tabell, ...csv });
    }
    return { ...om, period: fraga.period, definitioner: MALGRUPPSDEFINITIONER, rader: result };
  }

  private fragaOf(query: Parameters) {
    const { now } = this.options;
    const fraga = vagfragaOf(query, PARAMETRAR, { now, manader: MANADER });
    const { format, bom } = parametersOf(query, PARAMETRAR);
    const csv = isCsv({ format, bom }) ? { bom } : undefined;
    return { fraga, csv, fragan: { ...fraga.period, ...behovOf(query) } };
  }
}
