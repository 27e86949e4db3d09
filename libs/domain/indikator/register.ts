import type { Datum } from '../datum.js';
import { derived } from '../derived.js';
import { galler } from '../giltighet.js';
import { GENOMFORANDE } from './genomforande.js';
import { RESULTAT } from './resultat.js';
import type { Indikator, Indikatormal } from './types.js';

/** Indikatorregistret. (Every definition that figures are published by, each version of it.) */
export const INDIKATORREGISTER: readonly Indikator[] = [...GENOMFORANDE, ...RESULTAT];

const byId = derived(
  INDIKATORREGISTER,
  (all) => new Map(all.map((indikator) => [indikator.id, indikator])),
);

/** The newest version of an indicator. */
export function indikatorMedId(id: string): Indikator | undefined {
  return byId().get(id);
}

/** The target that holds for a nämnd (or the city) on a day: its own before the city's. */
export function malFor({ mal }: Indikator, datum: Datum, namnd?: string): Indikatormal | undefined {
  const held = mal.filter((one) => galler(one, datum));
  return (
    held.find((one) => namnd !== undefined && one.namnd === namnd) ??
    held.find((one) => one.namnd === undefined)
  );
}
