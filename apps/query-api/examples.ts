import { applyDecorators } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { DEFINITIONER, FORBEHALL } from './answer.js';

const PAR_17 = {
  n: 17,
  start: { medel: 83.229412, sd: 5.016693 },
  avslut: { medel: 90.494118, sd: 8.475072 },
  forandring: { medel: 7.264706, sd: 7.157421, ki95: [3.5847, 10.944712] },
  korrelation: 0.538203,
};
const INGA_PAR = {
  n: 0,
  start: { medel: null, sd: null },
  avslut: { medel: null, sd: null },
  forandring: { medel: null, sd: null, ki95: null },
  korrelation: null,
  varfor: 'for-fa-par',
};

/** The open data set of 1993, family therapy arm: figures that anybody can check. */
const FIGURES = {
  antal: {
    beslutade: 0,
    startade: 17,
    medPlan: 0,
    medStartskattning: 17,
    medBadaSkattningarna: 17,
    aldrigStartade: 0,
    avslutade: 17,
    fullfoljda: 0,
    avbrott: 0,
    startForeBeslut: 0,
  },
  beslutTillStart: { antal: 0, medelDagar: null },
  insatstid: { antal: 17, medelDagar: 180 },
  avslutsorsaker: [{ kod: 'OKAND_MIGRERAD', antal: 17 }],
  forandring: [
    {
      instrument: 'VIKT_LB',
      instrumentversion: 1,
      informant: 'behandlare',
      riktning: 'hogre-battre',
      ...PAR_17,
      fullfoljda: INGA_PAR,
      ovriga: PAR_17,
    },
  ],
};

const DIMENSIONS: Readonly<Record<string, object>> = {
  'metod-utfall': {
    metod: { kod: 'EX_FT', namn: 'Exempeldata: familjeterapi', status: 'exempel' },
  },
  'stadsdel-utfall': {
    stadsdelsnamnd: { kod: 'skarholmen', namn: 'Skärholmen', omradeskategori: 'D' },
  },
  'metod-stadsdel-utfall': {
    metod: { kod: 'FFT', namn: 'Funktionell familjeterapi' },
    stadsdelsnamnd: { kod: 'skarholmen', namn: 'Skärholmen' },
  },
};

/** Documents an answer with an example of it, and the problems a question can meet. */
export function ApiAnswer(projektion: string, form: 'lista' | 'en') {
  const rad = { ...DIMENSIONS[projektion], ...FIGURES };
  const example = {
    projektion,
    ...(projektion === 'metod-utfall' ? {} : { organisation: 'per 2026-11-22' }),
    position: '288',
    efterslapning: '0',
    namnder: 'alla',
    forbehall: FORBEHALL,
    definitioner: { startade: DEFINITIONER.startade, forFaPar: DEFINITIONER.forFaPar },
    rader: form === 'lista' ? [rad] : rad,
  };
  return applyDecorators(
    ApiResponse({ status: 200, content: { 'application/json': { example } } }),
    problemResponse(400, 'ogiltig-position', 'Min-Position har fel form'),
    problemResponse(404, 'okand-metod', 'Metoden finns inte'),
  );
}

const MAL_OCH_DOS = {
  mal: [
    {
      malsattningId: 'm1',
      omrade: 'utbildning',
      startlage: -1,
      fran: '2026-02-20',
      uppfoljningar: [{ datum: '2026-05-02', niva: 0 }],
      avslut: null,
      forandring: 1,
      galler: true,
    },
  ],
  dos: {
    sessioner: 8,
    minuter: 480,
    forsta: '2026-02-09',
    sista: '2026-05-04',
    perVecka: 0.6,
  },
};

/** Documents the course of an insats. */
export function ApiForlopp() {
  const example = {
    projektion: 'insats-forlopp',
    position: '1204',
    dag: '2026-05-10',
    forlopp: {
      insats_id: '3f2c8a6e-7d61-5c0b-9a55-1f0e6b3a9d10',
      tillstand: 'pagaende',
      metod: 'FFT',
      stadsdelsnamnd: 'skarholmen',
      startdatum: '2026-02-02',
      ...{ begransad: null, anonym: false },
      handelser: [],
      rattelser: [],
    },
    bevakningar: [
      {
        nyckel: 'plan|genomforandeplan|2026-03-04',
        slag: 'plan',
        avser: 'genomforandeplan',
        forfaller: '2026-03-04',
        tillstand: 'oppen',
        lage: 'snart',
      },
    ],
    kvalitetsflaggor: [{ kod: 'PLAN_SAKNAS', text: 'Genomförandeplan saknas.' }],
    ...MAL_OCH_DOS,
  };
  return applyDecorators(
    ApiResponse({ status: 200, content: { 'application/json': { example } } }),
    problemResponse(404, 'okand-insats', 'Insatsen finns inte'),
  );
}

/** Documents one problem that a question can meet. */
export function problemResponse(status: number, code: string, title: string) {
  const example = { type: `/problem/${code}`, title, status, detail: '…', next: '…', traceId: '…' };
  return ApiResponse({ status, content: { 'application/problem+json': { example } } });
}
