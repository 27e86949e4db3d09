import type { InsatsEventType } from '../events.js';
import {
  ALDER,
  DATUM,
  GAS,
  GAS_ELLER_SAKNAS,
  ID_FIELD,
  INDIVID_ID,
  JA_NEJ,
  KOD,
  listOf,
  oneOf,
  type Shape,
  TAL,
  VARDE,
  VERSION,
} from './field.js';

const SEXVARDIG = oneOf(
  'ja',
  'nej',
  'barnet-vill-ej',
  'barnet-kan-ej',
  'ej-aktuellt',
  'uppgift-saknas',
);

export const GRUNDUPPGIFTER: Shape = [
  ['individId', INDIVID_ID],
  ['metod', KOD],
  ['stadsdelsnamnd', KOD],
  ['kon', oneOf('flicka', 'pojke', 'annat', 'uppgift-saknas')],
  ['alderAr', ALDER],
];

const MALSATTNINGAR = listOf(
  [
    ['malsattningId', ID_FIELD],
    ['omrade', KOD],
    ['startlage', GAS],
  ],
  0,
);

const MALUPPFYLLELSE = listOf([
  ['malsattningId', ID_FIELD],
  ['niva', GAS_ELLER_SAKNAS],
]);

/** The payload of every event type as it is stored today. */
export const EVENT_SHAPES: Readonly<Record<InsatsEventType, Shape>> = {
  BeslutFattat: [
    ...GRUNDUPPGIFTER,
    ['datum', DATUM],
    ['utfall', oneOf('bifall', 'delvis-bifall', 'avslag')],
    ['lagrum', KOD],
    ['behovsprovad', JA_NEJ],
  ],
  UppdragLamnat: [
    ['datum', DATUM],
    ['utforare', oneOf('egen-regi', 'framtid-stockholm', 'annan-stadsdelsnamnd', 'privat')],
  ],
  GenomforandeplanUpprattad: [
    ['datum', DATUM],
    ['malsattningar', MALSATTNINGAR],
    ['barnetDelaktigt', SEXVARDIG],
    ['forvaring', oneOf('digitalt', 'papper')],
  ],
  GenomforandeplanReviderad: [
    ['datum', DATUM],
    ['malsattningar', MALSATTNINGAR],
    ['skal', oneOf('nya-behov', 'mal-uppnadda', 'andrad-omfattning', 'annat')],
  ],
  InsatsPaborjad: [...GRUNDUPPGIFTER, ['datum', DATUM]],
  SkattningRegistrerad: [
    ['skattningId', ID_FIELD],
    ['datum', DATUM],
    ['matpunkt', oneOf('start', 'mellan', 'avslut')],
    ['instrument', KOD],
    ['instrumentversion', VERSION],
    [
      'informant',
      oneOf(
        'barn',
        'vardnadshavare-1',
        'vardnadshavare-2',
        'forskola',
        'larare',
        'behandlare',
        'handlaggare',
      ),
    ],
    ['poang', TAL],
    ['satt', oneOf('papper', 'digitalt', 'intervju', 'tolk', 'uppgift-saknas')],
  ],
  UppfoljningGenomford: [
    ['uppfoljningId', ID_FIELD],
    ['datum', DATUM],
    ['form', oneOf('mote', 'telefon', 'individuppfoljning', 'egenkontroll')],
    ['barnetDelaktigt', SEXVARDIG],
    ['barnetTillfragatOmEffekt', SEXVARDIG],
    ['maluppfyllelse', MALUPPFYLLELSE],
    ['dokumentform', oneOf('separat-dokument', 'journalanteckning')],
  ],
  InsatsAvslutad: [
    ['datum', DATUM],
    ['avslutsorsak', KOD],
    ['initieradAv', oneOf('familj', 'ungdom', 'utforare', 'namnd', 'uppgift-saknas')],
    ['maluppfyllelse', MALUPPFYLLELSE],
  ],
  UppgiftRattad: [
    ['datum', DATUM],
    ['handelseId', ID_FIELD],
    [
      'andringar',
      listOf(
        [
          ['falt', KOD],
          ['fran', VARDE],
          ['till', VARDE],
        ],
        1,
      ),
    ],
    ['skal', oneOf('skrivfel', 'nya-uppgifter', 'fel-kod')],
  ],
  HandelseMakulerad: [
    ['datum', DATUM],
    ['handelseId', ID_FIELD],
    ['skal', oneOf('fel-individ', 'dubblett', 'aldrig-intraffat')],
  ],
  UppgiftIfragasatt: [
    ['datum', DATUM],
    ['handelseId', ID_FIELD],
    ['av', oneOf('individ', 'vardnadshavare', 'ombud')],
  ],
  BehandlingBegransad: [
    ['datum', DATUM],
    ['grund', oneOf('riktighet-bestrids', 'olaglig-behandling', 'rattsligt-ansprak')],
  ],
  BegransningHavd: [['datum', DATUM]],
  InsatsGallrad: [['datum', DATUM]],
};
