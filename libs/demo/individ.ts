import { individId, type Grunduppgifter, type IndividId } from '../domain/index.js';
import { Chance, Lottery } from './chance.js';
import { STADSDELSLOTTERI, type Stadsdel } from './stadsdel.js';

/** En påhittad individ. (A made-up young person; days are numbers since 1970.) */
export interface Individ {
  readonly individId: IndividId;
  readonly kon: Grunduppgifter['kon'];
  readonly fodelsedag: number;
  readonly stadsdel: Stadsdel;
  /** The day of the first beslut or start. */
  readonly forstaDag: number;
}

/** Days from the first to the last possible. */
export interface Period {
  readonly fran: number;
  readonly till: number;
}

const INDIVID_SERIES = 1;

/** Published for one district: 25, 39, 31 and 5 per cent. */
const ALDER = new Lottery<readonly [number, number]>([
  [[0, 5], 25],
  [[6, 12], 39],
  [[13, 17], 31],
  [[18, 20], 5],
]);

/** Boys 54, girls 46 per cent; a few of neither, or unknown. */
const KON = new Lottery<Grunduppgifter['kon']>([
  ['pojke', 53.8],
  ['flicka', 45.8],
  ['annat', 0.2],
  ['uppgift-saknas', 0.2],
]);

const DAYS_PER_YEAR = 365.2425;

export function individ(seed: number, nummer: number, period: Period): Individ {
  const chance = new Chance(seed, nummer, INDIVID_SERIES);
  const forstaDag = chance.between(period.fran, period.till);
  const [yngst, aldst] = chance.pick(ALDER);
  const age = chance.between(yngst, aldst) + chance.uniform();
  return {
    individId: individId(chance.uuid()) as IndividId,
    kon: chance.pick(KON),
    fodelsedag: forstaDag - Math.floor(age * DAYS_PER_YEAR),
    stadsdel: chance.pick(STADSDELSLOTTERI),
    forstaDag,
  };
}

/** Whole years on a day; a leap day off at most. */
export function alderDen(of: Individ, dag: number): number {
  return Math.max(0, Math.floor((dag - of.fodelsedag) / DAYS_PER_YEAR));
}
