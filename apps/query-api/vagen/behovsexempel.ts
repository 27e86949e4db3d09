import { applyDecorators } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { andel } from '../../../libs/outcome/index.js';
import { problemResponse } from '../examples.js';
import { BEHOVSDEFINITIONER, MALGRUPPSDEFINITIONER } from './behovsdefinitioner.js';

const OM = {
  ...{ projektion: 'vagen-till-insats', position: '1204', efterslapning: '0' },
  ...{ namnder: ['skarholmen'], period: { fran: '2025-12', till: '2026-11' } },
};
const FFT = { kod: 'FFT', namn: 'Funktionell familjeterapi' };
const TFCO = { kod: 'TFCO', namn: 'Treatment Foster Care Oregon' };
const STEG = { erbjudna: 12, tackadeJa: 9, startade: 8, fullfoljda: 4 };
const INGA = { erbjudna: 0, tackadeJa: 0, startade: 0, fullfoljda: 0 };
const av = (antal: number) => andel(antal, 16);
const SIFFROR = {
  ...{ antal: 16, ...STEG, fick: av(8), insatsSaknades: av(3), langKo: av(0), ejErbjudna: av(1) },
  ...{ tackadeNej: av(2), bortfall: av(1), vantar: av(1), ingetBehov: 0 },
};

/** What `GET /v1/behov-insats` answers. */
export function ApiBehov(): MethodDecorator {
  return example({
    ...OM,
    definitioner: { fick: BEHOVSDEFINITIONER.fick },
    alla: SIFFROR,
    behov: [
      {
        behov: { kod: 'B_KRIM_O', namn: 'Övrig kriminalitet hos barnet' },
        ...SIFFROR,
        metoder: [
          { metod: FFT, ...STEG, insatsSaknades: 0, langKo: 0, fick: av(8) },
          { metod: TFCO, ...INGA, insatsSaknades: 3, langKo: 0, fick: av(0) },
        ],
      },
    ],
  });
}

/** What `GET /v1/behov-insats/namnder` answers. */
export function ApiMalgrupp(): MethodDecorator {
  const stadsdelsnamnd = { kod: 'skarholmen', namn: 'Skärholmen' };
  return example({
    ...OM,
    definitioner: { malgrupp: MALGRUPPSDEFINITIONER.malgrupp },
    rader: [
      { stadsdelsnamnd, metod: FFT, ...STEG },
      { stadsdelsnamnd, metod: TFCO, ...INGA },
    ],
  });
}

function example(body: object): MethodDecorator {
  return applyDecorators(
    ApiResponse({ status: 200, content: { 'application/json': { example: body } } }),
    problemResponse(400, 'ogiltig-parameter', 'Parametern har ett värde som inte går att använda'),
  );
}
