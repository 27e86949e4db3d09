import type { ClientBase } from 'pg';
import type { IndividId } from '../../domain/index.js';

/**
 * A person's key at this moment. "Never made", "about to be erased" and "destroyed" are three answers;
 * "not at hand just now" is no answer but the error `NyckelEjLaddad`.
 */
export type PersonKey =
  | { readonly tillstand: 'aktiv'; readonly dek: Buffer }
  | { readonly tillstand: 'aldrig-skapad' | 'radering-begard' | 'forstord' };

export interface KeyForOptions {
  /** Make the key when there is none yet. Refused with `IndividGallrad` once erasure has been asked for. */
  readonly create: boolean;
  /** Inside this transaction: an erasure asked for meanwhile waits until it has ended. */
  readonly client?: ClientBase;
}

/** One data key per person. What is sealed by it is gone when it is destroyed. */
export interface PersonKeys {
  /** @throws NyckelEjLaddad, IndividGallrad (only with create) */
  keyFor(individId: IndividId, options: KeyForOptions): Promise<PersonKey>;
  /** Many at once, none made. Every id asked for is in the answer. */
  keysFor(ids: readonly IndividId[]): Promise<ReadonlyMap<IndividId, PersonKey>>;
  /** From now on nothing is read or written. Persons who never had a key get a tombstone too. Answers how many changed. */
  requestErasure(ids: readonly IndividId[], korning: string): Promise<number>;
  /** Takes back what this run asked for, and only this run: as if it had never been asked. Answers how many changed. */
  withdrawErasure(ids: readonly IndividId[], korning: string): Promise<number>;
  /** Destroys the keys for good; the tombstones stay. Repeating it is harmless. Answers how many changed. */
  destroy(ids: readonly IndividId[]): Promise<number>;
  /** How many of these persons have a key that is not destroyed. */
  residue(ids: readonly IndividId[]): Promise<number>;
}
