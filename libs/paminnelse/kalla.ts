import type { Datum } from '../domain/index.js';

/** Något som ska vara klart en viss dag. (Something that is to be done by a day, and by whom.) */
export interface Forfallande {
  /** One per due date: a due date that is moved is another one. */
  readonly nyckel: string;
  readonly insatsId: string;
  readonly namnd: string;
  /** What kind of thing it is; the message says it in the words of `SLAGORD`. */
  readonly slag: string;
  /** Never repeated in a message: it may tell a method or an instrument. */
  readonly avser: string;
  readonly forfaller: Datum;
  readonly ansvariga: readonly { readonly anvandare: string }[];
  /** Nobody is named on the case: those told are heads of the unit or the nämnd. */
  readonly ingenNamngiven?: boolean;
}

/** Där förfallodagarna finns. (Where the due dates are: a read model, in the running service.) */
export interface Paminnelsekalla {
  /** What is still to be done and falls due between two days, both included. */
  forfallande(fran: Datum, till: Datum): Promise<readonly Forfallande[]>;
  /** Answers of a day or later that somebody is to look at once, and that nobody has dealt with. */
  risker?(fran: Datum): Promise<readonly Forfallande[]>;
}

/** Medarbetarnas adresser. (Where a worker's mail goes.) */
export interface Adressbok {
  /** @returns undefined when the worker has no address */
  epost(anvandare: string): Promise<string | undefined>;
}
