import type { Summor } from '../summor.js';
import { andelAvHandelser, type Andel } from './andel.js';
import { summa, under } from './las-summor.js';
import {
  I_EFTERHAND,
  SLAPNING,
  SLAPNING_DAGAR,
  SLAPNINGSKLASSER,
  type Slapningsklass,
} from './slapning.js';

/** Hur länge det dröjde från att något hände till att det registrerades. (Lag of one kind of event.) */
export interface Slapning {
  readonly typ: string;
  readonly antal: number;
  readonly medelDagar: number | null;
  /** The class that holds the middle one. */
  readonly medianklass: Slapningsklass | null;
  readonly klasser: Readonly<Record<Slapningsklass, number>>;
  /** Later than a week. */
  readonly sena: Andel;
  /** Later than thirty days. */
  readonly tillbakadaterade: Andel;
  /** Recorded although something that followed it already stood there; told of beslut and start. */
  readonly iEfterhand: number;
}

/** The name of the row that is all kinds together. */
export const ALLA = 'alla';

/** Lag of everything together, and of each kind of event there is. */
export function slapningVy(sums: Summor): readonly Slapning[] {
  const typer = [...new Set(under(sums, SLAPNING).map(([rest]) => rest.split('|')[0] ?? ''))];
  return typer.length === 0
    ? []
    : [row(ALLA, typer, sums), ...typer.map((typ) => row(typ, [typ], sums))];
}

function row(typ: string, typer: readonly string[], sums: Summor): Slapning {
  const add = (nameOf: (typ: string) => string) =>
    typer.reduce((total, one) => total + summa(sums, nameOf(one)), 0);
  const klasser = Object.fromEntries(
    SLAPNINGSKLASSER.map((klass) => [klass, add((one) => `${SLAPNING}${one}|${klass}`)]),
  ) as Readonly<Record<Slapningsklass, number>>;
  const antal = Object.values(klasser).reduce((a, b) => a + b, 0);
  const over30 = klasser['hogst-90-dagar'] + klasser['over-90-dagar'];
  return {
    typ,
    antal,
    medelDagar: antal === 0 ? null : add((one) => SLAPNING_DAGAR + one) / antal,
    medianklass: medianklass(klasser, antal),
    klasser,
    sena: andelAvHandelser(klasser['hogst-30-dagar'] + over30, antal),
    tillbakadaterade: andelAvHandelser(over30, antal),
    iEfterhand: add((one) => I_EFTERHAND + one),
  };
}

/** Of an even number the lower of the two in the middle. */
function medianklass(
  klasser: Readonly<Record<Slapningsklass, number>>,
  antal: number,
): Slapningsklass | null {
  let seen = 0;
  for (const klass of SLAPNINGSKLASSER) {
    seen += klasser[klass];
    if (antal > 0 && seen * 2 >= antal) return klass;
  }
  return null;
}
