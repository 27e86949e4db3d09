import type { Svar } from '../../../libs/domain/index.js';
import type { Formular, Fraga } from '../svar/formular.js';
import { faultOf } from '../svar/svarsfel.js';
import { readSvar, type Submission } from './submission.js';

/** The answers so far, and whether no more will come. */
export interface Progress {
  readonly svar: readonly Svar[];
  readonly klar: boolean;
}

/** The page that comes next: a question, or all answers for a last look. */
export type Step =
  | (Progress & {
      readonly kind: 'question';
      readonly nummer: number;
      readonly fel?: string;
      readonly typed?: string;
    })
  | (Progress & { readonly kind: 'check' });

/** Where the button that was pressed leads. Answers that cannot be are asked for again. */
export function nextStep(formular: Formular, submission: Submission): Step {
  const { fraga: nummer, val, klar } = submission;
  const progress = { svar: soundAnswers(formular, submission.svar), klar };
  const fraga = formular.fragor[nummer - 1];
  const change = Number(/^andra-(\d{1,3})$/.exec(val)?.[1] ?? 0);
  if (change > 0) return questionOrResume(formular, progress, change);
  if (fraga === undefined || nummer > progress.svar.length + 1) return resume(formular, progress);
  switch (val) {
    case 'tillbaka':
      return questionOrResume(formular, progress, Math.max(1, nummer - 1));
    case 'hoppa':
      return answered(formular, progress, { fraga, typed: 'saknas' });
    case 'inga-fler':
      return resume(formular, { svar: progress.svar.slice(0, nummer - 1), klar: true });
    default:
      return answered(formular, progress, { fraga, typed: submission.detta });
  }
}

/** What is wrong with what was typed on one page; the answer when nothing is. */
function answered(
  formular: Formular,
  progress: Progress,
  { fraga, typed }: { readonly fraga: Fraga; readonly typed: string },
): Step {
  const { nummer } = fraga;
  const svar = readSvar(typed);
  const fel =
    typed.trim() === '' ? emptyFault(formular, fraga) : faultOf(svar ?? NaN, fraga, formular);
  if (svar === undefined || fel !== undefined) {
    return { kind: 'question', ...progress, nummer, fel: fel ?? '', typed };
  }
  const all = [...progress.svar.slice(0, nummer - 1), svar, ...progress.svar.slice(nummer)];
  return resume(formular, { ...progress, svar: all });
}

function emptyFault({ ettTal }: Formular, fraga: Fraga): string {
  if (ettTal) return 'Skriv talet som står på ditt papper.';
  return isChoice(fraga)
    ? 'Välj ett svar, eller tryck på Hoppa över frågan.'
    : 'Skriv ett tal, eller tryck på Hoppa över frågan.';
}

/** The first question without an answer, or the last look when there is none. */
function resume({ fragor, minst }: Formular, { svar, klar }: Progress): Step {
  const isDone = svar.length === fragor.length || (klar && svar.length >= minst);
  return isDone
    ? { kind: 'check', svar, klar }
    : { kind: 'question', svar, klar: false, nummer: svar.length + 1 };
}

function questionOrResume(formular: Formular, progress: Progress, nummer: number): Step {
  return nummer <= progress.svar.length + 1 && nummer <= formular.fragor.length
    ? { kind: 'question', ...progress, nummer }
    : resume(formular, progress);
}

/** The answers up to the first that cannot be one: a page that was tampered with is asked again from there. */
function soundAnswers(formular: Formular, texts: readonly string[]): readonly Svar[] {
  const sound: Svar[] = [];
  for (const [index, text] of texts.entries()) {
    const fraga = formular.fragor[index];
    const svar = readSvar(text);
    if (fraga === undefined || svar === undefined) break;
    if (faultOf(svar, fraga, formular) !== undefined) break;
    sound.push(svar);
  }
  return sound;
}

/** Whether the answers of a question are few enough to choose among. */
export function isChoice({ min, max, decimaler }: Fraga): boolean {
  return decimaler === 0 && max - min <= 10;
}
