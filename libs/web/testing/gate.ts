import { NAMNDREGISTER } from '../../domain/index.js';
import { ROLLER, type AccessEntry, type Actor, type Gate, type Roll } from '../../access/index.js';

/** A gate for specs that are about something else: the real policy, and somebody who holds every role. */
export interface SpecGate extends Gate {
  readonly entries: AccessEntry[];
}

const ID = '00000000-0000-4000-8000-00000000a0c1';

/** Left out: with these, most questions could be asked for two purposes, and each spec would have to say which. */
const OTHER_PURPOSE: readonly Roll[] = ['revisor', 'utvarderare'];

/** Somebody who holds every other role in every nämnd and in the whole city. */
export const EVERYBODY: Actor = {
  id: ID,
  namn: 'Sam Spec (påhittad)',
  tilldelningar: (Object.keys(ROLLER) as Roll[])
    .filter((roll) => !OTHER_PURPOSE.includes(roll))
    .flatMap((roll) =>
      ['*', ...NAMNDREGISTER.map(({ kod }) => kod)].map((namnd) => ({
        roll,
        namnd,
        from: '2000-01-01' as const,
      })),
    ),
  nodatkomst: [],
};

/** Somebody else with the same roles: for what takes two. */
export const SOMEBODY_ELSE: Actor = {
  ...EVERYBODY,
  id: '00000000-0000-4000-8000-00000000a0c2',
  namn: 'Toni Spec (påhittad)',
};

/** Lets `actor` in whatever the token says, names them on every case, and keeps what was put down. */
export function specGate(actor: Actor = EVERYBODY): SpecGate {
  const entries: AccessEntry[] = [];
  return {
    entries,
    identify: (authorization) =>
      Promise.resolve(authorization?.endsWith(SOMEBODY_ELSE.id) === true ? SOMEBODY_ELSE : actor),
    factsOf: ({ namnd, insatsId, individId }) =>
      Promise.resolve({ namnd, insatsId, individId, assigned: 'personlig' as const }),
    audit: (more) => {
      entries.push(...more);
      return Promise.resolve();
    },
  };
}
