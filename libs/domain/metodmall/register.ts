import type { Datum } from '../datum.js';
import { derived } from '../derived.js';
import { galler } from '../giltighet.js';
import { namndMedKod } from '../organisation/index.js';
import { GEMENSAM_MALL } from './gemensam.js';
import { MEDFOLJANDE } from './mallar.js';
import { GEMENSAM, type Mallandring, type Metodmall } from './types.js';

const MALLAR: Metodmall[] = [...MEDFOLJANDE];

/** Metodmallarna, de som följer med och de som nämnderna har lagt till. (Every template; grows at start only.) */
export const METODMALLAR: readonly Metodmall[] = MALLAR;

const LOKALA: Mallandring[] = [];

/** Mallar ur nämndens filer, som de står där. (Templates as files say them, before what they leave out is filled in.) */
export const LOKALA_MALLAR: readonly Mallandring[] = LOKALA;

/**
 * Adds templates that have been checked with `valideraMall`, the earliest first: each takes what it leaves
 * out from the one that held before it on its first day, which may be one of these.
 */
export function laggTillMallar(mallar: readonly Mallandring[]): void {
  const first = ({ giltigFrom }: Mallandring) => giltigFrom ?? '';
  for (const mall of [...mallar].sort((a, b) => first(a).localeCompare(first(b)))) {
    LOKALA.push(mall);
    MALLAR.push(medArv(mall));
  }
}

/** What the template says itself, and the rest as it was. Days, version, board and source are never taken over. */
function medArv(mall: Mallandring): Metodmall {
  const before = mall.giltigFrom === undefined ? undefined : foregaende(mall, mall.giltigFrom);
  const arv = Object.entries(before ?? GEMENSAM_MALL).filter(([falt]) => !EGET.has(falt));
  // Every field of a template but its own days, board and version; those are the new one's.
  return { version: 1, ...(Object.fromEntries(arv) as Omit<Metodmall, 'version'>), ...mall };
}

const EGET: ReadonlySet<string> = new Set(['giltigFrom', 'giltigTom', 'namnd', 'version']);

function foregaende({ metod, namnd }: Mallandring, datum: Datum): Metodmall | undefined {
  return candidatesOf(metod, namnd).find((mall) => galler(mall, datum));
}

/** What is looked for in turn, per method and nämnd, the newest version first. A new list when templates were added. */
const sought = derived(METODMALLAR, () => new Map<string, readonly Metodmall[]>());

/**
 * The template of a method in a nämnd on a day, which is the day the insats started: the nämnd's own,
 * then that of a nämnd it took over, then the method's, then the common one.
 */
export function mallFor(metod: string, namnd: string, datum: Datum): Metodmall {
  const key = `${metod} ${namnd}`;
  const known = sought();
  let candidates = known.get(key);
  if (candidates === undefined) known.set(key, (candidates = candidatesOf(metod, namnd)));
  return candidates.find((mall) => galler(mall, datum)) ?? GEMENSAM_MALL;
}

function candidatesOf(metod: string, namnd: string | undefined): readonly Metodmall[] {
  return [
    ...(namnd === undefined ? [] : narmast(namnd, new Set())).flatMap((one) =>
      versions(metod, one),
    ),
    ...versions(metod, undefined),
    ...versions(GEMENSAM, undefined),
  ];
}

/** A nämnd, then those whose areas it took over, nearest first, in the order of the register. */
function narmast(kod: string, seen: Set<string>): readonly string[] {
  if (seen.has(kod)) return [];
  seen.add(kod);
  const before = namndMedKod(kod)?.foregangare ?? [];
  return [kod, ...before.flatMap((one) => narmast(one, seen))];
}

function versions(metod: string, namnd: string | undefined): readonly Metodmall[] {
  return METODMALLAR.filter((mall) => mall.metod === metod && mall.namnd === namnd).sort(
    (a, b) => b.version - a.version,
  );
}
