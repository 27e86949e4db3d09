import { applyDecorators } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiQuery, ApiResponse } from '@nestjs/swagger';
import { problemResponse } from '../examples.js';
import { HOGST, SLAG, STATUSAR } from './parameters.js';
import { EJ_VERKSTALLDA_DEFINITIONER, SMA_TAL } from './statistik.js';

/** The header by which one reads what one has just written. */
export const MIN_POSITION = {
  name: 'Min-Position',
  required: false,
  description: 'Position från en registrering: vänta (högst två sekunder) tills den räknas med.',
};

const INSATS = '3f2c8a6e-7d61-5c0b-9a55-1f0e6b3a9d10';

const MAJA = { id: '00000000-0000-4000-8000-0000000a0001', namn: 'Maja Påhittad' };

const ARBETSLISTA = {
  projektion: 'uppfoljning-bevakning',
  position: '1204',
  dag: '2026-11-22',
  avkortad: false,
  antal: {
    totalt: 2,
    insatser: 1,
    perLage: { forsenad: 1, idag: 0, snart: 1, kommande: 0, klar: 0 },
    perSlag: { plan: { antal: 1, forsenade: 1 }, uppfoljning: { antal: 1, forsenade: 0 } },
    perAnsvarig: [{ ansvarig: MAJA, antal: 2, forsenade: 1 }],
    perEnhet: [{ enhet: null, antal: 2, forsenade: 1 }],
  },
  rader: [
    {
      insatsId: INSATS,
      nyckel: 'plan|genomforandeplan|2026-11-17',
      slag: 'plan',
      avser: 'genomforandeplan',
      rubrik: 'Genomförandeplan',
      metod: { kod: 'SIG_U', namn: 'Sociala insatsgrupper unga' },
      namnd: 'skarholmen',
      ansvariga: [MAJA],
      enhet: null,
      lage: 'forsenad',
      tidigast: null,
      forfaller: '2026-11-17',
      senast: null,
      dagarKvar: -5,
      lag: null,
      nastaSteg: {
        text: 'Upprätta planen tillsammans med barnet och familjen, och registrera målen.',
        adress: `/v1/insatser/${INSATS}/genomforandeplan`,
        annars: [],
      },
    },
  ],
  kvalitetsflaggor: [
    {
      insatsId: INSATS,
      kod: 'PLAN_SAKNAS',
      text: 'Genomförandeplan saknas. Upprätta en plan med mål.',
      sedan: '2026-11-17',
      alderDagar: 5,
      agare: 'behandlare',
      metod: { kod: 'SIG_U', namn: 'Sociala insatsgrupper unga' },
      namnd: 'skarholmen',
      ansvariga: [MAJA],
      enhet: null,
    },
  ],
  nasta: null,
};

const EJ_VERKSTALLDA = {
  projektion: 'uppfoljning-bevakning',
  position: '1204',
  kvartal: '2026-K3',
  perDag: '2026-09-30',
  ejVerkstallda: [
    {
      insatsId: INSATS,
      avser: 'beslut',
      beslutsdatum: '2026-05-11',
      raknasFran: '2026-05-11',
      metod: { kod: 'SKKP', namn: 'Särskilt kvalificerad kontaktperson' },
      namnd: 'skarholmen',
      lag: 'sol-2025-34-1',
      forfoll: '2026-08-11',
      dagar: 142,
      skal: 'utforare-saknas',
      rapporterad: true,
      rapporteradeKvartal: ['2026-K3'],
    },
  ],
  avslutadeEfterRapport: [],
  ejVisade: 0,
};

export function ok(example: object) {
  return ApiResponse({ status: 200, content: { 'application/json': { example } } });
}

/** Whose things are asked for, and how many at a time. */
export const VEMS_PARAMETRAR = [
  ApiQuery({
    name: 'insats',
    required: false,
    description: 'Insatsens id, eller de åtta tecken som en påminnelse har.',
  }),
  ApiQuery({
    name: 'anvandare',
    required: false,
    description:
      'En medarbetares id, `jag`, eller `ingen`: det som ligger hos ingen. Ett okänt id ger 404 `okand-medarbetare`.',
  }),
  ApiQuery({
    name: 'enhet',
    required: false,
    description: 'Enhetens namn, eller `ingen`. En enhet som inte finns ger 404 `okand-enhet`.',
  }),
  ApiQuery({ name: 'stadsdelsnamnd', required: false, example: 'skarholmen' }),
  ApiQuery({ name: 'metod', required: false, example: 'FFT' }),
  ApiQuery({ name: 'hogst', required: false, example: 50, description: `Rader, högst ${HOGST}.` }),
  ApiQuery({ name: 'efter', required: false, description: 'nasta ur svaret på sidan före.' }),
  ApiHeader(MIN_POSITION),
  problemResponse(400, 'ogiltig-parameter', 'Parametern har ett värde som inte går att använda'),
  problemResponse(404, 'okand-metod', 'Metoden finns inte'),
];

const LISTAN =
  'Egna insatser för behandlare och socialsekreterare, enhetens för enhetschefen. Varje rad säger vad ' +
  'som ska göras och adressen till det. Förfallodagarna räknas fram ur händelserna och metodmallen. ' +
  'Det som har blivit klart visas i 30 dagar med status=klar.';

/** Documents the worklist. */
export function ApiArbetslista() {
  return applyDecorators(
    ApiOperation({
      summary: 'Det som ska göras i de insatser du arbetar med, det mest försenade först',
      description: LISTAN,
    }),
    ApiQuery({ name: 'status', required: false, enum: STATUSAR, description: 'Utan: allt öppet.' }),
    ApiQuery({ name: 'slag', required: false, enum: SLAG }),
    ...VEMS_PARAMETRAR,
    ok(ARBETSLISTA),
  );
}

const KVARTALSLISTAN =
  'Underlag till rapporten till IVO och revisorerna (34 kap. 1–2 §§ SoL 2025:400, före 1 juli 2025 ' +
  '16 kap. 6 f–g §§ SoL 2001:453). avslutadeEfterRapport är de som har rapporterats och sedan ' +
  'verkställts eller upphört under kvartalet. ejVisade räknar beslut som du inte får se; fråga den ' +
  'enhetschef som ansvarar för dem.';

/** Documents the quarterly list. */
export function ApiEjVerkstallda() {
  return applyDecorators(
    ApiOperation({
      summary: 'Gynnande beslut som inte har verkställts inom tre månader, ett kvartal i taget',
      description: KVARTALSLISTAN,
    }),
    ApiQuery({ name: 'kvartal', example: '2026-K3' }),
    ApiHeader(MIN_POSITION),
    ok(EJ_VERKSTALLDA),
    problemResponse(400, 'ogiltigt-kvartal', 'Kvartalet går inte att tolka'),
  );
}

const SJU = {
  antal: 7,
  perLangd: { '3-6-man': 5, '6-9-man': 2, '9-12-man': 0, 'over-12-man': 0 },
};

const STATISTIK = {
  projektion: 'ej-verkstallda-beslut',
  position: '1204',
  efterslapning: '0',
  kvartal: '2026-K3',
  namnder: ['skarholmen'],
  organisation: 'per 2026-11-22',
  forbehall: SMA_TAL,
  definitioner: EJ_VERKSTALLDA_DEFINITIONER,
  samtliga: SJU,
  perMetod: [{ metod: { kod: 'SKKP', namn: 'Särskilt kvalificerad kontaktperson' }, ...SJU }],
  perNamnd: [{ stadsdelsnamnd: { kod: 'skarholmen', namn: 'Skärholmen' }, ...SJU }],
};

/** Documents the figures for kommunfullmäktige. */
export function ApiEjVerkstalldaStatistik() {
  return applyDecorators(
    ApiOperation({
      summary: 'Antal gynnande beslut som inte har verkställts i tid, per typ och längd',
      description:
        'Statistik till kommunfullmäktige (34 kap. 3 § SoL 2025:400), utan uppgift om någon enskild, ' +
        'för ett kvartal som är slut, med en rad per nämnd också där antalet är noll. Längden räknas från ' +
        'beslutet eller avbrottet. Nämnare saknas; varför står under definitioner.',
    }),
    ApiQuery({ name: 'kvartal', example: '2026-K3' }),
    ApiHeader(MIN_POSITION),
    ok(STATISTIK),
    problemResponse(400, 'ogiltigt-kvartal', 'Kvartalet går inte att tolka'),
  );
}
