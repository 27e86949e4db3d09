import type { EventStore, HistoryReader } from '../../libs/event-store/index.js';

/** What the routes about audits of files need from outside. */
export interface AuditApiOptions {
  readonly store: EventStore;
  /** Whole histories, up to a position: of the insatser to draw from, and of those drawn. */
  readonly reader: Pick<HistoryReader, 'histories' | 'historiesOf' | 'head'>;
  /** Resolves when `reader` has everything that `store` had when it was asked; at once unless told. */
  readonly synced?: () => Promise<void>;
  /** Which of these insatser are being erased at this moment; none unless told. */
  readonly underGallring?: (insatsIds: readonly string[]) => Promise<readonly string[]>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export const AUDIT_OPTIONS = Symbol('audit api options');
