import type { Asking, Thing } from '../../libs/access/index.js';
import { auditProblem } from './audit-problems.js';
import { readAktgranskning, type Begun } from './stored.js';
import type { AuditApiOptions } from './options.js';

/** Whether an audit lies within the nämnder that somebody reaches. */
export function isWithin({ protokoll }: Begun, namnder: '*' | readonly string[]): boolean {
  return namnder === '*' || protokoll.strata.every(({ namnd }) => namnder.includes(namnd));
}

/**
 * The audit with the id, for those who reach all of its nämnder; for all others it is not there.
 * @throws ProblemError, AccessRefused for whoever audits the whole city and so the files of no nämnd
 */
export async function requireAktgranskning(
  options: AuditApiOptions,
  { id, asking, resurs }: { id: string; asking: Asking; resurs: Thing['resurs'] },
): Promise<Begun> {
  const namnder = await asking.extent(resurs);
  const found = await readAktgranskning(options, id);
  if (found === undefined || !isWithin(found, namnder)) throw auditProblem('okand-aktgranskning');
  return found;
}
