import { derived } from '../derived.js';
import { GENOMFORANDE } from './genomforande.js';
import { RESULTAT } from './resultat.js';
import type { Indikator } from './types.js';

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
