import {
  dayNumber,
  type Datum,
  insatsId,
  type InsatsCommand,
  type InsatsId,
  insatsStream,
} from '../domain/index.js';
import { eventId } from '../event-store/event-id.js';
import { Chance } from './chance.js';
import { datumOf, type Steg } from './dagbok.js';
import { forlopp } from './forlopp.js';
import { individ, type Individ, type Period } from './individ.js';
import { stegOf } from './insats.js';
import { medKomponenterna } from './komponenter.js';
import { sessionerna } from './sessioner.js';
import { vagenDit } from './vag.js';

/** What a synthetic city is made from: the same three give the same city. */
export interface CityOptions {
  readonly seed: number;
  /** How many insatser. */
  readonly insatser: number;
  /** What lies after this day has not happened yet. */
  readonly today: Datum;
  /** With the offers, answers and queues before the insatser; they come from a series of their own. */
  readonly medVagen?: boolean;
  /** With the sessions held, also from a series of their own. */
  readonly medSessioner?: boolean;
  /** With what those without a manual consist of, from yet another series. */
  readonly medKomponenter?: boolean;
}

/** One made-up insats: what was recorded, and what was later corrected. */
export interface SyntheticInsats {
  readonly insatsId: InsatsId;
  /** In order, each of them giving one event. */
  readonly commands: readonly InsatsCommand[];
  readonly key: string;
  /** Corrections and annulments, recorded afterwards under a key of their own; mostly none. */
  readonly corrections: readonly InsatsCommand[];
  readonly correctionsKey: string;
  /** `seed:<n>`, for the source of every event. */
  readonly reference: string;
}

/** Before both mergers of nämnder and the law of 2025, so that a series crosses all three. */
export const FORSTA_DAGEN: Datum = '2019-01-01';

const INSATS_SERIES = 2;
const VAG_SERIES = 3;
const SESSION_SERIES = 5;
const KOMPONENT_SERIES = 6;
/** Every seventh insats belongs to somebody who has had one before. */
const ATERKOMMER = 7;

/** A city of insatser, made one at a time; nothing of it is kept in memory. */
export function* syntheticCity(options: CityOptions): Generator<SyntheticInsats> {
  const period = { fran: dayNumber(FORSTA_DAGEN), till: dayNumber(options.today) };
  if (period.till < period.fran)
    throw new RangeError(`Dagen måste vara ${FORSTA_DAGEN} eller senare.`);
  for (let index = 0; index < options.insatser; index += 1) {
    yield insatsNummer(index, { ...options, period });
  }
}

function insatsNummer(
  index: number,
  {
    seed,
    period,
    medVagen,
    medSessioner,
    medKomponenter,
  }: Omit<CityOptions, 'insatser' | 'today'> & { readonly period: Period },
): SyntheticInsats {
  const chance = new Chance(seed, index, INSATS_SERIES);
  const id = insatsId(chance.uuid()) as InsatsId;
  const { of, forstaDag } = vemOchNar(index, { seed, period, chance });
  const course = forlopp(of, forstaDag, chance);
  const vagen = medVagen === true ? vagenDit(course, new Chance(seed, index, VAG_SERIES)) : [];
  const own = stegOf(course, period.till, chance);
  const held =
    medSessioner === true ? sessionerna(course, new Chance(seed, index, SESSION_SERIES)) : [];
  const sessioner = efterStarten(held, own);
  const told =
    medKomponenter === true
      ? medKomponenterna(course, own, new Chance(seed, index, KOMPONENT_SERIES))
      : own;
  const steg = inOrder([...vagen, ...sessioner], told, period.till);
  const key = `demo:${seed}:${index}`;
  return {
    insatsId: id,
    commands: steg.map(({ command }) => command),
    key,
    corrections: rattelser(steg, { stream: insatsStream(id), key, till: period.till, chance }),
    correctionsKey: `${key}:rattelse`,
    reference: `seed:${seed}`,
  };
}

/** A start may be recorded later than the day it was meant for, and a day's steps are not in the order of the clock. */
function efterStarten(sessioner: readonly Steg[], own: readonly Steg[]): readonly Steg[] {
  const start = own.find(({ command }) => command.type === 'PaborjaInsats');
  return start === undefined ? [] : sessioner.filter(({ dag }) => dag > start.dag);
}

/** What came before on a day comes first; an insats that has not begun is not heard of. */
function inOrder(vagen: readonly Steg[], steg: readonly Steg[], today: number): readonly Steg[] {
  if (vagen.length === 0 || steg.length === 0) return steg;
  const known = vagen.filter(({ dag }) => dag <= today);
  return [...known, ...steg].sort((a, b) => a.dag - b.dag);
}

/** A new individ, or one who comes back one to three years later if there has been time for it. */
function vemOchNar(
  index: number,
  { seed, period, chance }: { seed: number; period: Period; chance: Chance },
): { of: Individ; forstaDag: number } {
  if (index % ATERKOMMER === ATERKOMMER - 1) {
    const earlier = individ(seed, index - chance.between(1, ATERKOMMER - 1), period);
    const forstaDag = earlier.forstaDag + chance.between(250, 1000);
    if (forstaDag <= period.till) return { of: earlier, forstaDag };
  }
  const of = individ(seed, index, period);
  return { of, forstaDag: of.forstaDag };
}

/** A command gives one event here, so the id that a correction points at is known beforehand. */
function rattelser(
  steg: readonly Steg[],
  { stream, key, till, chance }: { stream: string; key: string; till: number; chance: Chance },
): readonly InsatsCommand[] {
  const last = steg.at(-1)?.dag ?? till;
  return steg.flatMap(({ rattelse }, index): InsatsCommand[] => {
    if (rattelse === undefined) return [];
    const datum = datumOf(Math.min(till, last + chance.between(0, 45)));
    const handelseId = eventId(stream, key, index);
    if (rattelse.kind === 'makulera') {
      return [{ type: 'MakuleraHandelse', data: { datum, handelseId, skal: 'dubblett' } }];
    }
    const { falt, till: value } = rattelse;
    const skal = falt === 'poang' ? 'skrivfel' : 'fel-kod';
    const data = { datum, handelseId, andringar: [{ falt, till: value }], skal } as const;
    return [{ type: 'RattaUppgift', data }];
  });
}
