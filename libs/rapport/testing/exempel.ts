import { DOLT, type Rapport, type Tabell } from '../index.js';
import { FORANDRING, KLASSER, NAMNDER, STYR, TRATT } from './exempel-diagram.js';

/** A table with every kind of column, hidden figures and missing ones. For specs only. */
export const TABELL: Tabell = {
  rubrik: 'Förändring per instrument',
  kolumner: [
    { namn: 'Instrument och vem som skattat', slag: 'text' },
    { namn: 'Antal', slag: 'antal' },
    { namn: 'Start', slag: 'tal' },
    { namn: 'Förändring', slag: 'tal', decimaler: 2 },
    { namn: '95 %-intervall', slag: 'intervall' },
    { namn: 'Andel med båda', slag: 'andel' },
  ],
  rader: [
    ['SDQ · förälder', 1204, 18.24, -4.14, { fran: -5.2, till: -3 }, 0.614],
    ['SDQ · barn', 61, 15.5, -0.3, { fran: -2, till: 1.4 }, 0.29],
    ['SCORE-15 · förälder', DOLT, DOLT, DOLT, DOLT, DOLT],
    ['PSS-14 · förälder', 5, 31, null, null, 0],
  ],
  fotnoter: [
    'Räknat på insatser som avslutats under perioden och har skattning vid båda tillfällena.',
  ],
};

const KORT: Tabell = {
  rubrik: 'Antal per nämnd',
  kolumner: [
    { namn: 'Stadsdelsnämnd', slag: 'text' },
    { namn: 'Avslutade', slag: 'antal' },
    { namn: 'Andel fullföljda', slag: 'andel' },
    { namn: '95 %-intervall', slag: 'andelsintervall' },
  ],
  rader: [
    ...NAMNDER.map(
      ([namn, antal, andel]) =>
        [namn, antal, andel, { fran: andel - 0.1, till: andel + 0.1 }] as const,
    ),
    ['Södermalm', DOLT, DOLT, DOLT],
  ],
  fotnoter: [],
};

/** A made-up report with every kind of chart. For specs only. */
export const RAPPORT: Rapport = {
  titel: 'Utfall av öppenvård för barn och unga',
  undertitel: 'Socialnämnden, avslutade insatser 2025',
  upprattad: Date.UTC(2026, 1, 10, 8),
  sammanfattning: [
    'Föräldrar skattade barnens svårigheter lägre efter insatsen än före.',
    'För fyra av tio insatser saknas skattning vid start eller avslut.',
    'Förändring är inte bevis för effekt av insatsen: barn kan må bättre av andra skäl.',
  ],
  avsnitt: [
    {
      rubrik: 'Mår barnen bättre efter insatsen?',
      ingress:
        'Diagrammet visar medelvärdet vid start och vid avslut för dem som skattats båda gångerna.',
      diagram: FORANDRING,
      tabell: TABELL,
      forklaring: [
        'Når intervallet för förändringen över noll går det inte att säga att något ändrats.',
      ],
    },
    {
      rubrik: 'Hur många förbättrades säkert?',
      ingress: 'En säkerställd förändring är större än vad mätfelet i skalan kan förklara.',
      diagram: KLASSER,
      tabell: {
        rubrik: 'Antal insatser i varje klass',
        kolumner: [
          { namn: 'Metod', slag: 'text' },
          ...KLASSER.klasser.map((namn) => ({ namn, slag: 'antal' }) as const),
          { namn: 'Skattning saknas', slag: 'antal' },
        ],
        rader: KLASSER.rader.map(({ namn, antal, saknas }) => [namn, ...antal, saknas]),
        fotnoter: [],
      },
      forklaring: ['De som saknar skattning kan ha gått bättre eller sämre än de andra.'],
    },
    {
      rubrik: 'Skiljer sig nämnderna åt?',
      ingress: 'Små nämnder varierar mer av en slump. Därför är gränserna vidare till vänster.',
      diagram: TRATT,
      tabell: KORT,
      forklaring: [],
    },
    {
      rubrik: 'Ändras det över tid?',
      ingress: 'Varje punkt är ett kvartal.',
      diagram: STYR,
      tabell: {
        rubrik: 'Andel per kvartal',
        kolumner: [
          { namn: 'Kvartal', slag: 'text' },
          { namn: 'Andel', slag: 'andel' },
        ],
        rader: STYR.punkter.map(({ period, varde }) => [period, varde]),
        fotnoter: [],
      },
      forklaring: [],
    },
  ],
  om: [
    { etikett: 'Utgåva', text: 'utgava-2025-4, fastställd 10 februari 2026.' },
    { etikett: 'Läge i loggen', text: '812 345' },
    {
      etikett: 'Förändring är inte bevis för effekt',
      text: 'Siffrorna visar vad som ändrats, inte varför. Det finns ingen jämförelse med barn utan insats.',
    },
  ],
};
