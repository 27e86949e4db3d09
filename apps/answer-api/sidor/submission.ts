import type { Svar } from '../../../libs/domain/index.js';

/** What a browser has sent: everything that is known of somebody who answers, since nothing is kept meanwhile. */
export interface Submission {
  readonly kod: string;
  /** The answers so far as text, question 1 first. */
  readonly svar: readonly string[];
  /** The question that the page was about; 0 when it was about none. */
  readonly fraga: number;
  /** What was chosen or typed on that page. */
  readonly detta: string;
  /** The button that was pressed. */
  readonly val: string;
  /** Whether somebody has said that there are no more goals to answer for. */
  readonly klar: boolean;
}

const MOST_ANSWERS = 200;
const NUMBER = /^-?\d{1,6}(\.\d{1,6})?$/;

/** A form as it comes. Names that are none of ours are passed over. */
export function readSubmission(body: string): Submission {
  const fields = new URLSearchParams(body);
  const text = (name: string) => fields.get(name) ?? '';
  const fraga = Number(/^\d{1,3}$/.exec(text('fraga'))?.[0] ?? 0);
  return {
    kod: text('kod'),
    svar: fields.getAll('svar').slice(0, MOST_ANSWERS),
    fraga,
    detta: text('detta'),
    val: text('val'),
    klar: text('klar') === '1',
  };
}

/** A number as a person types it in Swedish, or the word for no answer; undefined when it is neither. */
export function readSvar(typed: string): Svar | undefined {
  const text = typed
    .trim()
    .replace(/[\u2212\u2013]/g, '-')
    .replace(',', '.');
  if (text === 'saknas') return text;
  return NUMBER.test(text) ? Number(text) : undefined;
}
