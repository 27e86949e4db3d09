import { Body, Controller, Inject, Param, Res, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Asking } from '../../../libs/access/index.js';
import { registerutdragJson, registerutdragPdf } from '../../../libs/privacy/index.js';
import { Asked, Costly } from '../../../libs/web/index.js';
import { RegisterutdragDto } from '../dto/registerutdrag.dto.js';
import { individIdOf } from '../individ/require-individ.js';
import { PERSON_EXAMPLES } from '../openapi/examples.js';
import { Route } from '../openapi/route.js';
import { PERSON_OPTIONS, type PersonApiOptions } from '../options.js';
import { gatherUnderlag } from './gather.js';

const TYPES = { json: 'application/json; charset=utf-8', pdf: 'application/pdf' } as const;

/** Everything about a person, to hand to that person. */
@ApiTags('individer')
@Controller('v1/individer')
export class RegisterutdragController {
  constructor(@Inject(PERSON_OPTIONS) private readonly options: PersonApiOptions) {}

  @Route(['post', ':individId/registerutdrag'], {
    atgard: 'registerutdrag.skapa',
    summary: 'Skapa ett registerutdrag åt den registrerade, som JSON eller PDF',
    description:
      'Allt som de egna nämnderna har om individen, och vilka som har läst det. En PDF kommer som application/pdf.',
    body: { type: RegisterutdragDto, example: { format: 'pdf' } },
    answers: { 200: PERSON_EXAMPLES.registerutdrag },
    problems: ['individ-gallrad', 'for-manga-anrop', 'nyckel-ej-laddad'],
  })
  @Costly()
  async skapa(
    @Param('individId') id: string,
    @Body() { format }: RegisterutdragDto,
    @Asked() asking: Asking,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const underlag = await gatherUnderlag(this.options, asking, await individIdOf(id, asking));
    const file =
      format === 'pdf'
        ? await registerutdragPdf(underlag)
        : Buffer.from(registerutdragJson(underlag), 'utf8');
    response.setHeader('Cache-Control', 'no-store');
    // The name of a file ends up in lists and histories: it tells nothing about whom it is.
    const disposition = `attachment; filename="registerutdrag.${format}"`;
    return new StreamableFile(file, { type: TYPES[format], disposition, length: file.length });
  }
}
