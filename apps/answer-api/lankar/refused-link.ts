import type { Rejection } from '../../../libs/domain/index.js';
import { accessProblem, type ProblemError } from '../../../libs/web/index.js';

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
