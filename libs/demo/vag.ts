import { efterfoljare, type Grunduppgifter, type InsatsCommand } from '../domain/index.js';
import { type Chance, Lottery } from './chance.js';
import { datumOf, type Steg } from './dagbok.js';
import type { Forlopp } from './forlopp.js';
import { alderDen, type Individ } from './individ.js';
import type { Demometod } from './metod.js';

const ERBJUDEN = 0.7;
const I_KO = 0.5;
/** Whoever starts within so many days is never put in a queue. */
const UTAN_KO = 21;

const BARNETS_BEHOV = new Lottery([
  ['B_BET', 3],
  ['B_SKOL', 3],
  ['V_KONF', 2],
  ['V_VALD', 2],
  ['B_PSYK', 2],
  ['V_MISS', 1],
  ['B_ANN', 1],
]);
const TONARINGENS_BEHOV = new Lottery([
  ['B_PSYK', 4],
  ['B_SKOL', 4],
  ['B_KRIM_O', 3],
  ['B_BET', 2],
  ['B_KRIM_L', 2],
  ['B_MISS', 2],
  ['V_KONF', 1],
  ['V_VALD', 1],
  ['B_ANN', 1],
]);

/** What is needed, by age. */
export function behovet(alder: number, chance: Chance): readonly string[] {
  return [chance.pick(alder < 12 ? BARNETS_BEHOV : TONARINGENS_BEHOV)];
}

/** Who is made an offer, of what and when. */
export interface Erbjudande {
  readonly individ: Individ;
  readonly metod: Demometod;
  readonly behovsprovad: boolean;
  readonly dag: number;
}

/** The offer and the yes before an insats of the city, and the queue to it, where somebody has noted them. */
export function vagenDit(of: Forlopp, chance: Chance): readonly Steg[] {
  const erbjudande = chance.happens(ERBJUDEN) ? erbjudandet(of, chance) : [];
  return [...erbjudande, ...kon(of, chance)];
}

function erbjudandet(of: Forlopp, chance: Chance): readonly Steg[] {
  const { individ, metod, behovsprovad, beslutsdag, startdag } = of;
  const ja = Math.min(beslutsdag ?? Infinity, startdag ?? Infinity) - chance.between(0, 14);
  const dag = ja - Math.floor(chance.lognormal(5, 0.8));
  return [erbjud({ individ, metod, behovsprovad, dag }, chance), accepterat(of, ja)];
}

/** After the decision, never on the same day: in the file the decision comes first. */
function kon(
  { beslutsdag, startdag, utfall, avslutsdag }: Forlopp,
  chance: Chance,
): readonly Steg[] {
  const slut = startdag ?? avslutsdag;
  if (beslutsdag === undefined || utfall === 'avslag' || slut - beslutsdag <= UTAN_KO) return [];
  return chance.happens(I_KO) ? [iKo(beslutsdag + chance.between(1, 10))] : [];
}

/** An offer of an insats. */
export function erbjud({ behovsprovad, ...of }: Erbjudande, chance: Chance): Steg {
  const data = {
    ...grunduppgifterFor(of, of.metod.kod),
    datum: datumOf(of.dag),
    erbjudenTill: ['barn', 'vardnadshavare-1', 'vardnadshavare-2'],
    niva: 'indikerad',
    ...{
      behovsprovad,
      utforare: of.metod.utforare,
      behov: behovet(alderDen(of.individ, of.dag), chance),
    },
    syftarTillSkolgang: 'nej',
  } as const;
  return { dag: of.dag, command: { type: 'ErbjudInsats', data } };
}

/** What an opening event says, in the nämnd as it was on the day. */
export function grunduppgifterFor(
  { individ, dag }: Pick<Erbjudande, 'individ' | 'dag'>,
  metod: string,
): Grunduppgifter {
  return {
    ...{ individId: individ.individId, kon: individ.kon, metod },
    stadsdelsnamnd: efterfoljare(individ.stadsdel.namnd, datumOf(dag)),
    alderAr: alderDen(individ, dag),
  };
}

function accepterat(of: Forlopp, dag: number): Steg {
  const part = ['vardnadshavare-1', 'vardnadshavare-2', ...(of.alderAr < 12 ? [] : ['barn'])];
  const data = {
    datum: datumOf(dag),
    svar: part.map((one) => ({ part: one, svar: 'ja' })),
    samtyckesform: 'muntligt',
  };
  return { dag, command: { type: 'AccepteraInsats', data } as InsatsCommand };
}

function iKo(dag: number): Steg {
  const data = { datum: datumOf(dag), orsak: 'plats-saknas' } as const;
  return { dag, command: { type: 'StallIKo', data } };
}
