import type { Platform } from '../../libs/runtime/index.js';
export async function startJobs(_options: {
  platform: Platform;
  redisUrl?: string | undefined;
}): Promise<{ stop(): Promise<void> }> {
  return { stop: () => Promise.resolve() };
}
