import { INGA_OBSERVATIONER, odefinierad, type Matt } from '../matt.js';

/** Time until an event, or until the last that is known: `orsak` null = censored. */
export interface Tidsobservation {
  readonly tid: number;
  readonly orsak: string | null;
}

/** One time at which something happened. */
export interface Risktillfalle {
  readonly tid: number;
  /** Still at risk just before. */
  readonly underRisk: number;
  readonly handelser: number;
  readonly censurerade: number;
  /** Events by cause. */
  readonly perOrsak: Readonly<Record<string, number>>;
}

/**
 * The times in order with those at risk. Events come before censorings at the same time: who is
 * censored on a day was at risk that day (Kaplan & Meier 1958). Times from 0; none: undefined.
 */
export function risktabell(
  observationer: readonly Tidsobservation[],
): Matt<readonly Risktillfalle[]> {
  if (observationer.length === 0) return INGA_OBSERVATIONER;
  if (!observationer.every(({ tid }) => Number.isFinite(tid) && tid >= 0)) {
    return odefinierad('ogiltig-tid', 'Tiderna ska vara tal från 0. Kontrollera datumen.');
  }
  const table: Risktillfalle[] = [];
  let underRisk = observationer.length;
  for (const [tid, group] of byTime(observationer)) {
    const events = group.filter(({ orsak }) => orsak !== null);
    table.push({
      tid,
      underRisk,
      handelser: events.length,
      censurerade: group.length - events.length,
      perOrsak: countByCause(events),
    });
    underRisk -= group.length;
  }
  return table;
}

/** How many are still followed at a time: those whose time is that or later. */
export function atRiskAt(table: readonly Risktillfalle[], tid: number): number {
  return table.find((row) => row.tid >= tid)?.underRisk ?? 0;
}

function byTime(
  observationer: readonly Tidsobservation[],
): readonly (readonly [number, readonly Tidsobservation[]])[] {
  const groups = new Map<number, Tidsobservation[]>();
  for (const observation of observationer) {
    const group = groups.get(observation.tid);
    if (group === undefined) groups.set(observation.tid, [observation]);
    else group.push(observation);
  }
  return [...groups].sort(([a], [b]) => a - b);
}

function countByCause(events: readonly Tidsobservation[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { orsak } of events) {
    if (orsak !== null) counts[orsak] = (counts[orsak] ?? 0) + 1;
  }
  return counts;
}
