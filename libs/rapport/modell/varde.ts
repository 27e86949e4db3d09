/** What stands for a figure that may not be shown, in every format alike. */
export const DOLT = '..';

/** A figure that is hidden; which figure it was never reaches this library. */
export type Dolt = typeof DOLT;

/** From and to, both included. */
export interface Intervall {
  readonly fran: number;
  readonly till: number;
}

/** What stands in a cell; `null` is a figure that is missing or cannot be worked out. */
export type Varde = number | string | Intervall | null;

/** A count or a measure that may be hidden. */
export type Tal = number | Dolt;

export function isIntervall(varde: Varde): varde is Intervall {
  return typeof varde === 'object' && varde !== null;
}
