import { applyDecorators } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { DELAKTIGHETSDEFINITIONER, KVALITETSDEFINITIONER } from './definitioner.js';

const PLAN = { antal: 2, av: 8, andel: 0.25, ki95: [0.0715, 0.5907], varfor: null };

const KVALITET = {
  insatser: {
    startade: 8,
    startadeAnonymt: 0,
    medPlan: PLAN,
    planDigital: { antal: 1, av: 8, andel: 0.125, ki95: [0.0224, 0.4709], varfor: null },
    planPapper: { antal: 1, av: 8, andel: 0.125, ki95: [0.0224, 0.4709], varfor: null },
    utanPlan: { antal: 6, av: 8, andel: 0.75, ki95: [0.4093, 0.9285], varfor: null },
  },
  uppfoljningar: {
    antal: 12,
    separatDokument: { antal: 5, av: 12, andel: 0.417, ki95: null, varfor: 'hanger-ihop' },
    journalanteckning: { antal: 7, av: 12, andel: 0.583, ki95: null, varfor: 'hanger-ihop' },
  },
  bedomningar: {
    medBedomning: { antal: 2, av: 8, andel: 0.25, ki95: [0.0715, 0.5907], varfor: null },
    instrument: [
      {
        ...{ instrument: 'SAVRY', namn: 'SAVRY' },
        anvand: { antal: 2, av: 8, andel: 0.25, ki95: [0.0715, 0.5907], varfor: null },
        foljdUpp: { antal: 1, av: 2, andel: 0.5, ki95: null, varfor: 'for-fa' },
        bedomningar: 3,
        avUtbildad: { antal: 2, av: 3, andel: 0.667, ki95: null, varfor: 'for-fa' },
        ...{ utbildningOkand: 0, versioner: [{ vad: 'ej-angiven', antal: 3 }] },
      },
    ],
  },
  vantat: [
    {
      vad: 'skattning-start',
      forvantade: 10,
      gjorda: { antal: 7, av: 10, andel: 0.7, ki95: null, varfor: 'hanger-ihop' },
      gjordaSent: 1,
      ejGenomforda: [{ skal: 'avbojt', antal: 1 }],
      saknade: { antal: 2, av: 10, andel: 0.2, ki95: null, varfor: 'hanger-ihop' },
      bortfallna: [],
      kommande: 0,
    },
  ],
  slapning: [{ typ: 'alla', antal: 41, medelDagar: 5.2, medianklass: 'hogst-7-dagar' }],
  handelser: [{ vad: 'InsatsPaborjad', antal: 8 }],
  rattelser: { rattade: [{ typ: 'InsatsPaborjad', falt: 'metod', antal: 1 }] },
  koder: [
    {
      typ: 'BeslutFattat',
      falt: 'metod',
      annat: { antal: 0, av: 8, andel: 0, ki95: [0, 0.3244], varfor: null },
      overTio: false,
    },
  ],
};

const FLAGGOR = {
  antal: 6,
  insatser: 6,
  perKod: [
    {
      kod: 'PLAN_SAKNAS',
      agare: 'behandlare',
      antal: 6,
      insatser: 6,
      alder: { '0-30-dagar': 4, '31-90-dagar': 2 },
      aldsta: '2026-04-02',
    },
  ],
  perMetod: [{ metod: { kod: 'FFT', namn: 'Funktionell familjeterapi' }, antal: 6, insatser: 6 }],
  perEnhet: [{ enhet: null, antal: 6, insatser: 6, perKod: [] }],
  perManad: [{ manad: '2026-04', antal: 6, insatser: 6 }],
};

const DELAKTIGHET = {
  insatser: 24,
  uppfoljda: {
    ja: { antal: 10, av: 11, andel: 0.909, ki95: [0.6226, 0.9838], varfor: null },
    nej: 1,
    ejAktuellt: 13,
  },
  vidtalanden: {
    aktorer: [
      {
        ...{ aktor: 'bup', namn: 'Barn- och ungdomspsykiatrin (BUP)', insatser: 24 },
        pagaendeKontakt: { antal: 3, av: 24, andel: 0.125, ki95: [0.0434, 0.31], varfor: null },
        vidtalade: { antal: 1, av: 3, andel: 0.333, ki95: null, varfor: 'for-fa' },
        vidtaladeAvAlla: { antal: 1, av: 24, andel: 0.042, ki95: [0.0074, 0.2024], varfor: null },
        iMote: 0,
        ...{ baraSkriftligt: 0, inteVidtalade: 2, utanKontakt: 21, kontaktOkand: 0 },
      },
    ],
    utanSvar: 0,
  },
  sip: {
    insatser: 24,
    status: { genomford: 4, 'inte-genomford': 1, 'ej-aktuell': 19 },
    genomforda: { antal: 4, av: 5, andel: 0.8, ki95: [0.3755, 0.9638], varfor: null },
    skolanInbjuden: { antal: 3, av: 4, andel: 0.75, ki95: null, varfor: 'for-fa' },
    skal: [{ vad: 'annan-part-avbojde', antal: 1 }],
    inteGenomfordaUtanSkal: 0,
    utanSvar: 0,
  },
  skola: {
    syfte: {
      antal: 24,
      svar: { ja: 8, nej: 8, 'ej-aktuellt': 8 },
      ja: { antal: 8, av: 16, andel: 0.5, ki95: [0.28, 0.72], varfor: null },
    },
    medMal: { antal: 6, av: 10, andel: 0.6, ki95: [0.3127, 0.8318], varfor: null },
    foljd: {
      antal: 10,
      svar: { ja: 5, nej: 2, 'ej-angivet': 3 },
      ja: { antal: 5, av: 7, andel: 0.714, ki95: [0.3589, 0.9178], varfor: null },
    },
  },
  steg: [
    {
      steg: 'aterkoppling',
      tillfallen: 24,
      svar: { ja: 2, nej: 19, 'barnet-vill-ej': 0, 'barnet-kan-ej': 3 },
      ja: { antal: 2, av: 21, andel: 0.095, ki95: [0.0265, 0.2891], varfor: null },
      skal: [{ vad: 'ej-tid', antal: 4 }],
      nejUtanSkal: 15,
      utanSvar: 0,
    },
  ],
};

const NAMND = { stadsdelsnamnd: { kod: 'skarholmen', namn: 'Skärholmen' } };

const ANSWERS = {
  registreringskvalitet: {
    projektion: 'registreringskvalitet',
    period: { fran: '2026-01', till: '2026-06' },
    position: '288',
    efterslapning: '0',
    namnder: ['skarholmen'],
    definitioner: { namnd: KVALITETSDEFINITIONER.namnd },
    samtliga: { ...KVALITET, flaggor: FLAGGOR },
    rader: [{ ...NAMND, ...KVALITET, manader: [], flaggor: FLAGGOR }],
  },
  'barnets-delaktighet': {
    projektion: 'barnets-delaktighet',
    period: { fran: '2026-K1', till: '2026-K2' },
    position: '288',
    efterslapning: '0',
    namnder: ['skarholmen'],
    definitioner: { ja: DELAKTIGHETSDEFINITIONER.ja },
    samtliga: DELAKTIGHET,
    rader: [{ ...NAMND, ...DELAKTIGHET }],
  },
} as const;

/** Documents an answer with an example of it, and the problems a question can meet. */
export function ApiKvalitet(projektion: keyof typeof ANSWERS) {
  return applyDecorators(
    ApiResponse({
      status: 200,
      content: { 'application/json': { example: ANSWERS[projektion] } },
    }),
    problemResponse(400, 'ogiltig-period', 'Perioden går inte att tolka'),
    problemResponse(404, 'okand-stadsdelsnamnd', 'Stadsdelsnämnden finns inte'),
  );
}

function problemResponse(status: number, code: string, title: string) {
  const example = { type: `/problem/${code}`, title, status, detail: '…', next: '…', traceId: '…' };
  return ApiResponse({ status, content: { 'application/problem+json': { example } } });
}
