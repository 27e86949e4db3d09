import { datumInSweden, type Datum } from '../../domain/index.js';

/** The first and the last instant (ms) of a span of days in Sweden, in summer and in winter time. */
export function instantsOf({ from, tom }: { readonly from: Datum; readonly tom: Datum }): {
  readonly from: number;
  readonly tom: number;
} {
  const summer = Date.parse(`${from}T00:00:00.000+02:00`);
  const winter = Date.parse(`${tom}T23:59:59.999+01:00`);
  return {
    from: datumInSweden(summer) === from ? summer : summer + HOUR_MS,
    tom: datumInSweden(winter) === tom ? winter : winter - HOUR_MS,
  };
}

const HOUR_MS = 3_600_000;
