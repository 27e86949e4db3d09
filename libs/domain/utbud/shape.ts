import {
  DATUM,
  type Field,
  field,
  ID_FIELD,
  isWhole,
  KOD,
  listOf,
  oneOf,
  optional,
  type Shape,
  VARDE,
} from '../insats/shape/field.js';
import { UTFORARE } from '../insats/shape/words.js';
import type { UtbudCommand } from './commands.js';
import type { UtbudEventType } from './events.js';

const MAX_PERSONER = 10_000;
const MAX_DAGAR = 3_650;
const MAX_ARSARBETSKRAFTER = 1_000;

function whole(max: number): Field {
  return field(`ett heltal från 0 till ${max}`, (value) => isWhole(value, 0, max));
}

const ARSARBETSKRAFTER = field(
  `ett tal från 0 till ${MAX_ARSARBETSKRAFTER} med högst två decimaler`,
  (value) =>
    typeof value === 'number' &&
    value >= 0 &&
    value <= MAX_ARSARBETSKRAFTER &&
    Number(value.toFixed(2)) === value,
);

const SKAL = oneOf('skrivfel', 'nya-uppgifter', 'fel-kod');

/** Which nämnd and method an offer is of; the address says it, so no command does. */
export const UTBUD: Shape = [
  ['stadsdelsnamnd', KOD],
  ['metod', KOD],
];

const ERBJUDANDE: Shape = [
  ['datum', DATUM],
  ['utforare', UTFORARE],
];

function rattelse(...andring: Shape): Shape {
  return [
    ['datum', DATUM],
    ['handelseId', ID_FIELD],
    ['andringar', listOf(andring, 1)],
    ['skal', SKAL],
  ];
}

/** The payload of every event type as it is stored today. */
export const UTBUD_SHAPES = {
  MetodErbjuden: [...ERBJUDANDE, ...UTBUD],
  MetodUpphord: [
    ['datum', DATUM],
    [
      'skal',
      oneOf(
        'utbildad-personal-saknas',
        'lag-efterfragan',
        'kostnad',
        'ersatt-av-annan-metod',
        'avtal-upphort',
        'felregistrerad',
        'annat',
      ),
    ],
  ],
  KoRapporterad: [
    ['datum', DATUM],
    ['vantande', whole(MAX_PERSONER)],
    ['langstaVantanDagar', optional(whole(MAX_DAGAR))],
  ],
  BemanningRapporterad: [
    ['datum', DATUM],
    ['utbildade', whole(MAX_PERSONER)],
    ['certifierade', whole(MAX_PERSONER)],
    ['arsarbetskrafter', optional(ARSARBETSKRAFTER)],
  ],
  UtbudsuppgiftRattad: rattelse(['falt', KOD], ['fran', VARDE], ['till', VARDE]),
} satisfies Readonly<Record<UtbudEventType, Shape>>;

/** The fields of each command. */
export const UTBUD_COMMAND_SHAPES: Readonly<Record<UtbudCommand['type'], Shape>> = {
  ErbjudMetod: ERBJUDANDE,
  UpphorMedMetod: UTBUD_SHAPES.MetodUpphord,
  RapporteraKo: UTBUD_SHAPES.KoRapporterad,
  RapporteraBemanning: UTBUD_SHAPES.BemanningRapporterad,
  RattaUtbudsuppgift: rattelse(['falt', KOD], ['till', VARDE]),
};
