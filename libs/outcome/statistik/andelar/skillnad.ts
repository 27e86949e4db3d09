import type { Intervall, Matt } from '../matt.js';
import { NIVA_95 } from '../quantiles.js';
import { wilsonintervall } from './wilson.js';

/** A share of which one asks how far it is from another. */
export interface Andelsantal {
  readonly antal: number;
  readonly av: number;
}

/** The difference between two shares with its interval; all between −1 and 1. */
export interface Andelsskillnad {
  readonly skillnad: number;
  readonly niva: number;
  readonly intervall: Intervall;
  readonly metod: 'newcombe';
}

/**
 * Interval of the difference p₁ − p₂ of two independent shares, from Wilson's limits l and u of each:
 * d − √((p₁ − l₁)² + (u₂ − p₂)²) to d + √((u₁ − p₁)² + (p₂ − l₂)²). Newcombe 1998, Statistics in
 * Medicine 17:873–890, method 10. Undefined where either has no share.
 */
export function andelsskillnad(
  den: Andelsantal,
  mot: Andelsantal,
  niva = NIVA_95,
): Matt<Andelsskillnad> {
  const one = wilsonintervall(den.antal, den.av, niva);
  const other = wilsonintervall(mot.antal, mot.av, niva);
  if ('odefinierad' in one) return one;
  if ('odefinierad' in other) return other;
  const skillnad = one.andel - other.andel;
  const [l1, u1] = one.intervall;
  const [l2, u2] = other.intervall;
  const ned = Math.hypot(one.andel - l1, u2 - other.andel);
  const upp = Math.hypot(u1 - one.andel, other.andel - l2);
  const intervall = [Math.max(-1, skillnad - ned), Math.min(1, skillnad + upp)] as const;
  return { skillnad, niva, intervall, metod: 'newcombe' };
}
