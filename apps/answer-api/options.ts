import type { AccessEntry } from '../../libs/access/index.js';
import type { EventStore } from '../../libs/event-store/port.js';
import type { Svarslankar } from '../../libs/svarslank/index.js';

/** What answering without an account needs from outside. */
export interface AnswerApiOptions {
  readonly store: EventStore;
  readonly svarslankar: Svarslankar;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Resolves when the entries are durable. */
  readonly audit: (entries: readonly AccessEntry[]) => Promise<void>;
  /** Where families reach the service, without a slash at the end; left out, links are told from `/svar` on. */
  readonly publicUrl?: string | undefined;
  /** How many refused codes of one address are taken in how long. */
  readonly refusedCodes?: { readonly points: number; readonly seconds: number };
  /** Every refusal of a code takes at least so long, so that its time tells nothing. */
  readonly refusalMs?: number;
}

export const ANSWER_OPTIONS = Symbol('answer options');
