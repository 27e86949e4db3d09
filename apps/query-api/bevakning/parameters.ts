import {
  type Bevakningslage,
  type Bevakningsslag,
  metodMedKod,
} from '../../../libs/domain/index.js';
import { parametersOf, type Parameters } from '../parameters.js';
import { queryProblem } from '../query-problems.js';
import { STEG } from './nasta-steg.js';

export const STATUSAR = ['forsenad', 'idag', 'snart', 'kommande', 'klar'] as const;
export const SLAG = Object.keys(STEG) as readonly Bevakningsslag[];
const FORVALT_HOGST = 50;
export const HOGST = 200;

/** What of the worklist is asked for. */
export interface Fraga {
  readonly status: Bevakningslage | undefined;
  readonly slag: Bevakningsslag | undefined;
  readonly metod: string | undefined;
  readonly hogst: number;
  /** Where the page before ended. */
  readonly efter: string | undefined;
}

/** Reads the parameters of the worklist. @throws a problem that names the one that is wrong */
export function fragaOf(query: Parameters): Fraga {
  const given = parametersOf(query, ['status', 'slag', 'metod', 'hogst', 'efter']);
  if (given.metod !== undefined && metodMedKod(given.metod) === undefined) {
    throw queryProblem('okand-metod');
  }
  return {
    status: choice('status', given.status, STATUSAR),
    slag: choice('slag', given.slag, SLAG),
    metod: given.metod,
    hogst: hogstOf(given.hogst),
    efter: given.efter === undefined ? undefined : markorOf(given.efter),
  };
}

function choice<T extends string>(
  name: string,
  text: string | undefined,
  allowed: readonly T[],
): T | undefined {
  if (text === undefined) return undefined;
  const found = allowed.find((one) => one === text);
  if (found === undefined) throw wrong(`${name} ska vara något av ${allowed.join(', ')}.`);
  return found;
}

function hogstOf(text: string | undefined): number {
  if (text === undefined) return FORVALT_HOGST;
  const n = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (n < 1 || n > HOGST) throw wrong(`hogst ska vara ett heltal 1–${HOGST}.`);
  return n;
}

function wrong(detail: string) {
  return queryProblem('ogiltig-parameter', { detail });
}

/** The place of a row in the list, as the answer hands it out. */
export function markor(place: string): string {
  return Buffer.from(place, 'utf8').toString('base64url');
}

function markorOf(text: string): string {
  const place = Buffer.from(text, 'base64url').toString('utf8');
  if (text.length > 400 || markor(place) !== text) {
    throw wrong('efter ska vara det värde som nasta hade i svaret på sidan före.');
  }
  return place;
}
