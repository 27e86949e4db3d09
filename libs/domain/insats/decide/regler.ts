import type { Rejection } from '../../rejection.js';
import type { InsatsEvent } from '../events.js';
import { reject } from '../reject.js';
import { avbrotten, efterAvslut, kon, sessionerna } from './regler-genomforande.js';
import {
  anonymitet,
  enAvVarje,
  ingetVidAvslag,
  ingetVidEjErbjuden,
  inledd,
  sammaGrunduppgifter,
  sammaProvning,
} from './regler-inledning.js';
import { beslutets, svaren, uppfoljningEfterUtredning } from './regler-erbjudande.js';
import { placeringen } from './regler-placering.js';
import { malsattningarna, planen } from './regler-plan.js';
import { avslutet } from './regler-avslut.js';

/**
 * What a history, as it holds, has wrong as a whole. A rule looks at the set and not at the order of
 * recording, so that the same rules judge a new event, a corrected one and what an annulment leaves.
 */
export function historikFaults(history: readonly InsatsEvent[]): readonly Rejection[] {
  return [
    inledd,
    enAvVarje,
    ingetVidAvslag,
    ingetVidEjErbjuden,
    sammaGrunduppgifter,
    sammaProvning,
    anonymitet,
    svaren,
    placeringen,
    beslutets,
    uppfoljningEfterUtredning,
    kon,
    avbrotten,
    sessionerna,
    efterAvslut,
    planen,
    malsattningarna,
    avslutet,
    unikaId,
  ].flatMap((regel) => regel(history));
}

/** The faults that were not there before: an old fault must not stop what has nothing to do with it. */
export function newFaults(
  before: readonly Rejection[],
  after: readonly Rejection[],
): readonly Rejection[] {
  const key = ({ code, text }: Rejection) => `${code} ${text}`;
  const known = before.map(key);
  return after.filter((fault) => {
    const at = known.indexOf(key(fault));
    // Each old fault excuses one, so that a second of the same kind still counts.
    if (at >= 0) known.splice(at, 1);
    return at < 0;
  });
}

function unikaId(history: readonly InsatsEvent[]): readonly Rejection[] {
  const seen = new Set<string>();
  const faults: Rejection[] = [];
  for (const event of history) {
    const fault = idFault(event, seen);
    if (fault !== undefined) faults.push(fault);
  }
  return faults;
}

/** Parts of an insats that have an id of their own, and what is said of one used twice. */
const MED_ID = {
  SkattningRegistrerad: ['skattningId', 'skattning-id-anvant'],
  UppfoljningGenomford: ['uppfoljningId', 'uppfoljning-id-anvant'],
  SessionGenomford: ['sessionId', 'session-id-anvant'],
} as const;

function idFault(event: InsatsEvent, seen: Set<string>): Rejection | undefined {
  if (!Object.hasOwn(MED_ID, event.type)) return undefined;
  const [field, code] = MED_ID[event.type as keyof typeof MED_ID];
  const varde = (event.data as unknown as Record<string, string>)[field] ?? '';
  return isNew(`${field} ${varde}`, seen) ? undefined : reject(code, { varde }, `/${field}`);
}

function isNew(key: string, seen: Set<string>): boolean {
  const before = seen.size;
  return seen.add(key).size > before;
}
