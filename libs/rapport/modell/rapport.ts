import type { Diagram } from './diagram.js';
import { requireTabell, type Tabell } from './tabell.js';

/** A line about the report or the workbook: release, position, definition, law. */
export interface Uppgift {
  readonly etikett: string;
  readonly text: string;
}

/** One question and its answer: chart, the figures behind it, and how to read them. */
export interface Avsnitt {
  readonly rubrik: string;
  readonly ingress: string;
  readonly diagram?: Diagram;
  readonly tabell: Tabell;
  readonly forklaring: readonly string[];
}

/** What a printed report is made of. */
export interface Rapport {
  readonly titel: string;
  readonly undertitel: string;
  /** The time of the release in ms; the only time in the files, so that they can be made again. */
  readonly upprattad: number;
  readonly sammanfattning: readonly string[];
  readonly avsnitt: readonly Avsnitt[];
  readonly om: readonly Uppgift[];
}

/** @throws OgiltigRapport */
export function requireRapport({ avsnitt }: Rapport): void {
  for (const { tabell } of avsnitt) requireTabell(tabell);
}
