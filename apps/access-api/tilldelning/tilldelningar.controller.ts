import { Body, Controller, Inject, Param, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import type { Asking, CaseAssignment } from '../../../libs/access/index.js';
import { Asked, idempotencyKeyOf } from '../../../libs/web/index.js';
import { TilldelningDto } from '../dto/arende.dto.js';
import { ACCESS_EXAMPLES } from '../openapi/examples.js';
import { Route } from '../openapi/route.js';
import { ACCESS_OPTIONS, type AccessApiOptions } from '../options.js';
import { requireInsats } from '../require-thing.js';
import { requireCovered } from './require-covered.js';

/** Who works with an insats. */
@ApiTags('insatser')
@Controller('v1/insatser')
export class TilldelningarController {
  constructor(@Inject(ACCESS_OPTIONS) private readonly options: AccessApiOptions) {}

  @Route(['post', ':insatsId/tilldelningar'], {
    atgard: 'insats.tilldela',
    summary: 'Tilldela insatsen en användare eller en enhet; samma igen ändrar inget',
    description:
      'Användaren ska ha en roll som gäller i insatsens nämnd, och enheten vara en som någon har en roll i där.',
    body: { type: TilldelningDto, example: ACCESS_EXAMPLES.nyTilldelning },
    answers: { 201: ACCESS_EXAMPLES.tilldelning },
    problems: ['atgard-avvisad'],
    key: true,
  })
  async tilldela(
    @Param('insatsId') insatsId: string,
    @Body() body: TilldelningDto,
    @Asked() asking: Asking,
    @Req() request: Request,
  ): Promise<object> {
    idempotencyKeyOf(request);
    const assignment = await this.#assignment(insatsId, body, asking);
    const { directory, now } = this.options;
    await requireCovered(directory, assignment, now());
    await directory.assignCase(assignment);
    return { insatsId, ...body };
  }

  @Route(['post', ':insatsId/tilldelningar/aterkallande'], {
    atgard: 'insats.tilldela',
    summary: 'Återkalla en tilldelning; det gäller från nästa begäran',
    body: { type: TilldelningDto, example: ACCESS_EXAMPLES.nyTilldelning },
    answers: { 200: { aterkallad: true } },
    problems: ['atgard-avvisad'],
  })
  async aterkalla(
    @Param('insatsId') insatsId: string,
    @Body() body: TilldelningDto,
    @Asked() asking: Asking,
  ): Promise<object> {
    const assignment = await this.#assignment(insatsId, body, asking);
    return { aterkallad: await this.options.directory.withdrawCase(assignment) };
  }

  async #assignment(
    text: string,
    { anvandare, enhet }: TilldelningDto,
    asking: Asking,
  ): Promise<CaseAssignment> {
    const { id, namnd } = await requireInsats(this.options, asking, [text]);
    return {
      insatsId: id,
      namnd,
      ...(anvandare === undefined ? {} : { anvandare }),
      ...(enhet === undefined ? {} : { enhet }),
      by: asking.actor.id,
    };
  }
}
