import {
  arDefinierad,
  krymptaAndelar,
  overspridningAndelar,
  trattgranserAndel,
  trattlage,
  type Trattlage,
} from '../statistik/index.js';
import { andelAv, DOLD, type Visatantal } from './vy.js';

/** A district's share beside what chance alone would give, never in order of size. */
export interface Likvardighetsrad {
  readonly omrade: string;
  readonly taljare: Visatantal;
  readonly namnare: Visatantal;
  readonly andel: number | null;
  readonly ki95: readonly [number, number] | null;
  /** Drawn towards the city's share as far as the district is small; null where it is hidden. */
  readonly krympt: number | null;
  readonly granser95: readonly [number, number] | null;
  readonly granser998: readonly [number, number] | null;
  readonly lage: Trattlage | 'dolt' | 'for-fa';
  readonly text: string;
}

export interface Likvardighetsvy {
  /** The share of all districts that are shown: the centre of the funnel. */
  readonly centrum: number | null;
  /** Variance beyond chance that the limits allow for; 0 where there are too few districts to say. */
  readonly tau2: number;
  readonly rader: readonly Likvardighetsrad[];
}

interface Enhet {
  readonly omrade: string;
  readonly taljare: Visatantal;
  readonly namnare: Visatantal;
}

type Synlig = Enhet & { readonly taljare: number; readonly namnare: number };

/** Fewer than this many expected and the limits of a share say nothing. */
const MINST_FORVANTAT = 5;

const TEXT: Readonly<Record<Likvardighetsrad['lage'], string>> = {
  'inom-95': 'Skillnaden mot staden kan bero på slump.',
  'inom-998': 'Skillnaden mot staden kan bero på slump.',
  'over-998': 'Skillnaden mot staden är större än slumpen brukar ge. Orsaken framgår inte.',
  'under-998': 'Skillnaden mot staden är större än slumpen brukar ge. Orsaken framgår inte.',
  dolt: 'Dolt: talet är litet, eller skulle avslöja ett som är det.',
  'for-fa': 'För få insatser för att säga något om skillnaden.',
};

/** Whether districts give equal help: a funnel from shown counts, raw and shrunken side by side. */
export function likvardighet(enheter: readonly Enhet[]): Likvardighetsvy {
  const seen = enheter.filter(isSeen);
  const n = sum(seen.map(({ namnare }) => namnare));
  // One district alone would be compared with itself.
  const centrum = seen.length < 2 || n === 0 ? null : sum(seen.map(({ taljare }) => taljare)) / n;
  const tau2 = centrum === null ? 0 : spread(seen, centrum);
  const shrunk = krymptaAndelar(
    seen.map(({ taljare, namnare }) => ({ antal: taljare, av: namnare })),
  );
  const drawn = new Map(
    arDefinierad(shrunk)
      ? seen.map(({ omrade }, i) => [omrade, shrunk.enheter[i]?.krympt ?? null] as const)
      : [],
  );
  const rader = enheter.map((enhet) =>
    rad(enhet, { centrum, tau2, krympt: drawn.get(enhet.omrade) ?? null }),
  );
  return { centrum, tau2, rader };
}

function isSeen(enhet: Enhet): enhet is Synlig {
  return enhet.taljare !== DOLD && enhet.namnare !== DOLD && enhet.namnare > 0;
}

interface Hela {
  readonly centrum: number | null;
  readonly tau2: number;
  readonly krympt: number | null;
}

function rad(enhet: Enhet, hela: Hela): Likvardighetsrad {
  const { omrade, taljare, namnare } = enhet;
  const { andel, ki95 } = andelAv(taljare, namnare);
  const base = { omrade, taljare, namnare, andel, ki95 };
  if (namnare === DOLD || taljare === DOLD) return { ...base, ...INGET, ...lasning('dolt') };
  const limits = limitsFor(namnare, hela);
  if (limits === undefined || andel === null) {
    return { ...base, ...INGET, ...lasning('for-fa') };
  }
  const few = expected(hela.centrum ?? 0, namnare) < MINST_FORVANTAT;
  const found = few ? 'for-fa' : trattlage(andel, limits);
  const lage = arDefinierad(found) ? found : 'for-fa';
  return { ...base, krympt: hela.krympt, ...limits, ...lasning(lage) };
}

const INGET = { krympt: null, granser95: null, granser998: null };

function lasning(lage: Likvardighetsrad['lage']): Pick<Likvardighetsrad, 'lage' | 'text'> {
  return { lage, text: TEXT[lage] };
}

function limitsFor(n: number, { centrum, tau2 }: Hela) {
  const limits = centrum === null ? undefined : trattgranserAndel(centrum, n, tau2);
  return limits !== undefined && arDefinierad(limits) ? limits : undefined;
}

/** The rarer of having it and not having it. */
function expected(centrum: number, n: number): number {
  return n * Math.min(centrum, 1 - centrum);
}

/** What the districts differ by beyond chance; with as few as there are it is not relied on. */
function spread(seen: readonly Synlig[], centrum: number): number {
  const units = seen.map(({ taljare, namnare }) => ({ antal: taljare, av: namnare }));
  const found = overspridningAndelar(units, centrum);
  return arDefinierad(found) ? found.tillagg : 0;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
