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
    const { position, egna, ingens } = await this.#oppna(medarbetare?.id, about);
    const [lista, hosIngen] = await this.#listor([egna, ingens], about);
    return {
      projektion: PROJECTION,
      ...{ position, dag: about.today, medarbetare: medarbetare ?? null },
      definitioner: OVERLAMNING_DEFINITIONER,
      ...lista,
      hosIngen,
    };
  }

  /**
   * The open cases that somebody is named on, and for a head those that lie with nobody who is still at
   * work; of one snapshot. A name left on a case that was handed to another nämnd counts for nothing.
   */
  async #oppna(id: string | undefined, about: Omfattning) {
    const named = id === undefined ? [] : await this.options.casesOf(id);
    const own = await insatserFor(this.options, about.asking);
    const mine = new Set(own ?? named.map(({ insatsId }) => insatsId));
    const boards = grouped(
      named.filter(({ insatsId }) => mine.has(insatsId)),
      ({ insatsId }) => insatsId,
    );
    const asked = own === undefined ? undefined : [...boards.keys()];
    const { position, result } = await this.#lasOppna(asked, about);
    const holds = ({ insats_id, ansvarig_namnd }: OppenInsats) =>
      boards.get(insats_id)?.some(({ namnd }) => medForegangare(ansvarig_namnd).includes(namnd)) ===
      true;
    const ingens = own === undefined ? await this.#hosIngen(result) : [];
    return { position, egna: result.filter(holds), ingens };
  }

  async #hosIngen(oppna: readonly OppenInsats[]): Promise<readonly OppenInsats[]> {
    const namngivna = await namngivnaOn(this.options.namedOn, oppna);
    return oppna.filter(({ insats_id }) => vemOf(namngivna, insats_id).ansvariga.length === 0);
  }

  /** Counts the cases that the asker may see, and shows the first of each list; what is protected is counted only. */
  async #listor(listor: readonly (readonly OppenInsats[])[], about: Omfattning) {
    const { asking, today } = about;
    const all = listor.flat();
    const allowed = await allowedInsatser(asking, all);
    const rest = all.filter(({ insats_id }) => !allowed.has(insats_id));
    const skyddade = await allowedInsatser(asking, rest, 'insats.tilldela');
    const mina = listor.map((lista) => lista.filter(({ insats_id }) => allowed.has(insats_id)));
    const visade = await this.#visade(
      mina.flatMap((lista) => lista.slice(0, HOGST)),
      about,
    );
    return mina.map((lista, nr) => ({
      antal: antalOppna(lista, today),
      skyddade: (listor[nr] ?? []).filter(({ insats_id }) => skyddade.has(insats_id)).length,
      avkortad: lista.length > HOGST,
      rader: lista.slice(0, HOGST).flatMap(({ insats_id }) => visade.get(insats_id) ?? []),
    }));
  }

  /** The cases as they are shown, each put down in the read audit once. */
  async #visade(oppna: readonly OppenInsats[], { asking, namnder, today }: Omfattning) {
    const ids = [...new Set(oppna.map(({ insats_id }) => insats_id))];
    const reading = { projection: PROJECTION, surface: 'individ', namnder } as const;
    const { result } = await readConsistently(this.options.db, reading, (manager) =>
      insatsForloppFor(manager, ids, today),
    );
    const akter = result.map(({ forlopp }) => forlopp);
    const namngivna = await namngivnaOn(this.options.namedOn, akter);
    const seen = await shownTo(asking, akter);
    return new Map(
      result.map((one) => [one.forlopp.insats_id, seen(overlamningsradOf(one, today, namngivna))]),
    );
  }

  /** In one snapshot, so that what is due belongs to the cases. */
  #lasOppna(insatser: readonly string[] | undefined, { namnder }: Omfattning): Promise<Oppna> {
    const reading = { projection: PROJECTION, surface: 'individ', namnder } as const;
    return readConsistently(this.options.db, reading, (manager) => oppnaAv(manager, insatser));
  }
}
