import type { Rejection } from '../../rejection.js';
import type { SipRegistrerad } from '../events.js';
import { reject } from '../reject.js';

/** States in which there is no plan that anybody could have been asked to. */
const UTAN_PLAN: ReadonlySet<string> = new Set(['ej-aktuell', 'samtycke-saknas']);

/** Det som säger emot sig självt om en SIP. (What cannot be true at once; what is merely irregular is flagged.) */
export function sipFaults({
  status: varde,
  samtycke,
  parter,
  skolanInbjuden,
  skal,
}: SipRegistrerad['data']): readonly Rejection[] {
  const faults: Rejection[] = [];
  if (skal !== undefined && varde !== 'inte-genomford') {
    faults.push(reject('sip-skal-utan-inte-genomford', { varde }, '/skal'));
  }
  if (varde === 'samtycke-saknas' && samtycke === 'ja') {
    faults.push(reject('sip-samtycke-motsager', {}, '/samtycke'));
  }
  if (!UTAN_PLAN.has(varde)) return faults;
  if (parter !== undefined) faults.push(reject('sip-utan-plan', { varde }, '/parter'));
  if (skolanInbjuden === 'ja') faults.push(reject('sip-utan-plan', { varde }, '/skolanInbjuden'));
  return faults;
}
