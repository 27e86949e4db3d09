import type { Indikator } from './types.js';

/** What most shares have in common. */
export const ANDEL = {
  version: 1,
  giltigFrom: '2026-01-01',
  enhet: 'insats',
  slag: 'andel',
  exkluderas: ['makulerade insatser', 'insatser vars behandling är begränsad', 'gallrade insatser'],
  uppgiftSaknas: 'Räknas i nämnaren men inte i täljaren.',
  nedbrytningar: ['metod', 'namnd', 'kategori', 'alder', 'kon', 'ordning'],
  minstaCell: 5,
  felmarginal: '95 % intervall enligt Wilson; null när nämnaren är noll.',
  riktning: 'hogre-battre',
  begransningar: [],
  lagstod: 'Systematisk uppföljning och utveckling: 5 kap. socialtjänstlagen (2025:400).',
} as const satisfies Partial<Indikator>;
