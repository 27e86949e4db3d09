import { datumInSweden, parseDatum } from '../../libs/domain/index.js';
import type { Organisation } from '../../projections/stadsdel-utfall/index.js';
import { queryProblem } from './query-problems.js';

/** The register of nämnder begins here. */
const FORSTA_DAGEN = '2007-01-01';

/** Reads the parameter `organisation`; today's boundaries when it is left out. */
export function organisationOf(text: string | undefined, now: () => number): Organisation {
  if (text === 'som-det-var') return { kind: 'som-det-var' };
  if (text === undefined || text === 'idag') return { kind: 'per', datum: datumInSweden(now()) };
  const datum = parseDatum(text);
  if (datum === undefined || datum < FORSTA_DAGEN || datum > datumInSweden(now())) {
    throw queryProblem('ogiltig-organisation');
  }
  return { kind: 'per', datum };
}

/** The choice as the answer tells it. */
export function organisationText(organisation: Organisation): string {
  return organisation.kind === 'som-det-var' ? 'som-det-var' : `per ${organisation.datum}`;
}
