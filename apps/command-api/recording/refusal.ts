import type { Rejection } from '../../../libs/domain/index.js';
import type { RecordOutcome } from '../../../libs/recording/index.js';
import { etag, unavailable, webProblem, type ProblemError } from '../../../libs/web/index.js';
import { addressesOfCodes } from './code-addresses.js';
import { RECORDING_PROBLEMS, recordingProblem } from './recording-problems.js';

type Refused = Exclude<RecordOutcome, { readonly kind: 'recorded' | 'unchanged' }>;

/** The refusal of a recording as a problem; `opens` tells a new insats from a known one. */
export function problemOf(outcome: Refused, opens: boolean): ProblemError {
  switch (outcome.kind) {
    case 'rejected':
      return problemOfRejections(outcome.rejections);
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

/** One answer for several faults: what is wrong in itself comes before what only clashes. */
function problemOfRejections(rejections: readonly Rejection[]): ProblemError {
  const kinds = rejections.map((rejection) => rejection.kind);
  const kind = (['ogiltig', 'krock', 'saknas'] as const).find((one) => kinds.includes(one));
  const [only, ...more] = rejections;
  const errors = rejections.map(({ code, text, pointer }) => ({
    pointer: pointer ?? '',
    code,
    detail: text,
  }));
  const code = CODES[kind ?? 'ogiltig'];
  const addresses = addressesOfCodes(rejections);
  const { next } = RECORDING_PROBLEMS[code];
  return recordingProblem(code, {
    errors,
    ...(addresses === '' ? {} : { next: `${next} Koderna står på ${addresses}.` }),
    ...(only !== undefined && more.length === 0 ? { detail: only.text } : {}),
  });
}
