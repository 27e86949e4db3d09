import { UTBUD_PROBLEMS } from '../utbud/utbud-problems.js';
import { problemsOf, type ProblemCatalogue } from '../../../libs/web/index.js';

/** What can stand in the way of a registration once the request itself is well-formed. */
export const RECORDING_PROBLEMS = {
  'ogiltig-uppgift': {
    status: 422,
    title: 'Uppgifterna kan inte registreras',
    detail: 'En eller flera uppgifter är omöjliga eller okända.',
    next: 'Rätta det som står under errors och skicka igen. Inget har sparats.',
  },
  'uppgift-finns-inte': {
    status: 404,
    title: 'Det som registreringen gäller finns inte',
    detail: 'Registreringen hänvisar till något som inte finns på insatsen.',
    next: 'Hämta insatsens händelser, kontrollera id och skicka igen. Inget har sparats.',
  },
  'uppgift-krockar': {
    status: 409,
    title: 'Registreringen krockar med det som redan finns',
    detail: 'Insatsen är inte i ett läge där detta kan registreras.',
    next: 'Läs insatsens händelser och följ det som står under errors. Inget har sparats.',
  },
  'insats-saknas': {
    status: 404,
    title: 'Insatsen finns inte',
    detail: 'Ingen insats har det id som står i adressen.',
    next: 'Kontrollera id, eller öppna insatsen först med POST /v1/insatser.',
  },
  'insats-fanns-inte-da': {
    status: 404,
    title: 'Insatsen fanns inte då',
    detail: 'Inget var registrerat om insatsen vid den position eller tidpunkt som angavs.',
    next: 'Ange en senare position eller tidpunkt, eller ta bort parametern.',
  },
  'insats-finns-redan': {
    status: 409,
    title: 'Insatsen finns redan',
    detail: 'En insats med detta id har redan öppnats.',
    next: 'Registrera på den insatsen, eller öppna en ny med ett annat insatsId.',
  },
  'ogiltigt-insats-id': {
    status: 400,
    title: 'Insatsens id har fel form',
    detail: 'Insatsens id i adressen ska vara ett UUID med små bokstäver.',
    next: 'Använd det insatsId som tjänsten svarade med när insatsen öppnades.',
  },
  'inaktuell-version': {
    status: 412,
    title: 'Versionen i If-Match är inte insatsens nuvarande',
    detail: 'If-Match har en annan version än den som insatsen har nu. Den nuvarande står i ETag.',
    next: 'Hämta insatsens händelser, se efter vad som gäller och skicka igen med svarets ETag som If-Match.',
  },
  'begaran-pagar': {
    status: 409,
    title: 'Samma registrering behandlas redan',
    detail: 'En begäran med samma Idempotency-Key är på väg att sparas.',
    next: 'Vänta någon sekund och skicka samma begäran med samma Idempotency-Key igen.',
  },
  'kodverk-saknas': {
    status: 404,
    title: 'Kodverket finns inte',
    detail: 'Inget kodverk har det namnet.',
    next: 'Hämta namnen på GET /v1/register/kodverk.',
  },
  ...UTBUD_PROBLEMS,
} as const satisfies ProblemCatalogue;

/** A problem of the recording catalogue. */
export const recordingProblem = problemsOf<keyof typeof RECORDING_PROBLEMS>(RECORDING_PROBLEMS);
