import type { RecordedInsatsEvent } from '../../domain/index.js';
import type { Summor } from '../summor.js';
import { andelAvHandelser, type Andel } from './andel.js';
import { summa } from './las-summor.js';
import type { Periodsummor } from './period.js';

/** Var uppföljningarna finns. (Of the follow-ups, not of the insatser: one insats can have several.) */
export interface Uppfoljningsdokument {
  readonly antal: number;
  /** Documented in a document of their own. */
  readonly separatDokument: Andel;
  readonly journalanteckning: Andel;
}

const UPPFOLJNING = 'uppfoljning|';

/** Adds every follow-up in the month it was made. */
export function addUppfoljningar(sums: Periodsummor, held: readonly RecordedInsatsEvent[]): void {
  for (const { type, data } of held) {
    if (type === 'UppfoljningGenomford') sums.add(data.datum, UPPFOLJNING + data.dokumentform);
  }
}

/** The figures from their sums. */
export function uppfoljningsdokument(sums: Summor): Uppfoljningsdokument {
  const separat = summa(sums, `${UPPFOLJNING}separat-dokument`);
  const journal = summa(sums, `${UPPFOLJNING}journalanteckning`);
  const antal = separat + journal;
  return {
    antal,
    separatDokument: andelAvHandelser(separat, antal),
    journalanteckning: andelAvHandelser(journal, antal),
  };
}
