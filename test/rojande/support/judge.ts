import type { Rojanderegel, Skydd, Tabellcell, Tabellsystem } from '../../../libs/outcome/index.js';
import { valueOf, type Attacker, type Interval } from './attacker.js';

/** A sensitive cell that the attacker came too close to. */
export interface Breach extends Interval {
  readonly id: string;
  readonly value: number;
}

/** The verdict on a pattern: what was broken, and how close the attacker came at best. */
export interface Verdict {
  readonly breaches: readonly Breach[];
  readonly tried: number;
  readonly tightest: number;
}

/** The cells the rule protects, written down from the rule and not from the algorithm. */
export function sensitiveCells({ celler, blad }: Tabellsystem, regel: Rojanderegel): Tabellcell[] {
  return celler.filter((cell) => {
    if (cell.publicerad === true) return false;
    const value = Math.abs(valueOf(cell, blad));
    const isSmall = value > 0 && value < regel.minstaAntal;
    const isProtectedZero = value === 0 && regel.skyddaNollor === true && cell.harledd !== true;
    return cell.kanslig === true || isSmall || isProtectedZero;
  });
}

/** What is visible when these cells are hidden. */
export function visibleCells({ celler }: Tabellsystem, dolda: ReadonlySet<string>): Set<string> {
  return new Set(
    celler
      .filter((cell) => cell.harledd !== true && (cell.publicerad === true || !dolda.has(cell.id)))
      .map(({ id }) => id),
  );
}

interface Attack {
  readonly attacker: Attacker;
  readonly dolda: ReadonlySet<string>;
  /** Whole numbers for every so manieth cell, fractions for the rest; all in whole numbers when left out. */
  readonly wholeEvery?: number;
}

/** Attacks every sensitive cell, in whole numbers, and measures what is found against the rule. */
export function judge(
  system: Tabellsystem,
  regel: Rojanderegel,
  { attacker, dolda, wholeEvery = 1 }: Attack,
): Verdict {
  const asked = sensitiveCells(system, regel);
  const knowledge = {
    visible: visibleCells(system, dolda),
    zerosAreShown: regel.skyddaNollor !== true,
  };
  const idsWhere = (isWhole: boolean) =>
    asked.filter((_cell, at) => (at % wholeEvery === 0) === isWhole).map(({ id }) => id);
  const bounds = new Map([
    ...attacker.bounds(system, knowledge, idsWhere(true)),
    ...attacker.bounds(system, knowledge, idsWhere(false), false),
  ]);
  const found = asked.map((cell) => {
    const interval = bounds.get(cell.id) ?? { least: Number.NaN, most: Number.NaN };
    return { id: cell.id, value: valueOf(cell, system.blad), ...interval };
  });
  const width = regel.bredd ?? regel.minstaAntal;
  return {
    breaches: found.filter(({ least, most }) => {
      const isFar = most >= regel.minstaAntal || least <= -regel.minstaAntal;
      return !(most - least >= width && isFar);
    }),
    tried: found.length,
    tightest: Math.min(Infinity, ...found.map(({ least, most }) => most - least)),
  };
}

/** What somebody who is alone in a cell works out too closely about another sensitive cell: exactly, unless the rule asks for more. */
export function insiderBreaches(
  system: Tabellsystem,
  regel: Rojanderegel,
  { attacker, dolda }: { readonly attacker: Attacker; readonly dolda: ReadonlySet<string> },
): string[] {
  const sensitive = sensitiveCells(system, regel);
  const alone = sensitive.filter(
    (cell) => cell.harledd !== true && valueOf(cell, system.blad) === 1,
  );
  const visible = visibleCells(system, dolda);
  return alone.flatMap((own) => {
    const ownLeaves = own.rad.map(([leaf]) => leaf);
    const others = sensitive.filter((cell) => holdsOthers(cell, { own, system, visible }));
    const knowledge = { visible, ownLeaves, zerosAreShown: regel.skyddaNollor !== true };
    const bounds = attacker.bounds(
      system,
      knowledge,
      others.map(({ id }) => id),
    );
    return [...bounds]
      .filter(([, { least, most }]) => most - least < Math.max(1, regel.insiderbredd ?? 1))
      .map(([id]) => `${own.id} knows ${id}`);
  });
}

/** Whether somebody else may be in the cell: a leaf outside the insider's own, and not shown to be empty. */
function holdsOthers(
  cell: Tabellcell,
  at: { own: Tabellcell; system: Tabellsystem; visible: ReadonlySet<string> },
): boolean {
  const empty = at.system.celler
    .filter(({ id }) => at.visible.has(id))
    .filter((shown) => shown.rad.every(([, sign]) => sign === 1))
    .filter((shown) => valueOf(shown, at.system.blad) === 0)
    .flatMap(({ rad }) => rad.map(([leaf]) => leaf));
  const excluded = new Set([...empty, ...at.own.rad.map(([leaf]) => leaf)]);
  return cell.id !== at.own.id && cell.rad.some(([leaf]) => !excluded.has(leaf));
}

/** The hidden cells of a pattern that must be a protected one. */
export function hiddenOf(skydd: Skydd): ReadonlySet<string> {
  if (skydd.slag !== 'skyddat') throw new Error(`Only the parent level: ${skydd.orsak}`);
  return skydd.dolda;
}
