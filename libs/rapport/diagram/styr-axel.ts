import { isSynlig, type Styrpunkt } from '../modell/diagram.js';
import type { Intervall } from '../modell/varde.js';
import type { Markup } from '../text/markup.js';
import type { Yta } from './diagramyta.js';
import { brutenLinje, linje, texten } from './rita.js';
import { kortad } from './textmatt.js';
import { BLACK, BREDD, GREY, LETTERS } from './utseende.js';

/** Where things are in the box. */
export interface Styrlage {
  readonly yta: Yta;
  readonly up: (tal: number) => number;
  /** The middle of the n-th quarter. */
  readonly across: (n: number) => number;
}

const LABEL_WIDTH = 68;

/** The names of the quarters; every second, third … where they would not fit, the last one always. */
export function perioder(punkter: readonly Styrpunkt[], { yta, across }: Styrlage): Markup[] {
  const y = yta.y.till;
  const step = Math.ceil((punkter.length * LABEL_WIDTH) / (yta.x.till - yta.x.fran));
  const last = punkter.length - 1;
  const labels = punkter.flatMap(({ period }, n) => {
    if ((last - n) % step !== 0) return [];
    const x = across(n);
    const text = kortad(period, LABEL_WIDTH - 2, LETTERS.small);
    return [
      linje({ x, y }, { x, y: y + 5 }, { stroke: GREY }),
      texten(
        text,
        { x: Math.min(x, BREDD - LABEL_WIDTH / 2), y: y + 20 },
        { anchor: 'middle', size: LETTERS.small, fill: GREY },
      ),
    ];
  });
  return [linje({ x: yta.x.fran, y }, { x: yta.x.till, y }, { stroke: GREY }), ...labels];
}

/** The limits as steps, one per quarter, broken where a quarter has none. */
export function styrgranser(punkter: readonly Styrpunkt[], lage: Styrlage): Markup[] {
  const style = { stroke: BLACK, 'stroke-width': 1.5, 'stroke-dasharray': '6 4' };
  return (['fran', 'till'] as const).flatMap((end) =>
    runsOfLimits(punkter).flatMap((run) => brutenLinje(steps(run, end, lage), style)),
  );
}

type Run = readonly (readonly [number, Intervall])[];

function runsOfLimits(punkter: readonly Styrpunkt[]): readonly Run[] {
  const all: (readonly [number, Intervall])[][] = [[]];
  punkter.forEach((punkt, n) => {
    if (isSynlig(punkt) && punkt.granser !== null) all.at(-1)?.push([n, punkt.granser]);
    else all.push([]);
  });
  return all;
}

function steps(run: Run, end: 'fran' | 'till', { across, up }: Styrlage) {
  const half = (across(1) - across(0)) / 2;
  return run.flatMap(([n, limits]) => [
    { x: across(n) - half, y: up(limits[end]) },
    { x: across(n) + half, y: up(limits[end]) },
  ]);
}
