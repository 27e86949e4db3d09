import { Body, Controller, Inject, Param, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { HELA_STADEN, type Asking } from '../../../libs/access/index.js';
import { accessProblem, Asked, idempotencyKeyOf } from '../../../libs/web/index.js';
import { AnvandareDto, AvstangningDto } from '../dto/behorighet.dto.js';
import { ACCESS_EXAMPLES } from '../openapi/examples.js';
import { Route } from '../openapi/route.js';
import { ACCESS_OPTIONS, type AccessApiOptions } from '../options.js';

/** Those who can be given roles. */
@ApiTags('behorighet')
@Controller('v1/anvandare')
export class AnvandareController {
  constructor(@Inject(ACCESS_OPTIONS) private readonly options: AccessApiOptions) {}

  @Route(['post', ''], {
    atgard: 'behorighet.hantera',
    summary: 'Lägg upp en användare; samma inloggning igen ger samma användare',
    description:
      'En användare utan roll får inte göra något. Namnet uppdateras om det har ändrats.',
    body: { type: AnvandareDto, example: ACCESS_EXAMPLES.nyAnvandare },
    answers: { 200: { id: ACCESS_EXAMPLES.id } },
    problems: ['atgard-avvisad'],
    key: true,
  })
  async lagg(@Body() body: AnvandareDto, @Req() request: Request): Promise<object> {
    idempotencyKeyOf(request);
    return { id: await this.options.directory.ensureUser({ ...body }) };
  }

  @Route(['put', ':id/avstangning'], {
    atgard: 'behorighet.hantera',
    summary: 'Stäng av en användare, eller häv avstängningen; det gäller från nästa begäran',
    description: 'Kräver att du hanterar behörighet i alla nämnder där användaren har en roll.',
    body: { type: AvstangningDto, example: { avstangd: true } },
    answers: { 200: ACCESS_EXAMPLES.avstangning },
  })
  async avstang(
    @Param('id') id: string,
    @Body() { avstangd }: AvstangningDto,
    @Asked() asking: Asking,
  ): Promise<object> {
    const { directory } = this.options;
    for (const namnd of await this.#namnderOf(id)) {
      await asking.require({ resurs: 'system', namnd });
    }
    const known = avstangd ? await directory.deactivate(id) : await directory.reactivate(id);
    if (!known) throw accessProblem('uppgiften-finns-inte');
    return { id, avstangd };
  }

  /** Where somebody has a role; one without any is the whole city's. */
  async #namnderOf(id: string): Promise<ReadonlySet<string>> {
    const rows = await this.options.directory.list(HELA_STADEN);
    const held = rows.filter(
      ({ anvandare, aterkalladAt }) => anvandare === id && aterkalladAt === undefined,
    );
    return new Set(held.length === 0 ? [HELA_STADEN] : held.map(({ namnd }) => namnd));
  }
}
