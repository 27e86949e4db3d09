import { ANDELSDEFINITION } from './andelsdefinition.js';
import { NAMNDERDEFINITION } from './visade-namnder.js';

/** What the figures count. */
export const GENOMFORANDEDEFINITIONER = {
  andel: ANDELSDEFINITION,
  avslutade:
    'Insatser som har påbörjats och avslutats, i månaden de avslutades. Pågående räknas inte: deras omfattning är inte klar.',
  utanSessioner:
    'Avslutade insatser utan någon registrerad session, delat med avslutade. Läs den först: det går inte att se om sessionerna inte gavs eller inte registrerades, så är andelen stor säger medianerna mer om registreringen än om metoden.',
  sessioner:
    'Antal registrerade sessioner per insats: median och kvartiler. En insats utan registrerade sessioner (utanSessioner) räknas som noll och drar ner medianen.',
  minuter: 'Summan av sessionernas minuter per insats, på samma sätt.',
  sessionerVidAvbrott: 'Antal sessioner i de insatser som avbröts (avbrott enligt avslutsorsaken).',
  forFa: 'Under fem insatser visas bara n: så få säger mer om enskilda än om metoden.',
  mal: 'Mål i genomförandeplanerna. bedomda: minst en bedömning efter starten. Den sista kända nivån jämförs med startläget: uppat, oforandrade, nedat, delat med bedomda. uppnadda: nivå 0 eller högre på skalan −2 till +2.',
  malomraden:
    'Samma för målen inom varje område i kodverket malomrade. medelforandring: skalsteg i medeltal för bedömda mål, från fem insatser med bedömt mål i området.',
  former:
    'Sessionerna efter var eller hur de hölls, delat med alla sessioner. utanforKontorstid på samma sätt.',
  syn: 'Vad barnet och vårdnadshavaren sa om resultatet när insatsen avslutades, var för sig. svar: delat med avslutade; ej-angivet: inget är registrerat. battre: delat med dem som svarade bättre, oförändrat eller sämre.',
  efter:
    'Uppföljning 6, 12 och 18 månader efter avslutet, i månaden insatsen avslutades: välj en period som ligger så långt tillbaka. vantade: mallen ber om den och dagen har passerat, eller den är redan gjord. gjorda + saknade = vantade. bortfallna behövs inte längre. ovantade: gjorda fast mallen inte ber om dem, eller för tidigt för att vara den mallen ber om.',
  eftersvar:
    'ja, nej, ejAktuellt och uppgiftSaknas: delat med alla gjorda och ovantade, tillsammans alla. jaAvKanda: ja delat med ja och nej. De som saknas har inte svarat: är de många säger andelarna lite. Av flera uppföljningar för samma månad gäller den sista.',
  komponenter:
    'Vad insatsen bestod av (kodverket komponent), som det sades vid starten, annars i erbjudandet. En insats med flera komponenter räknas i var och en, så de går inte att lägga ihop, och skillnaden mellan två komponenter är inte en effekt av dem. uppgiftSaknas: ingen har sagt. forandring: som i /v1/metod-utfall, bara avslutade insatser, medel från fem par.',
  namnder: NAMNDERDEFINITION,
  namnd: 'Nämnden där insatsen beslutades eller påbörjades, som i utfallet.',
  utanfor: 'Insatser vars behandling är begränsad, och gallrade insatser, räknas inte.',
} as const;

/** An answer, with the forms that a row can have. */
export const GENOMFORANDEEXEMPEL = {
  projektion: 'genomforande',
  period: { fran: '2025-12', till: '2026-11' },
  position: '1204',
  efterslapning: '0',
  namnder: ['skarholmen'],
  rader: [
    {
      metod: { kod: 'FFT', namn: 'Funktionell familjeterapi' },
      avslutade: 12,
      utanSessioner: { antal: 1, av: 12, andel: 0.083, ki95: [0.0149, 0.3539], varfor: null },
      sessioner: { n: 12, median: 11, undreKvartil: 8.5, ovreKvartil: 14, varfor: null },
      minuter: { n: 12, median: 780, undreKvartil: 600, ovreKvartil: 990, varfor: null },
      sessionerVidAvbrott: {
        ...{ n: 3, median: null, undreKvartil: null, ovreKvartil: null, varfor: 'for-fa' },
      },
      mal: {
        medMal: { antal: 11, av: 12, andel: 0.917, ki95: [0.6461, 0.9851], varfor: null },
        bedomda: { antal: 20, av: 25, andel: 0.8, ki95: [0.6087, 0.9114], varfor: null },
        uppat: { antal: 14, av: 20, andel: 0.7, ki95: [0.481, 0.8545], varfor: null },
        oforandrade: { antal: 4, av: 20, andel: 0.2, ki95: [0.0807, 0.416], varfor: null },
        nedat: { antal: 2, av: 20, andel: 0.1, ki95: [0.0279, 0.301], varfor: null },
        uppnadda: { antal: 11, av: 20, andel: 0.55, ki95: [0.3421, 0.7418], varfor: null },
      },
      malomraden: [
        {
          ...{ omrade: 'utbildning', namn: 'Skola och utbildning', insatser: 6, mal: 7 },
          bedomda: { antal: 6, av: 7, andel: 0.857, ki95: [0.4869, 0.9743], varfor: null },
          uppat: { antal: 4, av: 6, andel: 0.667, ki95: [0.3, 0.9032], varfor: null },
          oforandrade: { antal: 1, av: 6, andel: 0.167, ki95: [0.0301, 0.5635], varfor: null },
          nedat: { antal: 1, av: 6, andel: 0.167, ki95: [0.0301, 0.5635], varfor: null },
          uppnadda: { antal: 3, av: 6, andel: 0.5, ki95: [0.1876, 0.8124], varfor: null },
          ...{ medelforandring: 0.667, varfor: null },
        },
      ],
      former: [
        {
          form: 'hembesok',
          namn: 'Hembesök',
          antal: 88,
          av: 132,
          andel: 0.667,
          ki95: [0.5825, 0.7414],
          varfor: null,
        },
      ],
      utanforKontorstid: { antal: 40, av: 132, andel: 0.303, ki95: [0.2311, 0.3861], varfor: null },
      syn: {
        barnet: {
          svar: [
            { kod: 'battre', antal: 7, av: 12, andel: 0.583, ki95: [0.3195, 0.8067], varfor: null },
          ],
          battre: { antal: 7, av: 9, andel: 0.778, ki95: [0.4526, 0.9368], varfor: null },
        },
      },
      efter: [
        {
          ...{ manader: 6, vantade: 10, kommande: 2, bortfallna: [], ovantade: 0 },
          gjorda: { antal: 8, av: 10, andel: 0.8, ki95: [0.4902, 0.9433], varfor: null },
          saknade: { antal: 2, av: 10, andel: 0.2, ki95: [0.0567, 0.5098], varfor: null },
          svar: [
            {
              ...{ fraga: 'nyaBrott', namn: 'Nya brott' },
              ja: { antal: 1, av: 8, andel: 0.125, ki95: [0.0224, 0.4709], varfor: null },
              nej: { antal: 5, av: 8, andel: 0.625, ki95: [0.3057, 0.8632], varfor: null },
              ejAktuellt: { antal: 0, av: 8, andel: 0, ki95: [0, 0.3244], varfor: null },
              uppgiftSaknas: { antal: 2, av: 8, andel: 0.25, ki95: [0.0715, 0.5907], varfor: null },
              jaAvKanda: { antal: 1, av: 6, andel: 0.167, ki95: [0.0301, 0.5635], varfor: null },
            },
          ],
        },
      ],
      komponenter: {
        uppgiftSaknas: { antal: 12, av: 12, andel: 1, ki95: [0.7575, 1], varfor: null },
        per: [],
      },
      manader: [],
    },
  ],
};
