import { AVSLUTSORSAK, instrumentMedKod, type Informant } from '../domain/index.js';
import { FORANDRING, ORSAK } from './bidrag.js';
import { effektstorlek, type Effektstorlek } from './effektstorlek.js';
import { forandring, type Forandring, type Lage } from './forandring.js';
import type { Parsummor } from './moments.js';
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

/** Change on one instrument, as one kind of informant sees it; only `n` where there are too few pairs. */
export interface Instrumentforandring extends Varfor {
  readonly instrument: string;
  readonly instrumentversion: number;
  /** Told where the totals are by an older scoring, and cannot be scored anew. */
  readonly algoritm?: number;
  readonly informant: Informant;
  /** Which way is better on this instrument. */
  readonly riktning: 'hogre-battre' | 'hogre-samre' | 'okand';
  readonly n: number;
  readonly start: EllerNull<Lage>;
  readonly avslut: EllerNull<Lage>;
  readonly forandring: EllerNull<Forandring['forandring']>;
  readonly korrelation: number | null;
  readonly effektstorlek?: EllerNull<Effektstorlek> & Varfor;
}

/** Mean number of days over the insatser where both dates are known. */
export interface Tid {
  readonly antal: number;
  readonly medelDagar: number | null;
}

/** What is known of a set of insatser: counts, times, reasons and change. */
export interface Utfallsvy {
  readonly antal: {
    readonly beslutade: number;
    readonly startade: number;
    readonly medPlan: number;
    readonly medStartskattning: number;
    readonly medBadaSkattningarna: number;
    readonly avslutade: number;
    readonly fullfoljda: number;
    readonly avbrott: number;
    readonly startForeBeslut: number;
  };
  readonly beslutTillStart: Tid;
  readonly insatstid: Tid;
  /** Every reason of the code list, also those that nobody had. */
  readonly avslutsorsaker: readonly { readonly kod: string; readonly antal: number }[];
  readonly forandring: readonly Instrumentforandring[];
}

/** Figures from sums. Effect sizes only when asked for: their intervals cost some milliseconds each. */
export function utfallsvy(sums: Summor, options: { effektstorlek: boolean }): Utfallsvy {
  return isEmpty(sums) ? NOTHING : view(sums, options);
}

function isEmpty(sums: Summor): boolean {
  for (const _name in sums) return false;
  return true;
}

function view(sums: Summor, options: { effektstorlek: boolean }): Utfallsvy {
  const count = (name: string) => sums[name] ?? 0;
  return {
    antal: {
      beslutade: count('beslutade'),
      startade: count('startade'),
      medPlan: count('medPlan'),
      medStartskattning: count('medStartskattning'),
      medBadaSkattningarna: count('medBadaSkattningarna'),
      avslutade: count('avslutade'),
      fullfoljda: count('fullfoljda'),
      avbrott: count('avbrott'),
      startForeBeslut: count('startForeBeslut'),
    },
    beslutTillStart: tid(count('beslutTillStartAntal'), count('beslutTillStartDagar')),
    insatstid: tid(count('insatstidAntal'), count('insatstidDagar')),
    avslutsorsaker: AVSLUTSORSAK.map(({ kod }) => ({ kod, antal: count(ORSAK + kod) })),
    forandring: forandringar(sums, options.effektstorlek),
  };
}

/** The same for every method that nobody uses: in a crossed view most are. */
const NOTHING: Utfallsvy = view({}, { effektstorlek: false });

function tid(antal: number, dagar: number): Tid {
  return { antal, medelDagar: antal === 0 ? null : dagar / antal };
}

function forandringar(sums: Summor, withEffect: boolean): readonly Instrumentforandring[] {
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
  const pairs = parsummor(sums, name.slice(0, -1));
  if (pairs.n < 1) return [];
  return [
    {
      ...skattning,
      riktning: riktningOf(skattning),
      n: pairs.n,
      ...((pairs.n < MINST_PAR ? undefined : forandring(pairs)) ?? INGEN_FORANDRING),
      ...(withEffect ? effekt(pairs) : {}),
    },
  ];
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
