import { allFinite, OGILTIGT_TAL, tecken, type Matt, type Riktning } from '../matt.js';
import { wilsonintervall, type AndelMedIntervall } from '../andelar/wilson.js';
import type { Forandringsform, Skattningspoang } from './former.js';
import { reliabelForandring } from './reliabel.js';

/**
 * The five classes, of which everybody is in exactly one:
 * - `aterstalld`: clinical at start, functional at end, and reliably better;
 * - `forbattrad`: reliably better otherwise;
 * - `oforandrad`: no reliable change;
 * - `forsamrad`: reliably worse otherwise;
 * - `kliniskt-forsamrad`: not clinical at start, not functional at end, and reliably worse (`harmed`
 *   in the English literature; the Swedish name does not say what caused it).
 */
export type Forandringsklass = (typeof FORANDRINGSKLASSER)[number];

export const FORANDRINGSKLASSER = [
  'aterstalld',
  'forbattrad',
  'oforandrad',
  'forsamrad',
  'kliniskt-forsamrad',
] as const;

/** What a person is judged by: everything from the instrument register, by version. */
export interface Klassregel {
  readonly form: Forandringsform;
  readonly brytpunkt: number;
  readonly riktning: Riktning;
}

/** A group, class by class. */
export interface Klassfordelning {
  readonly n: number;
  /** Pairs that could be judged; the classes sum to it. */
  readonly bedomda: number;
  /** Pairs with a score missing. */
  readonly saknas: number;
  readonly antal: Readonly<Record<Forandringsklass, number>>;
  /** Recovered among those who were clinical at start: the others cannot recover. */
  readonly aterstalldaAvKliniska: Matt<AndelMedIntervall>;
}

/**
 * One person's class (Jacobson & Truax 1991, with the deteriorated split in two). A score at the
 * cut-off is neither clinical nor functional: both inequalities are strict. Undefined when a score
 * or the norm is missing.
 */
export function forandringsklass(
  regel: Klassregel,
  poang: Skattningspoang,
): Matt<Forandringsklass> {
  const { form, brytpunkt, riktning } = regel;
  if (!allFinite([brytpunkt])) return OGILTIGT_TAL;
  const change = reliabelForandring(form, poang, riktning);
  if ('odefinierad' in change) return change;
  if (change.utfall === 'oforandrad') return 'oforandrad';
  const side = (score: number) => Math.sign(tecken(riktning) * (score - brytpunkt));
  const [before, after] = [side(poang.start), side(poang.avslut)];
  return change.utfall === 'battre' ? betterClass(before, after) : worseClass(before, after);
}

/** Sides of the cut-off: −1 clinical, 0 on it, 1 functional. */
function betterClass(before: number, after: number): Forandringsklass {
  return before < 0 && after > 0 ? 'aterstalld' : 'forbattrad';
}

function worseClass(before: number, after: number): Forandringsklass {
  return before >= 0 && after <= 0 ? 'kliniskt-forsamrad' : 'forsamrad';
}

/**
 * A group's classes. Pairs with a missing score (NaN or infinite) are counted as `saknas`, never
 * guessed. An unusable norm makes the whole undefined; n = 0 gives zeroes and no share.
 */
export function klassfordelning(
  regel: Klassregel,
  grupp: readonly Skattningspoang[],
): Matt<Klassfordelning> {
  const complete = grupp.filter(({ start, avslut }) => allFinite([start, avslut]));
  const antal = Object.fromEntries(FORANDRINGSKLASSER.map((klass) => [klass, 0])) as Record<
    Forandringsklass,
    number
  >;
  for (const poang of complete) {
    const klass = forandringsklass(regel, poang);
    if (typeof klass !== 'string') return klass;
    antal[klass] += 1;
  }
  const turn = tecken(regel.riktning);
  const clinical = complete.filter(({ start }) => turn * start < turn * regel.brytpunkt).length;
  return {
    n: grupp.length,
    bedomda: complete.length,
    saknas: grupp.length - complete.length,
    antal,
    aterstalldaAvKliniska: wilsonintervall(antal.aterstalld, clinical),
  };
}
