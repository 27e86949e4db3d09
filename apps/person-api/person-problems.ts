import { problemsOf, type ProblemCatalogue } from '../../libs/web/index.js';

/** What can be wrong with a request about a person. */
export const PERSON_PROBLEMS = {
  'inget-att-ratta': {
    status: 400,
    title: 'Det står inte vad som ska rättas',
    detail: 'Begäran har ett skäl men varken namn, nummer eller ärendenummer.',
    next: 'Ange minst en uppgift så som den ska vara och skicka igen. Inget har ändrats.',
  },
  'handelse-saknas': {
    status: 422,
    title: 'Det står inte vilken händelse texten gäller',
    detail:
      'handelseId är inte en händelse på insatsen, eller saknas fast anteckningen gäller en ifrågasatt uppgift.',
    next: 'Hämta insatsens händelser, ange id för den händelse som texten gäller och skicka igen. Inget har sparats.',
  },
  'malsattning-saknas': {
    status: 422,
    title: 'Målet finns inte i någon plan på insatsen',
    detail: 'malsattningId är inte ett mål i genomförandeplanen eller någon revidering av den.',
    next: 'Hämta planens mål i insatsens förlopp, ange malsattningId så som det står där och skicka igen. Inget har sparats.',
  },
} as const satisfies ProblemCatalogue;

export const personProblem = problemsOf<keyof typeof PERSON_PROBLEMS>(PERSON_PROBLEMS);
