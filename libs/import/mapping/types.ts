import type { Informant, Matpunkt } from '../../domain/index.js';
import type { Datumformat } from '../value/day.js';
import type { Kodfalt } from '../value/names.js';
import type { Decimaltecken } from '../value/number.js';

/** What a column or a constant can stand for, in both forms. */
export const GEMENSAMMA_FALT = [
  'individ',
  'insats',
  'metod',
  'stadsdelsnamnd',
  'kon',
  'alderAr',
  'beslutsdatum',
  'startdatum',
  'plandatum',
  'avslutsdatum',
  'avslutsorsak',
] as const;

/** What only the long form has: one rating per row. */
export const SKATTNINGSFALT = ['instrument', 'matpunkt', 'informant', 'datum', 'poang'] as const;

/** What the event form has of them: one event per row. */
export const HANDELSERADENS_FALT = [
  'individ',
  'insats',
  'metod',
  'stadsdelsnamnd',
  'kon',
  'alderAr',
  'handelse',
] as const;

export type Falt =
  | (typeof GEMENSAMMA_FALT)[number]
  | (typeof SKATTNINGSFALT)[number]
  | (typeof HANDELSERADENS_FALT)[number];

/** A rating that stands in a column of its own (the wide form). */
export interface Skattningskolumn {
  readonly kolumn: string;
  readonly matpunkt: Matpunkt;
  readonly instrument: string;
  readonly informant: Informant;
  /** Left out: the start of the insats for a rating at start, its end for one at the end. */
  readonly datum?: { readonly kolumn: string } | { readonly konstant: string };
}

/** How the columns of a file become recordings; written by hand once per kind of file. */
export interface Mapping {
  readonly form: 'lang' | 'bred' | 'handelser';
  readonly kalla: string;
  readonly blad?: string;
  /** True when the file names nobody and each row is an individ of its own. */
  readonly radnummer: boolean;
  readonly kolumner: Readonly<Partial<Record<Falt, string>>>;
  readonly konstanter: Readonly<Partial<Record<Falt, string>>>;
  /** Translations, by folded text of the cell. */
  readonly varden: Readonly<Partial<Record<Kodfalt, ReadonlyMap<string, string>>>>;
  /** Event form: field of the event → heading. A field that is not named stands under its own name. */
  readonly falt: Readonly<Record<string, string>>;
  readonly faltkonstanter: Readonly<Record<string, string>>;
  readonly faltvarden: Readonly<Record<string, ReadonlyMap<string, string>>>;
  readonly datumformat: Datumformat;
  readonly decimaltecken: Decimaltecken;
  readonly skattningar: readonly Skattningskolumn[];
}

/** One thing wrong with the mapping; `pointer` is a JSON pointer into it. */
export interface MappingFault {
  readonly code: string;
  readonly pointer: string;
  readonly text: string;
}

/** The mapping cannot be used: nothing was imported. */
export interface MappingRefusal {
  readonly kind: 'mapping-refused';
  readonly faults: readonly MappingFault[];
}
