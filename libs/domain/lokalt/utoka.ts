import { MALREGISTER } from '../indikator/index.js';
import { INSTRUMENTREGISTER } from '../instrument/index.js';
import { METODREGISTER } from '../metod/index.js';
import { laggTillMallar } from '../metodmall/index.js';
import { NAMNDREGISTER } from '../organisation/index.js';
import { RegistertillaggRefused } from './fel.js';
import type { Registertillagg } from './fil.js';
import { UTOKNINGSBARA } from './kodverk.js';
import { lasTillagg, type Tillagg } from './las.js';
import { avslutade } from './namnd.js';

/** Hur mycket som lades till. (How much was added, by kind.) */
export interface Registerutokning {
  readonly metoder: number;
  readonly instrument: number;
  readonly koder: number;
  readonly namnder: number;
  readonly metodmallar: number;
  readonly mal: number;
}

let isExtended = false;

/**
 * Utökar registren med lokala data. (Adds local data to the registers: once in the life of a process,
 * before anything is recorded or read, and all of it or nothing. Throws `RegistertillaggRefused`, which
 * names every fault by file and place.)
 */
export function utokaRegister(innehall: Registertillagg): Registerutokning {
  if (isExtended) {
    throw new RegistertillaggRefused(
      'register-redan-utokat',
      'Registren är redan utökade. Starta om för att läsa in ändrade registerdata.',
    );
  }
  const { tillagg, fel } = lasTillagg(innehall);
  if (fel.length > 0) throw RegistertillaggRefused.forFaults(fel);
  apply(tillagg);
  isExtended = true;
  return {
    metoder: tillagg.metoder.length,
    instrument: tillagg.instrument.length,
    koder: [...tillagg.kodverk.values()].flat().length,
    namnder: tillagg.namnder.length,
    metodmallar: tillagg.metodmallar.length,
    mal: tillagg.mal.length,
  };
}

/** The only place that writes to a register: everywhere else they are read only. */
function apply({ metoder, instrument, kodverk, namnder, metodmallar, mal }: Tillagg): void {
  append(METODREGISTER, metoder);
  append(INSTRUMENTREGISTER, instrument);
  for (const [namn, koder] of kodverk) append(UTOKNINGSBARA.get(namn)?.koder ?? [], koder);
  for (const ended of avslutade(namnder)) {
    const i = NAMNDREGISTER.findIndex(({ kod }) => kod === ended.kod);
    writable(NAMNDREGISTER)[i] = ended;
  }
  append(NAMNDREGISTER, namnder);
  laggTillMallar(metodmallar);
  append(MALREGISTER, mal);
}

function append<T>(register: readonly T[], entries: readonly T[]): void {
  writable(register).push(...entries);
}

function writable<T>(register: readonly T[]): T[] {
  return register as T[];
}
