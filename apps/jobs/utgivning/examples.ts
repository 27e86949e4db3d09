import type { Jobb } from '../job-view.js';

const BEGARD: Jobb = {
  id: 'utgivning-7a1c4e8b2d5f4a6c9e0b3d6f8a1c2e4d',
  slag: 'utgivning',
  status: 'vantar',
  projektioner: [],
  framsteg: null,
  resultat: null,
  fel: null,
  forsok: { antal: 0, max: 3 },
  createdAt: '2026-05-04T08:15:00.000Z',
  finishedAt: null,
};

const KLAR: Jobb = {
  ...BEGARD,
  status: 'klar',
  framsteg: { skyddat: 100 },
  resultat: {
    publicerad: true,
    om: {
      ...{ nummer: 2, tillPosition: '91204', perioder: ['2026-K1'] },
      ...{ franAr: 2025, karens: 30, minstaAntal: 5, skydd: 'skyddat' },
      ...{ rader: 214, dolda: 371, kodversion: '0.1.0' },
      innehallSha256: '9f2c41d07b6e5a3c8d1f0e2b4a697c85d3e1f09b7a5c6d4e2f1a0b3c8d7e6f59',
      definitionerSha256: '1b7e9c3d5f0a2468ace013579bdf2468ace013579bdf2468ace013579bdf2468',
    },
  },
  forsok: { antal: 1, max: 3 },
  finishedAt: '2026-05-04T08:16:10.000Z',
};

export const UTGIVNING_EXAMPLES = { begard: BEGARD, klar: KLAR };
