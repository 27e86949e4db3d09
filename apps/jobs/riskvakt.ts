import { setTimeout as sleep } from 'node:timers/promises';
import { larma, Paminnelsefel } from '../../libs/paminnelse/index.js';
import type { Paminnare } from './paminnelser.js';

/** How often it is asked whether somebody has answered something that cannot wait. */
export const RISKVAKT_MS = 60_000;

/**
 * Tells of answers that somebody is to look at within a minute, for as long as the process lives. No job of the
 * queue: one a minute would drown the others in the list. Any number of processes may do it, since each reminder
 * is written once; what cannot be done now is done in the next round.
 */
export async function watchRisks(
  paminnare: Paminnare,
  { signal, print }: { readonly signal: AbortSignal; readonly print: (line: string) => void },
): Promise<void> {
  let told: string | undefined;
  while (!signal.aborted) {
    try {
      await larma({ ...paminnare, signal });
      told = undefined;
    } catch (error) {
      const line = saidOf(error, signal);
      if (line !== undefined && line !== told) print(`Larm om svar att se på genast: ${line}`);
      told = line;
    }
    await sleep(RISKVAKT_MS, undefined, { signal }).catch(() => undefined);
  }
}

/** That another process is sending is no trouble. */
function saidOf(error: unknown, signal: AbortSignal): string | undefined {
  if (signal.aborted) return undefined;
  if (error instanceof Paminnelsefel && error.code === 'utskick-upptaget') return undefined;
  return error instanceof Error ? error.message : String(error);
}
