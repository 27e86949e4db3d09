import type { Forandringsdiagram, Klasstaplar, Styrdiagram, Trattdiagram } from '../index.js';
import { DOLT } from '../index.js';

/** Made-up charts of every kind, with hidden points and missing ones. For specs only. */
export const FORANDRING: Forandringsdiagram = {
  slag: 'forandring',
  titel: 'Medelvärden vid start och avslut',
  budskap: 'Svårigheterna minskade enligt föräldrarna. Välbefinnandet ändrades inte säkert.',
  rader: [
    {
      namn: 'SDQ · förälder',
      skala: { fran: 0, till: 40 },
      battre: 'lagre',
      start: { varde: 18.24, intervall: { fran: 17.1, till: 19.4 } },
      avslut: { varde: 14.1, intervall: { fran: 12.8, till: 15.4 } },
    },
    {
      namn: 'SDQ · barn eller ungdom över elva år',
      skala: { fran: 0, till: 40 },
      battre: 'lagre',
      start: { varde: 15.5, intervall: { fran: 14, till: 17 } },
      avslut: { varde: 15.2, intervall: { fran: 13.4, till: 17 } },
    },
    {
      namn: 'WHO-5 · barn',
      skala: { fran: 0, till: 100 },
      battre: 'hogre',
      start: { varde: 48, intervall: { fran: 40, till: 56 } },
      avslut: { varde: 52.5, intervall: { fran: 43, till: 62 } },
    },
    {
      namn: 'SCORE-15 · förälder',
      skala: { fran: 15, till: 75 },
      battre: 'lagre',
      start: DOLT,
      avslut: DOLT,
    },
    {
      namn: 'PSS-14 · förälder',
      skala: { fran: 0, till: 56 },
      battre: 'lagre',
      start: { varde: 31 },
      avslut: null,
    },
  ],
};

export const NAMNDER = [
  ['Bromma', 61, 0.71],
  ['Enskede-Årsta-Vantör', 142, 0.64],
  ['Farsta', 88, 0.55],
  ['Hägersten-Älvsjö', 120, 0.69],
  ['Hässelby-Vällingby', 97, 0.83],
  ['Järva', 160, 0.47],
  ['Kungsholmen', 33, 0.7],
  ['Norra innerstaden', 74, 0.66],
  ['Skarpnäck', 41, 0.61],
  ['Skärholmen', 58, 0.6],
] as const;

const MITT = 0.63;

export const TRATT: Trattdiagram = {
  slag: 'tratt',
  titel: 'Andel fullföljda insatser per stadsdelsnämnd',
  budskap:
    'Två nämnder ligger utanför gränserna. Det visar att något skiljer, inte att någon är bättre.',
  matt: 'Andel fullföljda',
  storlek: 'Antal avslutade insatser',
  form: 'andel',
  mitt: MITT,
  granser: Array.from({ length: 39 }, (_, n) => {
    const antal = 10 + n * 5;
    const error = Math.sqrt((MITT * (1 - MITT)) / antal);
    const limits = (z: number) => ({
      fran: Math.max(0, MITT - z * error),
      till: Math.min(1, MITT + z * error),
    });
    return { antal, inre: limits(1.96), yttre: limits(3.09) };
  }),
  enheter: [
    ...NAMNDER.map(([namn, antal, varde]) => ({
      namn,
      antal,
      varde,
      krympt: MITT + (varde - MITT) * (antal / (antal + 40)),
    })),
    { namn: 'Södermalm', antal: DOLT, varde: DOLT, krympt: null },
  ],
};

export const KLASSER: Klasstaplar = {
  slag: 'klasser',
  titel: 'Säkerställd förändring enligt föräldrarna (SDQ)',
  budskap: 'Var tredje som skattades två gånger förbättrades säkert. För många saknas skattning.',
  klasser: ['Återhämtad', 'Förbättrad', 'Osäker förändring', 'Oförändrad', 'Försämrad'],
  rader: [
    { namn: 'Familjebehandling', antal: [12, 18, 9, 30, 4], saknas: 41 },
    { namn: 'Funktionell familjeterapi (FFT)', antal: [8, 8, 5, 11, 2], saknas: 9 },
    { namn: 'Komet', antal: [DOLT, 6, DOLT, 14, 0], saknas: 12 },
    { namn: 'Repulse', antal: [0, 0, 0, 0, 0], saknas: 0 },
    { namn: 'Multisystemisk terapi (MST)', antal: [5, 0, 1, 1, 0], saknas: 25 },
  ],
};

const ANDELAR = [0.62, 0.6, 0.66, 0.58, 0.63, DOLT, 0.7, 0.71, null, 0.64, 0.38, 0.61] as const;

export const STYR: Styrdiagram = {
  slag: 'styr',
  titel: 'Andel med skattning vid både start och avslut, per kvartal',
  budskap: 'Andelen har legat stilla runt 62 %. Ett kvartal avviker.',
  matt: 'Andel med två skattningar',
  form: 'andel',
  mitt: 0.62,
  punkter: ANDELAR.map((varde, n) => {
    const period = `${2023 + Math.floor(n / 4)} kv ${(n % 4) + 1}`;
    if (varde === null || varde === DOLT) return { period, varde };
    return {
      period,
      varde,
      granser: { fran: 0.46 + (n % 3) * 0.01, till: 0.78 - (n % 3) * 0.01 },
      signaler: varde < 0.4 ? ['utanför gränserna'] : [],
    };
  }),
};
