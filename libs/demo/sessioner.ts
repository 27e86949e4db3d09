import type { SessionGenomford } from '../domain/index.js';
import { type Chance, Lottery } from './chance.js';
import { datumOf, type Steg } from './dagbok.js';
import type { Forlopp } from './forlopp.js';

/** Far from every office records its sessions: of the rest nobody knows how much was given. */
const REGISTRERAR = 0.6;
/** Fewer than are held in life, so that the city is as soon made; enough that a dose can be read. */
const GLEST = { minst: 2, mest: 5 } as const;
/** The template of FFT counts on eight. */
const PER_METOD: Readonly<Record<string, { readonly minst: number; readonly mest: number }>> = {
  FFT: { minst: 8, mest: 12 },
};
const MINUTER = [45, 60, 60, 60, 75, 90] as const;

const FORM = new Lottery<SessionGenomford['data']['form']>([
  ['mottagning', 50],
  ['hembesok', 26],
  ['digitalt', 10],
  ['telefon', 8],
  ['natverksmote', 6],
]);

const DELTAGARE = new Lottery<SessionGenomford['data']['deltagare']>([
  [['barn', 'vardnadshavare-1'], 45],
  [['barn', 'vardnadshavare-1', 'vardnadshavare-2'], 20],
  [['vardnadshavare-1'], 20],
  [['barn'], 15],
]);

/** The sessions of an insats, spread over its time; of one that was broken off as many as there was time for. */
export function sessionerna(of: Forlopp, chance: Chance): readonly Steg[] {
  const { startdag, avslutsdag, metod, avslutsorsak } = of;
  if (startdag === undefined || !chance.happens(REGISTRERAR)) return [];
  const { minst, mest } = PER_METOD[metod.kod] ?? GLEST;
  const planned = chance.between(minst, mest);
  const whole = avslutsorsak.startsWith('FULLFOLJD');
  const antal = whole ? planned : Math.max(1, Math.floor(planned * chance.uniform()));
  const mellan = (avslutsdag - startdag) / (antal + 1);
  return Array.from({ length: antal }, (_, nr) =>
    session(startdag + Math.floor(mellan * (nr + 1)), chance),
  );
}

function session(dag: number, chance: Chance): Steg {
  const data = {
    sessionId: chance.uuid(),
    datum: datumOf(dag),
    minuter: MINUTER[chance.between(0, MINUTER.length - 1)] ?? 60,
    form: chance.pick(FORM),
    deltagare: chance.pick(DELTAGARE),
    utanforKontorstid: chance.happens(0.15),
  };
  return { dag, command: { type: 'GenomforSession', data } };
}
