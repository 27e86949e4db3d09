import type { Datum } from '../../domain/index.js';
import type { Liggare } from './liggare.js';
import { FONSTER, FONSTERMATT, type Fonstermatt } from './matt.js';
import { arStangd, kvartalI } from './period.js';
import { planlagd, type Utgivningsplan } from './plan.js';

export interface Utgivningsval {
  /** The position of the log that the release stands by, and the Swedish day when it was reached. */
  readonly position: bigint;
  readonly datum: Datum;
  /** First year that is published. */
  readonly franAr: number;
  /** Days that are waited for late entries after a period has ended. */
  readonly karens: number;
}

/** What a release publishes first, and by which position everything it touches stands. */
export function planeraUtgava(liggare: Liggare, val: Utgivningsval): Utgivningsplan {
  const stands = standsBy(liggare);
  const nya = new Set<string>();
  const due = (name: string) => {
    if (stands.has(name)) return;
    stands.set(name, val.position);
    nya.add(name);
  };
  const ar = years(val);
  for (const kvartal of ar.flatMap(kvartalI)) addQuarter(kvartal, val, due);
  for (const year of ar) addYear(year, stands, due);
  return onlyTouched({ stands, nya, position: val.position });
}

/** Period or window → the position of the release that published it. */
function standsBy({ utgavor }: Liggare): Map<string, bigint> {
  return new Map(
    utgavor.flatMap(({ om }) => om.perioder.map((one) => [one, BigInt(om.tillPosition)] as const)),
  );
}

function years({ franAr, datum }: Utgivningsval): readonly string[] {
  const last = Number(datum.slice(0, 4));
  return Array.from({ length: Math.max(0, last - franAr + 1) }, (_, i) => String(franAr + i));
}

function addQuarter(kvartal: string, val: Utgivningsval, due: (name: string) => void): void {
  if (!arStangd(kvartal, val.datum, val.karens)) return;
  due(kvartal);
  for (const matt of FONSTERMATT) {
    if (arStangd(kvartal, val.datum, val.karens + FONSTER[matt])) due(planlagd(kvartal, matt));
  }
}

/** A year, and each of its windows, once its four quarters stand. */
function addYear(
  ar: string,
  stands: ReadonlyMap<string, bigint>,
  due: (name: string) => void,
): void {
  const whole = (matt?: Fonstermatt) =>
    kvartalI(ar).every((kvartal) => stands.has(planlagd(kvartal, matt)));
  if (whole()) due(ar);
  for (const matt of FONSTERMATT) if (whole(matt)) due(planlagd(ar, matt));
}

interface Standing {
  readonly stands: ReadonlyMap<string, bigint>;
  readonly nya: ReadonlySet<string>;
  readonly position: bigint;
}

/** Only years in which something is new: what the others hold is linked to nothing that leaves now. */
function onlyTouched({ stands, nya, position }: Standing): Utgivningsplan {
  const years = new Set([...nya].map(yearOf));
  const touched = [...stands].filter(([name]) => years.has(yearOf(name)) && name.includes('-K'));
  const positioner = [...new Set([...touched.map(([, at]) => at), position])].sort((a, b) =>
    a < b ? -1 : 1,
  );
  const indexed = touched.map(([name, at]) => [name, positioner.indexOf(at)] as const);
  return {
    positioner,
    kvartal: new Map(indexed.filter(([name]) => !name.includes('|'))),
    fonster: new Map(indexed.filter(([name]) => name.includes('|'))),
    nya,
    star: new Set(stands.keys()),
  };
}

function yearOf(name: string): string {
  return (name.split('|').at(-1) ?? name).slice(0, 4);
}
