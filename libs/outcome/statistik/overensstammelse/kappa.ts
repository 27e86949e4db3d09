import {
  INGA_OBSERVATIONER,
  isNiva,
  odefinierad,
  OGILTIG_NIVA,
  type Intervall,
  type Matt,
} from '../matt.js';
import { NIVA_95, zOf } from '../quantiles.js';
import { clamp } from '../summary.js';
import { wilsonintervall, type AndelMedIntervall } from '../andelar/wilson.js';

/** What two judged the same thing to be. */
export type Kodpar = readonly [den: string, andra: string];

/** How far two judges agree, beside what chance alone would give. */
export interface Kappa {
  readonly n: number;
  /** The share that both judged alike, with Wilson's interval. */
  readonly overens: AndelMedIntervall;
  /** The share that would be alike by chance, from how often each uses each code. */
  readonly avSlump: number;
  readonly kappa: number;
  readonly niva: number;
  /** Null where the formula gives no width: everybody agreed, or nobody did. It is no certainty. */
  readonly intervall: Intervall | null;
  readonly metod: 'cohen';
}

/**
 * Cohen's kappa of two judges who code the same things: κ = (pₒ − pₑ)/(1 − pₑ), pₒ = Σpᵢᵢ, pₑ = Σpᵢ.p.ᵢ.
 * Cohen 1960, doi:10.1177/001316446002000104. The interval is κ ± z·SE with the large-sample error of
 * Fleiss, Cohen & Everitt 1969, doi:10.1037/h0028106:
 * SE² = (Σpᵢᵢ(1 − (pᵢ. + p.ᵢ)(1 − κ))² + (1 − κ)²Σᵢ≠ⱼpᵢⱼ(p.ᵢ + pⱼ.)² − (κ − pₑ(1 − κ))²)/(n(1 − pₑ)²).
 * Undefined without pairs, and where both use one and the same code for everything.
 */
export function cohensKappa(par: readonly Kodpar[], niva = NIVA_95): Matt<Kappa> {
  if (!isNiva(niva)) return OGILTIG_NIVA;
  const n = par.length;
  if (n === 0) return INGA_OBSERVATIONER;
  const table = tableOf(par);
  const overens = wilsonintervall(par.filter(([a, b]) => a === b).length, n, niva);
  if ('odefinierad' in overens) return overens;
  const avSlump = sum(table.koder.map((kod) => table.den(kod) * table.andra(kod)));
  if (table.koder.length === 1) return EN_ENDA_KOD;
  const kappa = (overens.andel - avSlump) / (1 - avSlump);
  const error = Math.sqrt(variance(table, { kappa, avSlump, n }));
  const half = zOf(niva) * error;
  // The sums of shares leave a rest of rounding where the true error is nothing.
  const intervall: Intervall | null =
    error < 1e-9 ? null : [clamp(kappa - half, -1, 1), clamp(kappa + half, -1, 1)];
  return { n, overens, avSlump, kappa, niva, intervall, metod: 'cohen' };
}

const EN_ENDA_KOD = odefinierad(
  'en-enda-kod',
  'Båda har gett allt samma kod. Då går det inte att skilja enighet från slump, och kappa finns inte. Läs andelen lika.',
);

/** The shares of a table of codes by codes. */
interface Table {
  readonly koder: readonly string[];
  readonly cells: readonly (readonly [den: string, andra: string, andel: number])[];
  readonly den: (kod: string) => number;
  readonly andra: (kod: string) => number;
}

function tableOf(par: readonly Kodpar[]): Table {
  const koder = [...new Set(par.flat())].sort();
  const share = (holds: (one: Kodpar) => boolean) => par.filter(holds).length / par.length;
  const margins = (side: 0 | 1) =>
    new Map(koder.map((kod) => [kod, share((one) => one[side] === kod)]));
  const [den, andra] = [margins(0), margins(1)];
  const cells = koder.flatMap((a) =>
    koder.map((b) => [a, b, share((one) => one[0] === a && one[1] === b)] as const),
  );
  return { koder, cells, den: (kod) => den.get(kod) ?? 0, andra: (kod) => andra.get(kod) ?? 0 };
}

interface Estimate {
  readonly kappa: number;
  readonly avSlump: number;
  readonly n: number;
}

function variance({ cells, den, andra }: Table, { kappa, avSlump, n }: Estimate): number {
  const rest = 1 - kappa;
  const alike = cells.map(([a, b, p]) =>
    a === b ? p * (1 - (den(a) + andra(a)) * rest) ** 2 : p * rest ** 2 * (andra(a) + den(b)) ** 2,
  );
  const spread = sum(alike) - (kappa - avSlump * rest) ** 2;
  return Math.max(0, spread) / (n * (1 - avSlump) ** 2);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
