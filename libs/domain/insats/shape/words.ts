import {
  ALDER,
  GAS,
  GAS_ELLER_SAKNAS,
  ID_FIELD,
  INDIVID_ID,
  KOD,
  listOf,
  oneOf,
  type Shape,
} from './field.js';

export const SEXVARDIG = oneOf(
  'ja',
  'nej',
  'barnet-vill-ej',
  'barnet-kan-ej',
  'ej-aktuellt',
  'uppgift-saknas',
);

export const JA_NEJ_OKANT = oneOf('ja', 'nej', 'ej-aktuellt', 'uppgift-saknas');

export const PARTER = ['barn', 'vardnadshavare-1', 'vardnadshavare-2'] as const;

/** Who can take part in a plan or a follow-up. */
export const DELTAGARE = [...PARTER, 'utforare', 'handlaggare', 'skola', 'natverk'] as const;

export const FORVARING = oneOf('digitalt', 'papper');

export const BESLUTSFATTARE = oneOf('namnd', 'utskott', 'ordforande', 'enhetschef', 'handlaggare');

export const OMFATTNING = oneOf(
  'flera-ganger-i-veckan',
  'varje-vecka',
  'varannan-vecka',
  'varje-manad',
  'efter-behov',
);

export const UPPFOLJNINGSSKAL = oneOf(
  'ingen-kvarstaende-oro',
  'annan-insats',
  'annan-aktor',
  'familjen-nas-ej',
  'ej-tid',
  'kande-inte-till',
  'annat',
);

export const UTFORARE = oneOf('egen-regi', 'framtid-stockholm', 'annan-stadsdelsnamnd', 'privat');

export const MATPUNKT = oneOf(
  'start',
  'mellan',
  'avslut',
  'efter-6-man',
  'efter-12-man',
  'efter-18-man',
);

export const INFORMANT = oneOf(
  'barn',
  'vardnadshavare-1',
  'vardnadshavare-2',
  'forskola',
  'larare',
  'behandlare',
  'handlaggare',
);

export const SYN = oneOf(
  'battre',
  'oforandrat',
  'samre',
  'vill-ej-svara',
  'ej-tillfragad',
  'uppgift-saknas',
);

export const GRUNDUPPGIFTER: Shape = [
  ['individId', INDIVID_ID],
  ['metod', KOD],
  ['stadsdelsnamnd', KOD],
  ['kon', oneOf('flicka', 'pojke', 'annat', 'uppgift-saknas')],
  ['alderAr', ALDER],
];

export const MALSATTNINGAR = listOf(
  [
    ['malsattningId', ID_FIELD],
    ['omrade', KOD],
    ['startlage', GAS],
  ],
  0,
);

export const MALUPPFYLLELSE = listOf([
  ['malsattningId', ID_FIELD],
  ['niva', GAS_ELLER_SAKNAS],
]);
