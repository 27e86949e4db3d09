import type { Instrument } from '../../../libs/domain/index.js';
import type { Svarslank } from '../../../libs/svarslank/index.js';
import type { EgenPunkt } from './egen-kurva.js';
import { sv } from './svarsfel.js';

/** Tack: det som den som har svarat får veta. (Of the own answers alone; nothing of any other, nor of the case.) */
export interface Tack {
  readonly tack: string;
  /** The own score and its range, where it may be shown. */
  readonly poang?: {
    readonly varde: number;
    readonly min: number;
    readonly max: number;
    readonly battre: 'hogre' | 'lagre';
  };
  /** What the score says, in words that a child reads. */
  readonly ord?: string;
  /** The own answers over time, oldest first, where there is more than this one. */
  readonly kurva?: readonly EgenPunkt[];
  /** Where to turn, said to everybody who may need it, whatever they answered. */
  readonly stod?: string;
}

const TACK = 'Tack! Dina svar är sparade.';
export const STOD_BARN =
  'Vill du prata med någon nu? Ring Bris på 116 111, det är gratis. Är det fara för livet, ring 112.';

/** What was given: its score, and the own answers up to it. */
export interface Givet {
  readonly poang: number | 'saknas';
  readonly kurva: readonly EgenPunkt[];
}

export function tackOf(
  { informant }: Pick<Svarslank, 'informant'>,
  instrument: Instrument,
  { poang, kurva }: Givet,
): Tack {
  const isHidden = instrument.aterkopplasInte !== undefined;
  return {
    tack: TACK,
    ...(poang === 'saknas' || isHidden ? {} : aterkoppling(instrument, poang, kurva)),
    ...(informant === 'barn' ? { stod: STOD_BARN } : {}),
  };
}

function aterkoppling(
  { min, max, riktning }: Instrument,
  varde: number,
  kurva: readonly EgenPunkt[],
): Pick<Tack, 'poang' | 'ord' | 'kurva'> {
  const battre = riktning === 'hogre-battre' ? 'hogre' : 'lagre';
  const before = kurva.at(-2);
  const ord = [
    `Du fick ${sv(varde)} poäng. Det går att få från ${sv(min)} till ${sv(max)} poäng.`,
    battre === 'hogre' ? 'Ju högre, desto bättre.' : 'Ju lägre, desto bättre.',
    ...(before === undefined ? [] : [sinceBefore(before, varde)]),
  ].join(' ');
  return {
    poang: { varde, min, max, battre },
    ord,
    ...(before === undefined ? {} : { kurva }),
  };
}

/** More or less and never better or worse: a few points are within what the same person answers on two days. */
function sinceBefore({ datum, poang }: EgenPunkt, varde: number): string {
  const same = poang === varde;
  return `Förra gången, den ${spokenDay(datum)}, fick du ${same ? 'lika många poäng' : `${sv(poang)} poäng`}.`;
}

export function spokenDay(datum: EgenPunkt['datum']): string {
  return DAG.format(new Date(`${datum}T12:00:00Z`));
}

const DAG = new Intl.DateTimeFormat('sv-SE', {
  ...{ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
});
