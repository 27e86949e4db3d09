import type { Avsnitt } from '../modell/rapport.js';
import { periodnamn } from './namn.js';
import type { Grupp } from './underlag.js';

/** Who is counted, and who is not: before any result. */
export function vilkaRaknas(rader: readonly Grupp[]): Avsnitt {
  return {
    rubrik: 'Vilka räknas?',
    ingress:
      'Resultaten bygger bara på dem som skattat både vid start och avslut. Tabellen visar hur många som faller bort på vägen.',
    tabell: {
      rubrik: 'Från start till skattning vid båda tillfällena',
      kolumner: [
        { namn: 'Period', slag: 'text' },
        { namn: 'Startade', slag: 'antal' },
        { namn: 'varav skattade vid start', slag: 'antal' },
        { namn: 'Avslutade', slag: 'antal' },
        { namn: 'varav skattade vid start och avslut', slag: 'antal' },
      ],
      rader: rader.map(({ period, tratt }) => [
        periodnamn(period),
        tratt.startade,
        tratt.medStartskattning,
        tratt.avslutade,
        tratt.medBadaSkattningarna,
      ]),
      fotnoter: [
        'Startade räknas efter startdag och avslutade efter avslutsdag: det är delvis olika insatser.',
      ],
    },
    forklaring: [
      'Om få har skattats två gånger kan de vara andra än de som saknas. Då säger förändringen lite om alla.',
    ],
  };
}
