import { KONTAKTORSAK } from '../../../libs/domain/index.js';
import { BEHOV_OKANT } from '../../../libs/outcome/index.js';
import type { Parameters } from '../parameters.js';
import { queryProblem } from '../query-problems.js';

/** The needs that are asked for, by code with commas between; all where nothing is said. @throws ProblemError */
export function behovOf({ behov }: Parameters): { readonly behov?: readonly string[] } {
  if (typeof behov !== 'string') return {};
  const asked = behov.split(',').map((kod) => kod.trim());
  const unknown = asked.find((kod) => !isBehov(kod));
  if (unknown === undefined) return { behov: asked };
  throw queryProblem('ogiltig-parameter', {
    detail: `${unknown.slice(0, 40) || 'En tom kod'} är inget behov. behov ska vara en eller flera koder ur /v1/register/kodverk/kontaktorsak med komma mellan, eller ${BEHOV_OKANT}.`,
  });
}

function isBehov(asked: string): boolean {
  return asked === BEHOV_OKANT || KONTAKTORSAK.some(({ kod }) => kod === asked);
}
