import { Body, Controller, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { Asking } from '../../../libs/access/index.js';
import type { IndividId, InsatsId } from '../../../libs/domain/index.js';
import { derivedId } from '../../../libs/recording/index.js';
import type { SparadText } from '../../../libs/privacy/index.js';
import { accessProblem, Asked, idempotencyKeyOf, webProblem } from '../../../libs/web/index.js';
import { AnteckningDto } from '../dto/anteckning.dto.js';
import { insatsIdOf } from '../individ/require-individ.js';
import { insatsFile, type InsatsFile } from '../insats-file.js';
import { PERSON_EXAMPLES } from '../openapi/examples.js';
import { Route } from '../openapi/route.js';
import { PERSON_OPTIONS, type PersonApiOptions } from '../options.js';
import { requireBound } from './require-bound.js';

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
      'Svaret är 200 när nyckeln redan har sparat texten, eller när du skrev samma text i samma fält inom den senaste timmen: den sparas inte en gång till. ' +
      'Samma nyckel med annat innehåll avvisas med 422.',
    body: { type: AnteckningDto, example: PERSON_EXAMPLES.nyAnteckning },
    answers: { 200: PERSON_EXAMPLES.skriven, 201: PERSON_EXAMPLES.skriven },
    problems: [
      'atgard-avvisad',
      'handelse-saknas',
      'malsattning-saknas',
      'individ-gallrad',
      'nyckel-ej-laddad',
      'idempotency-key-ateranvand',
    ],
    key: true,
  })
  async skriv(
    @Param('insatsId') id: string,
    @Body() body: AnteckningDto,
    @Asked() asking: Asking,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<object> {
    const key = idempotencyKeyOf(request);
    const { events, ...found } = await this.#require(id, asking);
    requireBound(body, events);
    const textId = derivedId(`anteckning:${found.insatsId}`, key);
    const ny = { ...found, ...body, textId, actor: asking.actor.id };
    const repeated = await this.#repeated(ny);
    if (repeated === undefined) {
      await this.options.vault.writeText(ny);
      // Two with one key at once: the first one was kept, and the other is asked once more what it is.
      await this.#repeated(ny);
      return { textId };
    }
    response.status(200);
    return { textId: repeated };
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
      ({ textId, falt, handelseId, malsattningId, vems, text, actor, at }) => ({
        textId,
        falt,
        ...(handelseId === undefined ? {} : { handelseId }),
        ...(malsattningId === undefined ? {} : { malsattningId }),
        ...(vems === undefined ? {} : { vems }),
        text,
        skrivenAv: actor,
        skriven: new Date(at).toISOString(),
      }),
    );
    return { insatsId: found.insatsId, anteckningar };
  }

  /** The text that the request has already led to. @throws ProblemError where its key was used for another one. */
  async #repeated(ny: Place & Ny): Promise<string | undefined> {
    const since = this.options.now() - RETRY_MS;
    const texts = await this.#texts(ny);
    const own = texts.find(({ textId }) => textId === ny.textId);
    if (own !== undefined && !isSame(own, ny)) throw webProblem('idempotency-key-ateranvand');
    return (own ?? texts.find((one) => isSame(one, ny) && one.at > since))?.textId;
  }

  async #require(text: string, asking: Asking): Promise<Place & Pick<InsatsFile, 'events'>> {
    const insatsId = await insatsIdOf(text, asking);
    const { akt, events } = await insatsFile(this.options.store, insatsId);
    await asking.require({ resurs: 'insats', insatsId, ...akt });
    if (akt === undefined) throw accessProblem('uppgiften-finns-inte');
    return { insatsId, individId: akt.individId, events };
  }

  async #texts({ insatsId, individId }: Place): Promise<readonly SparadText[]> {
    const read = await this.options.vault.textsOf(individId);
    if (read.tillstand !== 'kand') throw accessProblem('individ-gallrad');
    return read.texter.filter((text) => text.insatsId === insatsId);
  }
}

interface Place {
  readonly insatsId: InsatsId;
  readonly individId: IndividId;
}

type Ny = Pick<
  SparadText,
  'textId' | 'falt' | 'handelseId' | 'malsattningId' | 'vems' | 'text' | 'actor'
>;

function isSame(kept: SparadText, ny: Ny): boolean {
  const names = ['falt', 'handelseId', 'malsattningId', 'vems', 'actor'] as const;
  return names.every((name) => kept[name] === ny[name]) && kept.text === asKept(ny.text);
}

/** The vault keeps one form of letters with dots and of line breaks. */
function asKept(text: string): string {
  return text.normalize('NFC').replace(/\r\n?/g, '\n');
}
