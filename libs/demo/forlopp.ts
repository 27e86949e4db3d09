import { type Chance, Lottery } from './chance.js';
import { alderDen, type Individ } from './individ.js';
import { FAMILJEBEHANDLING, metodlotteri, type Demometod } from './metod.js';

/** Hur en insats går, innan något är registrerat. (The course of one insats; days are numbers since 1970.) */
export interface Forlopp extends Inledning, Avslut {
  readonly individ: Individ;
  readonly metod: Demometod;
  readonly alderAr: number;
  readonly behovsprovad: boolean;
}

interface Inledning {
  readonly utfall: 'bifall' | 'delvis-bifall' | 'avslag';
  /** Undefined when the insats is given without a beslut. */
  readonly beslutsdag: number | undefined;
  /** Undefined when it never started. */
  readonly startdag: number | undefined;
}

interface Avslut {
  readonly avslutsdag: number;
  readonly avslutsorsak: string;
}

const FULLFOLJD = new Lottery([
  ['FULLFOLJD_MAL', 44],
  ['FULLFOLJD_DELVIS', 41],
  ['FULLFOLJD_EJ', 15],
]);
const EJ_FULLFOLJD = new Lottery([
  ['AVBROTT_FAMILJ', 36],
  ['AVBROTT_UNG', 20],
  ['NY_INSATS_ERSATTER', 13],
  ['FLYTT', 12],
  ['PLACERING', 9],
  ['AVBROTT_UTFORARE', 7],
  ['DOM', 2],
  ['ALDER', 1],
]);
const ALDRIG_STARTAD = 0.04;
const START_FORE_BESLUT = 0.05;
const AVSLAG = 0.02;
const DELVIS_BIFALL = 0.06;
/** Half of what needs no individual assessment has no beslut on record. */
const UTAN_BESLUT = 0.5;
/** The audit saw one start after seven months. */
const LANGSTA_VANTAN = 215;

/** Draws the course: which method, when, and how it ended. */
export function forlopp(of: Individ, forstaDag: number, chance: Chance): Forlopp {
  const alderAr = alderDen(of, forstaDag);
  const metod = chance.happens(of.stadsdel.andelFamiljebehandling)
    ? FAMILJEBEHANDLING
    : chance.pick(metodlotteri(alderAr));
  const behovsprovad = chance.happens(metod.behovsprovad);
  const inledning =
    !behovsprovad && chance.happens(UTAN_BESLUT)
      ? ({ utfall: 'bifall', beslutsdag: undefined, startdag: forstaDag } as const)
      : beslutad(forstaDag, chance);
  const avslut =
    inledning.startdag === undefined
      ? { avslutsdag: forstaDag + chance.between(60, 240), avslutsorsak: 'ALDRIG_STARTAD' }
      : genomford(inledning.startdag, metod, chance);
  return { individ: of, metod, alderAr, behovsprovad, ...inledning, ...avslut };
}

function beslutad(beslutsdag: number, chance: Chance): Inledning {
  if (chance.happens(AVSLAG)) return { utfall: 'avslag', beslutsdag, startdag: undefined };
  const utfall = chance.happens(DELVIS_BIFALL) ? 'delvis-bifall' : 'bifall';
  return { utfall, beslutsdag, startdag: start(beslutsdag, chance) };
}

function start(beslutsdag: number, chance: Chance): number | undefined {
  if (chance.happens(ALDRIG_STARTAD)) return undefined;
  if (chance.happens(START_FORE_BESLUT)) return beslutsdag - chance.between(1, 30);
  return beslutsdag + Math.min(LANGSTA_VANTAN, Math.floor(chance.lognormal(22, 0.95)));
}

function genomford(startdag: number, metod: Demometod, chance: Chance): Avslut {
  const fullfoljd = chance.happens(metod.fullfoljd);
  const length = chance.lognormal(metod.dagar, 0.3);
  const share = fullfoljd ? 1 : 0.15 + 0.7 * chance.uniform();
  return {
    avslutsdag: startdag + Math.max(21, Math.floor(length * share)),
    avslutsorsak: chance.pick(fullfoljd ? FULLFOLJD : EJ_FULLFOLJD),
  };
}
