import { rad, type Regel } from './rule.js';

const GALLRING: Regel = {
  roller: ['gallringsansvarig'],
  omfang: 'alla',
  andamal: ['gallring'],
  faltgrupper: ['grunduppgifter'],
};

/** Erasure, and the check of who has read what. */
export const GALLRING_ROWS = {
  'gallring.planera': rad(
    'individ',
    ['Ta fram en gallringsplan', { hemlig: false, trotsSkydd: true }],
    GALLRING,
  ),
  'gallring.kor': rad(
    'individ',
    ['Verkställa en godkänd gallring', { trotsSkydd: true, trotsGallring: true }],
    GALLRING,
  ),
  'gallring.undantag': rad(
    'individ',
    ['Undanta någon från gallring', { trotsSkydd: true }],
    GALLRING,
  ),
  'godkannande.gallring': rad(
    'individ',
    ['Besluta om en begärd gallring', { hemlig: false, trotsSkydd: true }],
    { ...GALLRING, faltgrupper: [] },
    { roller: ['dataskyddsombud'], omfang: 'alla', andamal: ['dataskydd'], faltgrupper: [] },
  ),
  'granskning.las': rad(
    'individ',
    ['Granska vem som har läst vad', { trotsSkydd: true }],
    { roller: ['dataskyddsombud'], omfang: 'alla', andamal: ['dataskydd'], faltgrupper: ['logg'] },
    { roller: ['enhetschef'], omfang: 'namnd', andamal: ['tillsyn'], faltgrupper: ['logg'] },
  ),
} as const;
