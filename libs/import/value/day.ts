import { addDays, parseDatum, type Datum } from '../../domain/index.js';
import type { Content } from '../file/table.js';
import { CELL_ERROR, fault, MISSING, saysMissing, value, type Reading } from './value.js';

/** How days are written where they can be read in two ways. */
export type Datumformat = 'auto' | 'ÅÅÅÅ-MM-DD' | 'DD/MM/ÅÅÅÅ' | 'MM/DD/ÅÅÅÅ' | 'ÅÅMMDD';
export const DATUMFORMAT: readonly Datumformat[] = [
  'auto',
  'ÅÅÅÅ-MM-DD',
  'DD/MM/ÅÅÅÅ',
  'MM/DD/ÅÅÅÅ',
  'ÅÅMMDD',
];

export interface DayOptions {
  readonly datumformat?: Datumformat;
  readonly dateSystem?: '1900' | '1904';
}

/** Longer is no date, and could be made to cost a pattern much time. */
const MAX_LENGTH = 60;
const MANADER = 'jan feb mar apr maj jun jul aug sep okt nov dec'.split(' ');
const INGET_DATUM = fault(
  'inget-datum',
  'Cellen ska innehålla ett datum. Skriv det som ÅÅÅÅ-MM-DD.',
);
const OMOJLIGT = fault(
  'omojligt-datum',
  'Datumet finns inte i kalendern. Rätta det till ÅÅÅÅ-MM-DD.',
);
const TVETYDIGT = fault(
  'tvetydigt-datum',
  'Datumet kan läsas på två sätt. Skriv ÅÅÅÅ-MM-DD, eller ange "datumformat" i mappningen.',
);

/** A day as people write it; what could be two days is refused rather than guessed. */
export function readDay(content: Content, options: DayOptions = {}): Reading<Datum> {
  if (saysMissing(content)) return MISSING;
  switch (content.kind) {
    case 'error':
      return CELL_ERROR;
    case 'day':
      return value(content.datum);
    case 'number':
      return fromNumber(content.number, options);
    case 'text':
      return fromText(content.text.trim().replace(/[\u00a0\u202f]/g, ' '), options);
    case 'empty':
      return MISSING;
  }
}

/** 20240301 and serial numbers of 1920–2119; a bare 240301 lies outside both. */
function fromNumber(number: number, options: DayOptions): Reading<Datum> {
  const digits = Number.isInteger(number) ? String(number) : '';
  if (digits.length === 8 || (digits.length === 6 && options.datumformat === 'ÅÅMMDD')) {
    return fromText(digits, options);
  }
  const serial = Math.floor(number);
  if (serial < 7_306 || serial > 80_354) return INGET_DATUM;
  const epoch = options.dateSystem === '1904' ? '1904-01-01' : '1899-12-30';
  return value(addDays(epoch, serial));
}

const TIME = /[T ]\d{1,2}[:.]\d{2}([:.]\d{2}([.,]\d+)?)?Z?$/;
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const EIGHT_DIGITS = /^(\d{4})(\d{2})(\d{2})$/;
/** `1/3 2024`: only Swedes write it so, the day first. */
const SWEDISH = /^(\d{1,2})\/(\d{1,2}),? (\d{4})$/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;

function fromText(text: string, options: DayOptions): Reading<Datum> {
  if (text.length > MAX_LENGTH) return INGET_DATUM;
  const written = text.replace(TIME, '');
  if (/^\d{5}$/.test(written)) return fromNumber(Number(written), options);
  const { datumformat = 'auto' } = options;
  if (/^\d{6}$/.test(written)) return sixDigits(written, datumformat);
  const whole = unambiguous(written);
  if (whole !== undefined) return whole;
  const yearLast = YEAR_LAST.exec(written);
  return yearLast === null ? named(written) : dayAndMonth(yearLast, datumformat);
}

function unambiguous(written: string): Reading<Datum> | undefined {
  const yearFirst = YEAR_FIRST.exec(written);
  if (yearFirst !== null) return day(yearFirst, [1, 3, 4]);
  const digits = EIGHT_DIGITS.exec(written);
  if (digits !== null) return day(digits, [1, 2, 3]);
  const swedish = SWEDISH.exec(written);
  return swedish === null ? undefined : day(swedish, [3, 2, 1]);
}

function day(match: RegExpExecArray, [y, m, d]: readonly [number, number, number]): Reading<Datum> {
  const two = (index: number) => (match[index] ?? '').padStart(2, '0');
  const datum = parseDatum(`${match[y]}-${two(m)}-${two(d)}`);
  return datum === undefined ? OMOJLIGT : value(datum);
}

function sixDigits(text: string, format: Datumformat): Reading<Datum> {
  if (format !== 'ÅÅMMDD') return TVETYDIGT;
  const match = /^(\d{2})(\d{2})(\d{2})$/.exec(text);
  if (match === null) return OMOJLIGT;
  const century = Number(match[1]) < 70 ? '20' : '19';
  const datum = parseDatum(`${century}${match[1]}-${match[2]}-${match[3]}`);
  return datum === undefined ? OMOJLIGT : value(datum);
}

/** 13/2 and 2/13 can each be read in one way only; 3/4 in two. */
function dayAndMonth(match: RegExpExecArray, format: Datumformat): Reading<Datum> {
  const [first, second] = [Number(match[1]), Number(match[3])];
  if (format === 'DD/MM/ÅÅÅÅ') return day(match, [4, 3, 1]);
  if (format === 'MM/DD/ÅÅÅÅ') return day(match, [4, 1, 3]);
  if (first === second || first > 12) return day(match, [4, 3, 1]);
  return second > 12 ? day(match, [4, 1, 3]) : TVETYDIGT;
}

/** `1 mars 2024` */
function named(text: string): Reading<Datum> {
  const match = /^(?:den )?(\d{1,2}) ([a-zåäö]{3,9})\.? (\d{4})$/i.exec(text);
  if (match === null) return INGET_DATUM;
  const month = MANADER.indexOf((match[2] ?? '').slice(0, 3).toLowerCase()) + 1;
  if (month === 0) return INGET_DATUM;
  const two = (n: number) => String(n).padStart(2, '0');
  const datum = parseDatum(`${match[3]}-${two(month)}-${two(Number(match[1]))}`);
  return datum === undefined ? OMOJLIGT : value(datum);
}
