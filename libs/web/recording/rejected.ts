import type { Rejection } from '../../domain/index.js';
import type { ProblemExtra } from '../problem/problem.js';

/** What is wrong in itself comes before what clashes with what is known, and that before what is not there. */
const FIRST = ['ogiltig', 'krock', 'saknas'] as const;

/** One answer for all that the domain refused. */
export interface Refusal {
  /** Decides the problem's code and status. */
  readonly kind: Rejection['kind'];
  readonly extra: Required<Pick<ProblemExtra, 'errors'>> & Pick<ProblemExtra, 'detail'>;
}

/** Gathers the faults; a single one is told in the problem's own words too. */
export function refusalOf(rejections: readonly Rejection[]): Refusal {
  const kinds = rejections.map(({ kind }) => kind);
  const [only, ...more] = rejections;
  return {
    kind: FIRST.find((one) => kinds.includes(one)) ?? 'ogiltig',
    extra: {
      errors: rejections.map(({ code, text, pointer }) => ({
        pointer: pointer ?? '',
        code,
        detail: text,
      })),
      ...(only !== undefined && more.length === 0 ? { detail: only.text } : {}),
    },
  };
}
