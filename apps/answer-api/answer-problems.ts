import { problemsOf, type ProblemCatalogue } from '../../libs/web/index.js';

/** What can be wrong when a code is made, and when somebody without an account answers with it. The latter is read by children: short and plain. */
export const ANSWER_PROBLEMS = {
  'svarskod-felskriven': {
    status: 400,
    title: 'Koden är felskriven',
    detail: 'Koden ska ha 12 bokstäver och siffror. Något tecken har blivit fel.',
    next: 'Läs koden en gång till och skriv den igen. Det gör inget om du skriver stora eller små bokstäver.',
  },
  'svarskod-galler-inte': {
    status: 404,
    title: 'Koden går inte att använda',
    detail: 'Koden kan vara använd, för gammal eller fel.',
    next: 'Kontrollera koden. Går det ändå inte, be den som gav dig koden om en ny.',
  },
  'for-manga-svarskoder': {
    status: 429,
    title: 'För många koder som inte går att använda',
    detail: 'Härifrån har det kommit för många koder som inte går att använda.',
    next: 'Vänta en kvart och försök igen. En kod som gäller går att använda ändå.',
  },
  'svar-ogiltiga': {
    status: 422,
    title: 'Något av svaren går inte att ta emot',
    detail: 'Ett eller flera svar saknas eller ligger utanför det som frågan tillåter.',
    next: 'Rätta det som står under errors och skicka alla svaren igen. Inget har sparats.',
  },
  'svar-oklart': {
    status: 503,
    title: 'Vi vet inte om svaren kom fram',
    detail: 'Tjänsten svarade inte i tid.',
    next: 'Vänta en stund och skicka samma svar igen med samma kod. De sparas bara en gång.',
  },
  'svarslank-redan-utfardad': {
    status: 409,
    title: 'Koden är redan utfärdad',
    detail:
      'En begäran med samma Idempotency-Key har redan gett en kod. Den visas bara en gång, och inget har ändrats.',
    next: 'Har koden kommit bort: utfärda en ny med en ny Idempotency-Key. Den förra slutar då gälla.',
  },
} as const satisfies ProblemCatalogue;

export type AnswerProblemCode = keyof typeof ANSWER_PROBLEMS;

/** A problem of this catalogue. */
export const answerProblem = problemsOf<AnswerProblemCode>(ANSWER_PROBLEMS);
