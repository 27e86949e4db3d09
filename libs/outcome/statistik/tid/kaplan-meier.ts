import { arDefinierad, type Intervall, type Matt } from '../matt.js';
import { NIVA_95, zOf } from '../quantiles.js';
import { clamp } from '../summary.js';
import { risktabell, type Risktillfalle, type Tidsobservation } from './risktabell.js';

/** How the interval of a survival is made: on S itself, on ln S, or on ln(−ln S). */
export type Intervalltyp = 'plain' | 'log' | 'log-log';

/** The curve after one time at which an event happened. */
export interface Overlevnadssteg extends Risktillfalle {
  /** S(t): the share that has not yet had the event. */
  readonly overlevnad: number;
  readonly standardfel: number;
  /** Null when S = 0, where Greenwood's formula has no value, and where the type has none at S = 1. */
  readonly intervall: Intervall | null;
}

/** A curve of Kaplan and Meier. */
export interface Overlevnadskurva {
  readonly n: number;
  readonly handelser: number;
  readonly intervalltyp: Intervalltyp;
  readonly niva: number;
  /** Steps at times with events only, in order. */
  readonly steg: readonly Overlevnadssteg[];
  /** Every time, also those with censorings only. */
  readonly risktabell: readonly Risktillfalle[];
  readonly sistaTid: number;
}

/**
 * Kaplan–Meier: S(t) = Π(1 − d/n) over the times to t, with Greenwood's variance S²·Σd/(n(n − d))
 * and 95 % limits: plain S ± z·se; log S·exp(± z·se/S), R's default; log-log S^exp(± z·se/(S·ln S)),
 * which stays within 0–1 and is the better for few (Borgan & Liestøl 1990). Limits are cut at 0 and 1.
 * Kaplan & Meier 1958, doi:10.1080/01621459.1958.10501452. Any cause counts as the event.
 * None: undefined. One: one step. No events: no steps, S = 1 throughout.
 */
export function kaplanMeier(
  observationer: readonly Tidsobservation[],
  intervalltyp: Intervalltyp = 'log-log',
): Matt<Overlevnadskurva> {
  const table = risktabell(observationer);
  if (!arDefinierad(table)) return table;
  return {
    n: observationer.length,
    handelser: observationer.filter(({ orsak }) => orsak !== null).length,
    intervalltyp,
    niva: NIVA_95,
    steg: stepsOf(table, intervalltyp),
    risktabell: table,
    sistaTid: table.at(-1)?.tid ?? 0,
  };
}

function stepsOf(table: readonly Risktillfalle[], typ: Intervalltyp): readonly Overlevnadssteg[] {
  let overlevnad = 1;
  let greenwood = 0;
  return table
    .filter(({ handelser }) => handelser > 0)
    .map((row) => {
      const { underRisk, handelser } = row;
      overlevnad *= (underRisk - handelser) / underRisk;
      if (underRisk > handelser) greenwood += handelser / (underRisk * (underRisk - handelser));
      const standardfel = overlevnad * Math.sqrt(greenwood);
      const intervall = overlevnad === 0 ? null : limits(overlevnad, standardfel, typ);
      return { ...row, overlevnad, standardfel, intervall };
    });
}

/** Limits of 0 < S < 1. */
function limits(s: number, se: number, typ: Intervalltyp): Intervall {
  const z = zOf(NIVA_95);
  const at = (side: number): number => {
    if (typ === 'plain') return s + side * z * se;
    if (typ === 'log') return s * Math.exp((side * z * se) / s);
    return s ** Math.exp((side * z * se) / (s * Math.log(s)));
  };
  return [clamp(at(-1), 0, 1), clamp(at(1), 0, 1)];
}
