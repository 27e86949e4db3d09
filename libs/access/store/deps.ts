import type { Pool } from 'pg';

/** What the stores of this library need: the database, and the clock in milliseconds. */
export interface AccessDeps {
  readonly pool: Pool;
  readonly now: () => number;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a text can be an id at all. A tampered one is then simply unknown, no fault of the database. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
