import { Body, Controller, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { Asking } from '../../../libs/access/index.js';
import type { Registrerad } from '../../../libs/privacy/index.js';
import { Asked, idempotencyKeyOf } from '../../../libs/web/index.js';
import { RattaIndividDto, RegistreraIndividDto, SkyddDto } from '../dto/individ.dto.js';
import { PERSON_EXAMPLES } from '../openapi/examples.js';
import { Route } from '../openapi/route.js';
import { PERSON_OPTIONS, type PersonApiOptions } from '../options.js';
import { personProblem } from '../person-problems.js';
import { individView, readIndivid, type IndividView } from './individ-view.js';
import { requireIndivid } from './require-individ.js';
import { requireRegistration } from './require-registration.js';

/** Who somebody is: registered, read, corrected and protected. */
@ApiTags('individer')
@Controller('v1/individer')
export class IndividerController {
  constructor(@Inject(PERSON_OPTIONS) private readonly options: PersonApiOptions) {}

  @Route(['post', ''], {
    atgard: 'individ.registrera',
    summary: 'Registrera en individ i en nämnd; samma nummer igen ger samma individ',
    description:
      'Svaret är 200 när nämnden redan känner numret: namn och skydd lämnas då som de är, och nya ärendenummer läggs till. Har individen skyddad identitet får bara den som själv är tilldelad svaret.',
    body: { type: RegistreraIndividDto, example: PERSON_EXAMPLES.registrering },
    answers: { 200: PERSON_EXAMPLES.redanKand, 201: PERSON_EXAMPLES.registrerad },
    problems: ['atgard-avvisad', 'individ-gallrad', 'nyckel-ej-laddad'],
    key: true,
  })
  async registrera(
    @Body() body: RegistreraIndividDto,
    @Asked() asking: Asking,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Registrerad> {
    idempotencyKeyOf(request);
    const known = await requireRegistration(this.options, asking, body);
    // Somebody taken over stays where they were registered: one person, one key, one id.
    const namnd = known?.namnd ?? body.namnd;
    const registrerad = await this.options.vault.register({ ...body, namnd });
    response.setHeader('Location', `/v1/individer/${registrerad.individId}`);
    if (registrerad.known) response.status(200);
    return registrerad;
  }

  @Route(['get', ':individId'], {
    atgard: 'individ.las',
    summary: 'Läs vem en individ är',
    answers: { 200: PERSON_EXAMPLES.individ },
    problems: ['individ-gallrad', 'nyckel-ej-laddad'],
  })
  async las(@Param('individId') id: string, @Asked() asking: Asking): Promise<IndividView> {
    const { vault } = this.options;
    const { individId, faltgrupper } = await requireIndivid(vault, asking, id);
    return individView(await readIndivid(vault, individId), faltgrupper);
  }

  @Route(['put', ':individId/uppgifter'], {
    atgard: 'individ.ratta',
    summary: 'Rätta uppgifter om vem en individ är; det som stod förut bevaras krypterat',
    body: { type: RattaIndividDto, example: PERSON_EXAMPLES.rattning },
    answers: { 200: PERSON_EXAMPLES.individ },
    problems: ['inget-att-ratta', 'atgard-avvisad', 'atgard-krockar', 'individ-gallrad'],
  })
  async ratta(
    @Param('individId') id: string,
    @Body() body: RattaIndividDto,
    @Asked() asking: Asking,
  ): Promise<IndividView> {
    const { vault } = this.options;
    const { individId, faltgrupper } = await requireIndivid(vault, asking, id);
    const { namn, nummer, arendenummer } = body;
    if (namn === undefined && nummer === undefined && arendenummer === undefined) {
      throw personProblem('inget-att-ratta');
    }
    await vault.correct({ ...body, individId, actor: asking.actor.id });
    return individView(await readIndivid(vault, individId), faltgrupper);
  }

  @Route(['put', ':individId/skydd'], {
    atgard: 'individ.skydda',
    summary: 'Anteckna eller häv skyddad identitet',
    body: { type: SkyddDto, example: { skyddad: true } },
    answers: { 200: PERSON_EXAMPLES.skydd },
    problems: ['individ-gallrad'],
  })
  async skydda(
    @Param('individId') id: string,
    @Body() { skyddad }: SkyddDto,
    @Asked() asking: Asking,
  ): Promise<object> {
    const { individId } = await requireIndivid(this.options.vault, asking, id);
    await this.options.vault.protect(individId, skyddad);
    return { individId, skyddad };
  }
}
