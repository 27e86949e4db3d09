import type { InsatsId } from '../../../../libs/domain/index.js';

/** Utfall av en rad. (What became of a line; `ej-provad`: nobody knows, so it is to be sent again.) */
export type Radutfall = 'registrerad' | 'redan-registrerad' | 'avvisad' | 'ej-provad';

export const RADUTFALL: readonly Radutfall[] = [
  'registrerad',
  'redan-registrerad',
  'avvisad',
  'ej-provad',
];

/** Fel på en rad. (One fault, told in Swedish, at a JSON pointer into the line.) */
export interface Radfel {
  readonly kod: string;
  readonly text: string;
  readonly pekare: string;
}

/** Svaret på en rad. (The answer to one line, in the order in which the lines were sent.) */
export interface Radsvar {
  readonly rad: number;
  readonly nyckel?: string;
  readonly utfall: Radutfall;
  readonly insatsId?: InsatsId;
  readonly handelseId?: string;
  readonly fel?: readonly Radfel[];
}

/** Why the rest of a batch was not read. */
export type Avbrott = 'for-manga-rader' | 'for-stor-sandning' | 'tjansten-svarar-inte';

/** Sista raden i svaret. (The last line of the answer: a batch without one was cut off.) */
export interface Summering {
  readonly summering: {
    readonly rader: number;
    readonly utfall: Readonly<Record<Radutfall, number>>;
    readonly prov: boolean;
    /** For `Min-Position`: a question that waits for it counts everything that was recorded here. */
    readonly position?: string;
    readonly avbruten?: Avbrott;
  };
}
