import { datumInSweden, parseDatum } from '../../libs/domain/index.js';
import type { Organisation } from '../../projections/stadsdel-utfall/index.js';
import { queryProblem } from './query-problems.js';

/** Reads the parameter `organisation`; today's boundaries when it is left out. */
export function organisationOf(text: string | undefined, now: () => number): Organisation {
  if (text === 'som-det-var') return { kind: 'som-det-var' };
  if (text === undefined || text === 'idag') return { kind: 'per', datum: datumInSweden(now()) };
  const datum = parseDatum(text);
  if (datum === undefined) throw queryProblem('ogiltig-organisation');
  return { kind: 'per', datum };
}
