import type { Actor, Resource } from '../policy/actor.js';
import type { Andamal, Faltgrupp, Roll } from '../policy/words.js';

/** What a request asks for, as far as the handler knows it. */
export interface Thing {
  readonly resurs: 'insats' | 'individ' | 'sok' | 'utfall' | 'studie' | 'gallring' | 'system';
  readonly namnd?: string | undefined;
  readonly insatsId?: string | undefined;
  readonly individId?: string | undefined;
}

/** An insats that is asked for. */
export type InsatsThing = Thing & { readonly resurs: 'insats'; readonly insatsId: string };

/** One line for the read audit: who asked for what, why, and what came of it. Never the data itself. */
export interface AccessEntry {
  /** Undefined when nobody could be recognised. */
  readonly actorId?: string | undefined;
  readonly roll?: Roll | undefined;
  readonly namnd?: string | undefined;
  readonly atgard: string;
  readonly andamal?: Andamal | undefined;
  readonly faltgrupper: readonly Faltgrupp[];
  readonly resurs: Thing['resurs'];
  readonly resursId?: string | undefined;
  readonly requestId: string;
  readonly utfall: 'tillaten' | 'nekad' | 'nodatkomst';
  readonly kod?: string | undefined;
}

/** What an edge (HTTP, command line, jobs) asks about whoever calls. None can be made without one. */
export interface Gate {
  /** @throws an error with a stable `code` when nobody, or nobody known, is calling */
  identify(authorization: string | undefined): Promise<Actor>;
  /** What the policy needs to know of a case: who is named on it, who it is about. */
  factsOf(thing: Thing, actor: Actor): Promise<Resource>;
  /** The same of each of many insatser, in few questions; one by one where a gate does not say. */
  factsOfEach?(things: readonly InsatsThing[], actor: Actor): Promise<readonly Resource[]>;
  /** Resolves when the entries are durable. */
  audit(entries: readonly AccessEntry[]): Promise<void>;
}
