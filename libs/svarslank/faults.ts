/** What can be wrong with a svarslänk that staff asks for. The codes are permanent. */
const SENTENCES = {
  'ogiltig-giltighetstid':
    'En svarslänk gäller 1–60 hela dagar. Ange ett heltal däremellan, eller utelämna det för 14 dagar.',
} as const;

export type SvarslankFaultCode = keyof typeof SENTENCES;

/** A refused svarslänk: a stable code, and what to do next. */
export class SvarslankFault extends Error {
  override readonly name = 'SvarslankFault';

  constructor(readonly code: SvarslankFaultCode) {
    super(SENTENCES[code]);
  }
}
