import type { Datum } from '../datum.js';
import { derived } from '../derived.js';
import { galler } from '../giltighet.js';
import type { Indikatormal } from './types.js';

/** The targets that the pilot district set in its report of 2017; it named directions, not levels. */
function pilotmal(indikator: string, varde: Indikatormal['varde']): Indikatormal {
  return {
    indikator,
    namnd: 'hasselby-vallingby',
    giltigFrom: '2018-01-01',
    varde,
    kalla: 'Hässelby-Vällingbys kartläggning av ärenden 2017: målen anger riktning, ingen nivå.',
  };
}

/** Målregistret. (What is striven for, per indicator; a nämnd adds its own as data.) */
export const MALREGISTER: readonly Indikatormal[] = [
  pilotmal('acceptans', 'oka'),
  pilotmal('fullfoljda', 'oka'),
  pilotmal('utredning-60-dagar', 'oka'),
  pilotmal('ateraktualisering-6', 'minska'),
  pilotmal('ateraktualisering-12', 'minska'),
  pilotmal('ateraktualisering-24', 'minska'),
];

/** By indicator, the target that began last first: it is the one that holds while several do. */
const perIndikator = derived(MALREGISTER, (all) => {
  const lists = new Map<string, Indikatormal[]>();
  const newest = [...all].sort((a, b) => (a.giltigFrom < b.giltigFrom ? 1 : -1));
  for (const one of newest) lists.set(one.indikator, [...(lists.get(one.indikator) ?? []), one]);
  return lists;
});

/** The target that holds for a nämnd (or the city) on a day: its own before the city's, the newest of several. */
export function malFor(indikator: string, datum: Datum, namnd?: string): Indikatormal | undefined {
  const held = (perIndikator().get(indikator) ?? []).filter((one) => galler(one, datum));
  return (
    held.find((one) => namnd !== undefined && one.namnd === namnd) ??
    held.find((one) => one.namnd === undefined)
  );
}
