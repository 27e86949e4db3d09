import type { DataSource } from 'typeorm';
import type { ProjectionStatus } from '../../libs/read-model/index.js';

/** What the questions need. They cannot write: nothing here can name the log. */
export interface QueryApiOptions {
  readonly db: DataSource;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly status: () => Promise<readonly ProjectionStatus[]>;
}

export const QUERY_OPTIONS = Symbol('query api options');
