import { derived, NAMNDREGISTER } from '../../domain/index.js';
import type { Resource, Tilldelning } from './actor.js';
import type { AvslagKod } from './denials.js';
import type { AtgardRad, Regel } from './rule.js';
import { HELA_STADEN } from './words.js';

const foregangareOf = derived(
  NAMNDREGISTER,
  (all) => new Map(all.map(({ kod, foregangare }) => [kod, foregangare])),
);

/**
 * A board and those it took over, in turn: the successor answers for the files of those before it,
 * but never the other way round.
 */
export function medForegangare(namnd: string): readonly string[] {
  return [namnd, ...(foregangareOf().get(namnd) ?? []).flatMap(medForegangare)];
}

/** One rule as one assignment gives it. */
export interface Grant {
  readonly regel: Regel;
  readonly tilldelning: Tilldelning;
}

/** Why a grant does not reach a resource; undefined when it does, before protection is looked at. */
export function outOfReach(
  grant: Grant,
  rad: AtgardRad,
  resource: Resource,
): AvslagKod | undefined {
  if (!coversNamnd(grant, rad, resource)) {
    return isForTheCity(grant.tilldelning) ? 'roll-for-hela-staden' : 'annan-namnd';
  }
  if (resource.annanNamndsIndivid === true) return 'individ-i-annan-namnd';
  if (grant.regel.omfang === 'egna' && !isOwn(grant.tilldelning, resource)) return 'ej-tilldelad';
  if (grant.regel.omfang === 'enhet' && !isOwnUnit(grant.tilldelning, resource)) {
    return 'annan-enhet';
  }
  return undefined;
}

function isForTheCity({ namnd }: Tilldelning): boolean {
  return namnd === HELA_STADEN;
}

/** The boards a grant covers. The whole city is covered only where the rule reaches all. */
export function namnderOf({ regel, tilldelning }: Grant): '*' | readonly string[] {
  if (!isForTheCity(tilldelning)) return medForegangare(tilldelning.namnd);
  return regel.omfang === 'alla' ? '*' : [];
}

function coversNamnd(grant: Grant, rad: AtgardRad, { namnd, namnder }: Resource): boolean {
  const covered = namnderOf(grant);
  // What anybody logged in may read belongs to no board.
  if (covered === '*' || rad.niva === 'inloggad') return true;
  // A person always belongs to a board. Figures and system matters may be asked for before one is named.
  if (namnd === undefined) return rad.niva !== 'individ' && covered.length > 0;
  return (namnder ?? [namnd]).some((one) => covered.includes(one));
}

function isOwn({ enhet }: Tilldelning, resource: Resource): boolean {
  if (resource.assigned === 'personlig') return true;
  if (resource.assigned !== 'enhet' || enhet === undefined) return false;
  return resource.enhet === undefined || resource.enhet === enhet;
}

/** A case that no unit has is every chief's of the board: somebody must be able to give it to one. */
function isOwnUnit({ enhet }: Tilldelning, resource: Resource): boolean {
  return enhet === undefined || resource.enhet === undefined || enhet === resource.enhet;
}
