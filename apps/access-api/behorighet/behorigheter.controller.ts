import { Body, Controller, Inject, Param, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import {
  namndvarning,
  type Asking,
  type NewTilldelning,
  type TilldelningRow,
} from '../../../libs/access/index.js';
import { parseDatum } from '../../../libs/domain/index.js';
import { accessProblem, Asked, idempotencyKeyOf } from '../../../libs/web/index.js';
import { adminProblem } from '../access-admin-problems.js';
import { BehorighetDto } from '../dto/behorighet.dto.js';
import { ACCESS_EXAMPLES } from '../openapi/examples.js';
import { Route } from '../openapi/route.js';
import { ACCESS_OPTIONS, type AccessApiOptions } from '../options.js';

/** The register of who has which role, and has had. */
@ApiTags('behorighet')
@Controller('v1/behorigheter')
export class BehorigheterController {
  constructor(@Inject(ACCESS_OPTIONS) private readonly options: AccessApiOptions) {}

  @Route(['get', ''], {
    atgard: 'behorighet.hantera',
    summary: 'Läs vilka som har och har haft roller i de egna nämnderna',
    answers: { 200: ACCESS_EXAMPLES.behorigheter },
  })
  async las(@Asked() asking: Asking): Promise<object> {
    const rows = await this.options.directory.list(asking.reach());
    return { behorigheter: rows.map(view) };
  }

  @Route(['post', ''], {
    atgard: 'behorighet.hantera',
    summary:
      'Ge en användare en roll; samma igen ändrar inget. varning: nämnden finns inte hela tiden',
    body: { type: BehorighetDto, example: ACCESS_EXAMPLES.nyBehorighet },
    answers: { 201: { id: ACCESS_EXAMPLES.id } },
    problems: ['ogiltig-period', 'atgard-avvisad', 'egen-begaran'],
    key: true,
  })
  async ge(
    @Body() body: BehorighetDto,
    @Asked() asking: Asking,
    @Req() request: Request,
  ): Promise<object> {
    idempotencyKeyOf(request);
    const { namnd } = body;
    await asking.require({ resurs: 'system', namnd });
    const ny = newTilldelning(body, asking.actor.id);
    const id = await this.options.directory.grant(ny);
    const varning = namndvarning(ny);
    return varning === undefined ? { id } : { id, varning };
  }

  @Route(['post', ':id/aterkallande'], {
    atgard: 'behorighet.hantera',
    summary: 'Återkalla en roll; det gäller från nästa begäran',
    answers: { 200: { aterkallad: true } },
  })
  async aterkalla(@Param('id') id: string, @Asked() asking: Asking): Promise<object> {
    const { directory } = this.options;
    const row = (await directory.list(asking.reach())).find((one) => one.id === id);
    if (row === undefined) throw accessProblem('uppgiften-finns-inte');
    const { namnd } = row;
    await asking.require({ resurs: 'system', namnd });
    return { aterkallad: await directory.revoke({ id, by: asking.actor.id }) };
  }
}

function newTilldelning(body: BehorighetDto, by: string): NewTilldelning {
  const { from, tom } = body;
  if (parseDatum(from) === undefined || (tom !== undefined && parseDatum(tom) === undefined)) {
    throw adminProblem('ogiltig-period');
  }
  return { ...body, by };
}

function view({ aterkalladAt, ...row }: TilldelningRow): object {
  return aterkalladAt === undefined
    ? row
    : { ...row, aterkallad: new Date(aterkalladAt).toISOString() };
}
