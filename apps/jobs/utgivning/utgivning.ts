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
 * Makes the release that a job asks for, of the log as it is now. Every try leaves its place in the log
 * with the job first: a later one tells the release that an earlier one published before it was cut off,
 * and does not make another.
 */
export async function release(
  job: AnyJob,
  { utgivare, reader, signal, report }: Utgivningsarbete,
): Promise<Utgivningsbesked> {
  const { utgivning } = job.data;
  if (utgivare === undefined || utgivning === undefined) throw new UnrecoverableError(EJ_INSTALLD);
  const { provade = [] } = utgivning;
  const position = String(await reader.head());
  await job.updateData({
    ...job.data,
    utgivning: { ...utgivning, provade: [...provade, position] },
  });
  const order = { ...utgivning, provade, position, correlationId: job.id ?? '', now: Date.now() };
  try {
    return await utgeITrad(order, { ...utgivare, signal, onFramsteg: report });
  } catch (error) {
    // Nothing of it gets better by being tried again at once.
    if (error instanceof UtgivningNekad) throw new UnrecoverableError(error.message);
    throw error;
  }
}
