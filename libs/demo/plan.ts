import {
  MALOMRADE,
  PLANDEL,
  type Malsattning,
  type Maluppfyllelse,
  type Sexvardig,
} from '../domain/index.js';
import { type Chance, Lottery } from './chance.js';
import { type Dagbok, datumOf } from './dagbok.js';
import type { Forlopp } from './forlopp.js';

const PLAN = 0.79;
const PLAN_PAPPER = 0.09;
const REVIDERAD = 0.07;
const UPPFOLJNING = 0.55;
const FLEST_UPPFOLJNINGAR = 3;

const OMRADE = new Lottery(MALOMRADE.map(({ kod }) => [kod, kod === 'annat' ? 1 : 4] as const));

export const DELAKTIGHET = new Lottery<Sexvardig>([
  ['ja', 46],
  ['nej', 24],
  ['barnet-vill-ej', 8],
  ['barnet-kan-ej', 7],
  ['ej-aktuellt', 5],
  ['uppgift-saknas', 10],
]);

const FORM = new Lottery<'mote' | 'telefon' | 'individuppfoljning' | 'egenkontroll'>([
  ['mote', 62],
  ['telefon', 22],
  ['individuppfoljning', 12],
  ['egenkontroll', 4],
]);

function malsattningar(chance: Chance): readonly Malsattning[] {
  return Array.from({ length: chance.between(1, 3) }, (_, i) => ({
    malsattningId: `m${i + 1}`,
    omrade: chance.pick(OMRADE),
    startlage: chance.between(-2, -1),
  }));
}

/** Attainment per goal, a little above where it began; the same for every method. */
export function maluppfyllelse(
  goals: readonly Malsattning[],
  chance: Chance,
): readonly Maluppfyllelse[] {
  return goals.map(({ malsattningId, startlage }) => ({
    malsattningId,
    niva: chance.happens(0.1) ? 'uppgift-saknas' : Math.min(2, startlage + chance.between(0, 3)),
  }));
}

/** The parts of a plan: all of them, some, or nobody looked. By the number of goals, so that no lot is drawn. */
function delarna(goals: number): { readonly delar?: readonly string[] } {
  const all = PLANDEL.map(({ kod }) => kod);
  if (goals === 1) return { delar: all };
  return goals === 2 ? { delar: all.slice(0, 3) } : {};
}

/** Writes plan, revision and follow-ups; returns the goals that the insats ends with. */
export function skrivPlan(
  of: Forlopp & { startdag: number },
  dagbok: Dagbok,
  chance: Chance,
): readonly Malsattning[] {
  const goals = chance.happens(PLAN) ? malsattningar(chance) : [];
  if (goals.length > 0) {
    const dag = of.startdag + chance.between(0, 18);
    const data = {
      datum: datumOf(dag),
      malsattningar: goals,
      barnetDelaktigt: chance.pick(DELAKTIGHET),
      forvaring: chance.happens(PLAN_PAPPER) ? 'papper' : 'digitalt',
      ...delarna(goals.length),
    } as const;
    dagbok.add({ dag, command: { type: 'UpprattaGenomforandeplan', data } });
    if (chance.happens(REVIDERAD)) revidera(of, { goals, dagbok, chance });
  }
  skrivUppfoljningar(of, { goals, dagbok, chance });
  return goals;
}

interface Plan {
  readonly goals: readonly Malsattning[];
  readonly dagbok: Dagbok;
  readonly chance: Chance;
}

/** The same goals with a new one cannot break what is said of them later. */
function revidera(of: Forlopp & { startdag: number }, { goals, dagbok, chance }: Plan): void {
  const dag = Math.max(of.startdag + 19, Math.floor((of.startdag + of.avslutsdag) / 2));
  if (dag > of.avslutsdag) return;
  const extra = {
    malsattningId: `m${goals.length + 1}`,
    omrade: chance.pick(OMRADE),
    startlage: -1,
  };
  const data = {
    datum: datumOf(dag),
    malsattningar: [...goals, extra],
    skal: 'nya-behov',
  } as const;
  dagbok.add({ dag, command: { type: 'RevideraGenomforandeplan', data } });
}

function skrivUppfoljningar(
  of: Forlopp & { startdag: number },
  { goals, dagbok, chance }: Plan,
): void {
  const { kadens } = of.metod;
  for (let nummer = 1; nummer <= FLEST_UPPFOLJNINGAR; nummer += 1) {
    const dag = of.startdag + nummer * kadens + chance.between(-3, 20);
    if (dag >= of.avslutsdag) return;
    if (!chance.happens(UPPFOLJNING)) continue;
    const data = {
      uppfoljningId: chance.uuid(),
      datum: datumOf(dag),
      form: chance.pick(FORM),
      barnetDelaktigt: chance.pick(DELAKTIGHET),
      barnetTillfragatOmEffekt: chance.pick(DELAKTIGHET),
      maluppfyllelse: maluppfyllelse(goals, chance),
      dokumentform: chance.happens(0.3) ? 'separat-dokument' : 'journalanteckning',
    } as const;
    dagbok.add({ dag, command: { type: 'GenomforUppfoljning', data } });
  }
}
