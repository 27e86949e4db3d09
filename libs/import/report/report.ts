import type { Orsak } from '../row/rad.js';

/** What became of a row. `ej-importerad`: nothing is wrong with it, but with another row of its insats. */
export type Radstatus = 'accepterad' | 'redan-kand' | 'avvisad' | 'ej-importerad' | 'utan-uppgift';

export const RADSTATUS: readonly Radstatus[] = [
  'accepterad',
  'redan-kand',
  'avvisad',
  'ej-importerad',
  'utan-uppgift',
];

export interface Radrapport {
  readonly rad: number;
  readonly status: Radstatus;
  readonly orsaker: readonly Orsak[];
  readonly anmarkningar: readonly string[];
}

/** What became of a file, row by row. Holds cell addresses, never what the cells held. */
export interface ImportReport {
  readonly kind: 'import-report';
  readonly fil: string;
  readonly kalla: string;
  /** What the run is called in the log: needed to undo it. */
  readonly korning: string;
  /** Nothing was recorded: the rest says what would have been. */
  readonly prov: boolean;
  readonly rader: readonly Radrapport[];
  readonly antal: Readonly<Record<Radstatus, number>>;
  readonly insatser: {
    readonly nya: number;
    readonly kompletterade: number;
    readonly redanKanda: number;
    readonly avvisade: number;
    /** The log did not answer, or the import was stopped: run it again. */
    readonly kvar: number;
  };
  /** What the reader had to assume about the file. */
  readonly noteringar: readonly string[];
  readonly avbruten: boolean;
}
