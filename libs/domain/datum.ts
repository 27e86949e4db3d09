/** A calendar day of the office, `YYYY-MM-DD`, without time or zone. */
export type Datum = `${number}-${number}-${number}`;

const MS_PER_DAY = 86_400_000;
const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Reads `YYYY-MM-DD`; undefined when the text is no real day between 1900 and 2199. */
export function parseDatum(text: string): Datum | undefined {
  const match = PATTERN.exec(text);
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1900 || year > 2199 || month < 1 || month > 12) return undefined;
  return day >= 1 && day <= daysInMonth(year, month) ? (text as Datum) : undefined;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Days since 1970-01-01, by Howard Hinnant's `days_from_civil`. */
export function dayNumber(datum: Datum): number {
  const month = Number(datum.slice(5, 7));
  const year = Number(datum.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear =
    Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + Number(datum.slice(8, 10)) - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The day `days` after (or before, when negative) a day. */
export function addDays(datum: Datum, days: number): Datum {
  const z = dayNumber(datum) + days + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}` as Datum;
}

/** The same day of the month `months` later, or the month's last day where it has no such day. */
export function addMonths(datum: Datum, months: number): Datum {
  const month = Number(datum.slice(0, 4)) * 12 + Number(datum.slice(5, 7)) - 1 + months;
  const year = Math.floor(month / 12);
  const monthOfYear = (month % 12) + 1;
  const day = Math.min(Number(datum.slice(8, 10)), daysInMonth(year, monthOfYear));
  const two = (n: number) => String(n).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(monthOfYear)}-${two(day)}` as Datum;
}

/** Whole days from one day to another; negative when `to` comes first. */
export function daysBetween(from: Datum, to: Datum): number {
  return dayNumber(to) - dayNumber(from);
}

/** The first of the days that are known. */
export function earliest(days: readonly (Datum | undefined)[]): Datum | undefined {
  return days.filter((day) => day !== undefined).sort()[0];
}

/** The first and last day of a quarter, `2026-K1`. */
export function kvartalsdagar(kvartal: string): { readonly fran: Datum; readonly till: Datum } {
  const month = String(Number(kvartal.slice(-1)) * 3 - 2).padStart(2, '0');
  const fran = `${kvartal.slice(0, 4)}-${month}-01` as Datum;
  return { fran, till: addDays(addMonths(fran, 3), -1) };
}

/** The day in Sweden at an instant (ms since 1970, UTC): CET, and CEST between the last Sundays of March and October (EU 2000/84). */
export function datumInSweden(instant: number): Datum {
  // Days and summer time begin on whole hours UTC, and who asks about a log asks about one hour again and again.
  const hour = Math.floor(instant / 3_600_000);
  if (hour !== lastHour.hour) lastHour = { hour, datum: swedishDay(instant) };
  return lastHour.datum;
}

let lastHour: { readonly hour: number; readonly datum: Datum } = {
  hour: 0,
  datum: '1970-01-01',
};

function swedishDay(instant: number): Datum {
  const summer = isSummerTime(instant);
  const local = instant + (summer ? 2 : 1) * 3_600_000;
  return addDays('1970-01-01', Math.floor(local / MS_PER_DAY));
}

function isSummerTime(instant: number): boolean {
  const year = addDays('1970-01-01', Math.floor(instant / MS_PER_DAY)).slice(0, 4);
  const start = lastSunday(`${year}-03-31` as Datum) * MS_PER_DAY + 3_600_000;
  const end = lastSunday(`${year}-10-31` as Datum) * MS_PER_DAY + 3_600_000;
  return instant >= start && instant < end;
}

/** Day number of the Sunday on or before; 1970-01-01 was a Thursday. */
function lastSunday(datum: Datum): number {
  const day = dayNumber(datum);
  return day - ((day + 4) % 7);
}
