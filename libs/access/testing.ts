import type { Actor, Tilldelning } from './policy/actor.js';
import type { Roll } from './policy/words.js';

const SPEC_ID = '00000000-0000-4000-8000-00000000a0c1';

/** An assignment for a spec: in Farsta, from long ago, unless told. */
export function tilldelningFor(roll: Roll, over: Partial<Tilldelning> = {}): Tilldelning {
  return { roll, namnd: 'farsta', from: '2020-01-01', ...over };
}

/** An actor for a spec, with one assignment per role given. */
export function actorWith(...roller: readonly (Roll | Tilldelning)[]): Actor {
  return {
    id: SPEC_ID,
    namn: 'Sam Spec',
    tilldelningar: roller.map((one) => (typeof one === 'string' ? tilldelningFor(one) : one)),
    nodatkomst: [],
  };
}

/** The same actor with emergency access to some ids. */
export function withNodatkomst(actor: Actor, ...ids: readonly string[]): Actor {
  return { ...actor, nodatkomst: ids };
}
