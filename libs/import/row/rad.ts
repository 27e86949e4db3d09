import type { Datum, Informant, IndividId, InsatsId, Matpunkt } from '../../domain/index.js';
import type { Handelsetyp } from '../handelse/handelser.js';

/** Fel i en cell. (A fault, told by the address of the cell and never by what it holds.) */
export interface Orsak {
  /** Such as `C7`; the row's first cell where no single cell is at fault. */
  readonly cell: string;
  readonly code: string;
  readonly text: string;
}

/** A value together with the cell it came from; a constant of the mapping bears the row's first cell. */
export interface Cellvarde<T> {
  readonly value: T;
  readonly cell: string;
}

export interface Skattningsvarde {
  readonly instrument: Cellvarde<string>;
  readonly matpunkt: Cellvarde<Matpunkt>;
  readonly informant: Cellvarde<Informant>;
  readonly datum: Cellvarde<Datum>;
  readonly poang: Cellvarde<number>;
}

/** What a row says of its insats as a whole. */
export interface Insatsuppgifter {
  readonly beslutsdatum?: Cellvarde<Datum>;
  readonly startdatum?: Cellvarde<Datum>;
  readonly plandatum?: Cellvarde<Datum>;
  readonly avslutsdatum?: Cellvarde<Datum>;
  readonly avslutsorsak?: Cellvarde<string>;
  readonly kon?: Cellvarde<string>;
  readonly alderAr?: Cellvarde<number>;
}

/** Vad en rad i händelseformen står för. (The command of a row, with the cell of each of its fields.) */
export interface Handelsevarde {
  readonly type: Handelsetyp;
  readonly data: Readonly<Record<string, unknown>>;
  /** Address by JSON pointer into the data; `''` for the whole. */
  readonly cells: Readonly<Record<string, string>>;
  readonly alderAr?: Cellvarde<number>;
}

/** En rad som tillhör en insats. (A row whose insats is known; faults may remain.) */
export interface Rad {
  readonly number: number;
  readonly insatsId: InsatsId;
  readonly individId: IndividId;
  readonly metod: Cellvarde<string>;
  readonly stadsdelsnamnd: Cellvarde<string>;
  readonly uppgifter: Insatsuppgifter;
  readonly skattningar: readonly Skattningsvarde[];
  /** Only in the event form. */
  readonly handelse?: Handelsevarde;
  readonly orsaker: readonly Orsak[];
  /** Values that are missing and may be. */
  readonly anmarkningar: readonly string[];
}

/** A row that cannot be tied to an insats. */
export interface OlastRad {
  readonly number: number;
  readonly orsaker: readonly Orsak[];
}
