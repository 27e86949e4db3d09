import type { Trattdiagram, Trattenhet } from '../modell/diagram.js';
import { DOLT } from '../modell/varde.js';
import { el, type Markup } from '../text/markup.js';
import { axel, skala, type Axel } from './axel.js';
import { staendeAxel, upp, type Yta } from './diagramyta.js';
import { linje, texten } from './rita.js';
import { tomRitning, type Plats, type Ritning } from './ritning.js';
import { trattgranser } from './tratt-granser.js';
import { enhetsnyckel, tratteckenrader } from './tratt-nyckel.js';
import { trattord } from './tratt-ord.js';
import { trattpunkter, type Synlig } from './tratt-punkter.js';
import { kortad } from './textmatt.js';
import { GREY, LETTERS, PALE } from './utseende.js';

/** Units by size and result. In the order given: by name, never by result. */
export function ritaTratt(diagram: Trattdiagram, plats: Plats): Ritning {
  if (diagram.enheter.length === 0) return tomRitning(plats);
  const yta: Yta = {
    x: { fran: 62, till: 566 },
    y: { fran: plats.topp + 72, till: plats.topp + 342 },
  };
  const synliga = diagram.enheter.flatMap(synlig);
  const key = enhetsnyckel(diagram.enheter, yta.y.till + 62);
  return {
    hojd: key.bottom,
    innehall: [
      ...tratteckenrader(plats.topp + 6),
      ...(synliga.length === 0 ? [allHidden(yta)] : plot(diagram, { yta, synliga, plats })),
      ...key.innehall,
    ],
    ord: trattord(diagram),
  };
}

/** The number that a unit has in the picture is its place in the list, hidden ones counted too. */
function synlig({ namn, antal, varde, krympt }: Trattenhet, n: number): readonly Synlig[] {
  if (antal === DOLT || varde === DOLT) return [];
  return [{ nummer: n + 1, namn, antal, varde, krympt: krympt === DOLT ? null : krympt }];
}

function allHidden({ x, y }: Yta): Markup {
  const place = { x: (x.fran + x.till) / 2, y: (y.fran + y.till) / 2 };
  return texten(`${DOLT} alla enheter är dolda`, place, { anchor: 'middle', fill: GREY });
}

interface Plot {
  readonly yta: Yta;
  readonly synliga: readonly Synlig[];
  readonly plats: Plats;
}

function plot(diagram: Trattdiagram, { yta, synliga, plats }: Plot): Markup[] {
  const lagrat = axel([0, ...synliga.map(({ antal }) => antal)], 'tal');
  const lodrat = axel(numbersUp(diagram, synliga), diagram.form);
  const lage = { yta, across: skala(lagrat.ends, yta.x), up: upp(lodrat, yta.y) };
  const clip = `${plats.id}-yta`;
  const { x, y } = yta;
  const frame = { x: x.fran, y: y.fran, width: x.till - x.fran, height: y.till - y.fran };
  return [
    el('defs', {}, el('clipPath', { id: clip }, el('rect', frame))),
    ...staendeAxel(lodrat, yta, diagram.matt),
    ...liggandeAxel(lagrat, { ...lage, storlek: diagram.storlek }),
    ...trattgranser(diagram, { ...lage, clip, ends: lagrat.ends, rows: lodrat.ends }),
    ...trattpunkter(synliga, lage),
  ];
}

/** The limits are counted from the smallest unit shown: for smaller ones they would fill the picture. */
function numbersUp({ mitt, granser }: Trattdiagram, synliga: readonly Synlig[]): readonly number[] {
  const least = Math.min(...synliga.map(({ antal }) => antal));
  const limits = granser
    .filter(({ antal }) => antal >= least)
    .flatMap(({ yttre }) => [yttre.fran, yttre.till]);
  const points = synliga.flatMap(({ varde, krympt }) =>
    krympt === null ? [varde] : [varde, krympt],
  );
  return [...points, ...limits, ...(mitt === null ? [] : [mitt])];
}

interface Liggande {
  readonly yta: Yta;
  readonly across: (tal: number) => number;
  readonly storlek: string;
}

function liggandeAxel(lagrat: Axel, { yta: { x, y }, across, storlek }: Liggande): Markup[] {
  const small = { anchor: 'middle', size: LETTERS.small, fill: GREY } as const;
  const middle = { x: (x.fran + x.till) / 2, y: y.till + 38 };
  return [
    texten(kortad(storlek, x.till - x.fran, LETTERS.small), middle, {
      anchor: 'middle',
      size: LETTERS.small,
    }),
    ...lagrat.marks.flatMap((mark) => [
      linje({ x: across(mark), y: y.fran }, { x: across(mark), y: y.till }, { stroke: PALE }),
      texten(lagrat.write(mark), { x: across(mark), y: y.till + 18 }, small),
    ]),
  ];
}
