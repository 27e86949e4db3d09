import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { HELA_STADEN, type Asking } from '../../../libs/access/index.js';
import { NAMNDREGISTER } from '../../../libs/domain/index.js';
import { Asked, Costly } from '../../../libs/web/index.js';
import { SokDto } from '../dto/sok.dto.js';
import { PERSON_EXAMPLES } from '../openapi/examples.js';
import { Route } from '../openapi/route.js';
import { PERSON_OPTIONS, type PersonApiOptions } from '../options.js';
import { shownHits, type Sokning } from './hits.js';

/** Finding somebody by name, number or case number: in the body, since addresses end up in logs. */
@ApiTags('individer')
@Controller('v1/handlaggning')
export class SokController {
  constructor(@Inject(PERSON_OPTIONS) private readonly options: PersonApiOptions) {}

  @Route(['post', 'sok'], {
    atgard: 'individ.sok',
    summary: 'Sök en individ på namn, nummer eller ärendenummer i de egna nämnderna',
    description:
      'Ange exakt ett av dem. Bara den som du får se visas. Varje sökning och varje visad individ skrivs i läsloggen.',
    body: { type: SokDto, example: { nummer: '19121212-1212' } },
    answers: { 200: PERSON_EXAMPLES.traffar },
    problems: ['atgard-avvisad', 'for-manga-anrop', 'nyckel-ej-laddad'],
  })
  @Costly()
  async sok(@Body() body: SokDto, @Asked() asking: Asking): Promise<Sokning> {
    const reach = await asking.extent('sok');
    const namnder = reach === HELA_STADEN ? NAMNDREGISTER.map(({ kod }) => kod) : reach;
    const { vault, overtagna } = this.options;
    const found = await vault.find({ ...body, namnder, aven: await overtagna(namnder) });
    return { traffar: await shownHits(this.options, asking, found) };
  }
}
