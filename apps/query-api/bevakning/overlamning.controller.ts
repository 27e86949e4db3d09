import { Controller, Get, Headers, Inject, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { medForegangare, type Asking } from '../../../libs/access/index.js';
import { datumInSweden, type Datum } from '../../../libs/domain/index.js';
import { readConsistently, type Consistent } from '../../../libs/read-model/index.js';
import { Access, Asked } from '../../../libs/web/index.js';
import { insatsForloppFor } from '../../../projections/insats-forlopp/index.js';
import { waitForPosition } from '../freshness.js';
import { QUERY_OPTIONS, type QueryApiOptions } from '../options.js';
import type { Parameters } from '../parameters.js';
import { allowedInsatser, insatserFor, shownTo } from './allowed.js';
import { ApiOverlamning } from './examples-overlamning.js';
import { requireMedarbetare } from './medarbetare.js';
import { antalOppna, oppnaAv, type OppenInsats } from './oppna-insatser.js';
import { grouped } from './oppna.js';
import { overlamningsradOf, OVERLAMNING_DEFINITIONER } from './overlamning.js';
import { HOGST, overlamningsfragaOf } from './parameters.js';
import { avNamnd, namngivnaOn, vemOf } from './vems.js';

const PROJECTION = 'insats-forlopp';
const BEVAKNING = 'uppfoljning-bevakning';

type Oppna = Consistent<readonly OppenInsats[]>;

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
    const about = { asking, namnder, today: datumInSweden(now()) };
    const egna = await this.#rader(await this.#namngivna(medarbetare?.id, about), about);
    const ingens = await this.#rader(await this.#hosIngen(about), about);
    return {
      projektion: PROJECTION,
      ...{ position: egna.position, dag: about.today, medarbetare: medarbetare ?? null },
      definitioner: OVERLAMNING_DEFINITIONER,
      ...egna.lista,
      hosIngen: ingens.lista,
    };
  }

  /** The open cases that somebody is named on; a name left on one that was handed to another nämnd counts for nothing. */
  async #namngivna(id: string | undefined, about: Omfattning): Promise<Oppna> {
    const named = id === undefined ? [] : await this.options.casesOf(id);
    const own = await insatserFor(this.options, about.asking);
    const mine = new Set(own ?? named.map(({ insatsId }) => insatsId));
    const boards = grouped(
      named.filter(({ insatsId }) => mine.has(insatsId)),
      ({ insatsId }) => insatsId,
    );
    const { position, result } = await this.#oppna([...boards.keys()], about);
    const holds = ({ insats_id, ansvarig_namnd }: OppenInsats) =>
      boards.get(insats_id)?.some(({ namnd }) => medForegangare(ansvarig_namnd).includes(namnd)) ===
      true;
    return { position, result: result.filter(holds) };
  }

  /** What lies with nobody who is still at work, for a head. */
  async #hosIngen(about: Omfattning): Promise<Oppna> {
    const own = await insatserFor(this.options, about.asking);
    if (own !== undefined) return { position: '0', result: [] };
    const { position, result } = await this.#oppna(undefined, about);
    const namngivna = await namngivnaOn(this.options.namedOn, result);
    const lost = result.filter(
      ({ insats_id }) => vemOf(namngivna, insats_id).ansvariga.length === 0,
    );
    return { position, result: lost };
  }

  /** Counts the cases that the asker may see, and shows the first of them; what is protected is counted only. */
  async #rader({ position, result }: Oppna, about: Omfattning) {
    const { asking, today } = about;
    const allowed = await allowedInsatser(asking, result);
    const mine = result.filter(({ insats_id }) => allowed.has(insats_id));
    const rest = result.filter(({ insats_id }) => !allowed.has(insats_id));
    const skyddade = (await allowedInsatser(asking, rest, 'insats.tilldela')).size;
    const lista = {
      antal: antalOppna(mine, today),
      ...{ skyddade, avkortad: mine.length > HOGST },
      rader: await this.#visade(mine.slice(0, HOGST), about),
    };
    return { position, lista };
  }

  /** The cases as they are shown, in the order they came. */
  async #visade(oppna: readonly OppenInsats[], { asking, namnder, today }: Omfattning) {
    const ids = oppna.map(({ insats_id }) => insats_id);
    const reading = { projection: PROJECTION, surface: 'individ', namnder } as const;
    const { result } = await readConsistently(this.options.db, reading, (manager) =>
      insatsForloppFor(manager, ids, today),
    );
    const found = new Map(result.map((one) => [one.forlopp.insats_id, one]));
    const akter = result.map(({ forlopp }) => forlopp);
    const namngivna = await namngivnaOn(this.options.namedOn, akter);
    const seen = await shownTo(asking, akter);
    return ids
      .flatMap((id) => found.get(id) ?? [])
      .map((one) => seen(overlamningsradOf(one, today, namngivna)));
  }

  /** In one snapshot, so that what is due belongs to the cases. */
  #oppna(insatser: readonly string[] | undefined, { namnder }: Omfattning): Promise<Oppna> {
    const reading = { projection: PROJECTION, surface: 'individ', namnder } as const;
    return readConsistently(this.options.db, reading, (manager) => oppnaAv(manager, insatser));
  }
}
