import { Controller, Get, Headers, Inject, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { type Asking, type Faltgrupp, visible } from '../../../libs/access/index.js';
import { datumInSweden } from '../../../libs/domain/index.js';
import { readConsistently } from '../../../libs/read-model/index.js';
import { Access, Asked } from '../../../libs/web/index.js';
import {
  type BevakningRad,
  bevakningsrader,
} from '../../../projections/uppfoljning-bevakning/index.js';
import { waitForPosition } from '../freshness.js';
import { QUERY_OPTIONS, type QueryApiOptions } from '../options.js';
import type { Parameters } from '../parameters.js';
import { allowedInsatser, insatserOf, thingOf } from './allowed.js';
import { antalOf, radOf, sidaOf } from './arbetslista.js';
import { ApiArbetslista } from './examples.js';
import { flaggorOf } from './flaggor.js';
import { type Fraga, fragaOf } from './parameters.js';

const PROJECTION = 'uppfoljning-bevakning';

/** More than this is no list for a morning; the answer says that it was cut. */
export const MEST = 5000;

/** Arbetslistan: vad som ska göras i de egna insatserna. (What a person opens every morning.) */
@ApiTags('bevakning')
@Controller('v1/arbetslista')
export class ArbetslistaController {
  constructor(@Inject(QUERY_OPTIONS) private readonly options: QueryApiOptions) {}

  @Get()
  @Access('bevakning.las')
  @ApiArbetslista()
  async lista(
    @Query() query: Parameters,
    @Asked() asking: Asking,
    @Headers('min-position') min: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ) {
    const fraga = fragaOf(query);
    const namnder = await asking.extent('insats');
    const lag = await waitForPosition(this.options.db, PROJECTION, min);
    if (lag > 0n) response.setHeader('X-Projection-Lag', String(lag));
    const today = datumInSweden(this.options.now());
    const { position, rows, avkortad } = await this.#mine(fraga, { asking, namnder });
    const { sida, nasta } = sidaOf(rows, fraga);
    const shown = await requireEach(asking, sida);
    const flaggor = await flaggorOf(this.options.db, {
      insatser: [...shown.keys()],
      namnder,
      today,
    });
    const seen = <T extends { readonly insatsId: string }>(one: T): T =>
      visible(one, shown.get(one.insatsId) ?? []);
    return {
      projektion: PROJECTION,
      ...{ position, dag: today, avkortad, antal: antalOf(rows, today) },
      rader: sida.map((row) => seen(radOf(row, today))),
      kvalitetsflaggor: flaggor.map(seen),
      nasta,
    };
  }

  /** The rows of insatser that the one who asks may see, and no other. */
  async #mine(fraga: Fraga, { asking, namnder }: Omfattning) {
    const { db, now, assignedTo } = this.options;
    const chef = asking.actor.tilldelningar.some(({ roll }) => roll === 'enhetschef');
    const insatser = chef ? undefined : await assignedTo(asking.actor);
    const reading = { projection: PROJECTION, surface: 'individ', namnder } as const;
    const { status, slag, metod } = fraga;
    const urval = { insatser, status, slag, metod, today: datumInSweden(now()), hogst: MEST };
    const { position, result } = await readConsistently(db, reading, (manager) =>
      bevakningsrader(manager, urval),
    );
    const allowed = await allowedInsatser(asking, result);
    const rows = result.filter((row) => allowed.has(row.insats_id));
    return { position, rows, avkortad: result.length === MEST };
  }
}

interface Omfattning {
  readonly asking: Asking;
  readonly namnder: '*' | readonly string[];
}

/** Each insats on the page is put down in the read audit before anything of it is shown. */
async function requireEach(
  asking: Asking,
  sida: readonly BevakningRad[],
): Promise<ReadonlyMap<string, readonly Faltgrupp[]>> {
  const decided = await Promise.all(
    insatserOf(sida).map(async (row) => {
      const { faltgrupper } = await asking.require(thingOf(row));
      return [row.insats_id, faltgrupper] as const;
    }),
  );
  return new Map(decided);
}
