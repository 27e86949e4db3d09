import type { Datum } from '../datum.js';
import { algoritmDen, algoritmMedVersion } from './algoritm.js';
import type { Svar } from './poang.js';
import { poangsatt } from './poangsatt.js';
import { instrumentMedKod } from './register.js';
import type { Instrument } from './types.js';

/** The parts of a rating that its score depends on. */
export interface Poangunderlag {
  readonly instrument: string;
  readonly instrumentversion: number;
  readonly datum: Datum;
  readonly poang: number | 'saknas';
  readonly svar?: readonly Svar[];
  readonly algoritm?: number;
}

/** Omräknad poäng: vad skattningen ger med dagens poängräkning. (A score that may be set beside others of the same scoring.) */
export interface OmraknadPoang {
  readonly poang: number | 'saknas';
  /** The scoring that `poang` is by; undefined where the instrument has none. */
  readonly algoritm?: number;
  /** Whether `algoritm` is the newest: others are never set beside those that are. */
  readonly jamforbar: boolean;
  /** What stands in the log, where another scoring gave it, and what was wrong with that one. */
  readonly registrerad?: {
    readonly poang: number | 'saknas';
    readonly algoritm: number;
    readonly andring: string;
  };
}

/**
 * The score by the newest scoring. Where the answers are known they are scored anew, whatever they once
 * gave; a bare total keeps the scoring that was in force on its day, since nobody can tell what it would
 * have been.
 */
export function omraknadPoang(skattning: Poangunderlag): OmraknadPoang {
  const instrument = instrumentMedKod(skattning.instrument, skattning.instrumentversion);
  const newest = instrument && algoritmMedVersion(instrument)?.version;
  return instrument === undefined || newest === undefined
    ? { poang: skattning.poang, jamforbar: true }
    : byNewest(instrument, newest, skattning);
}

function byNewest(instrument: Instrument, newest: number, skattning: Poangunderlag): OmraknadPoang {
  const { datum, poang, svar } = skattning;
  const own = skattning.algoritm ?? algoritmDen(instrument, datum)?.version ?? newest;
  const standing = { poang, algoritm: own };
  if (own === newest) return { ...standing, jamforbar: true };
  if (svar === undefined) return { ...standing, jamforbar: false };
  const anew = poangsatt(instrument, svar, newest);
  return {
    ...{ poang: anew.accepted ? anew.poang : 'saknas', algoritm: newest, jamforbar: true },
    registrerad: { ...standing, andring: andringEfter(instrument, own) },
  };
}

/** What each scoring after this one mended, in its own words. */
function andringEfter({ algoritmer }: Instrument, version: number): string {
  const told = [...algoritmer]
    .filter((one) => one.version > version)
    .sort((a, b) => a.version - b.version)
    .flatMap(({ andring }) => andring ?? []);
  return told.length > 0 ? told.join(' ') : 'Poängräkningen har ändrats.';
}
