import { addDays, type Datum, type InsatsCommand } from '../domain/index.js';

/** Ett steg i ordning. (A command, the day it became known, and what was later corrected in it.) */
export interface Steg {
  readonly dag: number;
  readonly command: InsatsCommand;
  readonly rattelse?: Rattelse;
}

/** What somebody later found wrong with a step. */
export type Rattelse =
  | { readonly kind: 'ratta'; readonly falt: string; readonly till: string | number }
  | { readonly kind: 'makulera' };

const KANDA_DAGAR = new Map<number, Datum>();

/** A day number as a date; a few thousand days come back again and again. */
export function datumOf(dag: number): Datum {
  const known = KANDA_DAGAR.get(dag);
  if (known !== undefined) return known;
  const datum = addDays('1970-01-01', dag);
  KANDA_DAGAR.set(dag, datum);
  return datum;
}

/** Collects what happened until today, in the order in which it became known. */
export class Dagbok {
  readonly #steg: Steg[] = [];

  constructor(readonly today: number) {}

  /** @param steg `dag` is when it became known; what lies after today is not known yet. */
  add(steg: Steg): void {
    if (steg.dag <= this.today) this.#steg.push(steg);
  }

  /** In order of day; steps of one day keep the order in which they were added. */
  steg(): readonly Steg[] {
    return this.#steg.sort((a, b) => a.dag - b.dag);
  }
}
