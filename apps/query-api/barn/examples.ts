import { applyDecorators } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiQuery } from '@nestjs/swagger';
import { MIN_POSITION, ok } from '../bevakning/examples.js';
import { SMA_TAL } from '../bevakning/statistik.js';
import { problemResponse } from '../examples.js';
import { BARNDEFINITIONER } from './unika.js';

const FFT = { kod: 'FFT', namn: 'Funktionell familjeterapi' };
const SIG = { kod: 'SIG_U', namn: 'Sociala insatsgrupper unga' };

const BARN = {
  projektion: 'insats-forlopp',
  position: '1204',
  efterslapning: '0',
  dag: '2026-11-22',
  ar: 2026,
  namnder: ['skarholmen'],
  forbehall: SMA_TAL,
  definitioner: BARNDEFINITIONER,
  summaAvNamnder: 41,
  kandaIFleraNamnder: 0,
  rader: [
    {
      stadsdelsnamnd: { kod: 'skarholmen', namn: 'Skärholmen' },
      ...{ barn: 41, insatser: 60, anonyma: 3 },
      perAntal: { en: 29, tva: 9, treEllerFler: 3 },
      perMetod: [
        { metod: SIG, barn: 30 },
        { metod: FFT, barn: 20 },
      ],
      perPar: [{ metoder: [FFT, SIG], barn: 9 }],
    },
  ],
};

/** Documents the counts of children. */
export function ApiUnikaBarn() {
  return applyDecorators(
    ApiOperation({
      summary: 'Hur många olika barn varje nämnd har under ett år, och hur många insatser de har',
      description:
        'Barn räknade en gång, hur många insatser de än har, med hur många som har en, två eller flera och ' +
        'vilka metoder de har tillsammans. Inga id lämnas. Olika barn i hela staden går inte att räkna; varför ' +
        'står under definitioner.',
    }),
    ApiQuery({ name: 'ar', required: false, example: 2026, description: 'Utan: i år.' }),
    ApiQuery({ name: 'stadsdelsnamnd', required: false, example: 'skarholmen' }),
    ApiHeader(MIN_POSITION),
    ok(BARN),
    problemResponse(400, 'ogiltig-parameter', 'Parametern har ett värde som inte går att använda'),
    problemResponse(404, 'okand-stadsdelsnamnd', 'Stadsdelsnämnden finns inte'),
  );
}
