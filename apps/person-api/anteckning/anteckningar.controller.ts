import { Body, Controller, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { Asking } from '../../../libs/access/index.js';
import type { IndividId, InsatsId } from '../../../libs/domain/index.js';
import type { SparadText } from '../../../libs/privacy/index.js';
import { accessProblem, Asked, idempotencyKeyOf } from '../../../libs/web/index.js';
import { AnteckningDto } from '../dto/anteckning.dto.js';
import { insatsIdOf } from '../individ/require-individ.js';
import { insatsFile } from '../insats-file.js';
import { PERSON_EXAMPLES } from '../openapi/examples.js';
import { Route } from '../openapi/route.js';
import { personProblem } from '../person-problems.js';
import { PERSON_OPTIONS, type PersonApiOptions } from '../options.js';

/** The same text by the same hand within this time is the same request sent again. */
const RETRY_MS = 3_600_000;

/** Free text of an insats. It lies in the vault, under the key of the person, and never in the log. */
@ApiTags('insatser')
@Controller('v1/insatser')
export class AnteckningarController {
  constructor(@Inject(PERSON_OPTIONS) private readonly options: PersonApiOptions) {}

  @Route(['post', ':insatsId/anteckningar'], {
    atgard: 'anteckning.skriv',
    summary: 'Skriv en anteckning i fritext; den krypteras under individens nyckel',
    description:
      'Svaret är 200 när du skrev samma text i samma fält inom den senaste timmen: den sparas inte en gång till.',
    body: { type: AnteckningDto, example: PERSON_EXAMPLES.nyAnteckning },
    answers: { 200: PERSON_EXAMPLES.skriven, 201: PERSON_EXAMPLES.skriven },
    problems: ['atgard-avvisad', 'handelse-saknas', 'individ-gallrad', 'nyckel-ej-laddad'],
    key: true,
  })
  async skriv(
    @Param('insatsId') id: string,
    @Body() body: AnteckningDto,
    @Asked() asking: Asking,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<object> {
    idempotencyKeyOf(request);
    const { handelser, ...found } = await this.#require(id, asking);
    requireHandelse(body, handelser);
    const ny = { ...found, ...body, actor: asking.actor.id };
    const since = this.options.now() - RETRY_MS;
    const repeated = (await this.#texts(found)).find((one) => isSame(one, ny) && one.at > since);
    if (repeated !== undefined) response.status(200);
    return { textId: repeated?.textId ?? (await this.options.vault.writeText(ny)) };
  }

  @Route(['get', ':insatsId/anteckningar'], {
    atgard: 'anteckning.las',
    summary: 'Läs insatsens anteckningar, äldst först',
    answers: { 200: PERSON_EXAMPLES.anteckningar },
    problems: ['individ-gallrad', 'nyckel-ej-laddad'],
  })
  async las(@Param('insatsId') id: string, @Asked() asking: Asking): Promise<object> {
    const found = await this.#require(id, asking);
    const anteckningar = (await this.#texts(found)).map(
      ({ textId, falt, handelseId, text, actor, at }) => ({
        textId,
        falt,
        ...(handelseId === undefined ? {} : { handelseId }),
        text,
        skrivenAv: actor,
        skriven: new Date(at).toISOString(),
      }),
    );
    return { insatsId: found.insatsId, anteckningar };
  }

  async #require(text: string, asking: Asking): Promise<Place & { readonly handelser: string[] }> {
    const insatsId = await insatsIdOf(text, asking);
    const { akt, events } = await insatsFile(this.options.store, insatsId);
    await asking.require({ resurs: 'insats', insatsId, ...akt });
    if (akt === undefined) throw accessProblem('uppgiften-finns-inte');
    return { insatsId, individId: akt.individId, handelser: events.map((event) => event.id) };
  }

  async #texts({ insatsId, individId }: Place): Promise<readonly SparadText[]> {
    const read = await this.options.vault.textsOf(individId);
    if (read.tillstand !== 'kand') throw accessProblem('individ-gallrad');
    return read.texter.filter((text) => text.insatsId === insatsId);
  }
}

/** What is said of a questioned event is bound to it, and so is any other text that names one. */
function requireHandelse({ falt, handelseId }: AnteckningDto, handelser: readonly string[]): void {
  if (handelseId === undefined ? falt !== 'ifragasatt' : handelser.includes(handelseId)) return;
  throw personProblem('handelse-saknas');
}

interface Place {
  readonly insatsId: InsatsId;
  readonly individId: IndividId;
}

type Ny = Pick<SparadText, 'falt' | 'handelseId' | 'text' | 'actor'>;

function isSame(kept: SparadText, ny: Ny): boolean {
  const names = ['falt', 'handelseId', 'text', 'actor'] as const;
  return names.every((name) => kept[name] === ny[name]);
}
