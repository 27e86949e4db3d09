import type { DataSource } from 'typeorm';
import type { Actor } from '../../libs/access/index.js';
import type { ProjectionStatus } from '../../libs/read-model/index.js';

/** What the questions need. They cannot write: nothing here can name the log. */
export interface QueryApiOptions {
  readonly db: DataSource;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly status: () => Promise<readonly ProjectionStatus[]>;
  /** The cases that somebody is named on, in person or through a unit. */
  readonly assignedTo: (actor: Actor) => Promise<readonly string[]>;
}

export const QUERY_OPTIONS = Symbol('query api options');
