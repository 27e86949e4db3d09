import { Controller, Get, Headers, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { likvardighet } from '../../../libs/outcome/index.js';
import { indikatorMedId } from '../../../libs/domain/index.js';
import { readConsistently } from '../../../libs/read-model/index.js';
import { Access } from '../../../libs/web/index.js';
import { utgavor } from '../../../projections/utgavor/index.js';
import { utgivetUtfall } from '../../../projections/utgivet-utfall/index.js';
import { QUERY_OPTIONS, type QueryApiOptions } from '../options.js';
import { parametersOf, type Parameters } from '../parameters.js';
import { queryProblem } from '../query-problems.js';
import { ApiLikvardighet, ApiUtfall, ApiUtgava, ApiUtgavor } from './examples.js';
import { lasUtgava } from './las.js';
import { sendSheets } from './ark.js';
import { omUtgava, utgivetSvar } from './svar.js';
import { gruppvalOf } from './urval.js';

const MIN_POSITION = {
  name: 'Min-Position',
  required: false,
  description: 'Vänta (högst två sekunder) tills positionen räknas med.',
};
const UTGAVA = { name: 'utgava', example: 'senaste', description: 'Numret, eller `senaste`.' };

/** Det som är publicerat. (What has left, protected once and for all; no route here reaches an individual.) */
@Access('utgava.las')
@ApiTags('utgavor')
@Controller('v1')
export class UtgavorController {
  constructor(@Inject(QUERY_OPTIONS) private readonly options: QueryApiOptions) {}

  @Get('utgavor')
  @ApiOperation({ summary: 'Alla utgåvor, den nyaste först' })
  @ApiUtgavor()
  async alla(@Query() query: Parameters) {
    parametersOf(query, []);
    const { position, result } = await readConsistently(
      this.options.db,
      { projection: 'utgavor', surface: 'aggregat', namnder: '*' },
      utgavor,
    );
    return { position, utgavor: result.map(omUtgava) };
  }

  @Get('utgavor/:utgava')
  @ApiOperation({ summary: 'En utgåva: vad den bygger på och vad den innehåller' })
  @ApiParam(UTGAVA)
  @ApiHeader(MIN_POSITION)
  @ApiUtgava()
  async en(
    @Param('utgava') utgava: string,
    @Query() query: Parameters,
    @Headers('min-position') min: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ) {
    parametersOf(query, []);
    const { db } = this.options;
    const { found } = await lasUtgava(db, { utgava, min, response }, () => Promise.resolve());
    return omUtgava(found);
  }

  @Get('utgavor/:utgava/utfall')
  @ApiOperation({ summary: 'Publicerade antal, andelar och förändring, som JSON, CSV eller XLSX' })
  @ApiParam(UTGAVA)
  @ApiQuery({ name: 'metod', required: false, example: 'FFT' })
  @ApiQuery({ name: 'omrade', required: false, example: 'namnd:skarholmen' })
  @ApiQuery({ name: 'bakgrund', required: false, example: 'alder:13-17' })
  @ApiQuery({ name: 'period', required: false, example: '2026-K1' })
  @ApiQuery({ name: 'periodslag', required: false, enum: ['kvartal', 'ar'] })
  @ApiQuery({ name: 'format', required: false, enum: ['json', 'csv', 'xlsx'] })
  @ApiQuery({ name: 'bom', required: false, description: '`ja` för Excel på Windows.' })
  @ApiHeader(MIN_POSITION)
  @ApiUtfall()
  async utfall(
    @Param('utgava') utgava: string,
    @Query() query: Parameters,
    @Headers('min-position') min: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { format = 'json', bom, ...given } = parametersOf(query, UTFALLSPARAMETRAR);
    const urval = gruppvalOf(given);
    const { found, position, result } = await lasUtgava(
      this.options.db,
      { utgava, min, response },
      (db, { nummer }) => utgivetUtfall(db, { nummer, ...urval }),
    );
    if (format === 'json') return utgivetSvar(found, position, result);
    if (bom !== undefined && bom !== 'ja') throw queryProblem('ogiltig-parameter');
    return sendSheets(response, { found, rader: result, format, bom: bom === 'ja' });
  }

  @Get('utgavor/:utgava/likvardighet')
  @ApiOperation({ summary: 'Nämnderna i en tratt: rå andel bredvid utjämnad, aldrig en topplista' })
  @ApiParam(UTGAVA)
  @ApiQuery({ name: 'period', required: true, example: '2025' })
  @ApiQuery({ name: 'metod', required: false, example: 'alla' })
  @ApiQuery({ name: 'indikator', required: false, example: 'fullfoljda' })
  @ApiHeader(MIN_POSITION)
  @ApiLikvardighet()
  async likvardig(
    @Param('utgava') utgava: string,
    @Query() query: Parameters,
    @Headers('min-position') min: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ) {
    const given = parametersOf(query, ['period', 'metod', 'indikator']);
    const { metod = 'alla', period, indikator = 'fullfoljda' } = given;
    if (period === undefined) {
      throw queryProblem('ogiltig-parameter', { detail: 'Parametern period saknas, t.ex. 2025.' });
    }
    gruppvalOf({ metod, period });
    const andel = jamforbar(indikator);
    const { found, position, result } = await lasUtgava(
      this.options.db,
      { utgava, min, response },
      (db, { nummer }) => utgivetUtfall(db, { nummer, metod, period, bakgrund: 'alla' }),
    );
    const enheter = result
      .filter(({ omrade }) => omrade.startsWith('namnd:'))
      .flatMap(({ omrade, antal }) => {
        const [taljare, namnare] = [antal[andel.taljare], antal[andel.namnare]];
        return taljare === undefined || namnare === undefined ? [] : [{ omrade, taljare, namnare }];
      });
    const { rader, ...vy } = likvardighet(enheter);
    return { ...utgivetSvar(found, position, rader), ...vy, indikator, metod, period };
  }
}

const UTFALLSPARAMETRAR = [
  ...(['metod', 'omrade', 'bakgrund', 'period'] as const),
  ...(['periodslag', 'format', 'bom'] as const),
] as const;

/** Only shares of insatser: pairs are too few per nämnd to compare. */
function jamforbar(id: string): { readonly taljare: string; readonly namnare: string } {
  const found = indikatorMedId(id);
  if (found?.enhet !== 'insats') throw queryProblem('okand-indikator');
  const [taljare] = found.berakning.taljare;
  const [namnare] = found.berakning.namnare;
  if (taljare === undefined || namnare === undefined) throw queryProblem('okand-indikator');
  return { taljare, namnare };
}
