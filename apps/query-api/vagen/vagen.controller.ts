import { Controller, Get, Headers, Inject, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Asking } from '../../../libs/access/index.js';
import { Access, Asked } from '../../../libs/web/index.js';
import { vagenTillInsats } from '../../../projections/vagen-till-insats/index.js';
import { QUERY_OPTIONS, type QueryApiOptions } from '../options.js';
import type { Parameters } from '../parameters.js';
import { readSums, vagfragaOf, VAGPARAMETRAR } from './ask.js';
import { behovOf } from './behov.js';
import { VAGDEFINITIONER } from './definitioner.js';
import { ApiVagen } from './examples.js';
import { ApiBehovsparameter, ApiVagparametrar } from './parameters.js';

const PROJEKTION = 'vagen-till-insats';
const MANADER = 12;

/** Vem som erbjuds vad, vem som tackar ja, och varför inte. (Sums only: no route here reaches an individual.) */
@Access('utfall.las')
@ApiTags('utfall')
@Controller('v1/vagen-till-insats')
export class VagenController {
  constructor(@Inject(QUERY_OPTIONS) private readonly options: QueryApiOptions) {}

  @Get()
  @ApiOperation({
    summary:
      'Erbjudna, svar, skäl att avböja, insatser som saknas, beslutade, startade och utförare, per metod',
  })
  @ApiVagparametrar('Utan fran räknas tolv månader.')
  @ApiBehovsparameter()
  @ApiVagen()
  async vagen(
    @Query() query: Parameters,
    @Headers('min-position') min: string | undefined,
    @Asked() asking: Asking,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { db, now } = this.options;
    const fraga = vagfragaOf(query, [...VAGPARAMETRAR, 'behov'], { now, manader: MANADER });
    const { period, metod } = fraga;
    const { om, result } = await readSums(db, {
      ...{ projektion: PROJEKTION, fraga, asking, min, response },
      read: (manager) => vagenTillInsats(manager, { ...period, ...metod, ...behovOf(query) }),
    });
    return { ...om, period, definitioner: VAGDEFINITIONER, ...result };
  }
}
