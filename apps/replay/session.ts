import {
  ANDAMAL,
  ATGARDER,
  Asking,
  mayAtAll,
  type Andamal,
  type Atgard,
} from '../../libs/access/index.js';
import {
  createCliGate,
  openPlatform,
  readConfig,
  type CliIdentity,
  type Platform,
} from '../../libs/runtime/index.js';
import { randomUUID } from 'node:crypto';

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

/** On whose behalf, and for what purpose. */
export interface CliCaller extends CliIdentity {
  readonly andamal?: string | undefined;
}

let caller: CliCaller = {};

/** Says on whose behalf the command is run. Done once, before it is. */
export function runAs(who: CliCaller): void {
  caller = who;
}

/**
 * Opens the stores, does the work if whoever asks may, and closes them again, whatever happens. Where
 * different roles reach the same thing by different actions, the first that the actor holds is asked for.
 */
export async function withPlatform<T>(
  atgard: Atgard | readonly [Atgard, ...Atgard[]],
  work: (platform: Platform, asking: Asking) => Promise<T>,
): Promise<T> {
  const andamal = andamalOf(caller.andamal);
  const config = readConfig();
  const platform = await openPlatform(config);
  try {
    await platform.synced();
    const gate = createCliGate(config, platform, caller);
    const actor = await gate.identify(undefined);
    const wanted = typeof atgard === 'string' ? [atgard] : atgard;
    const held = wanted.find((one) => mayAtAll(actor, one)) ?? wanted[0];
    const requestId = `cli-${randomUUID()}`;
    const purpose = andamal ?? ownPurpose(held);
    return await work(
      platform,
      new Asking({ gate, actor, atgard: held, andamal: purpose, requestId }),
    );
  } finally {
    await platform.close();
  }
}

/** The account of the machine itself runs the service where it may; only what it may not is for its other role. */
function ownPurpose(atgard: Atgard): Andamal | undefined {
  if (caller.som !== undefined || caller.token !== undefined) return undefined;
  const runs = ATGARDER[atgard].regler.some(({ roller }) => roller.includes('drift'));
  return runs ? 'drift' : undefined;
}

function andamalOf(text: string | undefined): Andamal | undefined {
  const andamal = ANDAMAL.find((one) => one === text);
  if (text === undefined || andamal !== undefined) return andamal;
  throw new CommandFailed(`--andamal ska vara ett av ${ANDAMAL.join(', ')}.`, EXIT.usage);
}

/** Writes a result: text for people, JSON when `--json` was given. */
export function print(json: boolean | undefined, result: object, text: () => string): void {
  process.stdout.write(`${json === true ? JSON.stringify(result, undefined, 2) : text()}\n`);
}
