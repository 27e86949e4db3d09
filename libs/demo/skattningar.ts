import type { RegistreraSkattning } from '../domain/index.js';
import { type Chance, Lottery } from './chance.js';
import { type Dagbok, datumOf, type Rattelse } from './dagbok.js';
import type { Forlopp } from './forlopp.js';
import { felskrivenPoang, poangserie, type Matt, type Poangserie } from './matt.js';

const STARTSKATTNING = 0.7;
/** Some have only an end rating: it can be counted but not compared. */
const BARA_SLUTSKATTNING = 0.06;
const MELLANSKATTNING = 0.15;
const FELSKRIVEN = 0.012;
const DUBBLETT = 0.002;

const SATT = new Lottery<RegistreraSkattning['data']['satt']>([
  ['papper', 48],
  ['digitalt', 38],
  ['intervju', 8],
  ['tolk', 4],
  ['uppgift-saknas', 2],
]);

interface Tillfalle {
  readonly matpunkt: keyof Poangserie;
  readonly datum: number;
  /** When it can have become known: never before the start is. */
  readonly dag: number;
}

/** The occasions at which this insats was rated, from none to three. */
function tillfallen(of: Forlopp, startdag: number, chance: Chance): readonly Tillfalle[] {
  const all: Tillfalle[] = [];
  const started = chance.happens(STARTSKATTNING);
  const midday = Math.floor((startdag + of.avslutsdag) / 2);
  if (started) all.push(tillfalle('start', startdag + chance.between(-7, 10), startdag));
  if (started && chance.happens(MELLANSKATTNING)) all.push(tillfalle('mellan', midday, startdag));
  const ended = started
    ? !chance.happens(of.individ.stadsdel.slutmatningSaknas)
    : chance.happens(BARA_SLUTSKATTNING);
  if (ended) all.push(tillfalle('avslut', of.avslutsdag + chance.between(-10, 21), startdag));
  return all;
}

function tillfalle(matpunkt: keyof Poangserie, datum: number, startdag: number): Tillfalle {
  return { matpunkt, datum, dag: Math.max(datum, startdag) };
}

/** Writes the ratings of a started insats into its diary. */
export function skriv(of: Forlopp & { startdag: number }, dagbok: Dagbok, chance: Chance): void {
  const occasions = tillfallen(of, of.startdag, chance);
  if (occasions.length === 0) return;
  for (const matt of of.metod.matt(of.alderAr)) {
    const serie = poangserie(matt, chance);
    for (const occasion of occasions) {
      add({ matt, occasion, poang: serie[occasion.matpunkt] }, dagbok, chance);
    }
  }
}

interface Varde {
  readonly matt: Matt;
  readonly occasion: Tillfalle;
  readonly poang: number;
}

function add({ matt, occasion, poang }: Varde, dagbok: Dagbok, chance: Chance): void {
  const { dag } = occasion;
  const satt = chance.pick(SATT);
  const step = (shown: number, rattelse?: Rattelse) => {
    const data = {
      skattningId: chance.uuid(),
      datum: datumOf(occasion.datum),
      matpunkt: occasion.matpunkt,
      instrument: matt.instrument,
      informant: matt.informant,
      poang: shown,
      satt,
    };
    const command = { type: 'RegistreraSkattning', data } as const;
    dagbok.add(rattelse === undefined ? { dag, command } : { dag, command, rattelse });
  };
  if (chance.happens(FELSKRIVEN)) {
    step(felskrivenPoang(matt, poang), { kind: 'ratta', falt: 'poang', till: poang });
  } else step(poang);
  if (chance.happens(DUBBLETT)) step(poang, { kind: 'makulera' });
}
