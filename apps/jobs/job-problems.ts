import { problemsOf, type ProblemCatalogue } from '../../libs/web/index.js';

/** What can be wrong with a request about a job. */
export const JOB_PROBLEMS = {
  'okant-jobb': {
    status: 404,
    title: 'Jobbet finns inte',
    detail: 'Inget jobb med det id:t finns kvar. Avslutade jobb sparas i högst 90 dagar.',
    next: 'Kontrollera id:t i adressen. Den som driver tjänsten ser alla jobb på /v1/jobb.',
  },
  'jobb-ej-misslyckat': {
    status: 409,
    title: 'Jobbet har inte misslyckats',
    detail: 'Bara ett misslyckat jobb kan köras om.',
    next: 'Läs jobbets status. Begär ett nytt jobb om det ska göras en gång till.',
  },
  'jobb-ej-avslutat': {
    status: 409,
    title: 'Jobbet är inte avslutat',
    detail: 'Bara ett avslutat jobb kan tas bort ur listan.',
    next: 'Vänta tills jobbet är klart eller misslyckat.',
  },
  'jobbnyckel-ateranvand': {
    status: 422,
    title: 'Idempotency-Key är redan använd till något annat',
    detail: 'Ett jobb har redan begärts med samma nyckel men för något annat.',
    next: 'Skicka begäran med en ny Idempotency-Key.',
  },
  'kon-svarar-inte': {
    status: 503,
    title: 'Jobbkön svarar inte just nu',
    detail: 'Registreringar och frågor fungerar ändå. Det är okänt om jobbet hann läggas i kön.',
    next: 'Vänta en stund och skicka samma begäran med samma Idempotency-Key igen.',
  },
} as const satisfies ProblemCatalogue;

export const jobProblem = problemsOf<keyof typeof JOB_PROBLEMS>(JOB_PROBLEMS);
