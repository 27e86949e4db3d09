import type { ServerClient } from './client.js';
import { asStoreError, faultType } from './faults.js';

/** Takes a stream away for good; again changes nothing. */
export async function tombstoneOnServer(client: ServerClient, stream: string): Promise<void> {
  try {
    await client.tombstone(stream);
  } catch (error) {
    if (faultType(error) !== 'stream-deleted') throw asStoreError(error);
  }
}
