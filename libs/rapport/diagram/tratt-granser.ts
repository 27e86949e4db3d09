import type { Trattdiagram } from '../modell/diagram.js';
import type { Intervall } from '../modell/varde.js';
import { el, type Markup } from '../text/markup.js';
import type { Yta } from './diagramyta.js';
import { brutenLinje, linje, texten } from './rita.js';
import { BLACK, GREY, LETTERS } from './utseende.js';

interface Granslage {
  readonly yta: Yta;
  readonly across: (tal: number) => number;
  readonly up: (tal: number) => number;
  readonly clip: string;
  /** The ends of the axes, in figures. */
  readonly ends: Intervall;
  readonly rows: Intervall;
}

const STYLES = {
  inre: { stroke: BLACK, 'stroke-width': 1.5, 'stroke-dasharray': '6 4' },
  yttre: { stroke: BLACK, 'stroke-width': 1.5 },
} as const;
const NAMES = { inre: '95 %', yttre: '99,8 %' } as const;

/** The line in the middle and the two funnels, with their names where they end. */
export function trattgranser({ mitt, granser }: Trattdiagram, lage: Granslage): Markup[] {
  const { yta, across, up, clip, ends } = lage;
  const sorted = granser
    .filter(({ antal }) => antal <= ends.till)
    .sort((a, b) => a.antal - b.antal);
  const curves = (['inre', 'yttre'] as const).flatMap((kind) =>
    (['fran', 'till'] as const).flatMap((end) => {
      const points = sorted
        .filter((one) => isInside(one[kind][end], lage.rows))
        .map((one) => ({ x: across(one.antal), y: up(one[kind][end]) }));
      return brutenLinje(points, STYLES[kind]);
    }),
  );
  const centre =
    mitt === null
      ? []
      : [
          linje(
            { x: yta.x.fran, y: up(mitt) },
            { x: yta.x.till, y: up(mitt) },
            { stroke: GREY, 'stroke-width': 2 },
          ),
        ];
  return [
    el('g', { 'clip-path': `url(#${clip})` }, ...curves, ...centre),
    ...names(sorted.at(-1), lage),
  ];
}

function isInside(tal: number, { fran, till }: Intervall): boolean {
  return tal >= fran && tal <= till;
}

function names(last: Trattdiagram['granser'][number] | undefined, lage: Granslage): Markup[] {
  if (last === undefined) return [];
  const x = lage.across(last.antal) + 6;
  return (['inre', 'yttre'] as const).map((kind) => {
    const y = lage.up(last[kind].till) + (kind === 'yttre' ? 0 : 8);
    return texten(NAMES[kind], { x, y }, { size: LETTERS.small });
  });
}
