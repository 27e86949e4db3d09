import { Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Asking } from '../../libs/access/index.js';
import { egnaSvar, jamforelse } from '../../libs/outcome/index.js';
import { Asked } from '../../libs/web/index.js';
import { DEFINITIONER } from './definitioner.js';
import { AUDIT_EXAMPLES } from './examples.js';
import { Route } from './openapi.js';
import { AUDIT_OPTIONS, type AuditApiOptions } from './options.js';
import { isWithin, requireAktgranskning } from './reach.js';
import { historiesOfSample } from './sample.js';
import { allAktgranskningar, type Begun } from './stored.js';
import { protokollView } from './views.js';

/** Vad systemet säger bredvid vad granskarna fann. (Figures of audits; no insats is named.) */
@ApiTags('aktgranskning')
@Controller('v1/aktgranskningar')
export class JamforelseController {
  constructor(@Inject(AUDIT_OPTIONS) private readonly options: AuditApiOptions) {}

  @Route(['get', ''], {
    atgard: 'utfall.las',
    summary: 'Lista aktgranskningarna, den senaste först',
    answers: { 200: AUDIT_EXAMPLES.lista },
  })
  async lista(@Asked() asking: Asking): Promise<object> {
    const namnder = await asking.extent('utfall');
    const all = await allAktgranskningar(this.options);
    const aktgranskningar = all
      .filter(([, found]) => isWithin(found, namnder))
      .sort(([, a], [, b]) => newestFirst(a, b))
      .map(([id, found]) => protokollView(id, found));
    return { aktgranskningar };
  }

  @Route(['get', ':aktgranskningId/jamforelse'], {
    atgard: 'utfall.las',
    summary: 'Jämför vad systemet säger om insatserna i urvalet med vad granskarna fann',
    description:
      'Medan granskningen pågår är rader tom och varfor aktgranskning-pagar: den som har sett siffrorna bedömer inte längre bara akten.',
    answers: { 200: AUDIT_EXAMPLES.jamforelse },
    problems: ['okand-aktgranskning'],
  })
  async jamforelse(@Param('aktgranskningId') id: string, @Asked() asking: Asking): Promise<object> {
    const asked = { id, asking, resurs: 'utfall' } as const;
    const found = await requireAktgranskning(this.options, asked);
    const { moment, strata } = found.protokoll;
    const egna = await this.#egna(found);
    const svar = found.bedomningar.map(({ data }) => data);
    // Whoever has seen what the others found, or what the system says, no longer judges by the file.
    const klar = found.lage === 'AktgranskningKlar';
    const iUrvalet = strata.flatMap(({ insatser }) => insatser).length;
    return {
      ...protokollView(id, found),
      ...{ iUrvalet, bortfallna: iUrvalet - egna.size },
      granskare: new Set(svar.map(({ granskare }) => granskare)).size,
      definitioner: DEFINITIONER,
      rader: klar ? jamforelse({ moment, svar, egna }) : [],
      varfor: klar ? null : 'aktgranskning-pagar',
    };
  }

  /** What the system says of each insats still there, as it was known, and as much as was due, when it was drawn. */
  async #egna(found: Begun) {
    const { moment, position, datum } = found.protokoll;
    const histories = await historiesOfSample(this.options, found, {
      until: BigInt(position),
    });
    return new Map(
      [...histories].flatMap(([id, history]) => {
        const egna = egnaSvar(history, moment, datum);
        return egna === undefined ? [] : [[id, egna] as const];
      }),
    );
  }
}

function newestFirst({ protokoll: a }: Begun, { protokoll: b }: Begun): number {
  return Number(BigInt(b.position) - BigInt(a.position));
}
