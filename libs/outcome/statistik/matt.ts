/** Why a figure cannot be given: a stable code, and a sentence to show in its place. */
export interface Odefinierad {
  readonly odefinierad: string;
  readonly text: string;
}

/**
 * A measure: the figure itself, or the reason why there is none. No function of this folder answers
 * NaN or Infinity; where a limit does not exist it is `null` and the docblock says so.
 */
export type Matt<T> = T | Odefinierad;

/** Lower and upper limit, in the unit of the estimate. */
export type Intervall = readonly [lag: number, hog: number];

/** Which way is better on the scale, as the instrument register has it. */
export type Riktning = 'hogre-battre' | 'hogre-samre';

/** A reason in place of a figure. */
export function odefinierad(code: string, text: string): Odefinierad {
  return { odefinierad: code, text };
}

/** True when there is a figure. */
export function arDefinierad<T>(matt: Matt<T>): matt is T {
  return typeof matt !== 'object' || matt === null || !('odefinierad' in matt);
}

/** +1 where a higher score is better, −1 where it is worse. */
export function tecken(riktning: Riktning): 1 | -1 {
  return riktning === 'hogre-battre' ? 1 : -1;
}

/** True for a whole number from 0. */
export function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

/** True for a part of a whole, both counted. */
export function isShare(antal: number, av: number): boolean {
  return isCount(antal) && isCount(av) && antal <= av;
}

/** True for a level of confidence that can be used. */
export function isNiva(niva: number): boolean {
  return niva > 0 && niva < 1;
}

/** True for numbers, each of them finite. */
export function allFinite(values: readonly number[]): boolean {
  return values.every((value) => Number.isFinite(value));
}

export const OGILTIGT_ANTAL = odefinierad(
  'ogiltigt-antal',
  'Antalen ska vara hela tal från 0, och delen får inte vara större än det hela. Kontrollera underlaget.',
);

export const INGA_OBSERVATIONER = odefinierad(
  'inga-observationer',
  'Det finns inga observationer att räkna på.',
);

export const OGILTIGT_TAL = odefinierad(
  'ogiltigt-tal',
  'Ett av värdena saknas eller är inget ändligt tal. Rätta underlaget och räkna om.',
);

export const OGILTIG_NIVA = odefinierad(
  'ogiltig-niva',
  'Konfidensnivån ska ligga mellan 0 och 1, vanligen 0,95.',
);
