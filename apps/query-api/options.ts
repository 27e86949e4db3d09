import type { DataSource } from 'typeorm';
import type { Actor, Enheter, Handover, Named } from '../../libs/access/index.js';
import type { InsatsId } from '../../libs/domain/index.js';
import type { LoggedHistory } from '../../libs/outcome/index.js';
import type { ProjectionStatus } from '../../libs/read-model/index.js';

/** One stream of the log, each event with its place among all. */
export interface PositionedHistory extends LoggedHistory {
  readonly events: readonly (LoggedHistory['events'][number] & { readonly position: bigint })[];
}

/** What the questions need. They cannot write: nothing here can name the log. */
export interface QueryApiOptions {
  readonly db: DataSource;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly status: () => Promise<readonly ProjectionStatus[]>;
  /** The cases that somebody is named on, in person or through a unit. */
  readonly assignedTo: (actor: Actor) => Promise<readonly string[]>;
  /** Who is named on cases. */
  readonly namedOn: Named['namedOn'];
  /** What colleagues are called, of those who have or had a role in these nämnder. */
  readonly namesIn: Named['namesIn'];
  /** The cases that somebody is named on in person, also one who is shut out. */
  readonly casesOf: Handover['casesOf'];
  /** The units that there are. */
  readonly enheter: Enheter['enheter'];
  /** One insats as the log has it, each event with its position: for what was known on an earlier day. */
  readonly historyOf: (insatsId: InsatsId) => Promise<PositionedHistory>;
}

export const QUERY_OPTIONS = Symbol('query api options');
