import { setTimeout as sleep } from 'node:timers/promises';
import { readConfig, type Config } from './config.js';
import { openPlatform, type Platform } from './platform.js';
import { sentenceFor } from './sentence.js';
import { untilStopped } from './until-stopped.js';

/** Longer than any part takes to end in good order; what hangs, for one because its database is gone, is left. */
const PATIENCE_MS = 60_000;

/** What a shell is handed to start with. */
export interface Shell {
  readonly config: Config;
  readonly platform: Platform;
  /** Something to end when the shell stops, or when it could not start; last come, first ended. */
  readonly onStop: (end: () => Promise<unknown>) => void;
}

/**
 * Runs a shell until SIGINT or SIGTERM: opens the stores, starts what the shell is, and ends it all in
 * the opposite order. What hinders the start is told in one sentence, with exit code 1.
 */
export async function runShell(start: (shell: Shell) => Promise<void>): Promise<never> {
  const ends: (() => Promise<unknown>)[] = [];
  const onStop = (end: () => Promise<unknown>) => void ends.unshift(end);
  let exitCode = 0;
  // Listened for from the first moment: whoever starts a process may want to end it while it starts.
  const stopped = untilStopped();
  try {
    const config = readConfig();
    const platform = await openPlatform(config);
    onStop(() => platform.close());
    await start({ config, platform, onStop });
    process.stdout.write(`${platform.description}\n`);
    await Promise.race([stopped, platform.lost]);
  } catch (error) {
    process.stderr.write(`${sentenceFor(error)}\n`);
    exitCode = 1;
  }
  await Promise.race([endAll(ends), sleep(PATIENCE_MS, undefined, { ref: false })]);
  // A queue that was let go because Redis is away leaves timers behind that would keep the process.
  process.exit(exitCode);
}

async function endAll(ends: readonly (() => Promise<unknown>)[]): Promise<void> {
  for (const end of ends) await end().catch(complain);
}

function complain(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  process.stderr.write(`Vid avslut: ${reason}\n`);
}
