import { openPlatform, readConfig, type Platform } from '../../libs/runtime/index.js';

/** Codes that a script can branch on. */
export const EXIT = { ok: 0, failed: 1, usage: 2, partly: 3 } as const;

/** A refusal that the command line prints as it is, without a stack. */
export class CommandFailed extends Error {
  constructor(
    message: string,
    readonly exitCode: number = EXIT.failed,
  ) {
    super(message);
    this.name = 'CommandFailed';
  }
}

/** Opens the stores, does the work and closes them again, whatever happens. */
export async function withPlatform<T>(work: (platform: Platform) => Promise<T>): Promise<T> {
  const platform = await openPlatform(readConfig());
  try {
    await platform.synced();
    return await work(platform);
  } finally {
    await platform.close();
  }
}

/** Writes a result: text for people, JSON when `--json` was given. */
export function print(json: boolean | undefined, result: object, text: () => string): void {
  process.stdout.write(`${json === true ? JSON.stringify(result, undefined, 2) : text()}\n`);
}
