import {
  isSynlig,
  type Styrdiagram,
  type Styrpunkt,
  type SynligStyrpunkt as Synlig,
} from '../modell/diagram.js';
import { DOLT } from '../modell/varde.js';
import { el, type Markup } from '../text/markup.js';
import { axel } from './axel.js';
import { staendeAxel, upp, type Yta } from './diagramyta.js';
import { brutenLinje, linje, texten } from './rita.js';
import { tomRitning, type Plats, type Ritning } from './ritning.js';
import { perioder, styrgranser, type Styrlage } from './styr-axel.js';
import { signalrader, styrnyckel } from './styr-nyckel.js';
import { styrord } from './styr-ord.js';
import { BLUE, GREY, LETTERS, WHITE } from './utseende.js';

/** Points in order of time, with gaps where a quarter is hidden or has nothing. */
export function ritaStyr(diagram: Styrdiagram, plats: Plats): Ritning {
  const { punkter, mitt, form, matt } = diagram;
  if (punkter.length === 0) return tomRitning(plats);
  const yta: Yta = {
    x: { fran: 62, till: 626 },
    y: { fran: plats.topp + 50, till: plats.topp + 270 },
  };
  const lodrat = axel(numbersOf(diagram), form);
  const lage: Styrlage = {
    yta,
    up: upp(lodrat, yta.y),
    across: (n) => yta.x.fran + ((n + 0.5) / punkter.length) * (yta.x.till - yta.x.fran),
  };
  const signals = signalrader(punkter, yta.y.till + 52);
  return {
    hojd: signals.bottom,
    innehall: [
      ...styrnyckel(plats.topp + 6),
      ...staendeAxel(lodrat, yta, matt),
      ...perioder(punkter, lage),
      ...styrgranser(punkter, lage),
      ...(mitt === null ? [] : [centre(lage, mitt)]),
      ...runs(punkter).flatMap((run) => curve(run, lage)),
      ...punkter.flatMap((punkt, n) => mark(punkt, n, lage)),
      ...signalnummer(diagram, lage),
      ...signals.innehall,
    ],
    ord: styrord(diagram),
  };
}

function numbersOf({ punkter, mitt }: Styrdiagram): readonly number[] {
  const seen = punkter
    .filter(isSynlig)
    .flatMap(({ varde, granser }) => [
      varde,
      ...(granser === null ? [] : [granser.fran, granser.till]),
    ]);
  return mitt === null ? seen : [...seen, mitt];
}

function centre({ yta, up }: Styrlage, mitt: number): Markup {
  const y = up(mitt);
  return linje({ x: yta.x.fran, y }, { x: yta.x.till, y }, { stroke: GREY, 'stroke-width': 2 });
}

/** The quarters that follow each other without a gap. */
function runs(punkter: readonly Styrpunkt[]): readonly (readonly (readonly [number, Synlig])[])[] {
  const all: (readonly [number, Synlig])[][] = [[]];
  punkter.forEach((punkt, n) => {
    if (isSynlig(punkt)) all.at(-1)?.push([n, punkt]);
    else all.push([]);
  });
  return all;
}

function curve(run: readonly (readonly [number, Synlig])[], { across, up }: Styrlage): Markup[] {
  const points = run.map(([n, { varde }]) => ({ x: across(n), y: up(varde) }));
  return brutenLinje(points, { stroke: BLUE, 'stroke-width': 1.5 });
}

function mark(punkt: Styrpunkt, n: number, { yta, across, up }: Styrlage): Markup[] {
  const x = across(n);
  if (!isSynlig(punkt)) {
    const sign = punkt.varde === DOLT ? DOLT : '–';
    return [texten(sign, { x, y: yta.y.till - 8 }, { anchor: 'middle', weight: 'bold' })];
  }
  const y = up(punkt.varde);
  const dot = el('circle', { cx: x, cy: y, r: 4, fill: BLUE });
  if (punkt.signaler.length === 0) return [dot];
  const ring = { cx: x, cy: y, r: 9, fill: WHITE, stroke: BLUE, 'stroke-width': 2.5 };
  return [el('circle', ring), dot];
}

/** Each marked point has a number, on the side away from the centre line; what it stands for is told below. */
function signalnummer({ punkter, mitt }: Styrdiagram, { across, up }: Styrlage): Markup[] {
  const marked = punkter.flatMap((punkt, n) =>
    isSynlig(punkt) && punkt.signaler.length > 0
      ? [{ x: across(n), y: up(punkt.varde) + (punkt.varde < (mitt ?? 0) ? 24 : -14) }]
      : [],
  );
  const style = { anchor: 'middle', weight: 'bold', size: LETTERS.usual } as const;
  return marked.map((place, n) => texten(String(n + 1), place, style));
}
