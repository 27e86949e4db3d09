import type { Rejection } from '../../../libs/domain/index.js';
import { refusalOf, type ProblemError, type Refusal } from '../../../libs/web/index.js';
import { addressesOfCodes } from './code-addresses.js';
import { RECORDING_PROBLEMS, recordingProblem } from './recording-problems.js';

/** Which problem each kind of refusal becomes. */
type Codes = Readonly<Record<Refusal['kind'], keyof typeof RECORDING_PROBLEMS>>;

/** What the domain refused, with the addresses of the codes that were not known. */
export function rejectedAs(codes: Codes, rejections: readonly Rejection[]): ProblemError {
  const { kind, extra } = refusalOf(rejections);
  const addresses = addressesOfCodes(rejections);
  if (addresses === '') return recordingProblem(codes[kind], extra);
  const { next } = RECORDING_PROBLEMS[codes[kind]];
  return recordingProblem(codes[kind], { ...extra, next: `${next} Koderna står på ${addresses}.` });
}
