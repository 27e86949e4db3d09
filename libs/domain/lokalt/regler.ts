import { foldName } from '../fold.js';
import type { Giltighet } from '../giltighet.js';
import type { Formfel } from './form.js';

/** An end before the beginning. */
export function giltighetFel(entry: Giltighet, pekare: string): readonly Formfel[] {
  const { giltigFrom, giltigTom } = entry;
  if (giltigFrom === undefined || giltigTom === undefined || giltigFrom <= giltigTom) return [];
  return [{ pekare: `${pekare}/giltigTom`, text: `ska vara ${giltigFrom} eller senare` }];
}

/** A last age before the first. */
export function alderFel(
  alder: { readonly fran?: number; readonly till?: number } | undefined,
  pekare: string,
): readonly Formfel[] {
  if (alder?.fran === undefined || alder.till === undefined) return [];
  return alder.fran <= alder.till
    ? []
    : [{ pekare, text: `ska inte vara lägre än den lägsta åldern ${alder.fran}` }];
}

/** Names that an entry would share with another, so that an import could not tell which was meant. */
export function namnFel(
  namn: readonly string[],
  taken: ReadonlyMap<string, string>,
  pekare: string,
): readonly Formfel[] {
  return [...new Set(namn)].flatMap((one) => {
    const owner = taken.get(foldName(one));
    if (owner === undefined) return [];
    return [{ pekare, text: `namnet ”${one}” används redan av ${owner}; välj ett annat` }];
  });
}

/** Who goes by each folded name. */
export function upptagna<T>(
  entries: readonly T[],
  namesOf: (entry: T) => readonly [kod: string, ...namn: string[]],
): Map<string, string> {
  const taken = new Map<string, string>();
  for (const entry of entries) {
    const [kod, ...namn] = namesOf(entry);
    for (const one of [kod, ...namn]) taken.set(foldName(one), kod);
  }
  return taken;
}

/** What stands twice in a list where each may stand once. */
export function dubblettFel(
  values: readonly (string | number)[],
  pekare: (i: number) => string,
): readonly Formfel[] {
  return values.flatMap((value, i) =>
    values.indexOf(value) === i
      ? []
      : [{ pekare: pekare(i), text: `${value} står redan tidigare i listan` }],
  );
}
