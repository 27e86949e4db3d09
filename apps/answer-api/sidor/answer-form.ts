import type { Svar } from '../../../libs/domain/index.js';
import { ProblemError } from '../../../libs/web/index.js';
import type { Answering } from '../svar/answering.js';
import type { Caller } from '../svar/refusals.js';
import { checkPage } from './check-page.js';
import { codePage } from './code-page.js';
import { retryPage, thanksPage } from './end-pages.js';
import type { Page } from './page.js';
import { questionPage } from './question-page.js';
import { nextStep } from './step.js';
import { readSubmission, readSvar, type Submission } from './submission.js';

/** A form that has come in, and who it is from. */
export interface FormCall {
  readonly answering: Answering;
  readonly body: string;
  readonly caller: Caller;
  /** Told of what went wrong on our side. */
  readonly log: (error: unknown) => void;
}

/** The page that answers a form. It never throws: what fails is a page too. */
export async function answerForm(call: FormCall): Promise<Page> {
  const sent = readSubmission(call.body);
  try {
    return await pageOf(call, sent);
  } catch (error) {
    if (error instanceof ProblemError && error.definition.status < 500) {
      return refusedPage(error, sent);
    }
    call.log(error instanceof ProblemError ? (error.cause ?? error) : error);
    return retryPage(sent, { 'Retry-After': '5' });
  }
}

async function pageOf(call: FormCall, sent: Submission): Promise<Page> {
  const svar = sent.val === 'skicka' ? allAnswers(sent) : undefined;
  return svar === undefined ? stepPage(call, sent) : sendAnswers(call, sent, svar);
}

async function stepPage({ answering, caller }: FormCall, sent: Submission): Promise<Page> {
  const { kod } = sent;
  const formular = await answering.fragor(kod, caller);
  const step = nextStep(formular, sent);
  return step.kind === 'check'
    ? checkPage({ kod, formular, ...step })
    : questionPage({ kod, formular, step });
}

/** The questions are not asked for first: whoever sends again after a lost answer is to be thanked too. */
async function sendAnswers(
  { answering, caller }: FormCall,
  sent: Submission,
  svar: readonly Svar[],
): Promise<Page> {
  const { kod, klar } = sent;
  try {
    return thanksPage(await answering.svara(kod, svar, caller));
  } catch (error) {
    if (!(error instanceof ProblemError) || error.code !== 'svar-ogiltiga') throw error;
    const formular = await answering.fragor(kod, caller);
    const faults = (error.extra.errors ?? []).map(({ detail }) => detail);
    return checkPage({ kod, formular, svar, klar, faults });
  }
}

/** Every answer as a number or a word; undefined when a page that was tampered with holds something else. */
function allAnswers({ svar }: Submission): readonly Svar[] | undefined {
  const read = svar.map(readSvar);
  return read.length > 0 && read.every((one) => one !== undefined) ? read : undefined;
}

/** All refused codes give the same page; only a code that can be none is shown again, to be mended. */
function refusedPage({ code, definition, extra }: ProblemError, { kod }: Submission): Page {
  const { status, detail, next } = definition;
  if (status === 429) return codePage({ text: TOO_MANY, status, headers: extra.headers });
  const typed = code === 'svarskod-felskriven' ? kod.slice(0, 80) : undefined;
  const text = kod.trim() === '' ? 'Skriv koden som du har fått.' : `${detail} ${next}`;
  return codePage({ text, status, typed });
}

const TOO_MANY = 'Det har blivit för många försök. Vänta en kvart och försök igen.';
