import { malforlopp } from '../genomforande/mal.js';
import type { RecordedInsatsEvent } from '../../domain/index.js';
import type { Summor } from '../summor.js';
import { andel, type Andel } from './andel.js';
import { EJ_ANGIVET } from './delaktighetstillfalle.js';
import { summa, summaUnder } from './las-summor.js';
import type { Periodsummor } from './period.js';

/** The area of the goals that are about going to school and learning. */
const SKOLOMRADE = 'utbildning';

const SVAR = ['ja', 'nej', 'ej-aktuellt', 'uppgift-saknas', EJ_ANGIVET] as const;

const FOLJD = 'skola|foljd|';
const SYFTE = 'skola|syfte|';

/** Hur skolan följs. (Whether insatser aim at schooling, have goals for it, and whether it is followed up.) */
export interface Skolbild {
  /** Offers: whether the insats aims at schooling. `ej-aktuellt` where school is no problem. */
  readonly syfte: Skolsvar;
  /** Insatser with a plan; of those, with a goal in the area of school and education. */
  readonly medMal: Andel;
  /** Follow-ups: whether how it goes at school was followed up. */
  readonly foljd: Skolsvar;
}

/** Answers of every kind, and the share of yes in yes and no. */
interface Skolsvar {
  readonly antal: number;
  readonly svar: Readonly<Record<(typeof SVAR)[number], number>>;
  readonly ja: Andel;
}

/** Adds each offer and each follow-up on its day, and the insats with a plan on the day of its first one. */
export function addSkola(sums: Periodsummor, held: readonly RecordedInsatsEvent[]): void {
  for (const { type, data } of held) {
    if (type === 'InsatsErbjuden') sums.add(data.datum, SYFTE + data.syftarTillSkolgang);
    if (type === 'UppfoljningGenomford') {
      sums.add(data.datum, FOLJD + (data.skolsituationFoljd ?? EJ_ANGIVET));
    }
  }
  const plan = held.find(({ type }) => type === 'GenomforandeplanUpprattad');
  if (plan === undefined) return;
  sums.add(plan.data.datum, 'skola|planer');
  if (malforlopp(held).some(({ omrade }) => omrade === SKOLOMRADE)) {
    sums.add(plan.data.datum, 'skola|planerMedMal');
  }
}

/** The figures from their sums. */
export function skolbild(sums: Summor): Skolbild {
  return {
    syfte: skolsvar(sums, SYFTE),
    medMal: andel(summa(sums, 'skola|planerMedMal'), summa(sums, 'skola|planer')),
    foljd: skolsvar(sums, FOLJD),
  };
}

function skolsvar(sums: Summor, prefix: string): Skolsvar {
  const of = (svar: string) => summa(sums, prefix + svar);
  const svar = Object.fromEntries(SVAR.map((kod) => [kod, of(kod)]));
  return {
    antal: summaUnder(sums, prefix),
    svar: svar as Skolsvar['svar'],
    ja: andel(of('ja'), of('ja') + of('nej')),
  };
}
