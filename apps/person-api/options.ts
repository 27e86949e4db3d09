import type { Directory, ReadAudit } from '../../libs/access/index.js';
import type { IndividId } from '../../libs/domain/index.js';
import type { EventStore } from '../../libs/event-store/port.js';
import type {
  UtdragGranskning,
  UtdragStudie,
  UtdragUndantag,
  Vault,
} from '../../libs/privacy/index.js';

/** What the routes about persons need from outside. */
export interface PersonApiOptions {
  readonly vault: Vault;
  readonly store: Pick<EventStore, 'readStream'>;
  readonly audit: Pick<ReadAudit, 'ofIndivid'>;
  /** Only for the names of those who have read. */
  readonly directory: Pick<Directory, 'list' | 'actorById'>;
  /** The insatser of a person, as far as the read model knows. */
  readonly insatserOf: (individId: string) => Promise<readonly string[]>;
  /** Persons registered in other nämnder whom these have taken over an insats with, as far as the read model knows. */
  readonly overtagna: (namnder: readonly string[]) => Promise<readonly IndividId[]>;
  /** The studies that have been given something about a person; none unless told. */
  readonly studierOf?: (individId: string) => Promise<readonly UtdragStudie[]>;
  /** What reviewers have found about insatser; nothing unless told. */
  readonly granskatOm?: (insatsIds: readonly string[]) => Promise<readonly UtdragGranskning[]>;
  /** The exceptions from erasure that are recorded for a person; none unless told. */
  readonly undantagOf?: (individId: string) => Promise<readonly UtdragUndantag[]>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export const PERSON_OPTIONS = Symbol('person api options');
