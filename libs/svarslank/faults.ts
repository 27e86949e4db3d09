/** What can be wrong with a svarslänk that staff asks for. The codes are permanent. */
const SENTENCES = {
  'ogiltig-giltighetstid':
    'En svarslänk gäller 1–60 hela dagar. Ange ett heltal däremellan, eller utelämna det för 14 dagar.',
  'svarslank-redan-utfardad':
    'Koden är redan utfärdad och kan inte visas igen. Utfärda en ny med en ny Idempotency-Key om den har kommit bort; den förra slutar då gälla.',
  'svarslank-nyckel-ateranvand':
    'Nyckeln har redan gett en svarslänk till något annat. Använd en ny Idempotency-Key.',
} as const;

export type SvarslankFaultCode = keyof typeof SENTENCES;

/** A refused svarslänk: a stable code, and what to do next. */
export class SvarslankFault extends Error {
  override readonly name = 'SvarslankFault';

  constructor(readonly code: SvarslankFaultCode) {
    super(SENTENCES[code]);
  }
}
