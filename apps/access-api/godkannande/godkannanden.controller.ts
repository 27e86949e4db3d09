import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  AccessError,
  type Asking,
  type Godkannande,
  type GodkannandeKind,
} from '../../../libs/access/index.js';
import { Asked } from '../../../libs/web/index.js';
import { adminProblem } from '../access-admin-problems.js';
import { BeslutDto } from '../dto/arende.dto.js';
import { namer } from '../names.js';
import { ACCESS_EXAMPLES } from '../openapi/examples.js';
import { Route } from '../openapi/route.js';
import { ACCESS_OPTIONS, type AccessApiOptions } from '../options.js';
import { requireInsats } from '../require-thing.js';
import { ATGARD_OF, deciding, KINDS } from './deciding.js';
import { ofReadable } from './of-readable.js';

/** What takes two persons: one has asked, another decides. */
@ApiTags('godkannanden')
@Controller('v1/godkannanden')
export class GodkannandenController {
  constructor(@Inject(ACCESS_OPTIONS) private readonly options: AccessApiOptions) {}

  @Route(['get', ''], {
    atgard: 'godkannande.las',
    summary: 'Läs de begäranden som väntar på beslut och som du får besluta om',
    answers: { 200: ACCESS_EXAMPLES.godkannanden },
  })
  async las(@Asked() asking: Asking): Promise<object> {
    const { actor } = asking;
    const lists = await Promise.all(KINDS.map((kind) => this.#waiting(kind, asking)));
    const waiting = lists.flat();
    const named = await namer(this.options.directory);
    return {
      godkannanden: waiting.map((one) => ({
        id: one.id,
        slag: one.kind,
        namnder: one.namnder,
        innehall: one.innehall,
        begardAv: named(one.begardAv),
        begard: new Date(one.begardAt).toISOString(),
        egen: one.begardAv === actor.id,
      })),
    };
  }

  @Route(['post', ':id/beslut'], {
    atgard: 'godkannande.las',
    summary:
      'Besluta om ett begärt studieutdrag eller en gallring; den som begärde kan inte besluta',
    body: { type: BeslutDto, example: { godkann: true } },
    answers: { 200: ACCESS_EXAMPLES.beslutad },
    problems: ['egen-begaran', 'atgard-krockar', 'makulering-beslutas-pa-insatsen'],
  })
  async besluta(
    @Param('id') id: string,
    @Body() { godkann }: BeslutDto,
    @Asked() asking: Asking,
  ): Promise<object> {
    const { approvals } = this.options;
    const begaran = await approvals.find(id);
    if (begaran === undefined) throw new AccessError('godkannande-saknas');
    await this.#require(begaran, asking);
    const beslutadAv = asking.actor.id;
    const status = godkann ? 'godkand' : 'avslagen';
    const mine = begaran.beslutadAv === beslutadAv && begaran.status === status;
    if (!mine) await approvals.decide({ id, godkann, beslutadAv });
    return { godkannandeId: id, status };
  }

  async #waiting(kind: GodkannandeKind, asking: Asking): Promise<readonly Godkannande[]> {
    const waiting = await this.options.approvals.waiting(kind);
    if (kind === 'makulering') return ofReadable(this.options, asking, waiting);
    return waiting.filter(({ namnder }) => covers(asking.actor, kind, namnder));
  }

  /** For every nämnd that is concerned. @throws AccessRefused, ProblemError for a makulering */
  async #require({ id, kind, namnder, innehall }: Godkannande, asking: Asking): Promise<void> {
    const atgard = ATGARD_OF[kind];
    if (kind === 'makulering') {
      const insats = await requireInsats(this.options, asking, [String(innehall.insatsId), atgard]);
      const next = `Besluta på /v1/insatser/${insats.id}/makuleringar/${id}/beslut.`;
      throw adminProblem('makulering-beslutas-pa-insatsen', { next });
    }
    const resurs = kind === 'gallring' ? 'gallring' : 'studie';
    for (const namnd of namnder) await asking.require({ resurs, namnd }, { atgard });
  }
}

function covers(
  actor: Asking['actor'],
  kind: Godkannande['kind'],
  namnder: readonly string[],
): boolean {
  const reach = deciding(actor, kind);
  return reach === '*' || namnder.every((namnd) => reach.includes(namnd));
}
