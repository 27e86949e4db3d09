import type { Utgivetantal } from '../../domain/index.js';
import type { Cell } from './celler.js';
import { arUtraknad } from './hallna.js';
import { skyddaTillsammans, type Kand, type Skyddade, type Skyddsunderlag } from './omgang.js';
import { arNy } from './plan.js';

/** Calls of the solver that years may take; then nothing but what can be added up is shown of them. */
const ARBETE_FOR_AR = 5_000;

export interface Arslage {
  readonly quarters: readonly Cell[];
  readonly years: readonly Cell[];
  /** What is hidden of the quarters, and what proves it. */
  readonly first: Skyddade;
  readonly known: Kand;
  readonly onProgress: (andel: number) => void;
}

/** What is hidden of the years, and for their sake of the quarters; and which years could not be proved. */
export interface SkyddadeAr {
  readonly dolda: ReadonlySet<string>;
  readonly hallna: ReadonlyMap<string, Set<string>>;
}

/**
 * The years with the quarters: checked jointly with everything. A quarter that leaves now may be hidden
 * for the sake of the year, never shown; one that has left stands. If the years cannot be proved safe so,
 * the quarters leave as they were and of the years only what anybody can add up from them.
 */
export function skyddaAr(lage: Arslage, underlag: Skyddsunderlag): SkyddadeAr {
  const { years, known, onProgress } = lage;
  const { val } = underlag;
  const nya = years.filter((cell) => arNy(cell, val.plan));
  if (nya.length === 0) return { dolda: new Set(), hallna: new Map() };
  const settled: Kand = (id) => known(id) ?? (lage.first.dolda.has(id) ? 'dolt' : undefined);
  const options = {
    known: settled,
    maxArbete: ARBETE_FOR_AR,
    onProgress,
    vittnen: lage.first.vittnen,
  };
  const touched = new Set(nya.map(({ rad }) => rad.period));
  const quarters = lage.quarters.filter(({ rad }) => touched.has(rad.period.slice(0, 4)));
  const made = skyddaTillsammans([...quarters, ...years], underlag, options);
  if (made === undefined) return baraUtraknade(nya, { lage, underlag });
  const cells = [...quarters, ...nya].filter((cell) => arNy(cell, val.plan));
  const dolda = cells.filter(({ id }) => made.dolda.has(id)).map(({ id }) => id);
  return { dolda: new Set(dolda), hallna: new Map() };
}

/** What anybody can add up from the quarters is shown in any case. */
function baraUtraknade(nya: readonly Cell[], sammanhang: Sammanhang): SkyddadeAr {
  const { all } = sammanhang.underlag;
  const arVisad = (cell: Cell) => kvartalsvarde(cell, sammanhang) === cell.varde;
  const utraknade = new Set(nya.filter((cell) => arUtraknad(cell, { all, arVisad })));
  const dolda = new Set(nya.filter((cell) => !utraknade.has(cell)).map(({ id }) => id));
  const held = new Map(nya.map(({ rad }) => [rad.period, new Set<string>()] as const));
  for (const { id, rad } of utraknade) held.get(rad.period)?.add(id);
  return { dolda, hallna: held };
}

interface Sammanhang {
  readonly lage: Arslage;
  readonly underlag: Skyddsunderlag;
}

/** A quarter's number as it leaves, or left. */
function kvartalsvarde(cell: Cell, { lage, underlag }: Sammanhang): Utgivetantal {
  const before = lage.known(cell.id);
  if (before !== undefined) return before;
  return lage.first.dolda.has(cell.id) || !arNy(cell, underlag.val.plan) ? 'dolt' : cell.varde;
}
