import { instrumentMedKod, type Informant } from '../domain/index.js';
import { effektstorlek, type Effektstorlek } from './effektstorlek.js';
import { forandring, type Forandring, type Lage } from './forandring.js';
import type { Parsummor } from './moments.js';
import { FORANDRING, FULLFOLJDAS } from './parbidrag.js';
import type { Summor } from './summor.js';

/** Fewer pairs than this show no mean, spread, interval or correlation: they would say more of somebody than of the method. */
export const MINST_PAR = 5;

/** Fewer pairs than this show no standardised change: its interval would reach from harm to miracle. */
export const MINST_PAR_EFFEKT = 10;

type EllerNull<T> = { readonly [Key in keyof T]: T[Key] | null };

/** Why figures are null. */
interface Varfor {
  readonly varfor?: 'for-fa-par';
}

/** Change over a group of pairs; only `n` where there are too few of them. */
export interface Gruppforandring extends Varfor {
  readonly n: number;
  readonly start: EllerNull<Lage>;
  readonly avslut: EllerNull<Lage>;
  readonly forandring: EllerNull<Forandring['forandring']>;
  readonly korrelation: number | null;
  readonly effektstorlek?: EllerNull<Effektstorlek> & Varfor;
}

/** Change on one instrument, as one kind of informant sees it, and apart for those who completed and those who did not. */
export interface Instrumentforandring extends Gruppforandring {
  readonly instrument: string;
  readonly instrumentversion: number;
  /** Told where the totals are by an older scoring, and cannot be scored anew. */
  readonly algoritm?: number;
  readonly informant: Informant;
  /** Which way is better on this instrument. */
  readonly riktning: 'hogre-battre' | 'hogre-samre' | 'okand';
  /** Insatser that ended with a reason that counts as completed by their method template. */
  readonly fullfoljda: Gruppforandring;
  /** All others: broken off, ended for another reason, or not ended. */
  readonly ovriga: Gruppforandring;
}

/** Every instrument, version and informant that there are pairs of. */
export function forandringar(sums: Summor, withEffect: boolean): readonly Instrumentforandring[] {
  return Object.keys(sums)
    .filter((name) => name.startsWith(FORANDRING) && name.endsWith('|n'))
    .sort()
    .flatMap((name) => oneForandring(name, sums, withEffect));
}

function oneForandring(
  name: string,
  sums: Summor,
  withEffect: boolean,
): readonly Instrumentforandring[] {
  const skattning = namedSkattning(name);
  const prefix = name.slice(FORANDRING.length, -1);
  const alla = parsummor(sums, FORANDRING + prefix);
  if (alla.n < 1) return [];
  const fullfoljda = parsummor(sums, FULLFOLJDAS + prefix);
  const ovriga = utan(alla, fullfoljda);
  // The one group beside the whole tells the other, so both are shown or neither is.
  const apart = [fullfoljda, ovriga].every(({ n }) => n === 0 || n >= MINST_PAR);
  return [
    {
      ...skattning,
      riktning: riktningOf(skattning),
      ...grupp(alla, withEffect),
      fullfoljda: grupp(fullfoljda, withEffect, apart),
      ovriga: grupp(ovriga, withEffect, apart),
    },
  ];
}

function grupp(pairs: Parsummor, withEffect: boolean, isShown = true): Gruppforandring {
  const shown = isShown && pairs.n >= MINST_PAR ? forandring(pairs) : undefined;
  const effect = isShown ? pairs : { ...pairs, n: 0 };
  return {
    n: pairs.n,
    ...(shown ?? INGEN_FORANDRING),
    ...(withEffect ? effekt(effect) : {}),
  };
}

function utan(alla: Parsummor, del: Parsummor): Parsummor {
  return {
    n: alla.n - del.n,
    x: alla.x - del.x,
    y: alla.y - del.y,
    xx: alla.xx - del.xx,
    yy: alla.yy - del.yy,
    xy: alla.xy - del.xy,
  };
}

type Skattningsnamn = Pick<
  Instrumentforandring,
  'instrument' | 'instrumentversion' | 'algoritm' | 'informant'
>;

/** `forandring|SDQ|1|barn|n`; an older scoring stands after the version: `SDQ|1.1|barn`. */
function namedSkattning(name: string): Skattningsnamn {
  const [, instrument = '', versions = '', informant] = name.split('|');
  const [instrumentversion = 1, algoritm] = versions.split('.').map(Number);
  return {
    ...{ instrument, instrumentversion },
    ...(algoritm === undefined ? {} : { algoritm }),
    informant: informant as Informant,
  };
}

function riktningOf({ instrument, instrumentversion }: Skattningsnamn) {
  return instrumentMedKod(instrument, instrumentversion)?.riktning ?? 'okand';
}

const INGEN_FORANDRING = {
  start: { medel: null, sd: null },
  avslut: { medel: null, sd: null },
  forandring: { medel: null, sd: null, ki95: null },
  korrelation: null,
  varfor: 'for-fa-par',
} as const;

const INGEN_EFFEKT = {
  ...{ dz: null, dzKi95: null, dzKiMetod: null, dav: null, gav: null },
  varfor: 'for-fa-par',
} as const;

/** Left out where nobody's change differs from another's, since it is undefined there. */
function effekt(pairs: Parsummor): Pick<Instrumentforandring, 'effektstorlek'> {
  if (pairs.n < MINST_PAR_EFFEKT) return { effektstorlek: INGEN_EFFEKT };
  const effect = effektstorlek(pairs);
  return effect === undefined ? {} : { effektstorlek: effect };
}

function parsummor(sums: Summor, prefix: string): Parsummor {
  const part = (name: string) => sums[prefix + name] ?? 0;
  return {
    n: part('n'),
    x: part('x'),
    y: part('y'),
    xx: part('xx'),
    yy: part('yy'),
    xy: part('xy'),
  };
}
