import { Controller, Get, Headers, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { EntityManager } from 'typeorm';
import { metodMedKod, namndMedKod } from '../../libs/domain/index.js';
import { readConsistently } from '../../libs/read-model/index.js';
import { AccessRefused, type Asking } from '../../libs/access/index.js';
import { Access, Asked } from '../../libs/web/index.js';
import { metodStadsdelUtfall, type Urval } from '../../projections/metod-stadsdel-utfall/index.js';
import { metodUtfall, metodUtfallFor } from '../../projections/metod-utfall/index.js';
import { stadsdelUtfall, type Organisation } from '../../projections/stadsdel-utfall/index.js';
import { answer, type Answer } from './answer.js';
import { ApiAnswer } from './examples.js';
import { waitForPosition } from './freshness.js';
import { QUERY_OPTIONS, type QueryApiOptions } from './options.js';
import { organisationOf, organisationText } from './organisation.js';
import { parametersOf, type Parameters } from './parameters.js';
import { queryProblem } from './query-problems.js';
import { visadeNamnder } from './visade-namnder.js';

const MIN_POSITION = {
  name: 'Min-Position',
  required: false,
  description: 'Position från en registrering: vänta (högst två sekunder) tills den räknas med.',
};
const ORGANISATION = {
  name: 'organisation',
  required: false,
  description: '`idag` (förval), `som-det-var` eller en dag, t.ex. `2019-01-01`.',
};

/** Utfall per metod och stadsdelsnämnd. (Aggregates only: no route here reaches an individual.) */
@Access('utfall.las')
@ApiTags('utfall')
@Controller('v1')
export class UtfallController {
  constructor(@Inject(QUERY_OPTIONS) private readonly options: QueryApiOptions) {}

  @Get('metod-utfall')
  @ApiOperation({ summary: 'Utfall per metod; en metod som ingen använder är en rad med nollor' })
  @ApiHeader(MIN_POSITION)
  @ApiAnswer('metod-utfall', 'lista')
  perMetod(
    @Query() query: Parameters,
    @Headers('min-position') min: string | undefined,
    @Asked() asking: Asking,
    @Res({ passthrough: true }) response: Response,
  ) {
    parametersOf(query, []);
    return this.ask(HELA_STADEN, { min, asking, response }, metodUtfall);
  }

  @Get('metod-utfall/:metod')
  @ApiOperation({ summary: 'Utfall för en metod, med effektstorlekar' })
  @ApiParam({ name: 'metod', example: 'FFT' })
  @ApiHeader(MIN_POSITION)
  @ApiAnswer('metod-utfall', 'en')
  async forMetod(
    @Param('metod') kod: string,
    @Query() query: Parameters,
    @Headers('min-position') min: string | undefined,
    @Asked() asking: Asking,
    @Res({ passthrough: true }) response: Response,
  ) {
    if (metodMedKod(kod) === undefined) throw queryProblem('okand-metod');
    parametersOf(query, []);
    return this.ask(HELA_STADEN, { min, asking, response }, (db) => metodUtfallFor(db, kod));
  }

  @Get('stadsdel-utfall')
  @ApiOperation({ summary: 'Utfall per stadsdelsnämnd' })
  @ApiQuery(ORGANISATION)
  @ApiHeader(MIN_POSITION)
  @ApiAnswer('stadsdel-utfall', 'lista')
  perStadsdel(
    @Query() query: Parameters,
    @Headers('min-position') min: string | undefined,
    @Asked() asking: Asking,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { organisation } = parametersOf(query, ['organisation']);
    const chosen = organisationOf(organisation, this.options.now);
    const about = { projektion: 'stadsdel-utfall', organisation: organisationText(chosen) };
    return this.ask(about, { min, asking, response }, async (db, namnder) =>
      covered(await stadsdelUtfall(db, chosen), namnder),
    );
  }

  @Get('metod-stadsdel-utfall')
  @ApiOperation({ summary: 'Utfall per metod och stadsdelsnämnd' })
  @ApiQuery({ name: 'metod', required: false, example: 'FFT' })
  @ApiQuery({ name: 'stadsdelsnamnd', required: false, example: 'skarholmen' })
  @ApiQuery(ORGANISATION)
  @ApiHeader(MIN_POSITION)
  @ApiAnswer('metod-stadsdel-utfall', 'lista')
  perMetodOchStadsdel(
    @Query() query: Parameters,
    @Headers('min-position') min: string | undefined,
    @Asked() asking: Asking,
    @Res({ passthrough: true }) response: Response,
  ) {
    const given = parametersOf(query, ['metod', 'stadsdelsnamnd', 'organisation']);
    const chosen = organisationOf(given.organisation, this.options.now);
    const urval = urvalOf(given, chosen);
    const about = {
      ...{ projektion: 'metod-stadsdel-utfall', organisation: organisationText(chosen) },
      stadsdelsnamnd: given.stadsdelsnamnd,
    };
    return this.ask(about, { min, asking, response }, async (db, namnder) => {
      assertCovered(urval.stadsdelsnamnd, namnder);
      return covered(await metodStadsdelUtfall(db, urval), namnder);
    });
  }

  private async ask<T>(
    { projektion, organisation, stadsdelsnamnd, helaStaden }: About,
    { min, asking, response }: { min: string | undefined; asking: Asking; response: Response },
    read: (db: EntityManager, namnder: Namnder) => Promise<T>,
  ): Promise<Answer<T>> {
    const { db } = this.options;
    const namnder = await asking.extent('utfall');
    const lag = await waitForPosition(db, projektion, min);
    if (lag > 0n) response.setHeader('X-Projection-Lag', String(lag));
    const { position, result } = await readConsistently(
      db,
      { projection: projektion, surface: 'aggregat', namnder },
      (manager) => read(manager, namnder),
    );
    return answer(
      {
        projektion,
        ...(organisation === undefined ? {} : { organisation }),
        ...{ position, efterslapning: String(lag) },
        namnder: visadeNamnder(helaStaden === true ? '*' : namnder, stadsdelsnamnd),
      },
      result,
    );
  }
}

type Namnder = '*' | readonly string[];

interface About {
  readonly projektion: string;
  readonly organisation?: string;
  /** Asked for by name. */
  readonly stadsdelsnamnd?: string | undefined;
  /** The figures are of every nämnd, whoever asks. */
  readonly helaStaden?: boolean;
}

const HELA_STADEN: About = { projektion: 'metod-utfall', helaStaden: true };

/** Only the nämnder that may be shown: a row of zeros for another would look like a figure. */
function covered<T extends { readonly stadsdelsnamnd: { readonly kod: string } }>(
  rows: readonly T[],
  namnder: Namnder,
): readonly T[] {
  return rows.filter(({ stadsdelsnamnd: { kod } }) => namnder === '*' || namnder.includes(kod));
}

function assertCovered(namnd: string | undefined, namnder: Namnder): void {
  if (namnd === undefined || namnder === '*' || namnder.includes(namnd)) return;
  throw new AccessRefused('annan-namnd', false);
}

function urvalOf(
  { metod, stadsdelsnamnd }: { readonly metod?: string; readonly stadsdelsnamnd?: string },
  organisation: Organisation,
): Urval {
  if (metod !== undefined && metodMedKod(metod) === undefined) throw queryProblem('okand-metod');
  if (stadsdelsnamnd !== undefined && namndMedKod(stadsdelsnamnd) === undefined) {
    throw queryProblem('okand-stadsdelsnamnd');
  }
  return {
    ...(metod === undefined ? {} : { metod }),
    ...(stadsdelsnamnd === undefined ? {} : { stadsdelsnamnd }),
    ...(organisation.kind === 'per' ? { per: organisation.datum } : {}),
  };
}
