import { applyDecorators } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { andelAv, malrader } from '../../../libs/outcome/index.js';
import { problemResponse } from '../examples.js';
import { RAM } from './examples.js';
import { MALDEFINITIONER } from './mal-svar.js';

const OMRADE = 'namnd:hasselby-vallingby';
const ACCEPTANS = {
  indikator: 'acceptans',
  namn: 'Andel erbjudna insatser som familjen tackade ja till',
};

function grupp(period: string, taljare: number, namnare: number) {
  const andel = { ...ACCEPTANS, ...andelAv(taljare, namnare) };
  return { period, omrade: OMRADE, metod: 'alla', bakgrund: 'alla', andelar: [andel] };
}

/** The example is worked out by the very code that answers. */
const RADER = malrader({ omrade: OMRADE, period: '2025' }, [
  grupp('2025', 164, 190),
  grupp('2024', 131, 175),
]);

/** Documents how it goes against the targets. */
export function ApiMal() {
  const example = {
    ...RAM,
    ...{ definitioner: { lage: MALDEFINITIONER.lage }, period: '2025', aretFore: '2024' },
    rader: RADER.slice(0, 2),
  };
  return applyDecorators(
    ApiResponse({ status: 200, content: { 'application/json': { example } } }),
    problemResponse(400, 'ogiltig-parameter', 'Parametern har ett värde som inte går att använda'),
    problemResponse(404, 'okand-utgava', 'Utgåvan finns inte'),
  );
}
