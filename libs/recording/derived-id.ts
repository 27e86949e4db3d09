import { eventId } from '../event-store/event-id.js';

/**
 * An id for something that the sender did not name, made from the idempotency key: a retry gives the
 * same id, and so is recognised as the same thing.
 */
export function derivedId(kind: string, key: string, index = 0): string {
  return eventId(`derived:${kind}`, key, index);
}
