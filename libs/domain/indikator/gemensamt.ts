import type { Indikator, Indikatormal } from './types.js';

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
  mal: [],
} as const satisfies Partial<Indikator>;

/** The targets that the pilot district set in its report of 2017; it named directions, not levels. */
export function pilotmal(varde: Indikatormal['varde']): readonly Indikatormal[] {
  return [
    {
      namnd: 'hasselby-vallingby',
      giltigFrom: '2018-01-01',
      varde,
      kalla: 'Hässelby-Vällingbys kartläggning av ärenden 2017: målen anger riktning, ingen nivå.',
    },
  ];
}
