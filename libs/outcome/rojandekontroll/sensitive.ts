import { cellValue } from './component.js';
import type { Rojanderegel, Tabellcell } from './tabellsystem.js';

/** The primary rule: a count from 1 to below the least count, a cell called sensitive, a zero when zeros are protected. */
export function isSensitive(
  cell: Tabellcell,
  blad: readonly number[],
  { minstaAntal, skyddaNollor }: Rojanderegel,
): boolean {
  if (cell.publicerad === true) return false;
  if (cell.kanslig === true) return true;
  const size = Math.abs(cellValue(cell.rad, blad));
  if (size === 0) return skyddaNollor === true && cell.harledd !== true;
  return size < minstaAntal;
}
