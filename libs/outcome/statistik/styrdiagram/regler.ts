/** The four rules by which a chart says that something is not chance. */
export type Styrregel = 'utanfor-granserna' | 'foljd-pa-en-sida' | 'trend' | 'tva-av-tre';

/** A signal: which rule, which points (from 0), and which way. */
export interface Signal {
  readonly regel: Styrregel;
  readonly punkter: readonly number[];
  readonly riktning: 'upp' | 'ned';
}

/** Points as the rules see them: the value, and its distance from the centre in standard deviations. */
export interface Styrpunkt {
  readonly varde: number;
  readonly z: number;
}

/** Points on one side in a row: Western Electric 1956 has 8, Nelson 1984 has 9. */
export const FOLJD_WESTERN_ELECTRIC = 8;
export const FOLJD_NELSON = 9;

const TREND = 6;

/**
 * The signals of a chart: one point beyond 3 SD; `foljd` in a row on one side of the centre (8 by
 * Western Electric, 9 by Nelson, doi:10.1080/00224065.1984.11978921; a point on the centre breaks the
 * row); six in a row steadily rising or falling (Nelson; equal values break it); two of three beyond
 * 2 SD on the same side. A long row is one signal with all its points.
 */
export function signaler(
  punkter: readonly Styrpunkt[],
  foljd: 8 | 9 = FOLJD_WESTERN_ELECTRIC,
): readonly Signal[] {
  return [
    ...beyondLimits(punkter),
    ...runs(
      punkter.map(({ z }) => Math.sign(z)),
      { fewest: foljd, regel: 'foljd-pa-en-sida' },
    ),
    ...trends(punkter),
    ...twoOfThree(punkter),
  ];
}

function beyondLimits(points: readonly Styrpunkt[]): readonly Signal[] {
  return points.flatMap(({ z }, i) =>
    Math.abs(z) > 3 ? [signal('utanfor-granserna', [i], Math.sign(z))] : [],
  );
}

/** Maximal rows of one sign, at least so long. */
function runs(
  signs: readonly number[],
  { fewest, regel }: { fewest: number; regel: Styrregel },
): readonly Signal[] {
  const found: Signal[] = [];
  let row: number[] = [];
  signs.forEach((sign, i) => {
    row = sign !== 0 && sign === signs[i - 1] ? [...row, i] : [i];
    const ends = signs[i + 1] !== sign;
    if (ends && sign !== 0 && row.length >= fewest) found.push(signal(regel, row, sign));
  });
  return found;
}

/** Rows of steps of one sign; n steps join n + 1 points. */
function trends(points: readonly Styrpunkt[]): readonly Signal[] {
  const steps = points.slice(1).map(({ varde }, i) => Math.sign(varde - (points[i]?.varde ?? 0)));
  return runs(steps, { fewest: TREND - 1, regel: 'trend' }).map((found) => ({
    ...found,
    punkter: [...found.punkter, (found.punkter.at(-1) ?? 0) + 1],
  }));
}

function twoOfThree(points: readonly Styrpunkt[]): readonly Signal[] {
  return points.flatMap(({ z }, i) => {
    const side = Math.sign(z);
    const isBeyond = (index: number) => side * (points[index]?.z ?? 0) > 2;
    if (side === 0 || !isBeyond(i)) return [];
    const earlier = [i - 2, i - 1].filter(isBeyond);
    return earlier.length === 0 ? [] : [signal('tva-av-tre', [...earlier, i], side)];
  });
}

function signal(regel: Styrregel, punkter: readonly number[], sign: number): Signal {
  return { regel, punkter, riktning: sign > 0 ? 'upp' : 'ned' };
}
