import {
  Controller,
  Get,
  Headers,
  Inject,
  Param,
  Query,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { EntityManager } from 'typeorm';
import { metodMedKod, namndMedKod } from '../../../libs/domain/index.js';
import {
  metodrapport,
  namndrapport,
  RAPPORT_STIL_HASH,
  rapportHtml,
  rapportPdf,
  type Rapport,
  type Rapportunderlag,
} from '../../../libs/rapport/index.js';
import { Access } from '../../../libs/web/index.js';
import type { UtgavaRad } from '../../../projections/utgavor/index.js';
import { utgivetUtfall, type Utgivetgrupp } from '../../../projections/utgivet-utfall/index.js';
import { QUERY_OPTIONS, type QueryApiOptions } from '../options.js';
import { asPage } from '../page-headers.js';
import { parametersOf, type Parameters } from '../parameters.js';
import { queryProblem } from '../query-problems.js';
import { ApiRapport } from './examples.js';
import { lasUtgava, type Fraga } from './las.js';

const MIN_POSITION = { name: 'Min-Position', required: false };
const UTGAVA = { name: 'utgava', example: 'senaste' };
const FORMAT = { name: 'format', required: false, enum: ['html', 'pdf'] };

type Las = (db: EntityManager, nummer: number) => Promise<readonly Utgivetgrupp[]>;

/** Rapporter att skriva ut. (The same layout each time; HTML and PDF from the same figures and charts.) */
@Access('utgava.las')
@ApiTags('utgavor')
@Controller('v1/utgavor/:utgava/rapport')
export class RapportController {
  constructor(@Inject(QUERY_OPTIONS) private readonly options: QueryApiOptions) {}

  @Get('metod/:metod')
  @ApiOperation({ summary: 'Rapport om en metod i hela staden' })
  @ApiParam(UTGAVA)
  @ApiParam({ name: 'metod', example: 'FFT' })
  @ApiQuery(FORMAT)
  @ApiHeader(MIN_POSITION)
  @ApiRapport()
  perMetod(
    @Param('utgava') utgava: string,
    @Param('metod') kod: string,
    @Query() query: Parameters,
    @Headers('min-position') min: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ) {
    if (metodMedKod(kod) === undefined) throw queryProblem('okand-metod');
    const las: Las = (db, nummer) => utgivetUtfall(db, { nummer, metod: kod });
    const gor = (underlag: Rapportunderlag) => metodrapport(kod, underlag);
    return this.send(query, { utgava, min, response }, { las, gor, namn: `metod-${kod}` });
  }

  @Get('namnd/:stadsdelsnamnd')
  @ApiOperation({ summary: 'Rapport om en nämnd, alla metoder' })
  @ApiParam(UTGAVA)
  @ApiParam({ name: 'stadsdelsnamnd', example: 'skarholmen' })
  @ApiQuery(FORMAT)
  @ApiHeader(MIN_POSITION)
  @ApiRapport()
  perNamnd(
    @Param('utgava') utgava: string,
    @Param('stadsdelsnamnd') kod: string,
    @Query() query: Parameters,
    @Headers('min-position') min: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ) {
    if (namndMedKod(kod) === undefined) throw queryProblem('okand-stadsdelsnamnd');
    const las: Las = async (db, nummer) => [
      ...(await utgivetUtfall(db, { nummer, metod: 'alla', bakgrund: 'alla' })),
      ...(await utgivetUtfall(db, { nummer, omrade: `namnd:${kod}` })).filter(
        ({ metod }) => metod !== 'alla',
      ),
    ];
    const gor = (underlag: Rapportunderlag) => namndrapport(kod, underlag);
    return this.send(query, { utgava, min, response }, { las, gor, namn: `namnd-${kod}` });
  }

  private async send(
    query: Parameters,
    fraga: Fraga,
    { las, gor, namn }: { las: Las; gor: (underlag: Rapportunderlag) => Rapport; namn: string },
  ) {
    const { format = 'html' } = parametersOf(query, ['format']);
    if (format !== 'html' && format !== 'pdf') {
      throw queryProblem('ogiltig-parameter', { detail: 'format ska vara html eller pdf.' });
    }
    const { found, result } = await lasUtgava(this.options.db, fraga, (db, { nummer }) =>
      las(db, nummer),
    );
    const rapport = gor(underlagOf(found, result));
    const { response } = fraga;
    if (format === 'html') {
      asPage(response, RAPPORT_STIL_HASH);
      return rapportHtml(rapport);
    }
    response.setHeader('Content-Type', 'application/pdf');
    response.setHeader(
      'Content-Disposition',
      `inline; filename="utgava-${found.nummer}-${namn}.pdf"`,
    );
    return new StreamableFile(await rapportPdf(rapport));
  }
}

function underlagOf(found: UtgavaRad, grupper: readonly Utgivetgrupp[]): Rapportunderlag {
  return { utgava: found.om, publicerad: found.publicerad, grupper };
}
