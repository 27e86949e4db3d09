import { INGA_OBSERVATIONER, odefinierad, type Matt } from '../matt.js';

/** One test among many, in the order given. */
export interface Korrigerat {
  readonly p: number;
  /** Smallest false discovery rate at which this one would be pointed out. */
  readonly q: number;
  readonly utpekad: boolean;
}

/**
 * Benjamini & Hochberg's step-up: with p sorted, q_i = min over j ≥ i of m·p_j/j, and those with
 * q ≤ `andel` are pointed out; of these at most that share is expected to be chance. 1995,
 * doi:10.1111/j.2517-6161.1995.tb02031.x. 0.1 within a method is the usual choice here. None: undefined.
 */
export function benjaminiHochberg(p: readonly number[], andel = 0.1): Matt<readonly Korrigerat[]> {
  if (p.length === 0) return INGA_OBSERVATIONER;
  if (!p.every((value) => value >= 0 && value <= 1)) {
    return odefinierad('ogiltigt-p', 'Sannolikheterna ska ligga mellan 0 och 1.');
  }
  const order = p.map((_, i) => i).sort((a, b) => (p[b] ?? 0) - (p[a] ?? 0));
  const q = new Array<number>(p.length).fill(1);
  let smallest = 1;
  order.forEach((index, fromTop) => {
    const rank = p.length - fromTop;
    const own = p[index] ?? 1;
    // Never below p itself, which the rounding of a product and a quotient could make it.
    smallest = Math.min(smallest, Math.max(own, (p.length * own) / rank));
    q[index] = smallest;
  });
  return p.map((value, i) => ({ p: value, q: q[i] ?? 1, utpekad: (q[i] ?? 1) <= andel }));
}
