import { kvartalAv } from '../kvalitet/index.js';
import { raderFor, type Tabellrad } from './rader.js';
import { radId } from './celler.js';
import type { Fakta } from './fakta.js';
import { skattningAv } from './klass.js';
import { AXLAR, dagPa, mattPa, type Axel } from './matt.js';

/** Whole numbers by measure; `poang:…` is the sum of changes in hundredths of a point. */
export type Matvarden = Readonly<Record<string, number>>;

type Plats = Pick<Tabellrad, 'period' | 'metod' | 'omrade' | 'bakgrund'>;

/** A row, or what one quarter of a year adds to it. */
export type Radel = Plats & { readonly kvartal?: string };

/** What one insats adds to a row, as it is known. Order among a person's insatser is not known here. */
export function bidragTill(rad: Radel, fakta: Fakta | undefined): Matvarden {
  const sums: Record<string, number> = {};
  if (fakta === undefined) return sums;
  for (const axel of AXLAR.filter((one) => ligger(rad, fakta, one))) {
    for (const matt of mattPa(axel, fakta)) sums[matt] = 1;
    if (axel === 'avslut') addChange(sums, fakta);
  }
  return sums;
}

/** What waits for a window is published later than its row, and is not explained here. */
function addChange(sums: Record<string, number>, { par }: Fakta): void {
  for (const one of par) {
    const name = `poang:${skattningAv(one)}`;
    sums[name] = (sums[name] ?? 0) + one.avslut - one.start;
  }
}

function ligger(rad: Radel, fakta: Fakta, axel: Axel): boolean {
  const dag = dagPa(axel, fakta);
  if (dag === undefined) return false;
  const kvartal = kvartalAv(dag);
  if (rad.kvartal !== undefined && rad.kvartal !== kvartal) return false;
  const { metod, namnd, aldersgrupp, kon } = fakta;
  const grupp = { kvartal, metod, namnd, aldersgrupp, kon, ordning: 'forsta' } as const;
  const wanted = radId(rad);
  return raderFor(grupp).some((one) => radId(one) === wanted);
}

/** `a + sign · b`, name by name. */
export function adderat(a: Matvarden, b: Matvarden, sign: 1 | -1 = 1): Matvarden {
  const sums: Record<string, number> = { ...a };
  for (const [name, value] of Object.entries(b)) sums[name] = (sums[name] ?? 0) + sign * value;
  return sums;
}
