import { Body, Controller, Inject, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import {
  AccessError,
  AccessRefused,
  HELA_STADEN,
  medForegangare,
  type Asking,
  type CaseInBoard,
} from '../../../libs/access/index.js';
import { accessProblem, Asked, idempotencyKeyOf, ProblemError } from '../../../libs/web/index.js';
import { OverlamningDto } from '../dto/overlamning.dto.js';
import { OVERLAMNING_EXAMPLES } from '../openapi/overlamning.js';
import { Route } from '../openapi/route.js';
import { ACCESS_OPTIONS, type AccessApiOptions } from '../options.js';
import { requireInsats } from '../require-thing.js';
import { requireCovered } from './require-covered.js';

/** What is handed over, and what of it is not for the one who asks. */
interface Urval {
  readonly insatser: readonly CaseInBoard[];
  /** Those that may be shown by name: the others are protected. */
  readonly visas: ReadonlySet<string>;
  readonly utanforDinBehorighet: number;
}

/** Insatserna när en medarbetare slutar. (All that somebody has goes to somebody else, or nothing does.) */
@ApiTags('bevakning')
@Controller('v1/overlamning')
export class OverlamningController {
  constructor(@Inject(ACCESS_OPTIONS) private readonly options: AccessApiOptions) {}

  @Route(['post', ''], {
    atgard: 'insats.tilldela',
    summary: 'Lämna över en medarbetares insatser till en annan: alla eller ingen',
    description:
      'Utan insatser: allt som fran har öppet och som du får tilldela. Utan fran: insatser som du räknar upp ' +
      'och som ligger hos ingen. Det gäller från nästa begäran. Samma begäran igen med samma Idempotency-Key ändrar inget och får ' +
      'samma svar.',
    body: { type: OverlamningDto, example: OVERLAMNING_EXAMPLES.begaran },
    answers: { 200: OVERLAMNING_EXAMPLES.svar },
    problems: ['atgard-avvisad', 'idempotency-key-ateranvand'],
    key: true,
  })
  async overlamna(
    @Body() body: OverlamningDto,
    @Asked() asking: Asking,
    @Req() request: Request,
  ): Promise<object> {
    const { directory, now } = this.options;
    const { fran, till, insatser: begarda } = body;
    const begaran = { by: asking.actor.id, key: idempotencyKeyOf(request), fran, till, begarda };
    const before = await directory.handedOver(begaran);
    if (before !== undefined) {
      await asking.extent('insats');
      return before;
    }
    const urval = await this.#urval(body, asking);
    for (const namnd of new Set(urval.insatser.map((one) => one.namnd))) {
      await requireCovered(directory, { namnd, anvandare: till }, now()).catch(atTill);
    }
    return directory.handOver({ begaran, ...urval });
  }

  async #urval({ fran, insatser }: OverlamningDto, asking: Asking): Promise<Urval> {
    if (fran !== undefined) await this.#requireKand(fran, asking);
    if (insatser !== undefined) return this.#namngivna(insatser, asking);
    if (fran === undefined) throw new AccessError('overlamning-oklar');
    return this.#oppna(fran, asking);
  }

  /** Those of another nämnd's staff are as unknown as those who do not exist. */
  async #requireKand(fran: string, asking: Asking): Promise<void> {
    const reach = asking.reach();
    const within = reach === HELA_STADEN ? '*' : reach;
    if ((await this.options.directory.namesIn(within, [fran])).has(fran)) return;
    await asking.refuse('okand-medarbetare');
    const detail =
      'Ingen medarbetare som har eller har haft en roll hos er har det id:t. Kontrollera det.';
    throw accessProblem('atgard-avvisad', {
      detail,
      errors: [{ pointer: '/fran', code: 'okand-medarbetare', detail }],
    });
  }

  /** Each as when it is named alone: one that may not be given to anybody stops them all. */
  async #namngivna(ids: readonly string[], asking: Asking): Promise<Urval> {
    const insatser: CaseInBoard[] = [];
    for (const [nr, text] of ids.entries()) {
      const { id, namnd } = await requireInsats(this.options, asking, [text]).catch(atInsats(nr));
      insatser.push({ insatsId: id, namnd });
    }
    const visas = new Set(insatser.map(({ insatsId }) => insatsId));
    return { insatser, visas, utanforDinBehorighet: 0 };
  }

  /** What somebody has open in the nämnder of the asker; where a case was handed to another, the name is no more. */
  async #oppna(fran: string, asking: Asking): Promise<Urval> {
    const { aktOf, directory, arOppen } = this.options;
    const insatser = new Map<string, CaseInBoard>();
    const visas = new Set<string>();
    const utanfor = new Set<string>();
    for (const { insatsId, namnd: dar } of await directory.casesOf(fran)) {
      const akt = await aktOf(insatsId);
      if (akt === undefined || !medForegangare(akt.namnd).includes(dar)) continue;
      if (!(await arOppen(insatsId))) continue;
      const thing = { resurs: 'insats', insatsId, ...akt } as const;
      if (!(await asking.may(thing))) {
        utanfor.add(insatsId);
        continue;
      }
      await asking.require(thing);
      insatser.set(insatsId, { insatsId, namnd: akt.namnd });
      if (await asking.may(thing, 'bevakning.las')) visas.add(insatsId);
    }
    if (insatser.size === 0) await asking.extent('insats');
    return { insatser: [...insatser.values()], visas, utanforDinBehorighet: utanfor.size };
  }
}

/** Says that it is the one who takes over. */
function atTill(error: unknown): never {
  throw error instanceof AccessError ? Object.assign(error, { field: 'till' }) : error;
}

/** Says which of those listed is not there for the one who asks. */
function atInsats(nr: number) {
  return (error: unknown): never => {
    const hidden = error instanceof AccessRefused && error.hemlig;
    const missing = error instanceof ProblemError && error.definition.status === 404;
    if (!hidden && !missing) throw error;
    const detail = 'Insatsen finns inte bland dem som du får tilldela. Inget har lämnats över.';
    throw accessProblem('uppgiften-finns-inte', {
      errors: [{ pointer: `/insatser/${nr}`, code: 'uppgiften-finns-inte', detail }],
    });
  };
}
