import type { RecordOutcome } from '../../../libs/recording/index.js';
import { etag, unavailable, webProblem, type ProblemError } from '../../../libs/web/index.js';
import { recordingProblem } from './recording-problems.js';
import { rejectedAs } from './rejected.js';

type Refused = Exclude<RecordOutcome, { readonly kind: 'recorded' | 'unchanged' }>;

/** The refusal of a recording as a problem; `opens` tells a new insats from a known one. */
export function problemOf(outcome: Refused, opens: boolean): ProblemError {
  switch (outcome.kind) {
    case 'rejected':
      return rejectedAs(CODES, outcome.rejections);
    case 'stale':
      // Whoever guesses an id is not told how much has been recorded under it.
      return opens ? recordingProblem('insats-finns-redan') : stale(outcome.actual);
    case 'keyReused':
      return webProblem('idempotency-key-ateranvand');
    case 'inFlight':
      return recordingProblem('begaran-pagar', { headers: { 'Retry-After': '1' } });
    case 'unavailable':
      return unavailable(outcome.cause);
  }
}

function stale(actual: bigint): ProblemError {
  if (actual < 0n) return recordingProblem('insats-saknas');
  return recordingProblem('inaktuell-version', { headers: { ETag: etag(actual) } });
}

const CODES = {
  ogiltig: 'ogiltig-uppgift',
  saknas: 'uppgift-finns-inte',
  krock: 'uppgift-krockar',
} as const;
