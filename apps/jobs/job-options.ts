import { createHash } from 'node:crypto';
import type { JobsOptions } from 'bullmq';
import type { Slag, Uppdrag } from './kinds.js';

const NINETY_DAYS_S = 90 * 24 * 3_600;

/** Finished jobs stay to be read, in number and age within bounds; failed ones as long as the others. */
export const JOB_OPTIONS = {
  attempts: 3,
  backoff: { type: 'exponential', delay: 5_000 },
  removeOnComplete: { count: 200, age: NINETY_DAYS_S },
  removeOnFail: { count: 200, age: NINETY_DAYS_S },
} as const satisfies JobsOptions;

/** The id that a request has each time it is sent with the same key. */
export function jobIdOf(slag: Slag, key: string): string {
  return `${slag}-${createHash('sha256').update(key).digest('hex').slice(0, 32)}`;
}

/** What makes two requests the same work: while one waits or runs, another of it is not queued. */
export function sameWork(slag: Slag, { projektioner, utgivning }: Uppdrag): string {
  const { publicera, franAr, karens, minstaAntal } = utgivning ?? {};
  const onskan =
    utgivning === undefined ? [] : [publicera, franAr, karens, minstaAntal].map(String);
  return [slag, ...projektioner, ...onskan].join('+');
}
