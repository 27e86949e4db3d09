import { Controller, Get, Headers, Inject, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Asking } from '../../../libs/access/index.js';
import { Access, Asked } from '../../../libs/web/index.js';
import { kvarvaroFor, vantetiderFor } from '../../../projections/vantetider/index.js';
import { QUERY_OPTIONS, type QueryApiOptions } from '../options.js';
import type { Parameters } from '../parameters.js';
import { readSums, vagfragaOf, VAGPARAMETRAR } from './ask.js';
import { KVARVARODEFINITIONER, VANTETIDSDEFINITIONER } from './definitioner.js';
import { ApiKvarvaro, ApiVantetider } from './examples.js';
import { ApiPer, ApiVagparametrar } from './parameters.js';

const PROJEKTION = 'vantetider';
const NAMES = [...VAGPARAMETRAR, 'per'] as const;

/** How many months back, where nothing is told: a queue is of the year, but to follow a year takes more than one. */
const MANADER = { vantetider: 12, kvarvaro: 36 } as const;

/** Hur länge man väntar på en insats, och hur länge man blir kvar. (Sums only: no route here reaches an individual.) */
@Access('utfall.las')
@ApiTags('utfall')
@Controller('v1')
export class VantetiderController {
  constructor(@Inject(QUERY_OPTIONS) private readonly options: QueryApiOptions) {}

  @Get('vantetider')
  @ApiOperation({
    summary: 'Väntetid per metod och steg, från erbjudande till avslut; de som väntar räknas med',
  })
  @ApiVagparametrar('Utan fran räknas tolv månader.')
  @ApiPer()
  @ApiVantetider()
  async vantetider(
    @Query() query: Parameters,
    @Headers('min-position') min: string | undefined,
    @Asked() asking: Asking,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { db, now } = this.options;
    const fraga = vagfragaOf(query, NAMES, { now, manader: MANADER.vantetider });
    const { period, per, metod } = fraga;
    const { om, result } = await readSums(db, {
      ...{ projektion: PROJEKTION, fraga, asking, min, response },
      read: (manager) => vantetiderFor(manager, { ...period, per, ...metod }),
    });
    return { ...om, period, per, definitioner: VANTETIDSDEFINITIONER, ...result };
  }

  @Get('kvarvaro')
  @ApiOperation({
    summary: 'Hur stor andel av de startade som har avbrutit och fullföljt efter 30 till 365 dagar',
  })
  @ApiVagparametrar('Utan fran räknas tre år, så att ett helt år hinner följas.')
  @ApiPer()
  @ApiKvarvaro()
  async kvarvaro(
    @Query() query: Parameters,
    @Headers('min-position') min: string | undefined,
    @Asked() asking: Asking,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { db, now } = this.options;
    const fraga = vagfragaOf(query, NAMES, { now, manader: MANADER.kvarvaro });
    const { period, per, metod } = fraga;
    const { om, result } = await readSums(db, {
      ...{ projektion: PROJEKTION, fraga, asking, min, response },
      read: (manager) => kvarvaroFor(manager, { ...period, per, ...metod }),
    });
    return { ...om, period, per, definitioner: KVARVARODEFINITIONER, ...result };
  }
}
