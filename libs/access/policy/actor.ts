import type { Datum } from '../../domain/index.js';
import type { Roll } from './words.js';

/** Tilldelning: en roll i en nämnd under en tid. (A role held in one board, or `*` for the whole city.) */
export interface Tilldelning {
  readonly roll: Roll;
  /** Code of the board, or `*`. */
  readonly namnd: string;
  readonly enhet?: string;
  readonly from: Datum;
  /** Inclusive; open when it is missing. */
  readonly tom?: Datum;
}

/** Who asks: a member of staff or a service account, as the directory knows it at this moment. */
export interface Actor {
  /** The only thing about staff that is written in the log. */
  readonly id: string;
  readonly namn: string;
  /** Those that hold now. */
  readonly tilldelningar: readonly Tilldelning[];
  /** Ids of individer and insatser that emergency access holds open now. */
  readonly nodatkomst: readonly string[];
}

/** What is asked for, as far as it is known. */
export interface Resource {
  /** The board that answers for it; of several, the one it is put down under. */
  readonly namnd?: string | undefined;
  /** Every board that answers for a person, where they are several. */
  readonly namnder?: readonly string[] | undefined;
  /** Something is to be opened in a board that has nothing to do with the person. */
  readonly annanNamndsIndivid?: boolean | undefined;
  readonly enhet?: string | undefined;
  readonly insatsId?: string | undefined;
  readonly individId?: string | undefined;
  /** Whether the actor is named on the case, in person or through the unit. */
  readonly assigned?: 'personlig' | 'enhet' | undefined;
  /** The person lives with protected identity. */
  readonly skyddad?: boolean | undefined;
  /** Erasure of the person has begun: nobody reads any longer. */
  readonly gallras?: boolean | undefined;
}
