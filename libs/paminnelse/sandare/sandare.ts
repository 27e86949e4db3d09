/** A message on its way out. */
export interface Brev {
  /** The id of the utskick; the same message has it each time. */
  readonly id: string;
  /** Who it is to, as the service knows them. */
  readonly mottagare: string;
  readonly epost: string | undefined;
  readonly amne: string;
  readonly text: string;
  /** When it was written, ms since 1970. */
  readonly skapat: number;
}

/** Avsändaren. (The way out of the service.) */
export interface Sandare {
  /** Whether the same message may be handed over twice without anybody getting it twice. */
  readonly idempotent: boolean;
  readonly needsAddress: boolean;
  /**
   * Resolves when the message has been handed over.
   * @throws Sandningsfel telling what became of it
   */
  skicka(brev: Brev): Promise<void>;
  /** Takes away what it has kept longer than it is to; for one that keeps what it sends. */
  rensa?(now: number): Promise<void>;
}

/**
 * What is known of a message that was not handed over:
 * - `avvisat`: it never will be; there is something wrong with this message or its address
 * - `senare`: not now; this message can be tried again
 * - `nere`: nothing can be sent at the moment, this message or any other
 * - `oklart`: it may have got through or not
 */
export type Sandningslage = 'avvisat' | 'senare' | 'nere' | 'oklart';

/** A message was not handed over, or nobody knows. */
export class Sandningsfel extends Error {
  override readonly name = 'Sandningsfel';

  constructor(
    readonly lage: Sandningslage,
    message: string,
  ) {
    super(message);
  }
}
