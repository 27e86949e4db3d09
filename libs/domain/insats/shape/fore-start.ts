import { DATUM, JA_NEJ, KOD, listOf, oneOf, optional, type Shape } from './field.js';
import { KODER, KVARTAL, wordsOf } from './lists.js';
import {
  BESLUTSFATTARE,
  DELTAGARE,
  FORVARING,
  GRUNDUPPGIFTER,
  JA_NEJ_OKANT,
  MALSATTNINGAR,
  OMFATTNING,
  PARTER,
  SEXVARDIG,
  UPPFOLJNINGSSKAL,
  UTFORARE,
} from './words.js';

const UPPFOLJNINGSVAL = oneOf('ska-beslutas', 'behovs-ej', 'ej-provat');

/** Payloads from the offer to the plan. */
export const FORE_START = {
  InsatsErbjuden: [
    ...GRUNDUPPGIFTER,
    ['datum', DATUM],
    ['erbjudenTill', wordsOf(PARTER, 1)],
    ['niva', oneOf('universell', 'selektiv', 'indikerad', 'uppgift-saknas')],
    ['behovsprovad', JA_NEJ],
    ['utforare', UTFORARE],
    ['behov', KODER(0)],
    ['syftarTillSkolgang', JA_NEJ_OKANT],
    ['komponenter', optional(KODER(1))],
  ],
  InsatsEjErbjuden: [
    ...GRUNDUPPGIFTER,
    ['datum', DATUM],
    ['skal', KODER(1)],
    ['behov', optional(KODER(1))],
    ['uppfoljning', optional(UPPFOLJNINGSVAL)],
    ['uppfoljningsskal', optional(UPPFOLJNINGSSKAL)],
  ],
  InsatsAccepterad: [
    ['datum', DATUM],
    [
      'svar',
      listOf(
        [
          ['part', oneOf(...PARTER)],
          ['svar', oneOf('ja', 'nej', 'ej-tillfragad', 'kravs-ej')],
        ],
        1,
      ),
    ],
    ['samtyckesform', oneOf('skriftligt', 'muntligt', 'uppgift-saknas')],
  ],
  InsatsAvbojd: [
    ['datum', DATUM],
    ['av', wordsOf(PARTER, 1)],
    ['skal', KODER(1)],
    ['onskadMetod', optional(KOD)],
    ['uppfoljning', UPPFOLJNINGSVAL],
    ['uppfoljningsskal', optional(UPPFOLJNINGSSKAL)],
  ],
  AcceptOkand: [['datum', DATUM]],
  BeslutFattat: [
    ...GRUNDUPPGIFTER,
    ['datum', DATUM],
    ['utfall', oneOf('bifall', 'delvis-bifall', 'avslag')],
    ['lagrum', KOD],
    ['behovsprovad', JA_NEJ],
    ['beslutsfattare', optional(BESLUTSFATTARE)],
    ['omfattning', optional(OMFATTNING)],
    ['giltigFrom', optional(DATUM)],
    ['giltigTom', optional(DATUM)],
    ['behov', optional(KODER(1))],
  ],
  BeslutAndrat: [
    ['datum', DATUM],
    ['andring', oneOf('utokat', 'minskat', 'forlangt', 'ny-utforare', 'annat')],
    ['tillNackdel', JA_NEJ],
    ['lagstodAngivet', optional(JA_NEJ)],
    ['giltigTom', optional(DATUM)],
  ],
  BeslutUpphort: [
    ['datum', DATUM],
    ['skal', oneOf('genomfort', 'aterkallat', 'tid-utlopt', 'andrade-forhallanden', 'annat')],
  ],
  BeslutOverklagat: [
    ['datum', DATUM],
    ['av', oneOf('barn', 'vardnadshavare', 'ombud')],
  ],
  OverklagandeAvgjort: [
    ['datum', DATUM],
    ['utgang', oneOf('avslag', 'bifall', 'aterforvisat', 'avvisat', 'aterkallat')],
  ],
  EjVerkstalltBeslutRapporterat: [
    ['datum', DATUM],
    ['kvartal', KVARTAL],
    ['mottagare', wordsOf(['ivo', 'revisorer', 'kommunfullmaktige'], 1)],
    [
      'skal',
      oneOf(
        'resursbrist',
        'utforare-saknas',
        'familjen-ej-nabar',
        'familjen-vill-vanta',
        'tackat-nej-till-erbjudande',
        'annat',
      ),
    ],
  ],
  UppdragLamnat: [
    ['datum', DATUM],
    ['utforare', UTFORARE],
    ['delar', optional(KODER(0))],
  ],
  UppdragMottaget: [['datum', DATUM]],
  StalldIKo: [
    ['datum', DATUM],
    ['orsak', oneOf('plats-saknas', 'behandlare-saknas', 'familjen-vill-vanta', 'annat')],
  ],
  GenomforandeplanUpprattad: [
    ['datum', DATUM],
    ['malsattningar', MALSATTNINGAR],
    ['barnetDelaktigt', SEXVARDIG],
    ['forvaring', FORVARING],
    ['delar', optional(KODER(0))],
    ['deltagare', optional(wordsOf(DELTAGARE, 1))],
  ],
  GenomforandeplanReviderad: [
    ['datum', DATUM],
    ['malsattningar', MALSATTNINGAR],
    ['skal', oneOf('nya-behov', 'mal-uppnadda', 'andrad-omfattning', 'annat')],
    ['delar', optional(KODER(0))],
    ['deltagare', optional(wordsOf(DELTAGARE, 1))],
    ['forvaring', optional(FORVARING)],
  ],
} satisfies Readonly<Record<string, Shape>>;
