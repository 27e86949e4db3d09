import type { Content } from '../file/table.js';
import { CELL_ERROR, fault, MISSING, saysMissing, value, type Reading } from './value.js';

export type Decimaltecken = ',' | '.' | 'auto';

/** Longer is no number, and could be made to cost a pattern much time. */
const MAX_LENGTH = 60;
/** Digits, perhaps grouped by the other mark, perhaps with decimals. */
const WITH_MARK = {
  ',': /^-?(\d+|\d{1,3}(\.\d{3})+)(,\d+)?$/,
  '.': /^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/,
} as const;

const INGET_TAL = fault(
  'inget-tal',
  'Cellen ska innehålla ett tal. Skriv bara talet, till exempel 12,5.',
);
const TVETYDIGT = fault(
  'tvetydigt-tal',
  'Talet kan läsas med både tusental och decimaler. Ange "decimaltecken" i mappningen.',
);

/** A number as people write it in Sweden: decimal comma or point, spaces between thousands, a per cent sign. */
export function readNumber(
  content: Content,
  decimaltecken: Decimaltecken = 'auto',
): Reading<number> {
  if (saysMissing(content)) return MISSING;
  if (content.kind === 'error') return CELL_ERROR;
  if (content.kind === 'number') return value(content.number);
  if (content.kind !== 'text' || content.text.length > MAX_LENGTH) return INGET_TAL;
  const text = content.text
    .trim()
    .replace(/\s*%$/, '')
    .replace(/[\u2212\u2013]/, '-')
    .replace(/[\u00a0\u202f\u2009]/g, ' ');
  const spaced = /^-?\d{1,3}( \d{3})+(?=$|[.,])/.test(text);
  return parsed(spaced ? text.replace(/ /g, '') : text, decimaltecken, spaced);
}

function parsed(text: string, mark: Decimaltecken, spaced: boolean): Reading<number> {
  const decimal = mark === 'auto' ? guessedMark(text, spaced) : mark;
  if (decimal === undefined) return TVETYDIGT;
  if (!WITH_MARK[decimal].test(text)) return INGET_TAL;
  return value(Number(text.replaceAll(decimal === ',' ? '.' : ',', '').replace(',', '.')));
}

/** Undefined for `1.234`, which is one and a bit or more than a thousand; `0,125` can only be the first. */
function guessedMark(text: string, spaced: boolean): ',' | '.' | undefined {
  const comma = text.lastIndexOf(',');
  const point = text.lastIndexOf('.');
  const last = comma > point ? ',' : '.';
  if (comma >= 0 && point >= 0) return last;
  const other = last === ',' ? '.' : ',';
  if (text.indexOf(last) !== text.lastIndexOf(last)) return other;
  const ambiguous = !spaced && /^-?[1-9]\d{0,2}[.,]\d{3}$/.test(text);
  return ambiguous ? undefined : last;
}
