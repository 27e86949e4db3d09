import { addDays, type Datum } from '../../domain/index.js';
import { luhnDigit } from './luhn.js';
import { NUMMERFEL, type Nummerfel, type NummerfelKod, type Nummerlasning } from './nummer.js';

const LONGEST_INPUT = 40;
/** Hyphens and minus signs of all sorts; NFKC has made the full-width ones plain. */
const DASHES = /[\u2010-\u2015\u2212\u00ad\ufe58]/g;
const INVISIBLE = /[\s\u200b-\u200d\u2060\ufeff]/g;
const PARTS = /^(\d{2})?(\d{2})-?(\d{2})-?(\d{2})([-+]?)(\d{4})$/;

/**
 * Reads a number in any of the ways it is written: ten or twelve digits, with or without separators
 * and spaces. Ten digits get the latest century possible on `today`, or the one before after a plus.
 */
export function parseNummer(text: string, today: Datum): Nummerlasning {
  const plain = plainText(text);
  if (plain === '') return refused('nummer-saknas');
  if (!/^[\d+-]+$/.test(plain)) return refused('nummer-okanda-tecken');
  const written = partsOf(plain);
  if (written === undefined) return refused('nummer-fel-langd');
  const year = fullYear(written, today);
  return typeof year === 'number' ? dated(written, year, today) : year;
}

/** Reads a number that a region or the municipality has issued: letters and digits, no check digit. */
export function parseReservnummer(text: string): Nummerlasning {
  const plain = plainText(text)
    .replace(/[-+./]/g, '')
    .toUpperCase();
  if (plain === '') return refused('nummer-saknas');
  const digits = plain.replace(/\D/g, '').length;
  if (!/^[A-Z\d]{6,16}$/.test(plain) || digits < 4) return refused('nummer-ej-reservnummer');
  return { ok: true, nummer: { slag: 'reservnummer', normal: plain } };
}

/** A number of any kind: a reserve number only where it is said to be one and is no personnummer. */
export function parseIdentitetsnummer(
  text: string,
  { today, reservnummer }: { readonly today: Datum; readonly reservnummer: boolean },
): Nummerlasning {
  const read = parseNummer(text, today);
  return read.ok || !reservnummer ? read : parseReservnummer(text);
}

interface Written {
  readonly century: string | undefined;
  readonly yy: string;
  readonly month: string;
  readonly day: string;
  readonly sign: string;
  readonly last: string;
}

function plainText(text: string): string {
  if (text.length > LONGEST_INPUT) return '?';
  return text.normalize('NFKC').replace(INVISIBLE, '').replace(DASHES, '-');
}

function partsOf(plain: string): Written | undefined {
  const match = PARTS.exec(plain);
  if (match === null) return undefined;
  const [, century, yy = '', month = '', day = '', sign = '', last = ''] = match;
  return { century, yy, month, day, sign, last };
}

function fullYear({ century, yy, sign, ...rest }: Written, today: Datum): number | Nummerfel {
  const thisYear = Number(today.slice(0, 4));
  if (century !== undefined) {
    const year = Number(century + yy);
    return sign === '+' && thisYear - year < 100 ? refused('nummer-fel-sekel') : year;
  }
  const latest = thisYear - ((thisYear - Number(yy)) % 100);
  if (sign === '+') return latest - 100;
  // Without a sign nothing says that the person is under a hundred.
  return sign === '' && dayOf(latest, rest) > today ? latest - 100 : latest;
}

/** The written day as text to compare by; samordningsnummer have 60 added to the day. */
function dayOf(year: number, { month, day }: Pick<Written, 'month' | 'day'>): Datum {
  const real = Number(day) > 60 ? Number(day) - 60 : Number(day);
  return `${String(year).padStart(4, '0')}-${month}-${String(real).padStart(2, '0')}` as Datum;
}

function dated(written: Written, year: number, today: Datum): Nummerlasning {
  const { yy, month, day, last } = written;
  if (luhnDigit(yy + month + day + last.slice(0, 3)) !== Number(last[3])) {
    return refused('nummer-fel-kontrollsiffra');
  }
  const normal = `${String(year).padStart(4, '0')}${month}${day}${last}`;
  const slag = Number(day) >= 60 ? 'samordningsnummer' : 'personnummer';
  if (slag === 'samordningsnummer' && isUnestablished(month, day)) {
    return { ok: true, nummer: { slag, normal } };
  }
  const fodelsedag = dayOf(year, written);
  if (year < 1800 || !isRealDay(fodelsedag)) return refused('nummer-ingen-dag');
  if (fodelsedag > today) return refused('nummer-i-framtiden');
  return { ok: true, nummer: { slag, normal, fodelsedag } };
}

/** Month 00 or day 60: the day of birth could not be established. */
function isUnestablished(month: string, day: string): boolean {
  return (month === '00' && Number(day) <= 91) || (day === '60' && Number(month) <= 12);
}

function isRealDay(datum: Datum): boolean {
  return addDays(datum, 0) === datum;
}

function refused(code: NummerfelKod): Nummerfel {
  return { ok: false, code, text: NUMMERFEL[code] };
}
