import { UnrecoverableError } from 'bullmq';
import { verifyChain, type ChainFault } from '../../libs/event-store/index.js';
import type { Platform } from '../../libs/runtime/index.js';
import { HealthFault } from '../../libs/web/index.js';
import type { AnyJob, HelKedja } from './kinds.js';
import type { Report } from './ombyggnad.js';

const FAULTS: Readonly<Record<ChainFault, string>> = {
  changed: 'händelsen är inte den som skrevs, eller så saknas eller har flyttats en före den',
  'tail-missing': 'de sista händelserna saknas',
  'beyond-head': 'det finns händelser som ingen registrering har skrivit',
};

const BROKEN = 'Kedjan är bruten';

/** Walks the hash chain; a broken one fails the job for good, since a new try finds the same. Only reads. */
export async function checkChain(
  { pool, reader, schema }: Pick<Platform, 'pool' | 'reader' | 'schema'>,
  report: Report,
): Promise<HelKedja> {
  const av = Number(await reader.head());
  const chain = await verifyChain(pool, {
    schema,
    onProgress: (handelser) => report({ handelser, av }),
  });
  if (!chain.ok) {
    const where = `vid position ${chain.position} (${chain.stream}, händelse ${chain.revision})`;
    throw new UnrecoverableError(`${BROKEN} ${where}: ${FAULTS[chain.reason]}.`);
  }
  return { handelser: chain.events, position: String(chain.head), kedjevarde: chain.hash };
}

/** Tells a broken chain from a check that could not be made. */
function saysBroken(failedReason: string | undefined): boolean {
  return failedReason?.startsWith(BROKEN) === true;
}

/** Whether a job walked the chain to an answer. One that was hindered says nothing, and takes nothing back. */
export function hasVerdict({ name, failedReason, returnvalue }: Verdict): boolean {
  return name === 'kedjekontroll' && (saysBroken(failedReason) || Boolean(returnvalue));
}

/** @throws HealthFault when the check found the log changed: the position, and nothing of the stream. */
export function assertFoundWhole({ failedReason }: Pick<Verdict, 'failedReason'>): void {
  if (!saysBroken(failedReason)) return;
  const position = /vid position (\d+)/.exec(failedReason ?? '')?.[1] ?? 'okänd';
  throw new HealthFault(
    `${BROKEN} vid position ${position}: kör utfall log verify och återställ loggen.`,
  );
}

type Verdict = Pick<AnyJob, 'name' | 'failedReason'> & { readonly returnvalue?: unknown };
