import type { Rejection } from '../../../libs/domain/index.js';
import { SvarslankFault } from '../../../libs/svarslank/index.js';
import { accessProblem, webProblem, type ProblemError } from '../../../libs/web/index.js';
import { answerProblem } from '../answer-problems.js';

/** Why no link can be made for a rating that could not be recorded, in the domain's own words. */
export function problemOfHinders(hinders: readonly Rejection[]): ProblemError {
  const errors = hinders.map(({ code, text, pointer }) => ({
    pointer: pointer === '/instrumentversion' ? '/instrument' : (pointer ?? ''),
    code,
    detail: text,
  }));
  const clashes = hinders.every(({ kind }) => kind !== 'ogiltig');
  return accessProblem(clashes ? 'atgard-krockar' : 'atgard-avvisad', { errors });
}

/** A key that was used before as a problem; every other error as it is. */
export function problemOfIssue(error: unknown): unknown {
  if (!(error instanceof SvarslankFault)) return error;
  if (error.code === 'svarslank-redan-utfardad') return answerProblem('svarslank-redan-utfardad');
  return error.code === 'svarslank-nyckel-ateranvand'
    ? webProblem('idempotency-key-ateranvand')
    : error;
}
