import type { Delskala, Poangalgoritm, Saknaderegel, Totalformel } from './algoritm.js';
import type { Svar } from './poang.js';
import { vandaSvar } from './svar.js';
import type { Instrument } from './types.js';

/** A score, and whether missing answers were made up for in it. */
export interface Poang {
  readonly poang: number | 'saknas';
  readonly uppraknad: boolean;
}

/** The score of a subscale. */
export interface Delpoang extends Poang {
  readonly kod: string;
}

const SAKNAS: Poang = { poang: 'saknas', uppraknad: false };

/** Rounds half up, to the decimals that the instrument is recorded with; 4 of 3 items of 5 gives 6.67, so 7. */
export function avrunda(poang: number, decimaler: number): number {
  const factor = 10 ** decimaler;
  // The addend undoes what binary fractions take away: 1.005 × 100 is 100.49999999999999.
  return Math.floor(poang * factor + 0.5 + 1e-9) / factor;
}

/** The subscales, where the items can be scored at all. */
export function delskalepoang(
  instrument: Instrument,
  svar: readonly Svar[],
  algoritm: Poangalgoritm,
): readonly Delpoang[] {
  const vanda = vandaSvar(instrument, svar, reverserade(instrument, algoritm));
  return (algoritm.delskalor ?? instrument.delskalor).map((delskala) => ({
    kod: delskala.kod,
    ...avrundad(enDelskala(delskala, vanda), instrument),
  }));
}

function enDelskala(delskala: Delskala, vanda: readonly Svar[]): Poang {
  const given = delskala.items.map((item) => vanda[item - 1] ?? 'saknas');
  return delskala.formel === 'medel'
    ? medel(given, delskala.saknade)
    : summa(given, delskala.saknade);
}

interface Underlag {
  readonly algoritm: Poangalgoritm;
  readonly delskalor: readonly Delpoang[];
}

/** The total by the formula of the scoring, rounded. */
export function totalpoang(
  instrument: Instrument,
  svar: readonly Svar[],
  { algoritm, delskalor }: Underlag,
): Poang {
  const vanda = vandaSvar(instrument, svar, reverserade(instrument, algoritm));
  return avrundad(total(algoritm, vanda, delskalor), instrument);
}

function reverserade(instrument: Instrument, algoritm: Poangalgoritm): readonly number[] {
  return algoritm.reverserade ?? instrument.reverserade;
}

function total(
  { total: formel, saknade }: Poangalgoritm,
  vanda: readonly Svar[],
  delskalor: readonly Delpoang[],
): Poang {
  switch (formel.formel) {
    case 'summa':
      return ganger(summa(vanda, saknade), formel.faktor);
    case 'medel':
      return ganger(medel(vanda, saknade), formel.faktor);
    case 'delskalor':
      return summaAvDelskalor(formel, delskalor);
    case 'gas-t':
      return fullstandigt(vanda, gasT);
    case 'antal-ja':
      return fullstandigt(vanda, (numbers) => numbers.filter((one) => one === 1).length);
    case 'ett-tal':
      return fullstandigt(vanda, ([one = NaN]) => one);
  }
}

function summaAvDelskalor(
  { koder }: Totalformel & { formel: 'delskalor' },
  delskalor: readonly Delpoang[],
): Poang {
  const included = delskalor.filter(({ kod }) => koder.includes(kod));
  const points = answered(included.map(({ poang }) => poang));
  if (points.length < koder.length) return SAKNAS;
  return { poang: sum(points), uppraknad: included.some(({ uppraknad }) => uppraknad) };
}

/** T = 50 + 10 Σx / √(0.7 k + 0.3 k²): every goal weighs one, and goals are taken to correlate by 0.3. */
function gasT(steps: readonly number[]): number {
  const k = steps.length;
  return 50 + (10 * sum(steps)) / Math.sqrt(0.7 * k + 0.3 * k * k);
}

function summa(svar: readonly Svar[], regel: Saknaderegel | undefined): Poang {
  return ganger(medel(svar, regel), svar.length);
}

function medel(svar: readonly Svar[], regel: Saknaderegel | undefined): Poang {
  const numbers = answered(svar);
  const missing = svar.length - numbers.length;
  if (numbers.length === 0 || missing > (regel?.hogst ?? 0)) return SAKNAS;
  return { poang: sum(numbers) / numbers.length, uppraknad: missing > 0 };
}

function fullstandigt(
  svar: readonly Svar[],
  formula: (numbers: readonly number[]) => number,
): Poang {
  const numbers = answered(svar);
  return numbers.length < svar.length ? SAKNAS : { poang: formula(numbers), uppraknad: false };
}

function ganger({ poang, uppraknad }: Poang, faktor = 1): Poang {
  return { poang: poang === 'saknas' ? poang : poang * faktor, uppraknad };
}

function avrundad({ poang, uppraknad }: Poang, { decimaler }: Instrument): Poang {
  return { poang: poang === 'saknas' ? poang : avrunda(poang, decimaler), uppraknad };
}

function answered(svar: readonly Svar[]): readonly number[] {
  return svar.filter((one): one is number => one !== 'saknas');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
