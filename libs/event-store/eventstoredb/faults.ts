import { EventTooLarge, StoreUnavailable } from '../port.js';
import { EVENT_LIMIT_BYTES } from '../prepare.js';

// What asking again will not help against. Everything else is the server's trouble and may pass.
const FINAL = ['access-denied', 'invalid-argument', 'stream-deleted', 'unsupported'];

/** The client's name for what went wrong; it is stable where its classes are not. */
export function faultType(error: unknown): string {
  return error instanceof Error && 'type' in error ? String(error.type) : '';
}

/** What a failed call means to the caller. */
export function asStoreError(error: unknown): Error {
  if (error instanceof StoreUnavailable) return error;
  const fault = error as Error;
  const type = faultType(error);
  if (type === 'maximum-append-size-exceeded') {
    return new EventTooLarge(EVENT_LIMIT_BYTES, EVENT_LIMIT_BYTES);
  }
  if (FINAL.includes(type)) return fault;
  return new StoreUnavailable(`EventStoreDB: ${fault.message}`, { cause: error });
}
