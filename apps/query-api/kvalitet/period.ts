import { addMonths, datumInSweden, type Datum } from '../../../libs/domain/index.js';
import { queryProblem } from '../query-problems.js';

/** First and last period of a question, both counted. */
export interface Period {
  readonly fran: string;
  readonly till: string;
}

interface Grain {
  readonly form: RegExp;
  readonly expected: string;
  /** The period of a day. */
  readonly of: (datum: Datum) => string;
}

const MANAD: Grain = {
  form: /^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/,
  expected: 'en månad på formen ÅÅÅÅ-MM',
  of: (datum) => datum.slice(0, 7),
};

const KVARTAL: Grain = {
  form: /^(19|20|21)\d{2}-K[1-4]$/,
  expected: 'ett kvartal på formen ÅÅÅÅ-K1 till ÅÅÅÅ-K4',
  of: (datum) => `${datum.slice(0, 4)}-K${Math.ceil(Number(datum.slice(5, 7)) / 3)}`,
};

interface Given {
  readonly fran?: string;
  readonly till?: string;
}

/** Months, the last twelve unless told. @throws ProblemError */
export function manaderOf(given: Given, now: () => number): Period {
  return periodOf(given, MANAD, datumInSweden(now()));
}

/** Quarters, the last four unless told. @throws ProblemError */
export function kvartalOf(given: Given, now: () => number): Period {
  return periodOf(given, KVARTAL, datumInSweden(now()));
}

/** A year back from the last period, where no first one is told. */
function periodOf({ fran, till }: Given, grain: Grain, today: Datum): Period {
  for (const given of [fran, till]) {
    if (given !== undefined && !grain.form.test(given)) {
      throw queryProblem('ogiltig-period', {
        detail: `fran och till ska vara ${grain.expected}.`,
      });
    }
  }
  const last = till ?? grain.of(today);
  const first = fran ?? grain.of(addMonths(dayIn(last), -11));
  if (first > last) {
    throw queryProblem('ogiltig-period', {
      detail: `fran (${first}) kommer efter till (${last}).`,
    });
  }
  return { fran: first, till: last };
}

/** A day in the last month of a period. */
function dayIn(period: string): Datum {
  const year = period.slice(0, 4);
  const rest = period.slice(5);
  const month = rest.startsWith('K') ? Number(rest.slice(1)) * 3 : Number(rest);
  return `${year}-${String(month).padStart(2, '0')}-01` as Datum;
}
