import { AccessRefused, type Asking, type Thing } from '../../libs/access/index.js';
import { auditProblem } from './audit-problems.js';
import { readAktgranskning, type Begun } from './stored.js';
import type { AuditApiOptions } from './options.js';

/** Whether an audit lies within the nämnder that somebody reaches. */
export function isWithin({ protokoll }: Begun, namnder: '*' | readonly string[]): boolean {
  return namnder === '*' || protokoll.strata.every(({ namnd }) => namnder.includes(namnd));
}

/** The audit with the id, for those who reach all of its nämnder; for all others it is not there. @throws ProblemError */
export async function requireAktgranskning(
  options: AuditApiOptions,
  { id, asking, resurs }: { id: string; asking: Asking; resurs: Thing['resurs'] },
): Promise<Begun> {
  const namnder = await namnderOf(asking, resurs);
  const found = await readAktgranskning(options, id);
  if (found === undefined || !isWithin(found, namnder)) throw auditProblem('okand-aktgranskning');
  return found;
}

/** Whoever audits the whole city reaches the sample of no nämnd: to them, too, it is not there. */
async function namnderOf(asking: Asking, resurs: Thing['resurs']) {
  try {
    return await asking.extent(resurs);
  } catch (error) {
    if (!(error instanceof AccessRefused) || error.code !== 'roll-for-hela-staden') throw error;
    throw auditProblem('okand-aktgranskning');
  }
}
