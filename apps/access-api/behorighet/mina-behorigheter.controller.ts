import { Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ATGARDER, mayAtAll, type Asking } from '../../../libs/access/index.js';
import { Asked } from '../../../libs/web/index.js';
import { ACCESS_EXAMPLES } from '../openapi/examples.js';
import { Route } from '../openapi/route.js';
import { ACCESS_OPTIONS, type AccessApiOptions } from '../options.js';

/** Who is asking, to themselves. */
@ApiTags('behorighet')
@Controller('v1/mina-behorigheter')
export class MinaBehorigheterController {
  constructor(@Inject(ACCESS_OPTIONS) private readonly options: AccessApiOptions) {}

  @Route(['get', ''], {
    atgard: 'register.las',
    summary: 'Läs vem du är, vilka roller du har, vad de ger och vilka insatser du är tilldelad',
    answers: { 200: ACCESS_EXAMPLES.mina },
  })
  async mina(@Asked() { actor }: Asking): Promise<object> {
    const { id, namn, tilldelningar, nodatkomst } = actor;
    const atgarder = Object.keys(ATGARDER).filter((atgard) => mayAtAll(actor, atgard));
    const insatser = await this.options.directory.assignedTo(actor);
    return { id, namn, tilldelningar, nodatkomst, insatser, atgarder };
  }
}
