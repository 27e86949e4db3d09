import { UnrecoverableError } from 'bullmq';
import {
  utgeITrad,
  UtgivningNekad,
  type Config,
  type Platform,
  type Utgivning,
  type Utgivningsbesked,
  type Utgivningsframsteg,
} from '../../../libs/runtime/index.js';
import type { AnyJob } from '../kinds.js';

/** Where releases are made from; absent in a process that makes none. */
export type Utgivare = Pick<Utgivning, 'plats' | 'trad'>;

/** Releases are made from the log that this installation has. */
export function utgivareOf(
  { databaseUrl }: Pick<Platform, 'databaseUrl'>,
  { eventstoreUrl, registerFolder }: Config,
): Utgivare {
  return { plats: { databaseUrl, eventstoreUrl, registerFolder } };
}

const EJ_INSTALLD =
  'Den process som tog jobbet kan inte göra utgåvor. Kör om jobbet i en process som kan.';

interface Utgivningsarbete {
  readonly utgivare: Utgivare | undefined;
  readonly reader: Pick<Platform['reader'], 'head'>;
  readonly signal: AbortSignal | undefined;
  readonly report: (framsteg: Utgivningsframsteg) => void;
}

/**
 * Makes the release that a job asks for. The place in the log is settled by the first attempt, so that
 * one that was cut off after it had published tells that release, and does not make another.
 */
export async function release(
  job: AnyJob,
  { utgivare, reader, signal, report }: Utgivningsarbete,
): Promise<Utgivningsbesked> {
  const onskan = job.data.utgivning;
  if (utgivare === undefined || onskan === undefined) throw new UnrecoverableError(EJ_INSTALLD);
  const position = onskan.position ?? String(await reader.head());
  if (onskan.position === undefined) {
    await job.updateData({ ...job.data, utgivning: { ...onskan, position } });
  }
  const order = { ...onskan, position, correlationId: job.id ?? '', now: job.timestamp };
  try {
    return await utgeITrad(order, { ...utgivare, signal, onFramsteg: report });
  } catch (error) {
    // Nothing of it gets better by being tried again.
    if (error instanceof UtgivningNekad) throw new UnrecoverableError(error.message);
    throw error;
  }
}
