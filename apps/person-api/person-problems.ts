import { problemsOf, type ProblemCatalogue } from '../../libs/web/index.js';

/** What can be wrong with a request about a person. */
export const PERSON_PROBLEMS = {
  'inget-att-ratta': {
    status: 400,
    title: 'Det står inte vad som ska rättas',
    detail: 'Begäran har ett skäl men varken namn, nummer eller ärendenummer.',
    next: 'Ange minst en uppgift så som den ska vara och skicka igen. Inget har ändrats.',
  },
} as const satisfies ProblemCatalogue;

export const personProblem = problemsOf<keyof typeof PERSON_PROBLEMS>(PERSON_PROBLEMS);
