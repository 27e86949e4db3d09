import type { ProblemCatalogue } from '../../../libs/web/index.js';

/** What can stand in the way of a registration of what a nämnd offers, beside what every registration can meet. */
export const UTBUD_PROBLEMS = {
  'utbud-saknas': {
    status: 404,
    title: 'Det som registreringen gäller finns inte',
    detail: 'Nämnden erbjuder inte metoden, eller händelsen finns inte i utbudet.',
    next: 'Följ det som står under errors. Inget har sparats.',
  },
  'utbud-krockar': {
    status: 409,
    title: 'Registreringen krockar med utbudet som det är registrerat',
    detail: 'Utbudet är inte i ett läge där detta kan registreras.',
    next: 'Läs GET /v1/metod-tillganglighet och följ det som står under errors. Inget har sparats.',
  },
  'utbud-inaktuellt': {
    status: 412,
    title: 'Versionen i If-Match är inte utbudets nuvarande',
    detail:
      'Någon har registrerat på utbudet sedan du läste det. Den nuvarande versionen står i ETag.',
    next: 'Läs GET /v1/metod-tillganglighet och skicka igen med svarets ETag, eller utan If-Match.',
  },
} as const satisfies ProblemCatalogue;
