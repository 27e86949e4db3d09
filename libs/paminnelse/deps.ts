import type { Pool } from 'pg';
import type { Adressbok, Paminnelsekalla } from './kalla.js';
import type { Sandare } from './sandare/sandare.js';

/** What reminders need: where things fall due, who the workers are, and how a message leaves. */
export interface Paminnelsedeps {
  readonly pool: Pool;
  readonly now: () => number;
  readonly kalla: Paminnelsekalla;
  readonly adressbok: Adressbok;
  readonly sandare: Sandare;
  /** Takes the messages to workers without an address, when `sandare` needs one. */
  readonly reserv?: Sandare | undefined;
  /** Where one logs in; every message names it. */
  readonly inloggning: string;
  /** Words for kinds of things, instead of `SLAGORD`. */
  readonly slagord?: Readonly<Record<string, string>> | undefined;
  /** Ends the run between two messages. */
  readonly signal?: AbortSignal | undefined;
}
