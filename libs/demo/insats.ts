import {
  type Datum,
  efterfoljare,
  type Grunduppgifter,
  type InsatsAvslutad,
  type Malsattning,
  type UppdragLamnat,
} from '../domain/index.js';
import type { Chance } from './chance.js';
import { Dagbok, datumOf, type Steg } from './dagbok.js';
import type { Forlopp } from './forlopp.js';
import { maluppfyllelse, skrivPlan } from './plan.js';
import { skriv } from './skattningar.js';

const UPPDRAG = 0.72;
const AVSLUT_UTAN_START = 0.6;
const FEL_ORSAK = 0.008;
const NY_LAG: Datum = '2025-07-01';

/** The steps of one insats up to today, in the order in which they became known. */
export function stegOf(of: Forlopp, today: number, chance: Chance): readonly Steg[] {
  const dagbok = new Dagbok(today);
  const course = oneBoard(of);
  if (course.beslutsdag !== undefined) fattaBeslut(course, course.beslutsdag, { dagbok, chance });
  if (course.startdag === undefined) {
    if (course.utfall !== 'avslag' && chance.happens(AVSLUT_UTAN_START)) {
      avsluta(course, [], { dagbok, chance });
    }
    return dagbok.steg();
  }
  const started = { ...course, startdag: course.startdag };
  paborja(started, dagbok);
  const goals = skrivPlan(started, dagbok, chance);
  skriv(started, dagbok, chance);
  avsluta(started, goals, { dagbok, chance });
  return dagbok.steg();
}

/** A start before its beslut must not fall on the other side of a merger: both name the same board. */
function oneBoard(of: Forlopp): Forlopp {
  const { beslutsdag, startdag } = of;
  if (beslutsdag === undefined || startdag === undefined || startdag >= beslutsdag) return of;
  const same = namndDen(of, startdag) === namndDen(of, beslutsdag);
  return same ? of : { ...of, startdag: beslutsdag };
}

function namndDen(of: Forlopp, dag: number): string {
  return efterfoljare(of.individ.stadsdel.namnd, datumOf(dag));
}

function grunduppgifter(of: Forlopp, dag: number): Grunduppgifter {
  return {
    individId: of.individ.individId,
    metod: of.metod.kod,
    stadsdelsnamnd: namndDen(of, dag),
    kon: of.individ.kon,
    alderAr: of.alderAr,
  };
}

interface Verktyg {
  readonly dagbok: Dagbok;
  readonly chance: Chance;
}

function fattaBeslut(of: Forlopp, dag: number, { dagbok, chance }: Verktyg): void {
  const datum = datumOf(dag);
  const data = {
    ...grunduppgifter(of, dag),
    datum,
    utfall: of.utfall,
    lagrum: lagrum(of, datum >= NY_LAG, chance),
    // Before the law of 2025 what had a decision had been assessed.
    behovsprovad: of.behovsprovad || datum < NY_LAG,
  };
  dagbok.add({ dag, command: { type: 'FattaBeslut', data } });
  if (of.utfall === 'avslag' || !chance.happens(UPPDRAG)) return;
  const uppdragsdag = dag + chance.between(0, 7);
  if (uppdragsdag >= of.avslutsdag) return;
  const uppdrag = { datum: datumOf(uppdragsdag), utforare: utforare(of, chance) };
  dagbok.add({ dag: uppdragsdag, command: { type: 'LamnaUppdrag', data: uppdrag } });
}

function lagrum(of: Forlopp, nyLag: boolean, chance: Chance): string {
  if (nyLag) return of.behovsprovad ? 'sol-2025-11-1' : 'sol-2025-11-5';
  return of.alderAr >= 15 && chance.happens(0.06) ? 'sol-2001-3-6a' : 'sol-2001-4-1';
}

function utforare(of: Forlopp, chance: Chance): UppdragLamnat['data']['utforare'] {
  if (chance.happens(0.1)) return chance.happens(0.6) ? 'privat' : 'annan-stadsdelsnamnd';
  return of.metod.utforare;
}

/** After a beslut the basic facts are known; without one, or before it, the start brings them. */
function paborja(of: Forlopp & { startdag: number }, dagbok: Dagbok): void {
  const dag = of.startdag;
  const known = of.beslutsdag !== undefined && of.beslutsdag <= dag;
  const facts = known ? {} : grunduppgifter(of, of.beslutsdag ?? dag);
  const provning = of.beslutsdag === undefined ? { behovsprovad: of.behovsprovad } : {};
  const data = { ...facts, datum: datumOf(dag), ...provning };
  dagbok.add({ dag, command: { type: 'PaborjaInsats', data } });
}

function avsluta(of: Forlopp, goals: readonly Malsattning[], { dagbok, chance }: Verktyg): void {
  const slip = of.avslutsorsak !== 'ALDRIG_STARTAD' && chance.happens(FEL_ORSAK);
  const wrong = of.avslutsorsak === 'FLYTT' ? 'AVBROTT_FAMILJ' : 'FLYTT';
  const data = {
    datum: datumOf(of.avslutsdag),
    avslutsorsak: slip ? wrong : of.avslutsorsak,
    initieradAv: initieradAv(of.avslutsorsak, chance),
    maluppfyllelse: maluppfyllelse(goals, chance),
  };
  const command = { type: 'AvslutaInsats', data } as const;
  const step = { dag: of.avslutsdag, command };
  if (!slip) dagbok.add(step);
  else {
    const rattelse = { kind: 'ratta', falt: 'avslutsorsak', till: of.avslutsorsak } as const;
    dagbok.add({ ...step, rattelse });
  }
}

function initieradAv(orsak: string, chance: Chance): InsatsAvslutad['data']['initieradAv'] {
  if (orsak === 'AVBROTT_FAMILJ') return 'familj';
  if (orsak === 'AVBROTT_UNG') return 'ungdom';
  if (orsak.startsWith('FULLFOLJD')) return 'utforare';
  return chance.happens(0.15) ? 'uppgift-saknas' : 'namnd';
}
