import type { Actor } from './actor.js';
import type { Grant } from './reach.js';
import type { AtgardRad, Regel } from './rule.js';
import { ANDAMAL, ROLLER, type Andamal, type Roll } from './words.js';

/** What an actor's assignments give on an action, whatever the thing is. */
export function grantsOf(actor: Actor, rad: AtgardRad): readonly Grant[] {
  return actor.tilldelningar.flatMap((tilldelning) =>
    reglerFor(rad, tilldelning.roll).map((regel) => ({ regel, tilldelning })),
  );
}

function reglerFor(rad: AtgardRad, roll: Roll): readonly Regel[] {
  if (rad.niva === 'inloggad') {
    return [{ roller: [roll], omfang: 'alla', andamal: ANDAMAL, faltgrupper: [] }];
  }
  return rad.regler.filter(({ roller }) => roller.includes(roll));
}

/**
 * The purpose of an action: the one asked for if a grant has it, or the only one there is. Undefined when
 * it must be asked for or may not be had. What anybody may read is read for the sake of one's own task.
 */
export function purposeOf(
  grants: readonly Grant[],
  rad: AtgardRad,
  asked: Andamal | undefined,
): Andamal | undefined {
  const possible = new Set(grants.flatMap(({ regel }) => regel.andamal));
  if (asked !== undefined) return possible.has(asked) ? asked : undefined;
  const first = grants[0];
  if (rad.niva === 'inloggad' && first !== undefined) return ROLLER[first.tilldelning.roll].andamal;
  return possible.size === 1 ? [...possible][0] : undefined;
}
