import { readFileSync } from 'node:fs';
import type { InsatsEvent } from '../../../libs/domain/index.js';

/** One made-up insats of the event file. */
export interface Insatsrad {
  readonly insats: string;
  readonly handelser: readonly InsatsEvent[];
}

/** The day on which the figures are read. */
export const AVLAST = '2022-06-30';

/** The event file, line by line. */
export function insatsrader(): readonly Insatsrad[] {
  const text = readFileSync(new URL('handelser.ndjson', import.meta.url), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Insatsrad);
}

/** A column of the published tables: Hässelby-Vällingby, Norrmalm, Skärholmen, all. */
type Kolumner = readonly [number, number, number, number];

interface Stegtabell {
  readonly ja: Kolumner;
  readonly nej: Kolumner;
  /** Where the table tells them apart. */
  readonly villEj?: Kolumner;
  readonly kanEj?: Kolumner;
  /** Where it does not: cannot, or nothing to take part in. */
  readonly kanEjEllerIngen?: Kolumner;
}

export const KOLUMNER = ['hasselby-vallingby', 'norrmalm', 'skarholmen', 'samtliga'] as const;

const KAN_EJ: Kolumner = [3, 5, 3, 11];

/** The published figures, by step. */
export const STEGTABELLER = {
  'saken-galler': {
    ja: [16, 12, 17, 45],
    nej: [5, 5, 4, 14],
    villEj: [0, 2, 0, 2],
    kanEj: KAN_EJ,
  },
  'eventuell-insats': {
    ja: [5, 4, 5, 14],
    nej: [16, 14, 16, 46],
    villEj: [0, 1, 0, 1],
    kanEj: KAN_EJ,
  },
  aterkoppling: { ja: [2, 2, 3, 7], nej: [19, 17, 18, 54], villEj: [0, 0, 0, 0], kanEj: KAN_EJ },
  uppfoljning: { ja: [5, 1, 4, 10], nej: [5, 5, 6, 16], kanEjEllerIngen: [14, 18, 14, 46] },
  effekt: { ja: [3, 1, 3, 7], nej: [6, 5, 7, 18], kanEjEllerIngen: [15, 18, 14, 47] },
} as const satisfies Readonly<Record<string, Stegtabell>>;

/** The published shares of all 72, in per cent with one decimal. */
export const ANDELAR = {
  'saken-galler': 76.3,
  'eventuell-insats': 23.3,
  aterkoppling: 11.5,
  uppfoljning: 38.5,
  effekt: 28.0,
} as const;

export const UPPFOLJDA = {
  ja: [10, 7, 10, 27],
  nej: [1, 0, 1, 2],
  ejAktuellt: [13, 17, 13, 43],
  andel: 93.1,
} as const;

/** Coordinated individual plans: yes, no, not called for; and of those made, to how many the school was invited. */
export const SIP = {
  ja: [4, 3, 1, 8],
  nej: [1, 3, 4, 8],
  ejAktuellt: [19, 18, 19, 56],
  skolanInbjuden: [3, 3, 1, 7],
  andel: 50.0,
  andelSkolan: 87.5,
} as const;

/** Whether the insats aims at schooling: yes, no, and no problem, which nobody who was proposed nothing has. */
export const SKOLGANG = {
  ja: [5, 1, 2, 8],
  nej: [2, 2, 4, 8],
  ejProblem: [17, 21, 18, 56],
  andel: 50.0,
} as const;

/** Talked with BUP: yes, no, no contact there. */
export const BUP = {
  ja: [2, 1, 0, 3],
  nej: [0, 2, 2, 4],
  ejKontakt: [22, 21, 22, 65],
} as const;

export const ALDER = {
  '0-3': [3, 5, 4, 12],
  '4-6': [3, 4, 6, 13],
  '7-9': [9, 6, 7, 22],
  '10-12': [9, 9, 7, 25],
} as const;
