import type { InsatsId } from '../../../../libs/domain/index.js';
import { commandHash } from '../../../../libs/recording/index.js';
import { fel, felOf, isPassing, type Felkod } from './fel.js';
import { FLODE_LIMITS } from './limits.js';
import { Lanes } from './lanes.js';
import type { FelRad, Rad } from './rad.js';
import { registreraRad, type Radutgang } from './registrera-rad.js';
import type { Radsvar } from './result.js';
import type { Sandningsverktyg } from './sandningsverktyg.js';

/** What has been seen of one insats in this batch. */
interface Lage {
  oppningAvvisad: boolean;
  oprovad: boolean;
}

/** Sändning: en följd av rader från en avsändare. (One batch: each line in its turn within its insats.) */
export class Sandning {
  readonly #lanes = new Lanes(FLODE_LIMITS.concurrency);
  readonly #lagen = new Map<string, Lage>();
  readonly #nycklar = new Map<string, string>();
  readonly #oppnadeHar = new Set<InsatsId>();
  #position = 0n;
  #svararInte = false;

  constructor(private readonly verktyg: Sandningsverktyg) {}

  /** The highest position that a line of this batch is known to stand at. */
  get position(): bigint {
    return this.#position;
  }

  /** The log has stopped answering, and the rest of the batch is of no use. */
  get svararInte(): boolean {
    return this.#svararInte;
  }

  /** Never throws: whatever happens to a line is the answer to it. */
  take(rad: Rad | FelRad): Promise<Radsvar> {
    if ('fel' in rad) return Promise.resolve(svar(rad, { utfall: 'avvisad', fel: rad.fel }));
    if (this.#isUpprepad(rad)) return Promise.resolve(avvisad(rad, 'nyckel-upprepad'));
    const insatsId = this.#insatsOf(rad);
    if (typeof insatsId !== 'string') return Promise.resolve(insatsId);
    return this.#lanes.run(insatsId, () => this.#inTurn(rad, insatsId));
  }

  /** The same key again may only be the same line again. */
  #isUpprepad({ nyckel, insats, typ, data }: Rad): boolean {
    const hash = commandHash({ insats, typ, data });
    const earlier = this.#nycklar.get(nyckel);
    if (earlier === undefined) this.#nycklar.set(nyckel, hash);
    return earlier !== undefined && earlier !== hash;
  }

  #insatsOf(rad: Rad): InsatsId | Radsvar {
    try {
      return this.verktyg.referenser.insats(rad.insats);
    } catch (error) {
      return svar(rad, { utfall: 'avvisad', fel: felOf(error, '') });
    }
  }

  async #inTurn(rad: Rad, insatsId: InsatsId): Promise<Radsvar> {
    const lage = this.#lagen.get(insatsId) ?? { oppningAvvisad: false, oprovad: false };
    this.#lagen.set(insatsId, lage);
    const stopp = this.#stopp(lage);
    if (stopp !== undefined) {
      return svar(rad, { utfall: 'ej-provad', insatsId, fel: [fel(stopp)] });
    }
    const utgang = await this.#tried(rad, insatsId);
    this.#remember(utgang, insatsId, lage);
    const { utfall, handelseId, fel: faults } = this.#efterOppning(utgang, lage);
    return svar(rad, {
      utfall,
      insatsId,
      ...(handelseId === undefined ? {} : { handelseId }),
      ...(faults === undefined ? {} : { fel: faults }),
    });
  }

  #remember({ utfall, fel, position, oppnade }: Radutgang, insatsId: InsatsId, lage: Lage): void {
    if (utfall === 'ej-provad') {
      lage.oprovad = true;
      this.#svararInte ||= fel?.[0]?.kod === 'tjansten-svarar-inte';
    }
    if (position !== undefined && position > this.#position) this.#position = position;
    if (oppnade === true) this.#oppnadeHar.add(insatsId);
  }

  #stopp({ oprovad }: Lage): Felkod | undefined {
    if (this.verktyg.signal.aborted) return 'sandningen-avbroten';
    if (this.#svararInte) return 'tjansten-svarar-inte';
    return oprovad ? 'tidigare-rad-ej-provad' : undefined;
  }

  async #tried(rad: Rad, insatsId: InsatsId): Promise<Radutgang> {
    try {
      const oppnadeHar = this.verktyg.prov ? this.#oppnadeHar : new Set<InsatsId>();
      return await registreraRad(rad, insatsId, { ...this.verktyg, oppnadeHar });
    } catch (error) {
      return { utfall: isPassing(error) ? 'ej-provad' : 'avvisad', fel: felOf(error) };
    }
  }

  /** What follows a refused opening is told of that, and not that an insats is missing. */
  #efterOppning(utgang: Radutgang, lage: Lage): Radutgang {
    if (utgang.utfall !== 'avvisad') {
      lage.oppningAvvisad = false;
      return utgang;
    }
    if (utgang.oppnar === true) lage.oppningAvvisad = true;
    else if (lage.oppningAvvisad && utgang.fel?.[0]?.kod === 'insats-saknas') {
      return { ...utgang, fel: [fel('oppningen-avvisad', '/insats')] };
    }
    return utgang;
  }
}

function avvisad(rad: Rad, kod: Felkod): Radsvar {
  return svar(rad, { utfall: 'avvisad', fel: [fel(kod, '/nyckel')] });
}

function svar(
  { rad, nyckel }: Pick<FelRad, 'rad' | 'nyckel'>,
  told: Omit<Radsvar, 'rad' | 'nyckel'>,
): Radsvar {
  return { rad, ...(nyckel === undefined ? {} : { nyckel }), ...told };
}
