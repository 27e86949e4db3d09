import { daysBetween, type Datum, type InsatsEventType } from '../../domain/index.js';
import type { Periodsummor } from './period.js';
import type { Registrering } from './underlag.js';

/** Släpning: så länge det dröjde innan det registrerades. (Classes of lag in whole days, from none to long.) */
export const SLAPNINGSKLASSER = [
  'framdaterad',
  'samma-dag',
  'hogst-7-dagar',
  'hogst-30-dagar',
  'hogst-90-dagar',
  'over-90-dagar',
] as const;

export type Slapningsklass = (typeof SLAPNINGSKLASSER)[number];

export const SLAPNING = 'slapning|';
export const SLAPNING_DAGAR = 'slapningDagar|';
export const I_EFTERHAND = 'iEfterhand|';

/** Recorded about what was recorded, on the day it was found out: no lag is told of these. */
const OM_REGISTRERINGEN: ReadonlySet<InsatsEventType> = new Set([
  'UppgiftRattad',
  'HandelseMakulerad',
  'IndividBytt',
  'UppgiftIfragasatt',
  'BehandlingBegransad',
  'BegransningHavd',
]);

/** What should have been recorded before what followed it. */
const FORST: ReadonlySet<InsatsEventType> = new Set(['BeslutFattat', 'InsatsPaborjad']);

/** The class of a number of days between happening and recording. */
export function slapningsklass(dagar: number): Slapningsklass {
  if (dagar < 0) return 'framdaterad';
  if (dagar === 0) return 'samma-dag';
  if (dagar <= 7) return 'hogst-7-dagar';
  if (dagar <= 30) return 'hogst-30-dagar';
  return dagar <= 90 ? 'hogst-90-dagar' : 'over-90-dagar';
}

/** Adds the lag of everything that holds, in the month it was recorded, and what was written in afterwards. */
export function addSlapning(sums: Periodsummor, registreringar: readonly Registrering[]): void {
  let latest: Datum | undefined;
  for (const { galler, dag } of registreringar) {
    if (galler === undefined || OM_REGISTRERINGEN.has(galler.type)) continue;
    const { type, data } = galler;
    const dagar = daysBetween(data.datum, dag);
    sums.add(dag, `${SLAPNING}${type}|${slapningsklass(dagar)}`);
    sums.add(dag, SLAPNING_DAGAR + type, dagar);
    const before = latest !== undefined && data.datum < latest;
    if (before && FORST.has(type)) sums.add(dag, I_EFTERHAND + type);
    if (!before) latest = data.datum;
  }
}
