import { Controller, Get, Headers, Inject, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { medForegangare, type Asking } from '../../../libs/access/index.js';
import { datumInSweden, type Datum } from '../../../libs/domain/index.js';
import { readConsistently } from '../../../libs/read-model/index.js';
import { Access, Asked } from '../../../libs/web/index.js';
import {
  arOppen,
  insatsForloppFor,
  oppnaInsatser,
  type InsatsForlopp,
} from '../../../projections/insats-forlopp/index.js';
import { oppnaBevakningar } from '../../../projections/uppfoljning-bevakning/index.js';
import { waitForPosition } from '../freshness.js';
import { QUERY_OPTIONS, type QueryApiOptions } from '../options.js';
import type { Parameters } from '../parameters.js';
import { allowedInsatser, insatserFor, shownTo, thingOf, type AktRad } from './allowed.js';
import { ApiOverlamning } from './examples-overlamning.js';
import { requireMedarbetare } from './medarbetare.js';
import { antalRader, oppnaRader, OVERLAMNING_DEFINITIONER } from './overlamning.js';
import { HOGST, overlamningsfragaOf } from './parameters.js';
import { avNamnd, namngivnaOn } from './vems.js';

const PROJECTION = 'insats-forlopp';
const BEVAKNING = 'uppfoljning-bevakning';

interface Omfattning {
  readonly asking: Asking;
  readonly namnder: '*' | readonly string[];
  readonly today: Datum;
}

/** Listan inför en överlämning: en medarbetares alla öppna insatser, och de som ingen har. (Also those where nothing is due.) */
@ApiTags('bevakning')
@Controller('v1/overlamning')
export class OverlamningslistaController {
  constructor(@Inject(QUERY_OPTIONS) private readonly options: QueryApiOptions) {}

  @Get()
  @Access('bevakning.las')
  @ApiOverlamning()
  async lista(
    @Query() query: Parameters,
    @Asked() asking: Asking,
    @Headers('min-position') min: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { db, now } = this.options;
    const { anvandare, stadsdelsnamnd } = overlamningsfragaOf(query, asking.actor.id);
    const namnder = avNamnd(await asking.extent('insats'), stadsdelsnamnd);
    const medarbetare = await requireMedarbetare(this.options, { anvandare, namnder }, asking);
    const lag = await waitForPosition(db, [PROJECTION, BEVAKNING], min);
    if (lag > 0n) response.setHeader('X-Projection-Lag', String(lag));
    const today = datumInSweden(now());
    const about = { asking, namnder, today };
    const deras = medarbetare === undefined ? [] : await this.#namngivna(medarbetare.id, about);
    const egna = await this.#rader(deras, about);
    const ingens = await this.#rader(await this.#hosIngen(about), about);
    return {
      projektion: PROJECTION,
      ...{ position: egna.position, dag: today, medarbetare: medarbetare ?? null },
      definitioner: OVERLAMNING_DEFINITIONER,
      antal: antalRader(egna.rader),
      ...{ skyddade: egna.skyddade, avkortad: egna.avkortad },
      rader: egna.rader,
      hosIngen: {
        antal: antalRader(ingens.rader),
        ...{ skyddade: ingens.skyddade, avkortad: ingens.avkortad, rader: ingens.rader },
      },
    };
  }

  /** The cases that somebody is named on; a name left on one that was handed to another nämnd counts for nothing. */
  async #namngivna(id: string, about: Omfattning): Promise<readonly string[]> {
    const named = await this.options.casesOf(id);
    const found = await this.#forlopp([...new Set(named.map((one) => one.insatsId))], about);
    const ansvarig = new Map(
      found.result.map(({ forlopp }) => [forlopp.insats_id, forlopp.ansvarig_namnd]),
    );
    const holds = named.filter(({ insatsId, namnd }) =>
      medForegangare(ansvarig.get(insatsId) ?? '').includes(namnd),
    );
    return [...new Set(holds.map(({ insatsId }) => insatsId))];
  }

  /** What lies with nobody who is still at work, for a head. */
  async #hosIngen({ asking, namnder }: Omfattning): Promise<readonly string[]> {
    if ((await insatserFor(this.options, asking)) !== undefined) return [];
    const { db } = this.options;
    const reading = { surface: 'individ', namnder } as const;
    const oppna = await readConsistently(db, { ...reading, projection: PROJECTION }, oppnaInsatser);
    const saker = await readConsistently(
      db,
      { ...reading, projection: BEVAKNING },
      oppnaBevakningar,
    );
    const rows = [...oppna.result, ...saker.result].map(({ insats_id, ansvarig_namnd }) => ({
      ...{ insats_id, ansvarig_namnd, individ_id: null },
    }));
    const namngivna = await namngivnaOn(this.options.namedOn, rows);
    const lost = rows.filter(
      ({ insats_id }) => (namngivna.get(insats_id)?.ansvariga ?? []).length === 0,
    );
    return [...new Set(lost.map(({ insats_id }) => insats_id))];
  }

  /** The cases as they are shown, those that the asker may see; what is protected is counted only. */
  async #rader(ids: readonly string[], about: Omfattning) {
    const { asking, today } = about;
    const own = await insatserFor(this.options, asking);
    const mine = own === undefined ? ids : ids.filter((id) => own.includes(id));
    const { position, result } = await this.#forlopp(mine.slice(0, HOGST), about);
    const akter: readonly AktRad[] = result.map(({ forlopp }) => forlopp);
    const allowed = await allowedInsatser(asking, akter);
    const namngivna = await namngivnaOn(this.options.namedOn, akter);
    const found = result.filter(({ forlopp }) => allowed.has(forlopp.insats_id));
    const rader = oppnaRader(found, today, namngivna);
    const visade = new Set(rader.map(({ insatsId }) => insatsId));
    const seen = await shownTo(
      asking,
      akter.filter(({ insats_id }) => visade.has(insats_id)),
    );
    const rest = result.filter(({ forlopp }) => !allowed.has(forlopp.insats_id));
    return {
      position,
      rader: rader.map((rad) => seen(rad)),
      skyddade: await tilldelbara(asking, rest),
      avkortad: mine.length > HOGST,
    };
  }

  #forlopp(ids: readonly string[], { namnder, today }: Omfattning) {
    const reading = { projection: PROJECTION, surface: 'individ', namnder } as const;
    return readConsistently(this.options.db, reading, (manager) =>
      insatsForloppFor(manager, ids, today),
    );
  }
}

/** How many of the open cases may be given to somebody without being read. */
async function tilldelbara(asking: Asking, found: readonly InsatsForlopp[]): Promise<number> {
  const may = await Promise.all(
    found.filter(arOppen).map(({ forlopp }) => asking.may(thingOf(forlopp), 'insats.tilldela')),
  );
  return may.filter(Boolean).length;
}
