import { problemsOf, type ProblemCatalogue } from '../../libs/web/index.js';

/** What can stand in the way of an audit of files. */
export const AUDIT_PROBLEMS = {
  'okand-aktgranskning': {
    status: 404,
    title: 'Aktgranskningen finns inte',
    detail:
      'Ingen aktgranskning som du får öppna har det id:t. Urvalet visas för revisor och enhetschef i granskningens nämnder, inte för den som har rollen i hela staden.',
    next: 'Hämta id ur GET /v1/aktgranskningar, eller läs siffrorna under …/jamforelse.',
  },
  'aktgranskning-ogiltig': {
    status: 422,
    title: 'Aktgranskningen kan inte registreras så',
    detail: 'En eller flera uppgifter är omöjliga eller okända.',
    next: 'Rätta det som står under errors och skicka igen. Inget har sparats.',
  },
  'aktgranskning-krockar': {
    status: 409,
    title: 'Registreringen krockar med aktgranskningen som den är',
    detail: 'Aktgranskningen är inte i ett läge där detta kan registreras.',
    next: 'Läs GET /v1/aktgranskningar och följ det som står under errors. Inget har sparats.',
  },
  'aktgranskning-behandlas': {
    status: 409,
    title: 'Samma begäran behandlas redan',
    detail:
      'En begäran med samma Idempotency-Key, eller en annan granskares, är på väg att sparas.',
    next: 'Vänta någon sekund och skicka samma begäran med samma Idempotency-Key igen.',
  },
} as const satisfies ProblemCatalogue;

/** A problem of this catalogue. */
export const auditProblem = problemsOf<keyof typeof AUDIT_PROBLEMS>(AUDIT_PROBLEMS);
