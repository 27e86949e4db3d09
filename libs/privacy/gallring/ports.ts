import type { Datum, IndividId, InsatsId } from '../../domain/index.js';
import type { AppendRequest, Position, StreamHistory } from '../../event-store/index.js';
import type { Akt } from '../retention/akt.js';

/** Those whose data go: everything else is derived from these ids. */
export interface ErasureTargets {
  readonly individIds: readonly IndividId[];
  readonly insatsIds: readonly InsatsId[];
}

/** The files of a nämnd, put together from log, vault and studies. Exceptions recorded here are added by the run. */
export interface Akter {
  /** Every person of the nämnd, for a plan. */
  inNamnd(namnd: string): Promise<readonly Akt[]>;
  /** These persons as they are at this moment; one who is gone is left out. */
  of(namnd: string, individIds: readonly IndividId[]): Promise<readonly Akt[]>;
}

/** Keys per person. All of these may be called again with the same ids. */
export interface PersonKeyEraser {
  /** From here on nothing of these persons is read or written. Ids that never had a key get a tombstone too; a destroyed key stays so. */
  requestErasure(ids: readonly IndividId[], korning: string): Promise<unknown>;
  /** Takes back what this run requested: something new was recorded in the last moment. */
  withdrawErasure(ids: readonly IndividId[], korning: string): Promise<unknown>;
  /** Destroys the keys for good. The tombstones stay. */
  destroy(ids: readonly IndividId[]): Promise<unknown>;
  /** How many of these persons have a key that is not destroyed. */
  residue(ids: readonly IndividId[]): Promise<number>;
}

/** One place where something about a person may lie: vault rows, assignments, drafts, exports, queue, caches. */
export interface Cleaner {
  /** Swedish, for the sentence that tells where something was left. */
  readonly name: string;
  /** May be called again with the same targets. */
  clean(targets: ErasureTargets): Promise<void>;
  /** How many rows or files are left. */
  residue(targets: ErasureTargets): Promise<number>;
}

/** What a gallring needs of the event log beyond the ordinary port. */
export interface ErasableLog {
  /** Whole histories, every event from the first on; streams that do not exist are left out. */
  historiesOf(streams: readonly string[]): Promise<readonly StreamHistory[]>;
  /**
   * All or nothing in one transaction, in the order given; a store without transactions appends one after the
   * other. A key that was used before for the same thing is no error.
   * @throws WrongExpectedRevision and then nothing was appended
   */
  appendTogether(requests: readonly AppendRequest[]): Promise<unknown>;
  /** Removes the streams for good (rows, or a tombstone to be scavenged). Streams already gone are no error. */
  erase(
    streams: readonly string[],
    gallring: { readonly korning: string; readonly datum: Datum },
  ): Promise<void>;
  /** How many events these streams still have. */
  remaining(streams: readonly string[]): Promise<number>;
}

export interface ReadModels {
  /** Resolves when every projection has passed the position. @throws after a time of its own choosing */
  waitUntil(position: Position): Promise<void>;
  /** Drops tables that were kept for a quick return: they still count what is about to go. */
  dropPreviousBuilds(): Promise<void>;
  /** Every read model is to be built again from the log, also if this process dies after the call. */
  requestRebuild(): Promise<void>;
}

export interface Approvals {
  /**
   * Takes a decision of two persons in use, once. The same run may take it again after a crash.
   * @throws when it is not approved, not about this run, or taken by something else
   */
  takeApproved(id: string, korning: string): Promise<void>;
}

/** Ed25519, by a key outside the database. */
export interface Signer {
  sign(bytes: Buffer): Promise<Buffer>;
  /** SPKI in PEM. */
  publicKey(): Promise<string>;
}
