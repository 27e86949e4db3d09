import type { Utgivenforandring } from '../../domain/index.js';
import { moments } from '../moments.js';
import { summorI, type Cell } from './celler.js';
import type { Blad } from './samlare.js';

/** Fewer pairs than this have no mean that leaves the service. */
export const MINSTA_PAR = 10;

/** Mean change behind a shown count of pairs; none where there are too few or nobody differs. */
export function forandringI(cell: Cell, blad: readonly Blad[]): readonly Utgivenforandring[] {
  if (!cell.matt.startsWith('par:') || cell.varde < MINSTA_PAR) return [];
  const sums = summorI(cell, blad);
  if (sums === undefined) return [];
  const { n, meanX, meanY, meanD, sdX, sdY, sdD } = moments(sums);
  if (sdX === null || sdY === null || sdD === null || sdD === 0) return [];
  return [
    {
      skattning: cell.matt.slice('par:'.length),
      n,
      ...{ start: round(meanX), startSd: round(sdX) },
      ...{ avslut: round(meanY), avslutSd: round(sdY) },
      ...{ forandring: round(meanD), forandringSd: round(sdD) },
    },
  ];
}

/** To four decimals: what is published is published to the digit. */
function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
