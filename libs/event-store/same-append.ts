import type { PreparedEvent } from './prepare.js';

/** What is compared of an event that is already stored. */
export interface StoredContent {
  readonly type: string;
  readonly data: string;
  readonly commandHash: string | undefined;
}

/** Whether what is stored under a key is what is being sent under it now. */
export function sameContent(
  stored: readonly StoredContent[],
  sent: readonly PreparedEvent[],
): boolean {
  return (
    stored.length === sent.length &&
    sent.every((event, index) => {
      const before = stored[index];
      return (
        before !== undefined &&
        before.type === event.type &&
        before.data === event.data &&
        before.commandHash === event.commandHash
      );
    })
  );
}
