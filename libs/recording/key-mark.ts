import { createHash } from 'node:crypto';

/** What the log keeps of an idempotency key: enough to know it again, and nothing of what somebody may have put in it. */
export function keyMark(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 32);
}
