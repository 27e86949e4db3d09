import type { Tabellcell, Tabellsystem } from '../../../libs/outcome/index.js';
import { Chance } from './chance.js';

/** How large the synthetic city is. */
export interface City {
  readonly districts: number;
  readonly months: number;
  readonly seed: number;
}

/** One group of insatser: where, in which month, first recorded in which release, struck out before which. */
interface Leaf {
  readonly district: number;
  readonly month: number;
  readonly came: number;
  readonly gone: number;
  readonly value: number;
}

/** A published figure: a place, a span of months, as recorded at a release. */
interface Figure {
  readonly id: string;
  readonly district: number | undefined;
  readonly from: number;
  readonly to: number;
  readonly release: number;
  readonly niva: number;
}

const SPANS = [
  { name: 'manad', months: 1 },
  { name: 'kvartal', months: 3 },
  { name: 'kalenderar', months: 12 },
];

/** Insatser as they are recorded in life: most in time, some a month or two late, a few struck out afterwards. */
export function cityLeaves({ districts, months, seed }: City): Leaf[] {
  const chance = new Chance(seed);
  const means = Array.from({ length: districts }, () => chance.pick([1, 2, 4, 8, 14]));
  const leaves: Leaf[] = [];
  for (let district = 0; district < districts; district++) {
    for (let month = 0; month < months; month++) {
      const mean = means[district] ?? 0;
      const add = (came: number, gone: number, share: number) =>
        leaves.push({ district, month, came, gone, value: chance.count(mean * share) });
      add(month, Infinity, 1);
      add(month + 1, Infinity, 0.12);
      add(month + 2, Infinity, 0.06);
      add(month, month + 1, 0.05);
    }
  }
  return leaves;
}

/** The figures that leave with a release: its month, and the quarter and the year that end with it. */
export function figuresOf(release: number, { districts }: City): Figure[] {
  return SPANS.filter(({ months }) => (release + 1) % months === 0).flatMap(({ name, months }) =>
    [...Array.from({ length: districts }, (_, at) => at), undefined].map((district) => ({
      id: `${name}/${String(release).padStart(2, '0')}/${district ?? 'staden'}`,
      district,
      from: release + 1 - months,
      to: release,
      release,
      niva: (district === undefined ? 1 : 0) + (months > 1 ? 1 : 0),
    })),
  );
}

/**
 * Everything an outsider has when a release leaves: its own figures, all earlier ones with what was
 * hidden then, and between a quarter or year and the shorter spans inside it the difference that late
 * and struck-out entries make.
 */
export function releaseSystem(
  city: City,
  release: number,
  { leaves, hidden }: { readonly leaves: readonly Leaf[]; readonly hidden: ReadonlySet<string> },
): Tabellsystem {
  const figures = Array.from({ length: release + 1 }, (_, at) => figuresOf(at, city)).flat();
  const rows = new Map(figures.map((figure) => [figure.id, rowOf(figure, leaves)]));
  const celler = figures.map((figure): Tabellcell => {
    const isOld = figure.release < release;
    return {
      id: figure.id,
      niva: figure.niva,
      rad: [...(rows.get(figure.id) ?? [])].map((leaf) => [leaf, 1] as const),
      ...(isOld && hidden.has(figure.id) ? { redanDold: true } : {}),
      ...(isOld && !hidden.has(figure.id) ? { publicerad: true } : {}),
    };
  });
  const differences = figures.flatMap((figure) => differencesOf(figure, figures, rows));
  return { blad: leaves.map(({ value }) => value), celler: [...celler, ...differences] };
}

function rowOf({ district, from, to, release }: Figure, leaves: readonly Leaf[]): Set<number> {
  const row = new Set<number>();
  leaves.forEach((leaf, at) => {
    const isThere = district === undefined || leaf.district === district;
    const isThen = leaf.month >= from && leaf.month <= to;
    if (isThere && isThen && leaf.came <= release && leaf.gone > release) row.add(at);
  });
  return row;
}

/** A longer span less the months inside it, as they were published. */
function differencesOf(
  whole: Figure,
  figures: readonly Figure[],
  rows: ReadonlyMap<string, ReadonlySet<number>>,
): Tabellcell[] {
  return [1, 3].flatMap((length) => {
    if (length > whole.to - whole.from) return [];
    const parts = figures.filter(
      (part) =>
        part.district === whole.district &&
        part.to - part.from + 1 === length &&
        part.from >= whole.from &&
        part.to <= whole.to,
    );
    const before = new Set(parts.flatMap(({ id }) => [...(rows.get(id) ?? [])]));
    const now = rows.get(whole.id) ?? new Set();
    const rad = [
      ...[...now].filter((leaf) => !before.has(leaf)).map((leaf) => [leaf, 1] as const),
      ...[...before].filter((leaf) => !now.has(leaf)).map((leaf) => [leaf, -1] as const),
    ];
    return [{ id: `${whole.id} mot ${length} mån`, niva: 0, harledd: true, rad }];
  });
}
