import { Controller, Get, Headers, Inject, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Asking } from '../../../libs/access/index.js';
import { datumInSweden, type Datum } from '../../../libs/domain/index.js';
import { readConsistently } from '../../../libs/read-model/index.js';
import { Access, Asked } from '../../../libs/web/index.js';
import {
  type BevakningRad,
  bevakningsrader,
} from '../../../projections/uppfoljning-bevakning/index.js';
import { waitForPosition } from '../freshness.js';
import { QUERY_OPTIONS, type QueryApiOptions } from '../options.js';
import type { Parameters } from '../parameters.js';
import { allowedInsatser, insatserFor, insatserOf, shownTo } from './allowed.js';
import { antalOf, radOf, sidaOf } from './arbetslista.js';
import { requireEnhet } from './enhet.js';
import { requireMedarbetare } from './medarbetare.js';
import { ApiArbetslista } from './examples.js';
import { flaggaOf, flaggorFor } from './flaggor.js';
import { type Fraga, fragaOf, HOGST, MEST } from './parameters.js';
import { avNamnd, namngivnaOn, vemsRader } from './vems.js';

const PROJECTION = 'uppfoljning-bevakning';

/** Arbetslistan: vad som ska göras, i de egna insatserna eller i enhetens. (What a person opens every morning.) */
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
    const fraga = fragaOf(query, asking.actor.id);
    const namnder = avNamnd(await asking.extent('insats'), fraga.stadsdelsnamnd);
    await requireEnhet(this.options, { enhet: fraga.enhet, namnder }, asking);
    await requireMedarbetare(this.options, { anvandare: fraga.anvandare, namnder }, asking);
    const lag = await waitForPosition(this.options.db, PROJECTION, min);
    if (lag > 0n) response.setHeader('X-Projection-Lag', String(lag));
    const today = datumInSweden(this.options.now());
    const insatser = await insatserFor(this.options, asking);
    const about = { fraga, asking, namnder, insatser, today };
    const { position, rows, namngivna, avkortad } = await this.#mine(about);
    const { sida, nasta } = sidaOf(rows, fraga);
    const risker = await this.#risker(about);
    const flaggor = [
      ...risker,
      ...(await this.#paSidan(sida, about)).filter(({ kod }) => kod !== 'RISKSVAR'),
    ];
    const namnen = await namngivnaOn(this.options.namedOn, flaggor);
    const seen = await shownTo(asking, [...sida, ...flaggor]);
    return {
      projektion: PROJECTION,
      ...{ position, dag: today, avkortad, antal: antalOf(rows, today, namngivna) },
      kvalitetsflaggor: flaggor.map((row) => seen(flaggaOf(row, today, namnen))),
      rader: sida.map((row) => seen(radOf(row, today, namngivna))),
      nasta,
    };
  }

  /** The rows of insatser that the one who asks may see, and no other, of those whom the question is about. */
  async #mine({ fraga, asking, namnder, insatser, today }: Omfattning) {
    const reading = { projection: PROJECTION, surface: 'individ', namnder } as const;
    const { status, slag, metod } = fraga;
    const urval = { insatser, status, slag, metod, today, hogst: MEST };
    const { position, result } = await readConsistently(this.options.db, reading, (manager) =>
      bevakningsrader(manager, urval),
    );
    const namngivna = await namngivnaOn(this.options.namedOn, result);
    const vems = vemsRader(result, fraga, namngivna);
    const allowed = await allowedInsatser(asking, vems);
    const rows = vems.filter((row) => allowed.has(row.insats_id));
    return { position, rows, namngivna, avkortad: result.length === MEST };
  }

  /** Answers that somebody is to look at once, wherever in the list their insats stands, or if it is on none. */
  async #risker({ fraga, asking, namnder, insatser, today }: Omfattning) {
    const { result } = await flaggorFor(this.options.db, {
      ...{ namnder, insatser, today, hogst: HOGST, kod: 'RISKSVAR' },
    });
    const namngivna = await namngivnaOn(this.options.namedOn, result);
    const vems = vemsRader(result, fraga, namngivna);
    const allowed = await allowedInsatser(asking, vems);
    return vems.filter((row) => allowed.has(row.insats_id));
  }

  /** What else is irregular in the insatser of the page. */
  async #paSidan(sida: readonly BevakningRad[], { namnder, today }: Omfattning) {
    const insatser = insatserOf(sida).map(({ insats_id }) => insats_id);
    const { result } = await flaggorFor(this.options.db, {
      ...{ namnder, insatser, today, hogst: MEST },
    });
    return result;
  }
}

interface Omfattning {
  readonly fraga: Fraga;
  readonly asking: Asking;
  readonly namnder: '*' | readonly string[];
  /** Those the asker is named on; a head's list holds others, too. */
  readonly insatser: readonly string[] | undefined;
  readonly today: Datum;
}
