const MINUS = '\u2212';
const NO_BREAK_SPACE = '\u00a0';

/**
 * Half away from zero, on the decimal digits as they are read. Every format shows the rounded number:
 * a digit more in a file than on paper could tell what a hidden count was.
 */
export function avrunda(tal: number, decimaler: number): number {
  const value = shifted(Math.round(shifted(Math.abs(tal), decimaler)), -decimaler);
  return tal < 0 && value !== 0 ? -value : value;
}

function shifted(tal: number, decimaler: number): number {
  const [digits = '0', exponent = '0'] = String(tal).split('e');
  return Number(`${digits}e${Number(exponent) + decimaler}`);
}

/** As it is written in Swedish: decimal comma, thousands apart, a real minus sign. */
export function talText(tal: number, decimaler: number): string {
  const rounded = avrunda(tal, decimaler);
  const [whole = '0', part] = Math.abs(rounded).toFixed(decimaler).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, NO_BREAK_SPACE);
  const sign = rounded < 0 ? MINUS : '';
  return sign + grouped + (part === undefined ? '' : `,${part}`);
}

/** A share between 0 and 1, in per cent. */
export function andelText(andel: number, decimaler: number): string {
  return `${talText(procent(andel), decimaler)}${NO_BREAK_SPACE}%`;
}

/** Per cent without the dust of binary numbers: 0.29 is 29. */
export function procent(andel: number): number {
  return shifted(andel, 2);
}
