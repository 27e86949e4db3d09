import { applyDecorators } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { problemResponse } from '../examples.js';
import {
  MIXDEFINITIONER,
  MIXFORBEHALL,
  UTBUDSDEFINITIONER,
  UTBUDSFORBEHALL,
} from './definitioner.js';

const RAD = {
  stadsdelsnamnd: { kod: 'farsta', namn: 'Farsta' },
  metod: { kod: 'FFT', namn: 'Funktionell familjeterapi' },
};
const PLATS = { position: '1204', efterslapning: '0' };

const TILLGANGLIGHET = {
  projektion: 'metod-tillganglighet',
  ...PLATS,
  perDatum: '2026-11-22',
  forbehall: UTBUDSFORBEHALL,
  definitioner: { sedan: UTBUDSDEFINITIONER.sedan },
  rader: [
    {
      ...RAD,
      status: 'erbjuds',
      sedan: '2024-01-01',
      till: null,
      utforare: 'egen-regi',
      foregangare: [],
      ko: {
        handelseId: '8c1f0a55-2f6e-5d10-9a3b-6b7f1e2d3c4a',
        datum: '2026-10-01',
        vantande: 4,
        langstaVantanDagar: 61,
        inaktuell: false,
      },
      bemanning: null,
    },
  ],
};

const MIX = {
  projektion: 'metodmix',
  organisation: 'per 2026-11-22',
  ...PLATS,
  urval: { aldersgrupp: '13-15', fran: '2026-01', till: '2026-06' },
  namnder: ['farsta'],
  forbehall: MIXFORBEHALL,
  definitioner: { andelAvStartade: MIXDEFINITIONER.andelAvStartade },
  insatstyper: [
    {
      stadsdelsnamnd: RAD.stadsdelsnamnd,
      insatstyp: { kod: 'familjebehandling', namn: 'Familjebehandling' },
      antal: { beslutade: 21, startade: 19, avslutade: 8 },
      andelAvStartade: 0.38,
      startadeINamnden: 50,
    },
  ],
  rader: [
    {
      ...RAD,
      insatstyp: 'familjebehandling',
      antal: { beslutade: 7, startade: 6, avslutade: 2 },
      andelAvStartade: 0.12,
      startadeINamnden: 50,
    },
  ],
};

/** Documents what the nämnder offer. */
export function ApiTillganglighet() {
  return applyDecorators(
    ApiResponse({ status: 200, content: { 'application/json': { example: TILLGANGLIGHET } } }),
    problemResponse(400, 'okand-parameter', 'Parametern finns inte'),
    problemResponse(404, 'okand-metod', 'Metoden finns inte'),
  );
}

/** Documents the mix of methods. */
export function ApiMix() {
  return applyDecorators(
    ApiResponse({ status: 200, content: { 'application/json': { example: MIX } } }),
    problemResponse(400, 'ogiltig-period', 'Perioden går inte att tolka'),
    problemResponse(404, 'okand-stadsdelsnamnd', 'Stadsdelsnämnden finns inte'),
  );
}
