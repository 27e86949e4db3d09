import { AVSLUTSORSAK } from '../kodverk/avslutsorsak.js';
import { derived } from '../derived.js';
import type { Metodmall } from './types.js';

const fullfoljda = derived(
  AVSLUTSORSAK,
  (all) => new Set(all.flatMap(({ kod, fullfoljd }) => (fullfoljd === 'ja' ? [kod] : []))),
);

/** Om en avslutsorsak betyder att insatsen fullföljdes. (By the template where it says, else by the kodverk.) */
export function arFullfoljd({ fullfoljd: { orsaker } }: Metodmall, avslutsorsak: string): boolean {
  return orsaker === undefined ? fullfoljda().has(avslutsorsak) : orsaker.includes(avslutsorsak);
}
