import { Body, Controller, Inject, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { HELA_STADEN, type Asking } from '../../../libs/access/index.js';
import { Asked, idempotencyKeyOf } from '../../../libs/web/index.js';
import { StudieDto } from '../dto/arende.dto.js';
import { ACCESS_EXAMPLES } from '../openapi/examples.js';
import { Route } from '../openapi/route.js';
import { ACCESS_OPTIONS, type AccessApiOptions } from '../options.js';

/** Extracts for studies: one asks, the data protection officer decides. */
@ApiTags('godkannanden')
@Controller('v1/studier')
export class StudierController {
  constructor(@Inject(ACCESS_OPTIONS) private readonly options: AccessApiOptions) {}

  @Route(['post', ''], {
    atgard: 'studie.begar',
    summary: 'Begär ett pseudonymiserat utdrag för en studie; dataskyddsombudet beslutar',
    description: 'Samma begäran igen medan den väntar är samma begäran.',
    body: { type: StudieDto, example: ACCESS_EXAMPLES.nyStudie },
    answers: { 202: ACCESS_EXAMPLES.begard },
    problems: ['atgard-avvisad'],
    key: true,
  })
  async begar(
    @Body() body: StudieDto,
    @Asked() asking: Asking,
    @Req() request: Request,
  ): Promise<object> {
    idempotencyKeyOf(request);
    const reach = asking.reach();
    const namnder = reach === HELA_STADEN ? [HELA_STADEN] : reach;
    const innehall = inOrder(body);
    const begardAv = asking.actor.id;
    const { approvals } = this.options;
    const waiting = (await approvals.list(['studieutdrag'], reach)).find(
      (one) =>
        one.status === 'vantar' &&
        one.begardAv === begardAv &&
        JSON.stringify(inOrder(one.innehall)) === JSON.stringify(innehall),
    );
    const { id, status } =
      waiting ?? (await approvals.request({ kind: 'studieutdrag', namnder, innehall, begardAv }));
    return { godkannandeId: id, status };
  }
}

/** The same fields in the same order, however they were sent and kept. */
function inOrder(fields: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)));
}
