import {
  AGARE,
  type Bevakningslage,
  type Bevakningsslag,
  type Flaggagare,
  type KvalitetsflaggaKod,
  metodMedKod,
  namndMedKod,
} from '../../../libs/domain/index.js';
import { parametersOf, type Parameters } from '../parameters.js';
import { queryProblem } from '../query-problems.js';
import { STEG } from './nasta-steg.js';

export const STATUSAR = ['forsenad', 'idag', 'snart', 'kommande', 'klar', 'uteblev'] as const;
export const SLAG = Object.keys(STEG) as readonly Bevakningsslag[];
const FORVALT_HOGST = 50;
export const HOGST = 200;

/** More than this is no list for a morning; the answer says that it was cut. */
export const MEST = 5000;

/** Nobody, or no unit: what is left lying. */
export const INGEN = 'ingen';

/** Whose things are asked for; everybody's that the asker may see when nothing is said. */
export interface Vems {
  /** An id, or its beginning as a reminder names it. */
  readonly insats: string | undefined;
  /** An id of a member of staff, or `ingen`. */
  readonly anvandare: string | undefined;
  /** A unit by its name, or `ingen`. */
  readonly enhet: string | undefined;
  readonly stadsdelsnamnd: string | undefined;
  readonly metod: string | undefined;
  readonly hogst: number;
  /** Where the page before ended. */
  readonly efter: string | undefined;
}

/** What of the worklist is asked for. */
export interface Fraga extends Vems {
  readonly status: Bevakningslage | 'uteblev' | undefined;
  readonly slag: Bevakningsslag | undefined;
}

/** Which flags are asked for. */
export interface Flaggfraga extends Vems {
  readonly kod: KvalitetsflaggaKod | undefined;
  readonly agare: Flaggagare | undefined;
}

export const VEMS = [
  'insats',
  'anvandare',
  'enhet',
  'stadsdelsnamnd',
  'metod',
  'hogst',
  'efter',
] as const;
export const AGARNA = [...new Set(Object.values(AGARE))].sort();
export const FLAGGKODER = Object.keys(AGARE) as readonly KvalitetsflaggaKod[];

/** Reads the parameters of the worklist. @throws a problem that names the one that is wrong */
export function fragaOf(query: Parameters, jag: string): Fraga {
  const given = parametersOf(query, ['status', 'slag', ...VEMS]);
  return {
    status: choice('status', given.status, STATUSAR),
    slag: choice('slag', given.slag, SLAG),
    ...vemsOf(given, jag),
  };
}

/** Reads the parameters of the list of flags. @throws a problem that names the one that is wrong */
export function flaggfragaOf(query: Parameters, jag: string): Flaggfraga {
  const given = parametersOf(query, ['kod', 'agare', ...VEMS]);
  return {
    kod: choice('kod', given.kod, FLAGGKODER),
    agare: choice('agare', given.agare, AGARNA),
    ...vemsOf(given, jag),
  };
}

/** Reads whose cases are to be handed over. @throws a problem that names the parameter that is wrong or missing */
export function overlamningsfragaOf(query: Parameters, jag: string) {
  const given = parametersOf(query, ['anvandare', 'stadsdelsnamnd']);
  const { anvandare, stadsdelsnamnd } = vemsOf(given, jag);
  if (anvandare === undefined) {
    throw wrong('anvandare ska vara jag, ingen eller ett id på en medarbetare.');
  }
  return { anvandare, stadsdelsnamnd };
}

type Givet = Readonly<Partial<Record<(typeof VEMS)[number], string>>>;

function vemsOf(given: Givet, jag: string): Vems {
  const { metod, stadsdelsnamnd, enhet } = given;
  if (metod !== undefined && metodMedKod(metod) === undefined) throw queryProblem('okand-metod');
  if (stadsdelsnamnd !== undefined && namndMedKod(stadsdelsnamnd) === undefined) {
    throw queryProblem('okand-stadsdelsnamnd');
  }
  return {
    insats: insatsOf(given.insats),
    anvandare: anvandareOf(given.anvandare, jag),
    ...{ enhet, stadsdelsnamnd, metod },
    hogst: hogstOf(given.hogst),
    efter: given.efter === undefined ? undefined : markorOf(given.efter),
  };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function insatsOf(text: string | undefined): string | undefined {
  if (text === undefined || /^[0-9a-f]{8}[0-9a-f-]{0,28}$/.test(text)) return text;
  throw wrong('insats ska vara insatsens id, eller minst de åtta första tecknen i det.');
}

function anvandareOf(text: string | undefined, jag: string): string | undefined {
  if (text === undefined || text === INGEN) return text;
  if (text === 'jag') return jag;
  if (UUID.test(text)) return text;
  throw wrong(
    'anvandare ska vara jag, ingen eller ett id på en medarbetare, som det står under ansvariga i svaret.',
  );
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
