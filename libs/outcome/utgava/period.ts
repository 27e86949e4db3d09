import { addDays, type Datum } from '../../domain/index.js';

/** The four quarters of a year, `2026-K1` to `2026-K4`. */
export function kvartalI(ar: string): readonly string[] {
  return [1, 2, 3, 4].map((n) => `${ar}-K${n}`);
}

/** Last day of a quarter or a year. */
export function sistaDagen(period: string): Datum {
  const ar = period.slice(0, 4);
  const kvartal = period.length === 4 ? 4 : Number(period.slice(6));
  return `${ar}-${['03-31', '06-30', '09-30', '12-31'][kvartal - 1] ?? '12-31'}` as Datum;
}

/** The same quarter or year, one year earlier. */
export function aretFore(period: string): string {
  return String(Number(period.slice(0, 4)) - 1).padStart(4, '0') + period.slice(4);
}

/** Whether a period ended at least so many days before a day. */
export function arStangd(period: string, datum: Datum, karens: number): boolean {
  return addDays(sistaDagen(period), karens) < datum;
}
