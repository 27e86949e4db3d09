import { type Datum, planversioner, type RecordedInsatsEvent } from '../../domain/index.js';

/** Hur det stod till med ett mål en dag. (The attainment of a goal on a day, GAS −2…+2.) */
export interface Malbedomning {
  readonly datum: Datum;
  readonly niva: number | 'uppgift-saknas';
}

/** Ett mål från planen till avslutet. (One goal with its start level, each follow-up and the end.) */
export interface Malforlopp {
  readonly malsattningId: string;
  readonly omrade: string;
  /** Since which plan or revision it has been a goal. */
  readonly fran: Datum;
  readonly startlage: number;
  readonly uppfoljningar: readonly Malbedomning[];
  readonly avslut: Malbedomning | null;
  /** The last level that is known, less the start level; null where nobody has rated it. */
  readonly forandring: number | null;
  /** Whether the plan in force still has it. */
  readonly galler: boolean;
}

/** Every goal that a plan of the insats has had, in the order they were set. */
export function malforlopp(held: readonly RecordedInsatsEvent[]): readonly Malforlopp[] {
  const planer = planversioner(held);
  const iKraft = planer.at(-1)?.data.malsattningar ?? [];
  const first = new Map<
    string,
    Omit<Malforlopp, 'uppfoljningar' | 'avslut' | 'forandring' | 'galler'>
  >();
  for (const { data } of planer) {
    for (const mal of data.malsattningar) {
      if (!first.has(mal.malsattningId)) first.set(mal.malsattningId, { ...mal, fran: data.datum });
    }
  }
  return [...first.values()].map((mal) => {
    const uppfoljningar = bedomningar(held, 'UppfoljningGenomford', mal.malsattningId);
    const avslut = bedomningar(held, 'InsatsAvslutad', mal.malsattningId)[0] ?? null;
    const sista = [...uppfoljningar, ...(avslut === null ? [] : [avslut])].findLast(isRated);
    return {
      ...mal,
      ...{ uppfoljningar, avslut },
      forandring: sista === undefined ? null : sista.niva - mal.startlage,
      galler: iKraft.some(({ malsattningId }) => malsattningId === mal.malsattningId),
    };
  });
}

function isRated(one: Malbedomning): one is Malbedomning & { readonly niva: number } {
  return one.niva !== 'uppgift-saknas';
}

function bedomningar(
  held: readonly RecordedInsatsEvent[],
  typ: 'UppfoljningGenomford' | 'InsatsAvslutad',
  malsattningId: string,
): readonly Malbedomning[] {
  return held
    .flatMap(({ type, data }) => {
      if (type !== typ) return [];
      const found = data.maluppfyllelse.find((one) => one.malsattningId === malsattningId);
      return found === undefined ? [] : [{ datum: data.datum, niva: found.niva }];
    })
    .sort((a, b) => (a.datum < b.datum ? -1 : a.datum > b.datum ? 1 : 0));
}
