import { metodMedKod, namndMedKod } from '../../../libs/domain/index.js';
import { ALDERSGRUPPER, type Mixurval } from '../../../projections/metodmix/index.js';
import { queryProblem } from '../query-problems.js';

/** What a target group can be; age and sex that are not known are groups as well. */
export const ALDERSGRUPP = [...ALDERSGRUPPER.map(([kod]) => kod), 'okand'];
export const KON = ['flicka', 'pojke', 'annat', 'uppgift-saknas'];

const MANAD = /^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/;

/** Which nämnd and method, each a code of its register. @throws ProblemError */
export function assertKnown({ stadsdelsnamnd, metod }: Kodade): void {
  if (stadsdelsnamnd !== undefined && namndMedKod(stadsdelsnamnd) === undefined) {
    throw queryProblem('okand-stadsdelsnamnd');
  }
  if (metod !== undefined && metodMedKod(metod) === undefined) throw queryProblem('okand-metod');
}

interface Kodade {
  readonly stadsdelsnamnd?: string;
  readonly metod?: string;
}

type Malgrupp = Pick<Mixurval, 'aldersgrupp' | 'kon' | 'fran' | 'till'>;

/** The target group and the period, as they were asked for. @throws ProblemError */
export function assertMalgrupp({ aldersgrupp, kon, fran, till }: Malgrupp): void {
  assertOne('aldersgrupp', aldersgrupp, ALDERSGRUPP);
  assertOne('kon', kon, KON);
  for (const manad of [fran, till]) {
    if (manad !== undefined && !MANAD.test(manad)) {
      throw queryProblem('ogiltig-period', {
        detail: 'fran och till ska vara en månad på formen ÅÅÅÅ-MM.',
      });
    }
  }
  if (fran !== undefined && till !== undefined && fran > till) {
    throw queryProblem('ogiltig-period', { detail: `fran (${fran}) kommer efter till (${till}).` });
  }
}

function assertOne(name: string, text: string | undefined, allowed: readonly string[]): void {
  if (text === undefined || allowed.includes(text)) return;
  throw queryProblem('ogiltig-parameter', {
    detail: `${name} ska vara något av ${allowed.join(', ')}.`,
  });
}
