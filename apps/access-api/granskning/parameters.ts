import { daysBetween, parseDatum, type Datum } from '../../../libs/domain/index.js';
import { adminProblem } from '../access-admin-problems.js';

/** What a sample is drawn from, how much, and by which seed. */
export interface UrvalParameters {
  readonly from: Datum;
  readonly tom: Datum;
  readonly n: number;
  readonly seed: string;
  readonly head?: bigint;
}

type Query = Readonly<Record<string, unknown>>;

const LONGEST_DAYS = 366;
const MOST = 500;

/** @throws ProblemError when a parameter cannot be read */
export function urvalParameters(query: Query): UrvalParameters {
  const { from, tom, n, fro, huvud } = query;
  const count = matching(n, /^[1-9]\d{0,2}$/);
  const seed = matching(fro, /^[A-Za-z0-9-]{1,64}$/);
  const head = huvud === undefined ? '' : matching(huvud, /^(0|[1-9]\d{0,17})$/);
  if (count === undefined || seed === undefined || head === undefined || Number(count) > MOST) {
    throw adminProblem('ogiltigt-urval');
  }
  return {
    ...period(from, tom),
    n: Number(count),
    seed,
    ...(head === '' ? {} : { head: BigInt(head) }),
  };
}

function period(first: unknown, last: unknown): Pick<UrvalParameters, 'from' | 'tom'> {
  const from = typeof first === 'string' ? parseDatum(first) : undefined;
  const tom = typeof last === 'string' ? parseDatum(last) : undefined;
  if (from === undefined || tom === undefined) throw adminProblem('ogiltig-period');
  const days = daysBetween(from, tom);
  if (days < 0 || days > LONGEST_DAYS) throw adminProblem('ogiltig-period');
  return { from, tom };
}

function matching(value: unknown, form: RegExp): string | undefined {
  return typeof value === 'string' && form.test(value) ? value : undefined;
}
