import { Body, Controller, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { Asking } from '../../libs/access/index.js';
import type { BedomInsatser } from '../../libs/domain/aktgranskning/index.js';
import { aktgranskningId } from '../../libs/recording/index.js';
import { Asked, idempotencyKeyOf } from '../../libs/web/index.js';
import {
  AktgranskningRecording,
  type Aktgranskningsregistrering,
} from './aktgranskning-recording.js';
import { drawn } from './draw.js';
import { BedomningarDto, PaborjaAktgranskningDto } from './dto/aktgranskning.dto.js';
import { AUDIT_EXAMPLES } from './examples.js';
import { Route } from './openapi.js';
import { AUDIT_OPTIONS, type AuditApiOptions } from './options.js';
import { requireAktgranskning } from './reach.js';
import { ejVisadeAv, historiesOfSample, shownTo } from './sample.js';
import { protokollView, urvalView } from './views.js';

const RECORDED = { 200: AUDIT_EXAMPLES.registrerad, 201: AUDIT_EXAMPLES.registrerad };
const KEYED = [
  'idempotency-key-ateranvand',
  'aktgranskning-ogiltig',
  'aktgranskning-krockar',
  'aktgranskning-behandlas',
] as const;

/** Aktgranskning: ett slumpvis urval av insatser, bedömt moment för moment. (Audits of files.) */
@ApiTags('aktgranskning')
@Controller('v1/aktgranskningar')
export class AktgranskningarController {
  constructor(
    @Inject(AUDIT_OPTIONS) private readonly options: AuditApiOptions,
    private readonly recording: AktgranskningRecording,
  ) {}

  @Route(['post', ''], {
    atgard: 'aktgranskning.gor',
    summary: 'Börja en aktgranskning: dra ett slumpvis urval av insatser',
    description:
      'Urvalet dras ur loggen som den är, nämnd för nämnd, utan återläggning: SHA-256 av frö, kolon och insatsens id ger ordningen. ' +
      'Det som dras, ur hur många och vid vilken position sparas.',
    body: { type: PaborjaAktgranskningDto, example: AUDIT_EXAMPLES.paborja },
    answers: RECORDED,
    problems: KEYED,
    key: true,
  })
  async paborja(
    @Body() body: PaborjaAktgranskningDto,
    @Asked() asking: Asking,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Aktgranskningsregistrering> {
    for (const namnd of body.namnder) await asking.require({ resurs: 'system', namnd });
    const id = aktgranskningId(asking.actor.id, idempotencyKeyOf(request));
    return this.recording.send(id, () => drawn(this.options, body), { asking, request, response });
  }

  @Route(['post', ':aktgranskningId/bedomningar'], {
    atgard: 'aktgranskning.gor',
    summary: 'Registrera svar på moment för insatser i urvalet',
    description:
      'Alla svar sparas eller inget. Ett nytt svar av samma granskare gäller i stället för det förra; båda står kvar.',
    body: { type: BedomningarDto, example: AUDIT_EXAMPLES.bedomningar },
    answers: RECORDED,
    problems: ['okand-aktgranskning', ...KEYED],
    key: true,
  })
  async bedom(
    @Param('aktgranskningId') id: string,
    @Body() data: BedomningarDto,
    @Asked() asking: Asking,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Aktgranskningsregistrering> {
    const found = await this.#require(id, asking);
    const bedomningar = data.bedomningar.map((one) => ({ ...one }));
    const insatsIds = bedomningar.map(({ insatsId }) => insatsId);
    // Asked when the command is made: a retry is answered as it was, whatever has been restricted since.
    const command = async (): Promise<BedomInsatser> => {
      const ejVisade = await ejVisadeAv(this.options, { found, asking }, insatsIds);
      return { type: 'BedomInsatser', data: { bedomningar, ejVisade } };
    };
    return this.recording.send(id, command, { asking, request, response });
  }

  @Route(['post', ':aktgranskningId/avslut'], {
    atgard: 'aktgranskning.gor',
    summary: 'Avsluta aktgranskningen',
    description: 'Efter det kan inget svar ändras, och granskarna ser varandras svar.',
    answers: RECORDED,
    problems: ['okand-aktgranskning', ...KEYED],
    key: true,
  })
  async avsluta(
    @Param('aktgranskningId') id: string,
    @Asked() asking: Asking,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Aktgranskningsregistrering> {
    await this.#require(id, asking);
    return this.recording.send(
      id,
      { type: 'AvslutaAktgranskning', data: {} },
      { asking, request, response },
    );
  }

  @Route(['get', ':aktgranskningId'], {
    atgard: 'aktgranskning.gor',
    summary: 'Läs urvalet med de svar som gäller',
    description:
      'Insatserna står i den ordning de drogs. Medan granskningen pågår ser var och en bara sina egna svar.',
    answers: { 200: AUDIT_EXAMPLES.urval },
    problems: ['okand-aktgranskning'],
  })
  async urval(@Param('aktgranskningId') id: string, @Asked() asking: Asking): Promise<object> {
    const found = await this.#require(id, asking);
    const shown = await shownTo(asking, await historiesOfSample(this.options, found));
    const drawnCount = found.protokoll.strata.flatMap(({ insatser }) => insatser).length;
    return {
      ...protokollView(id, found),
      ejVisade: drawnCount - shown.size,
      urval: urvalView(found, shown, asking.actor.id),
    };
  }

  #require(id: string, asking: Asking) {
    return requireAktgranskning(this.options, { id, asking, resurs: 'insats' });
  }
}
