import { applyDecorators } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { metodtabell } from '../../../libs/outcome/index.js';
import { problemResponse } from '../examples.js';
import { RAM } from './examples.js';
import { UTGIVNINGSDEFINITIONER } from './svar.js';

/** What the words of an answer about methods mean, beside it. */
export const METODDEFINITIONER = {
  inledda:
    'Insatser som beslutades under året, och som startade där inget beslut krävs. 0 betyder ingen, ".." att talet är litet eller skulle avslöja ett som är det.',
  antal: UTGIVNINGSDEFINITIONER.antal,
  metoder:
    'Alla metoder i registret det året, också de som ingen nämnd använde. Vad en nämnd erbjuder står i /v1/metod-tillganglighet.',
  frysning: UTGIVNINGSDEFINITIONER.frysning,
} as const;

export const OPUBLICERAT =
  'Årets tabell över metoder och nämnder är inte publicerad: året är inte slut, ingen insats har inletts, eller det gick inte att visa något utan att röja någon. Att en metod saknas betyder då ingenting.';

const [FFT] = (
  metodtabell('2025', [
    { metod: 'FFT', omrade: 'stad', bakgrund: 'alla', antal: { inledda: 61 } },
    { metod: 'FFT', omrade: 'namnd:farsta', bakgrund: 'alla', antal: { inledda: 14 } },
    { metod: 'FFT', omrade: 'namnd:skarholmen', bakgrund: 'alla', antal: { inledda: '..' } },
  ]) ?? []
).filter(({ metod }) => metod.kod === 'FFT');

/** Documents which methods are used where. */
export function ApiMetoder() {
  const namnder = FFT?.namnder.slice(0, 5) ?? [];
  const example = {
    ...RAM,
    ...{ definitioner: { inledda: METODDEFINITIONER.inledda }, period: '2025', publicerat: true },
    rader: [{ ...FFT, namnder }],
  };
  return applyDecorators(
    ApiResponse({ status: 200, content: { 'application/json': { example } } }),
    problemResponse(400, 'ogiltig-parameter', 'Parametern har ett värde som inte går att använda'),
    problemResponse(404, 'okand-utgava', 'Utgåvan finns inte'),
  );
}
