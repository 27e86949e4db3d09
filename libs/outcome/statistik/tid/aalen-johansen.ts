import { arDefinierad, type Intervall, type Matt } from '../matt.js';
import { NIVA_95, zOf } from '../quantiles.js';
import { risktabell, type Risktillfalle, type Tidsobservation } from './risktabell.js';

/** The curve of one cause after one of its times. */
export interface Kumulativ {
  readonly tid: number;
  /** The share that has had the event by this cause. */
  readonly incidens: number;
  readonly varians: number;
  readonly standardfel: number;
  /** On ln(−ln): I^exp(± z·se/(I·ln I)); null at I = 1. */
  readonly intervall: Intervall | null;
}

/** Cumulative incidence by cause; at every time the causes and the survival sum to 1. */
export interface KumulativIncidens {
  readonly n: number;
  readonly perOrsak: Readonly<Record<string, readonly Kumulativ[]>>;
  readonly risktabell: readonly Risktillfalle[];
  readonly sistaTid: number;
}

/** The last bits of a sum that should be 1. */
const ROUNDING = 1e-12;

/** An event time with what the variance needs. */
interface Point {
  readonly tid: number;
  readonly n: number;
  readonly d: number;
  readonly dk: number;
  /** S just before. */
  readonly before: number;
  /** The incidence just after. */
  readonly incidens: number;
}

/**
 * Aalen–Johansen's cumulative incidence with competing causes: I_k(t) = Σ S(t⁻)·d_k/n. Where one
 * event excludes another 1 − S of Kaplan–Meier is too large. Variance by the delta method,
 * Σ[(I(t) − I(t_j))²·d/(n(n − d)) + S(t_j⁻)²·d_k(n − d_k)/n³ − 2(I(t) − I(t_j))·S(t_j⁻)·d_k/n²]
 * (Marubini & Valsecchi 1995, 10.12; Coviello & Boggess 2004), which is p(1 − p)/n without censoring
 * and Greenwood's with one cause. Aalen & Johansen 1978. None: undefined; no events: no causes.
 */
export function aalenJohansen(observationer: readonly Tidsobservation[]): Matt<KumulativIncidens> {
  const table = risktabell(observationer);
  if (!arDefinierad(table)) return table;
  const causes = [...new Set(observationer.map(({ orsak }) => orsak))]
    .filter((orsak) => orsak !== null)
    .sort();
  return {
    n: observationer.length,
    perOrsak: Object.fromEntries(causes.map((cause) => [cause, curveOf(table, cause)])),
    risktabell: table,
    sistaTid: table.at(-1)?.tid ?? 0,
  };
}

function curveOf(table: readonly Risktillfalle[], cause: string): readonly Kumulativ[] {
  const points = pointsOf(table, cause);
  return points.flatMap((point, i) =>
    point.dk === 0 ? [] : [estimateAt(point, points.slice(0, i + 1))],
  );
}

function pointsOf(table: readonly Risktillfalle[], cause: string): readonly Point[] {
  let survival = 1;
  let incidens = 0;
  return table
    .filter(({ handelser }) => handelser > 0)
    .map(({ tid, underRisk: n, handelser: d, perOrsak }) => {
      const dk = perOrsak[cause] ?? 0;
      const before = survival;
      incidens = Math.min(1, incidens + (before * dk) / n);
      survival *= (n - d) / n;
      return { tid, n, d, dk, before, incidens };
    });
}

function estimateAt({ tid, incidens }: Point, upTo: readonly Point[]): Kumulativ {
  const terms = upTo.map(({ n, d, dk, before, incidens: then }) => {
    const since = incidens - then;
    const greenwood = n > d ? (since * since * d) / (n * (n - d)) : 0;
    const own = (before * before * dk * (n - dk)) / n ** 3;
    return greenwood + own - (2 * since * before * dk) / (n * n);
  });
  const varians = Math.max(
    0,
    terms.reduce((total, term) => total + term, 0),
  );
  const standardfel = Math.sqrt(varians);
  return { tid, incidens, varians, standardfel, intervall: limits(incidens, standardfel) };
}

function limits(share: number, standardfel: number): Intervall | null {
  if (share > 1 - ROUNDING) return null;
  const step = (zOf(NIVA_95) * standardfel) / (share * Math.log(share));
  return [share ** Math.exp(-step), share ** Math.exp(step)];
}
