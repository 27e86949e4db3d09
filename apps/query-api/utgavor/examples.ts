import { applyDecorators } from '@nestjs/common';
import { ApiProduces, ApiResponse } from '@nestjs/swagger';
import { INDIKATORREGISTER, type Indikator } from '../../../libs/domain/index.js';
import { FORBEHALL } from '../answer.js';
import { problemResponse } from '../examples.js';
import { medMal } from './med-mal.js';
import { UTGIVNINGSDEFINITIONER } from './svar.js';

const UTGAVA = {
  nummer: 3,
  datum: '2026-11-02',
  publicerad: '2026-11-02T08:00:00.000Z',
  tillPosition: '90412',
  perioder: ['2026-K3'],
  franAr: 2025,
  karens: 30,
  minstaAntal: 5,
  skydd: 'skyddat',
  rader: 214,
  dolda: 388,
  innehallSha256: 'a3f1c7e09b6d52481f0e7c3ab5d96e2417f8b0c4d1a29e6375c80f4e2b7d9160',
  definitionerSha256: '5b0c9f7d21e84a63f79d1c05be38a24697f1d06c8e52b3a4790fd61c2e8b7a35',
  kodversion: '0.1.0',
};
/** What every answer from a release has around its rows. */
export const RAM = {
  utgava: UTGAVA,
  position: '90460',
  forbehall: FORBEHALL,
  definitioner: { antal: UTGIVNINGSDEFINITIONER.antal },
};
const GRUPP = {
  period: '2025',
  metod: 'FFT',
  omrade: 'stad',
  bakgrund: 'alla',
  antal: { avslutade: 41, fullfoljda: 30, medBadaSkattningarna: 22 },
  tratt: { startade: 47, medStartskattning: 35, avslutade: 41, medBadaSkattningarna: 22 },
  andelar: [
    {
      indikator: 'fullfoljda',
      namn: 'Andel avslutade insatser som fullföljdes',
      taljare: 30,
      namnare: 41,
      andel: 0.7317,
      ki95: [0.5807, 0.8431],
    },
  ],
  forandring: [],
  granser: [],
};
const LIKA = {
  ...RAM,
  centrum: 0.71,
  tau2: 0,
  indikator: 'fullfoljda',
  metod: 'alla',
  period: '2025',
  rader: [
    {
      omrade: 'namnd:farsta',
      taljare: 88,
      namnare: 121,
      andel: 0.7273,
      ki95: [0.6419, 0.7988],
      krympt: 0.7186,
      granser95: [0.6292, 0.7908],
      granser998: [0.5826, 0.8374],
      lage: 'inom-95',
      text: 'Skillnaden mot staden kan bero på slump.',
    },
  ],
};

const INDIKATOR = medMal(INDIKATORREGISTER[0] as Indikator, '2026-11-02');

function json(example: object) {
  return ApiResponse({ status: 200, content: { 'application/json': { example } } });
}
const SAKNAS = () => problemResponse(404, 'okand-utgava', 'Utgåvan finns inte');
const FEL = () =>
  problemResponse(400, 'ogiltig-parameter', 'Parametern har ett värde som inte går att använda');

/** Documents the list of releases. */
export function ApiUtgavor() {
  return applyDecorators(json({ position: '90460', utgavor: [UTGAVA] }), FEL());
}

/** Documents one release. */
export function ApiUtgava() {
  return applyDecorators(json(UTGAVA), FEL(), SAKNAS());
}

/** Documents published groups. */
export function ApiUtfall() {
  return applyDecorators(json({ ...RAM, rader: [GRUPP] }), FEL(), SAKNAS());
}

/** Documents the comparison of districts. */
export function ApiLikvardighet() {
  return applyDecorators(json(LIKA), FEL(), SAKNAS());
}

/** Documents a printable report. */
export function ApiRapport() {
  return applyDecorators(
    ApiProduces('text/html', 'application/pdf', 'application/problem+json'),
    ApiResponse({ status: 200, description: 'Rapporten, som HTML eller PDF' }),
    FEL(),
    SAKNAS(),
  );
}

/** Documents the register of indicators. */
export function ApiIndikatorer() {
  return json({ indikatorer: [INDIKATOR] });
}

/** Documents one indicator. */
export function ApiIndikator() {
  return applyDecorators(
    json(INDIKATOR),
    problemResponse(404, 'okand-indikator', 'Indikatorn finns inte'),
  );
}
