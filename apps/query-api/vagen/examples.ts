import { applyDecorators } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';

const FFT = { metod: { kod: 'FFT', namn: 'Funktionell familjeterapi' } };
const PLATS = { position: '1204', efterslapning: '0', namnder: ['skarholmen'] };
const PER = { period: { fran: '2025-12', till: '2026-11' }, per: '2026-11-22' };

const JA_TILL_START = {
  ...{ steg: 'ja-till-start', n: 23, hant: 14, bortfallna: 2, vantar: 7, omvanda: 1 },
  ...{ vantarSedanTidigare: 0, langstaVantan: 126 },
  percentiler: [
    { percentil: 25, dagar: 18, varfor: null },
    { percentil: 50, dagar: 41, varfor: null },
    { percentil: 75, dagar: 118, varfor: null },
    { percentil: 90, dagar: null, varfor: 'ej-natt' },
  ],
};

/** What `GET /v1/vantetider` answers. */
export function ApiVantetider(): MethodDecorator {
  return example({
    ...{ projektion: 'vantetider', ...PLATS, ...PER },
    alla: [JA_TILL_START],
    rader: [{ ...FFT, steg: [JA_TILL_START] }],
  });
}

const KVARVARO = {
  ...{ startade: 48, fullfoljda: 24, avbrott: 11, annatSlut: 2, pagar: 11 },
  jaEllerBeslut: { antal: 60, startade: 48, aldrigStartade: 5, vantar: 7 },
  tackadeNej: 3,
  efterDagar: [
    {
      dag: 90,
      avbrott: {
        ...{ tid: 90, andel: 0.17, standardfel: 0.055, intervall: [0.08, 0.29], underRisk: 31 },
      },
      fullfoljd: {
        ...{ tid: 90, andel: 0.06, standardfel: 0.035, intervall: [0.02, 0.16], underRisk: 31 },
      },
    },
    {
      dag: 365,
      avbrott: {
        odefinierad: 'for-fa-under-risk',
        text: 'Andelen visas inte: färre än 10 följs fortfarande vid den tiden.',
      },
      fullfoljd: {
        odefinierad: 'for-fa-under-risk',
        text: 'Andelen visas inte: färre än 10 följs fortfarande vid den tiden.',
      },
    },
  ],
};

/** What `GET /v1/kvarvaro` answers. */
export function ApiKvarvaro(): MethodDecorator {
  return example({
    ...{ projektion: 'vantetider', ...PLATS, ...PER },
    period: { fran: '2023-12', till: '2026-11' },
    alla: KVARVARO,
    rader: [{ ...FFT, ...KVARVARO }],
  });
}

const VAG = {
  erbjudna: 40,
  svar: {
    ja: { antal: 26, av: 40, andel: 0.65, ki95: [0.4951, 0.7787], varfor: null },
    nej: { antal: 10, av: 40, andel: 0.25, ki95: [0.1419, 0.4019], varfor: null },
    okant: { antal: 1, av: 40, andel: 0.025, ki95: [0.0044, 0.1288], varfor: null },
    vantas: { antal: 3, av: 40, andel: 0.075, ki95: [0.0258, 0.1986], varfor: null },
  },
  tackatNej: {
    av: [
      {
        kod: 'barn',
        namn: 'Barnet eller den unge',
        antal: 6,
        av: 10,
        andel: 0.6,
        ki95: [0.3127, 0.8318],
        varfor: null,
      },
    ],
    skal: [
      {
        kod: 'AVSTAND',
        namn: 'Avstånd',
        antal: 5,
        av: 10,
        andel: 0.5,
        ki95: [0.2366, 0.7634],
        varfor: null,
      },
    ],
  },
  uppfoljningEfterNej: {
    anvands: { antal: 1, av: 10, andel: 0.1, ki95: [0.0179, 0.4042], varfor: null },
    skaBeslutas: { antal: 2, av: 10, andel: 0.2, ki95: [0.0567, 0.5098], varfor: null },
    behovsEj: { antal: 5, av: 10, andel: 0.5, ki95: [0.2366, 0.7634], varfor: null },
    ejProvat: { antal: 2, av: 10, andel: 0.2, ki95: [0.0567, 0.5098], varfor: null },
    skal: [
      {
        kod: 'annan-aktor',
        namn: 'Någon annan än socialtjänsten ger stödet',
        antal: 4,
        av: 7,
        andel: 0.571,
      },
    ],
  },
  uppfoljningUtanErbjudande: {
    anvands: { antal: 1, av: 6, andel: 0.167, ki95: [0.0301, 0.5635], varfor: null },
    skaBeslutas: { antal: 0, av: 6, andel: 0, ki95: [0, 0.3903], varfor: null },
    behovsEj: { antal: 2, av: 6, andel: 0.333, ki95: [0.0968, 0.7], varfor: null },
    ejProvat: { antal: 3, av: 6, andel: 0.5, ki95: [0.1876, 0.8124], varfor: null },
    skal: [],
  },
  ejErbjudna: {
    antal: 8,
    skal: [
      {
        kod: 'INSATS_SAKNAS',
        namn: 'Lämplig insats saknas',
        antal: 6,
        av: 8,
        andel: 0.75,
        ki95: [0.4093, 0.9285],
        varfor: null,
      },
    ],
  },
  saknadeInsatser: 6,
  avslagna: 1,
  beslutade: 25,
  efterBeslut: {
    startade: { antal: 20, av: 25, andel: 0.8, ki95: [0.6087, 0.9114], varfor: null },
    aldrigStartade: { antal: 2, av: 25, andel: 0.08, ki95: [0.0222, 0.2497], varfor: null },
    vantarPaStart: { antal: 3, av: 25, andel: 0.12, ki95: [0.0417, 0.2996], varfor: null },
  },
  aldrigStartade: [
    {
      kod: 'ALDRIG_STARTAD',
      namn: 'Aldrig påbörjad',
      antal: 2,
      av: 2,
      andel: 1,
      ki95: null,
      varfor: 'for-fa',
    },
  ],
  rapporteradeSkal: [
    {
      kod: 'resursbrist',
      namn: 'Resursbrist',
      antal: 1,
      av: 5,
      andel: 0.2,
      ki95: [0.0362, 0.6245],
      varfor: null,
    },
  ],
  startade: 20,
  utforare: [
    {
      kod: 'egen-regi',
      namn: 'Egen regi',
      antal: 15,
      av: 20,
      andel: 0.75,
      ki95: [0.5313, 0.8881],
      varfor: null,
    },
    {
      kod: 'framtid-stockholm',
      namn: 'Framtid Stockholm',
      antal: 5,
      av: 20,
      andel: 0.25,
      ki95: [0.1119, 0.4687],
      varfor: null,
    },
  ],
  framtidStockholm: { antal: 5, av: 20, andel: 0.25, ki95: [0.1119, 0.4687], varfor: null },
};

/** What `GET /v1/vagen-till-insats` answers. */
export function ApiVagen(): MethodDecorator {
  return example({
    ...{ projektion: 'vagen-till-insats', ...PLATS, period: PER.period },
    alla: VAG,
    rader: [{ ...FFT, ...VAG }],
    saknadeInsatser: [{ metod: FFT.metod, antal: 6 }],
  });
}

function example(body: object): MethodDecorator {
  return applyDecorators(
    ApiResponse({ status: 200, content: { 'application/json': { example: body } } }),
  );
}
