import { allFinite, odefinierad, OGILTIGT_TAL, tecken, type Matt, type Riktning } from '../matt.js';

/** Mean and SD of a norm group, in the instrument's points. */
export interface Normgrupp {
  readonly medel: number;
  readonly sd: number;
}

/**
 * Cut-off a: two SDs from the clinical group's mean, towards the better, m₁ + dir·2s₁. For an
 * instrument without a functional norm. Jacobson & Truax 1991.
 */
export function brytpunktA(klinisk: Normgrupp, riktning: Riktning): Matt<number> {
  return checked([klinisk], () => klinisk.medel + tecken(riktning) * 2 * klinisk.sd);
}

/**
 * Cut-off b: within two SDs of the functional group's mean, m₀ − dir·2s₀, with the FUNCTIONAL
 * group's own SD (some packages take the clinical one, which is not what the paper says).
 */
export function brytpunktB(funktionell: Normgrupp, riktning: Riktning): Matt<number> {
  return checked([funktionell], () => funktionell.medel - tecken(riktning) * 2 * funktionell.sd);
}

/**
 * Cut-off c: as likely in both groups, (s₁m₀ + s₀m₁)/(s₁ + s₀). The paper's choice where the norms
 * overlap. Undefined when neither group varies.
 */
export function brytpunktC(klinisk: Normgrupp, funktionell: Normgrupp): Matt<number> {
  const spread = klinisk.sd + funktionell.sd;
  if (spread === 0) {
    return odefinierad('ingen-spridning', 'Ingen av normgrupperna har någon spridning.');
  }
  return checked(
    [klinisk, funktionell],
    () => (klinisk.sd * funktionell.medel + funktionell.sd * klinisk.medel) / spread,
  );
}

function checked(groups: readonly Normgrupp[], compute: () => number): Matt<number> {
  const usable = groups.every(({ medel, sd }) => allFinite([medel, sd]) && sd >= 0);
  return usable ? compute() : OGILTIGT_TAL;
}
