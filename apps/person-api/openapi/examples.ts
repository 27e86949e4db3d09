const INDIVID_ID = '3f2c8a52-6f0e-4c43-9b1d-0a4f6e2d7b11';
const INSATS_ID = '0b9e2c1d-5a4f-4e6b-8c7d-9e0f1a2b3c4d';
const TEXT_ID = '9d5f3f5e-6a0c-4d0b-8f8a-1c2d3e4f5a6b';

const INDIVID = {
  individId: INDIVID_ID,
  namnd: 'farsta',
  namn: 'Maja Exempelsson',
  nummer: '191212121212',
  nummerslag: 'personnummer',
  arendenummer: ['2026-00123'],
  skyddad: false,
  fodelsedag: '1912-12-12',
};

const ANTECKNING = { falt: 'plan.syfte', text: 'Vill kunna vara i skolan hela dagar.' };

/** Requests and answers of the routes about persons; nobody in them exists. */
export const PERSON_EXAMPLES = {
  registrering: {
    namnd: 'farsta',
    namn: 'Maja Exempelsson',
    nummer: '19121212-1212',
    arendenummer: ['2026-00123'],
  },
  registrerad: { individId: INDIVID_ID, known: false },
  redanKand: { individId: INDIVID_ID, known: true },
  individ: INDIVID,
  rattning: { namn: 'Maja Exempelson', skal: 'Namnet var felstavat.' },
  skydd: { individId: INDIVID_ID, skyddad: true },
  traffar: {
    traffar: [
      {
        individId: INDIVID_ID,
        namn: 'Maja Exempelsson',
        skyddad: false,
        insatser: [INSATS_ID],
      },
    ],
  },
  nyAnteckning: ANTECKNING,
  skriven: { textId: TEXT_ID },
  anteckningar: {
    insatsId: INSATS_ID,
    anteckningar: [
      {
        textId: TEXT_ID,
        ...ANTECKNING,
        skrivenAv: '6f1d2c3b-4a59-4867-9c8d-7e6f5a4b3c2d',
        skriven: '2026-03-16T08:15:00.000Z',
      },
    ],
  },
  registerutdrag: {
    format: 'utfall-registerutdrag',
    version: 1,
    upprattat: '2026-11-22T12:00:00.000Z',
    personuppgiftsansvarig: 'Farsta stadsdelsnämnd',
    individId: INDIVID_ID,
    individ: INDIVID,
    rattningar: [],
    insatser: [],
    anteckningar: [],
    lasningar: [],
    studier: [],
    undantag: [],
    begransningar: [],
  },
};
