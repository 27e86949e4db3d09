import type { Datum } from '../../domain/index.js';
import { tommaSummor, type Summor } from '../summor.js';

/** The calendar month of a day, `2026-03`. */
export function manadAv(datum: Datum): string {
  return datum.slice(0, 7);
}

/** The quarter of a day, `2026-K1`. */
export function kvartalAv(datum: Datum): string {
  return `${datum.slice(0, 4)}-K${Math.ceil(Number(datum.slice(5, 7)) / 3)}`;
}

/** Whole-number sums by period, as one insats adds to them. */
export class Periodsummor {
  readonly #perioder = new Map<string, Record<string, number>>();
  /** What is said of one day is mostly said in a row: its period is not looked up again. */
  #senaste: { readonly dag: Datum; readonly sums: Record<string, number> } | undefined;

  constructor(private readonly periodAv: (datum: Datum) => string) {}

  add(dag: Datum, namn: string, antal = 1): void {
    if (antal === 0) return;
    const sums = this.#senaste?.dag === dag ? this.#senaste.sums : this.sumsOf(dag);
    sums[namn] = (sums[namn] ?? 0) + antal;
  }

  entries(): readonly (readonly [period: string, sums: Summor])[] {
    return [...this.#perioder];
  }

  private sumsOf(dag: Datum): Record<string, number> {
    const period = this.periodAv(dag);
    let sums = this.#perioder.get(period);
    if (sums === undefined) this.#perioder.set(period, (sums = tommaSummor()));
    this.#senaste = { dag, sums };
    return sums;
  }
}
