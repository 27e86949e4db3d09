import { daysBetween, type Datum, type RecordedInsatsEvent } from '../../domain/index.js';

/** Dos: hur mycket som har getts. (The sessions of an insats, and how close they have been.) */
export interface Dos {
  readonly sessioner: number;
  readonly minuter: number;
  readonly forsta: Datum | null;
  readonly sista: Datum | null;
  /** Sessions a week from the start to the end, or to the day it is seen on; null before a week has passed. */
  readonly perVecka: number | null;
}

/** How much has been given up to a day. */
export function dos(held: readonly RecordedInsatsEvent[], today: Datum): Dos {
  const sessioner = held.flatMap((event) =>
    event.type === 'SessionGenomford' ? [event.data] : [],
  );
  const dagar = sessioner.map(({ datum }) => datum).sort();
  return {
    sessioner: sessioner.length,
    minuter: sessioner.reduce((sum, { minuter }) => sum + minuter, 0),
    forsta: dagar[0] ?? null,
    sista: dagar.at(-1) ?? null,
    perVecka: perVecka(sessioner.length, held, today),
  };
}

function perVecka(antal: number, held: readonly RecordedInsatsEvent[], today: Datum) {
  const start = held.find(({ type }) => type === 'InsatsPaborjad')?.data.datum;
  const avslut = held.find(({ type }) => type === 'InsatsAvslutad')?.data.datum;
  const days = start === undefined ? 0 : daysBetween(start, avslut ?? today);
  return days < 7 ? null : Math.round((antal * 700) / days) / 100;
}
