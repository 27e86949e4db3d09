import { el, type Markup } from '../text/markup.js';
import type { Yta } from './diagramyta.js';
import { linje, romb, texten, type Punkt } from './rita.js';
import { BLUE, GREY, LETTERS, WHITE } from './utseende.js';

/** A unit whose figures may be shown. */
export interface Synlig {
  readonly nummer: number;
  readonly namn: string;
  readonly antal: number;
  readonly varde: number;
  readonly krympt: number | null;
}

interface Lage {
  readonly yta: Yta;
  readonly across: (tal: number) => number;
  readonly up: (tal: number) => number;
}

/** The raw figure, the shrunken one at the same size, a line between, and the number of the unit. */
export function trattpunkter(synliga: readonly Synlig[], { across, up }: Lage): Markup[] {
  const raw = synliga.map(({ antal, varde }) => ({ x: across(antal), y: up(varde) }));
  const shrunken = synliga.map(({ antal, krympt }) =>
    krympt === null ? undefined : { x: across(antal), y: up(krympt) },
  );
  const labels = placed(raw, shrunken);
  return [
    ...shrunken.flatMap((punkt, n) => (punkt === undefined ? [] : pair(raw[n] ?? punkt, punkt))),
    ...raw.map(({ x, y }) => el('circle', { cx: x, cy: y, r: 5, fill: BLUE })),
    ...synliga.map(({ nummer }, n) =>
      texten(String(nummer), labels[n] ?? { x: 0, y: 0 }, {
        anchor: 'middle',
        size: LETTERS.small,
        weight: 'bold',
      }),
    ),
  ];
}

function pair(raw: Punkt, shrunken: Punkt): Markup[] {
  return [
    linje(raw, shrunken, { stroke: GREY, 'stroke-dasharray': '2 2' }),
    romb(shrunken, 5, { fill: WHITE, stroke: GREY, 'stroke-width': 1.5 }),
  ];
}

/** Around the point: right, left, above, below, and so on further out. */
const PLACES: readonly (readonly [number, number])[] = [
  [13, 4],
  [-13, 4],
  [0, -9],
  [0, 18],
  [13, -7],
  [-13, -7],
  [13, 15],
  [-13, 15],
  [25, 4],
  [-25, 4],
  [0, -22],
  [0, 31],
  [25, -10],
  [-25, -10],
  [25, 18],
  [-25, 18],
  [12, -22],
  [-12, -22],
  [12, 31],
  [-12, 31],
  [0, -35],
  [0, 44],
];

/** The first place around each point where nothing else is; the first of all where there is none. */
function placed(raw: readonly Punkt[], shrunken: readonly (Punkt | undefined)[]): readonly Punkt[] {
  const taken: Punkt[] = [...raw, ...shrunken.filter((one) => one !== undefined)];
  return raw.map(({ x, y }) => {
    const places = PLACES.map(([right, down]) => ({ x: x + right, y: y + down }));
    const free = places.find((place) => taken.every((one) => isApart(one, place))) ?? places[0];
    const place = free ?? { x, y };
    taken.push({ x: place.x, y: place.y - 4 });
    return place;
  });
}

function isApart(one: Punkt, label: Punkt): boolean {
  return Math.abs(one.x - label.x) >= 11 || Math.abs(one.y - (label.y - 4)) >= 10;
}
