import { FelaktigtTabellsystem } from './fel.js';
import type { Rojanderegel, Tabellcell, Tabellsystem } from './tabellsystem.js';

/** Refuses a system or rule that means nothing, before any of it is believed. */
export function checkInput({ blad, celler }: Tabellsystem, regel: Rojanderegel): void {
  checkRule(regel);
  blad.forEach((value, at) => {
    demand(Number.isSafeInteger(value) && value >= 0, `blad ${at} är inte ett helt tal från 0`);
  });
  const ids = new Set<string>();
  for (const cell of celler) {
    demand(!ids.has(cell.id), `cellen ${cell.id} finns två gånger`);
    ids.add(cell.id);
    checkCell(cell, blad);
  }
}

function checkRule({ minstaAntal, bredd, insiderbredd }: Rojanderegel): void {
  demand(isWhole(minstaAntal, 3, 10), 'minsta antal ska vara 3 till 10');
  demand(bredd === undefined || isWhole(bredd, 1, 100), 'bredden ska vara 1 till 100');
  demand(
    insiderbredd === undefined || isWhole(insiderbredd, 0, 100),
    'insiderbredden ska vara 0 till 100',
  );
}

function checkCell({ id, rad, harledd, publicerad }: Tabellcell, blad: readonly number[]): void {
  const seen = new Set<number>();
  let value = 0;
  for (const [leaf, coefficient] of rad) {
    const known = blad[leaf];
    demand(known !== undefined && !seen.has(leaf), `cellen ${id} pekar fel på blad ${leaf}`);
    demand(Math.abs(coefficient) === 1, `cellen ${id} har koefficienten ${coefficient}`);
    seen.add(leaf);
    value += coefficient * (known ?? 0);
  }
  demand(harledd === true || value >= 0, `cellen ${id} är ett antal men blir ${value}`);
  demand(!(harledd === true && publicerad === true), `cellen ${id} är både härledd och publicerad`);
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

function demand(holds: boolean, detalj: string): void {
  if (!holds) throw new FelaktigtTabellsystem(detalj);
}
