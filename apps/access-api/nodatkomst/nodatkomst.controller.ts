import { Body, Controller, Inject, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { Asking, Nodatkomst, OpenNodatkomst } from '../../../libs/access/index.js';
import { Asked, idempotencyKeyOf } from '../../../libs/web/index.js';
import { adminProblem } from '../access-admin-problems.js';
import { NodatkomstDto } from '../dto/arende.dto.js';
import { ACCESS_EXAMPLES } from '../openapi/examples.js';
import { Route } from '../openapi/route.js';
import { ACCESS_OPTIONS, type AccessApiOptions } from '../options.js';
import { requireIndivid, requireInsats } from '../require-thing.js';

const HOUR_MS = 3_600_000;

/** Emergency access: an hour, a reason, and always in the review. */
@ApiTags('behorighet')
@Controller('v1/nodatkomst')
export class NodatkomstController {
  constructor(@Inject(ACCESS_OPTIONS) private readonly options: AccessApiOptions) {}

  @Route(['post', ''], {
    atgard: 'nodatkomst.oppna',
    summary: 'Öppna nödåtkomst i en timme till en insats eller individ i den egna nämnden',
    description:
      'Allt som läses genom nödåtkomst granskas i efterhand. Svaret är 200 när den redan är öppen av samma skäl: den förlängs inte.',
    body: { type: NodatkomstDto, example: ACCESS_EXAMPLES.nyNodatkomst },
    answers: { 200: ACCESS_EXAMPLES.nodatkomst, 201: ACCESS_EXAMPLES.nodatkomst },
    problems: ['nodatkomst-oklar', 'atgard-avvisad'],
    key: true,
  })
  async oppna(
    @Body() body: NodatkomstDto,
    @Asked() asking: Asking,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<object> {
    idempotencyKeyOf(request);
    const { insatsId, individId, skal } = body;
    if ((insatsId === undefined) === (individId === undefined)) {
      throw adminProblem('nodatkomst-oklar');
    }
    const { id, namnd } =
      insatsId === undefined
        ? await requireIndivid(this.options, asking, individId ?? '')
        : await requireInsats(this.options, asking, [insatsId]);
    const opening = { anvandare: asking.actor.id, oppnadId: id, namnd, skal };
    const open = await this.#alreadyOpen(opening);
    if (open !== undefined) response.status(200);
    return view(open ?? (await this.options.emergency.open(opening)));
  }

  /** A request that was sent again opens nothing again: each opening is reviewed. */
  async #alreadyOpen(opening: OpenNodatkomst): Promise<Nodatkomst | undefined> {
    const now = this.options.now();
    const latest = await this.options.emergency.list({
      namnder: [opening.namnd],
      from: now - HOUR_MS,
      tom: now,
    });
    return latest.find(
      ({ anvandare, oppnadId, skal, tom }) =>
        anvandare === opening.anvandare &&
        oppnadId === opening.oppnadId &&
        skal === opening.skal &&
        tom > now,
    );
  }
}

function view({ id, oppnadId, skal, from, tom }: Nodatkomst): object {
  return {
    id,
    oppnadId,
    skal,
    from: new Date(from).toISOString(),
    tom: new Date(tom).toISOString(),
  };
}
