import type { Klassrad, Klasstaplar } from '../modell/diagram.js';
import { OgiltigRapport } from '../modell/fel.js';
import { DOLT, type Tal } from '../modell/varde.js';
import { el, type Markup } from '../text/markup.js';
import { andelText, talText } from '../text/tal.js';
import { klassord } from './klasser-ord.js';
import { klassnyckel } from './klasser-nyckel.js';
import { monsterdefinitioner, monsterruta, saknasruta } from './monster.js';
import { linje, texten, textrader } from './rita.js';
import { resten, tomRitning, type Plats, type Ritning } from './ritning.js';
import { radbruten, textbredd } from './textmatt.js';
import { GREY, LETTERS, PALE, WHITE } from './utseende.js';

const ROW = 44;
const BAR = { x: 190, width: 390, height: 28 };
const COUNT_X = 634;
const NAME_WIDTH = 176;
const MAX_ROWS = 14;

/** Bars of equal length, so that shares can be compared; how many they are stands at their end. */
export function ritaKlasser(diagram: Klasstaplar, plats: Plats): Ritning {
  const { klasser, rader, titel } = diagram;
  if (rader.some(({ antal }) => antal.length !== klasser.length)) {
    throw new OgiltigRapport('rad-med-fel-antal-celler', titel);
  }
  if (rader.length === 0) return tomRitning(plats);
  const shown = rader.slice(0, MAX_ROWS);
  const left = rader.length - shown.length;
  const key = klassnyckel(klasser, plats);
  const bottom = key.bottom + 4 + shown.length * ROW;
  return {
    hojd: bottom + (left > 0 ? 52 : 30),
    innehall: [
      monsterdefinitioner(plats.id),
      ...key.innehall,
      ...scale(key.bottom, bottom),
      ...shown.flatMap((rad, n) => row(rad, key.bottom + 8 + n * ROW, plats.id)),
      ...(left > 0 ? [texten(resten(left), { x: 4, y: bottom + 42 })] : []),
    ],
    ord: klassord(diagram),
  };
}

function scale(top: number, bottom: number): Markup[] {
  const small = { size: LETTERS.small, fill: GREY };
  const marks = [0, 0.25, 0.5, 0.75, 1].flatMap((part) => {
    const x = BAR.x + part * BAR.width;
    return [
      linje({ x, y: top }, { x, y: bottom }, { stroke: PALE }),
      texten(andelText(part, 0), { x, y: bottom + 16 }, { ...small, anchor: 'middle' }),
    ];
  });
  const heading = { x: COUNT_X, y: bottom + 16 };
  return [...marks, texten('antal', heading, { ...small, anchor: 'end' })];
}

function row(rad: Klassrad, top: number, id: string): Markup[] {
  const name = radbruten(rad.namn, { bredd: NAME_WIDTH, size: LETTERS.usual, rader: 2 });
  const parts = [...rad.antal, rad.saknas];
  const hidden = parts.includes(DOLT);
  const sum = hidden ? 0 : parts.reduce((total: number, part) => total + countOf(part), 0);
  const middle = top + BAR.height / 2 + 5;
  const count = hidden ? DOLT : talText(sum, 0);
  return [
    ...textrader(name, { x: 4, y: name.length === 1 ? middle : middle - 9 }),
    texten(count, { x: COUNT_X, y: middle }, { anchor: 'end' }),
    ...(sum > 0 ? bar({ parts, sum, top, id }) : emptyBar(hidden, top)),
  ];
}

/** A bar with a hidden part is not drawn: the lengths of the others would give it away. */
function emptyBar(hidden: boolean, top: number): Markup[] {
  const text = hidden ? `${DOLT} dolt: se tabellen` : 'inga insatser';
  const place = { x: BAR.x + BAR.width / 2, y: top + BAR.height / 2 + 5 };
  const width = textbredd(text, LETTERS.usual) + 12;
  return [
    el('rect', { x: place.x - width / 2, y: top, width, height: BAR.height, fill: WHITE }),
    texten(text, place, { anchor: 'middle', fill: GREY }),
  ];
}

interface Bar {
  readonly parts: readonly Tal[];
  readonly sum: number;
  readonly top: number;
  readonly id: string;
}

function bar({ parts, sum, top, id }: Bar): Markup[] {
  let x = BAR.x;
  return parts.flatMap((part, n) => {
    const count = countOf(part);
    const width = (count / sum) * BAR.width;
    const box = { x, y: top, width, height: BAR.height };
    x += width;
    if (count === 0) return [];
    const isLast = n === parts.length - 1;
    return [
      ...(isLast ? [saknasruta(box)] : monsterruta(box, id, n)),
      ...number(talText(count, 0), box),
    ];
  });
}

/** The count on a white ground, so that it can be read on any pattern; left out where it does not fit. */
function number(
  text: string,
  box: { readonly x: number; readonly y: number; readonly width: number },
) {
  const width = textbredd(text, LETTERS.usual) + 6;
  if (width + 2 > box.width) return [];
  const x = box.x + box.width / 2;
  const y = box.y + BAR.height / 2;
  return [
    el('rect', { x: x - width / 2, y: y - 9, width, height: 18, fill: WHITE }),
    texten(text, { x, y: y + 5 }, { anchor: 'middle' }),
  ];
}

function countOf(part: Tal): number {
  return part === DOLT ? 0 : part;
}
