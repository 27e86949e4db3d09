import { Body, Controller, Inject, Query } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import {
  HELA_STADEN,
  instantsOf,
  type Asking,
  type ReviewSample,
} from '../../../libs/access/index.js';
import { Asked, Costly } from '../../../libs/web/index.js';
import { GranskaIndividDto } from '../dto/arende.dto.js';
import { namer } from '../names.js';
import { ACCESS_EXAMPLES } from '../openapi/examples.js';
import { Route } from '../openapi/route.js';
import { ACCESS_OPTIONS, type AccessApiOptions } from '../options.js';
import { requireIndivid } from '../require-thing.js';
import { lasningView } from './lasning-view.js';
import { oppningView } from './oppning-view.js';
import { urvalParameters } from './parameters.js';

/** The regular check of who has read what. */
@ApiTags('granskning')
@Controller('v1/granskning')
export class GranskningController {
  constructor(@Inject(ACCESS_OPTIONS) private readonly options: AccessApiOptions) {}

  @Route(['get', 'urval'], {
    atgard: 'granskning.las',
    summary: 'Dra ett urval av läsningar: all nödåtkomst först, sedan slumpvis valda',
    description:
      'Samma frö och huvud ger samma urval igen. Utelämnat huvud: allt som står i läsloggen nu. ' +
      'oppningar är alla nödåtkomster som öppnades i perioden, med skälet, oavsett huvud.',
    answers: { 200: ACCESS_EXAMPLES.urval },
    problems: ['ogiltig-period', 'ogiltigt-urval', 'for-manga-anrop'],
  })
  @ApiQuery({ name: 'from', example: '2026-11-01' })
  @ApiQuery({ name: 'tom', example: '2026-11-30' })
  @ApiQuery({ name: 'n', example: 25 })
  @ApiQuery({ name: 'fro', example: 'november-2026' })
  @ApiQuery({ name: 'huvud', required: false, example: '1204' })
  @Costly()
  async urval(
    @Query() query: Readonly<Record<string, unknown>>,
    @Asked() asking: Asking,
  ): Promise<object> {
    const { head, ...parameters } = urvalParameters(query);
    const namnder = await asking.extent('system');
    const { audit, directory, emergency } = this.options;
    const wanted = { namnder, ...parameters, ...(head === undefined ? {} : { head }) };
    const sample = await audit.sample(wanted);
    const opened = await emergency.list({ namnder, ...instantsOf(parameters) });
    const named = await namer(directory);
    const oppningar = opened.map((one) => oppningView(one, named));
    const { from, tom, seed: fro } = parameters;
    return { oppningar, namnder, from, tom, fro, ...sampleView(sample, named) };
  }

  @Route(['post', 'individ'], {
    atgard: 'granskning.las',
    summary: 'Läs vilka som har läst, eller försökt läsa, om en individ',
    body: { type: GranskaIndividDto, example: { individId: ACCESS_EXAMPLES.id } },
    answers: { 200: ACCESS_EXAMPLES.individ },
    problems: ['for-manga-anrop'],
  })
  @Costly()
  async individ(@Body() body: GranskaIndividDto, @Asked() asking: Asking): Promise<object> {
    const { id } = await requireIndivid(this.options, asking, body.individId);
    const { audit, directory } = this.options;
    const rows = await audit.ofIndivid(id, await this.#insatserWithin(id, asking));
    const named = await namer(directory);
    return { individId: id, lasningar: rows.map((row) => lasningView(row, named)) };
  }

  /** Who has read an insats at another nämnd is for that nämnd to check. */
  async #insatserWithin(individId: string, asking: Asking): Promise<readonly string[]> {
    const { aktOf, insatserOf } = this.options;
    const reach = asking.reach();
    const ids = await insatserOf(individId);
    const files = await Promise.all(ids.map(async (id) => ({ id, akt: await aktOf(id) })));
    return files
      .filter(
        ({ akt }) => akt !== undefined && (reach === HELA_STADEN || reach.includes(akt.namnd)),
      )
      .map(({ id }) => id);
  }
}

function sampleView(
  { head, nodatkomst, urval, perLasare }: ReviewSample,
  named: Awaited<ReturnType<typeof namer>>,
): object {
  return {
    huvud: String(head),
    nodatkomst: nodatkomst.map((row) => lasningView(row, named)),
    urval: urval.map((row) => lasningView(row, named)),
    perLasare: perLasare.map(({ actorId, ...tally }) => ({ lasare: named(actorId), ...tally })),
  };
}
