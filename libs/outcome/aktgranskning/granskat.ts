import type { GranskningsbedomningGjord } from '../../domain/aktgranskning/index.js';
import type { Kodpar } from '../statistik/index.js';
import type { Momentsvar } from './egen.js';

/** One reviewer's answer that holds. */
export type Granskarsvar = Pick<
  GranskningsbedomningGjord['data'],
  'granskare' | 'insatsId' | 'moment' | 'svar' | 'kod'
>;

function vardeOf({ svar, kod }: Granskarsvar): Momentsvar {
  return kod ?? svar;
}

/** Stands for an answer where reviewers differ. */
export const OENSE = 'oense';

/** What the reviewers of one insats found; `oense` where they differ: no one of them is taken to be right. */
export function gemensamtSvar(svar: readonly Granskarsvar[]): Momentsvar | undefined {
  const [first, ...others] = new Set(svar.map(vardeOf));
  return others.length > 0 ? OENSE : first;
}

/** The answers to each insats, in the order they stand. */
export function svarPerInsats(
  svar: readonly Granskarsvar[],
): ReadonlyMap<string, readonly Granskarsvar[]> {
  const found = new Map<string, Granskarsvar[]>();
  for (const one of svar) {
    const before = found.get(one.insatsId);
    if (before === undefined) found.set(one.insatsId, [one]);
    else before.push(one);
  }
  return found;
}

/**
 * The answers of two reviewers to the same insats, wherever there are two; of more the first two by id, so
 * that each insats counts once and the same person stands on the same side.
 */
export function granskarpar(svar: readonly Granskarsvar[]): readonly Kodpar[] {
  return [...svarPerInsats(svar).values()].flatMap((all): readonly Kodpar[] => {
    const [a, b] = [...all].sort((x, y) => (x.granskare < y.granskare ? -1 : 1));
    return a === undefined || b === undefined ? [] : [[vardeOf(a), vardeOf(b)]];
  });
}
