import { randomUUID } from 'node:crypto';
import { Body, Controller, Inject, Param, Req } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import type { Asking } from '../../../libs/access/index.js';
import { datumInSweden, instrumentDen, instrumentMedKod } from '../../../libs/domain/index.js';
import { showKod, tillstandOf, type Svarslank } from '../../../libs/svarslank/index.js';
import { accessProblem, Asked } from '../../../libs/web/index.js';
import { ANSWER_EXAMPLES } from '../openapi/examples.js';
import { DeleteRoute, Route } from '../openapi/route.js';
import { ANSWER_OPTIONS, type AnswerApiOptions } from '../options.js';
import { hindersOf, isAnswered } from '../svar/command.js';
import { instant, lankView, type LankView } from './lank-view.js';
import { licensvarning } from './licensvarning.js';
import { linkIdOf } from './link-id.js';
import { NySvarslankDto } from './ny-svarslank.dto.js';
import { problemOfHinders, problemOfIssue } from './refused-link.js';
import { requireInsats, type RequiredInsats } from './require-insats.js';

type Lankinstrument = Pick<Svarslank, 'instrument' | 'instrumentversion'>;

const UTFARDA: Parameters<typeof Route>[1] = {
  atgard: 'insats.registrera',
  summary:
    'Utfärda en kod som ger ett barn, en vårdnadshavare eller en lärare rätt att svara en gång',
  description:
    'Koden visas bara i det här svaret. I adressen står den efter #, så att den inte skickas till någon server. ' +
    'Kräver instrumentets licens något som registret inte känner till står det i licensvarning. ' +
    'En skattning har högst en öppen kod: finns redan en obesvarad för samma mätpunkt, instrument och informant slutar den gälla, och dess svarslankId står under ersatta. ' +
    'Samma Idempotency-Key en gång till gör ingen ny kod och återkallar ingen: svaret är 409, eftersom koden bara visas en gång.',
  body: { type: NySvarslankDto, example: ANSWER_EXAMPLES.nySvarslank },
  answers: { 201: ANSWER_EXAMPLES.svarslank },
  problems: [
    'atgard-avvisad',
    'atgard-krockar',
    'svarslank-redan-utfardad',
    'idempotency-key-ogiltig',
    'idempotency-key-ateranvand',
  ],
};

const NYCKEL = {
  name: 'Idempotency-Key',
  required: false,
  description: 'Ny för varje kod, densamma vid omtag. Utan nyckel ger varje begäran en ny kod.',
};

/** Codes that let somebody without an account answer one rating once. */
@ApiTags('insatser')
@Controller('v1/insatser')
export class SvarslankarController {
  constructor(@Inject(ANSWER_OPTIONS) private readonly options: AnswerApiOptions) {}

  @Route(['post', ':insatsId/svarslankar'], UTFARDA)
  @ApiHeader(NYCKEL)
  async utfarda(
    @Param('insatsId') insatsId: string,
    @Body() body: NySvarslankDto,
    @Asked() asking: Asking,
    @Req() request: Request,
  ): Promise<object> {
    const insats = await requireInsats(this.options.store, asking, insatsId);
    const named = linkIdOf(request, insats.id);
    const instrumentversion = this.#version(insats, body);
    const utfardadAv = asking.actor.id;
    const ny = { ...body, ...named, insatsId: insats.id, instrumentversion, utfardadAv };
    await this.#markAnswered(insats);
    const { lank, kod, ersatta } = await this.options.svarslankar
      .issue(ny)
      .catch((error: unknown) => {
        throw problemOfIssue(error);
      });
    const { svarslankId, giltigTill } = lank;
    const adress = `${this.options.publicUrl ?? ''}/svar#${showKod(kod)}`;
    const licens = this.#licensvarning(ny);
    return {
      ...{ svarslankId, kod: showKod(kod), giltigTill: instant(giltigTill), adress, ersatta },
      ...(licens === undefined ? {} : { licensvarning: licens }),
    };
  }

  @Route(['get', ':insatsId/svarslankar'], {
    atgard: 'insats.registrera',
    summary: 'Läs vilka svarslänkar som finns på insatsen och vad som har hänt med dem; utan koder',
    answers: { 200: ANSWER_EXAMPLES.svarslankar },
  })
  async lista(
    @Param('insatsId') insatsId: string,
    @Asked() asking: Asking,
  ): Promise<{ readonly poster: readonly LankView[] }> {
    const { svarslankar, store, now } = this.options;
    const { id } = await requireInsats(store, asking, insatsId);
    const lankar = await svarslankar.ofInsats(id);
    return { poster: lankar.map((lank) => lankView(lank, now())) };
  }

  @DeleteRoute(':insatsId/svarslankar/:svarslankId', {
    atgard: 'insats.registrera',
    summary: 'Återkalla en svarslänk; koden slutar gälla genast',
    answer: { ...ANSWER_EXAMPLES.svarslankar.poster[0], tillstand: 'aterkallad' },
  })
  async aterkalla(
    @Param('insatsId') insatsId: string,
    @Param('svarslankId') svarslankId: string,
    @Asked() asking: Asking,
  ): Promise<LankView> {
    const { svarslankar, store, now } = this.options;
    const { id } = await requireInsats(store, asking, insatsId);
    const which = { insatsId: id, svarslankId, by: asking.actor.id };
    const lank = await svarslankar.withdraw(which);
    if (lank === undefined) throw accessProblem('uppgiften-finns-inte');
    if (tillstandOf(lank, now()) === 'anvand') {
      const detail = 'Svarslänken är redan använd. Svaret står på insatsen och rättas där.';
      throw accessProblem('atgard-krockar', {
        detail,
        errors: [{ pointer: '', code: 'svarslank-anvand', detail }],
      });
    }
    return lankView(lank, now());
  }

  #licensvarning({ instrument: kod, instrumentversion }: Lankinstrument): string | undefined {
    const instrument = instrumentMedKod(kod, instrumentversion);
    return instrument && licensvarning(instrument, datumInSweden(this.options.now()));
  }

  /** A link that was answered while the process ended is no longer in the way of a new one. */
  async #markAnswered({ id, history }: RequiredInsats): Promise<void> {
    const { svarslankar } = this.options;
    const forgotten = (await svarslankar.ofInsats(id)).filter(
      (lank) => lank.forbrukadAt === undefined && isAnswered(lank, history),
    );
    for (const { svarslankId } of forgotten) await svarslankar.markUsed(svarslankId);
  }

  /** The version in force today, once it is sure that such a rating could be recorded today. */
  #version({ history }: RequiredInsats, body: NySvarslankDto): number {
    const at = this.options.now();
    const { matpunkt, instrument: kod, informant } = body;
    const instrument = instrumentDen(kod, datumInSweden(at)) ?? instrumentMedKod(kod);
    const { version: instrumentversion = 1, min: lagsta = 0 } = instrument ?? {};
    const skattning = {
      svarslankId: randomUUID(),
      matpunkt,
      instrument: kod,
      instrumentversion,
      informant,
    };
    const hinders = hindersOf(skattning, history, { lagsta, at });
    if (hinders.length > 0) throw problemOfHinders(hinders);
    return instrumentversion;
  }
}
