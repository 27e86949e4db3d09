import {
  DATUM,
  field,
  type Field,
  ID_FIELD,
  isWhole,
  KOD,
  listOf,
  oneOf,
  optional,
  type Shape,
} from '../insats/shape/field.js';
import { insatsId } from '../ids.js';
import type { AktgranskningCommand } from './commands.js';
import type { AktgranskningEventType } from './events.js';

/** More than anybody reads, and a limit to the size of one event. */
export const MAX_URVAL = 500;
/** Answers in one request. */
export const MAX_BEDOMNINGAR = 500;
const MAX_MOMENT = 50;

const INSATS_ID = field(
  'en insats id (UUID med små bokstäver)',
  (value) => typeof value === 'string' && insatsId(value) !== undefined,
);
const POSITION = field(
  'en position i loggen',
  (value) => typeof value === 'string' && /^\d{1,19}$/.test(value),
);

function texts(of: Field, max: number): Field {
  return field(
    `en lista med högst ${max}, var och en ${of.expected} och en gång`,
    (value) =>
      Array.isArray(value) &&
      value.length <= max &&
      new Set(value).size === value.length &&
      // `Array.from` and not `every` alone: a hole in the list is a fault too.
      Array.from<unknown>(value).every((item) => of.accepts(item)),
  );
}

function whole(min: number, max: number): Field {
  return field(`ett heltal från ${min} till ${max}`, (value) => isWhole(value, min, max));
}

const STRATA: Shape = [
  ['namnd', KOD],
  ['population', whole(0, 10_000_000)],
  ['insatser', texts(INSATS_ID, MAX_URVAL)],
];

const PROTOKOLL: Shape = [
  ['beteckning', ID_FIELD],
  ['moment', texts(KOD, MAX_MOMENT)],
  ['urvalsgrund', oneOf('paborjade', 'avslutade')],
  ['fran', DATUM],
  ['till', DATUM],
  ['metod', optional(KOD)],
  ['antal', whole(1, MAX_URVAL)],
  ['fordelning', oneOf('proportionell', 'lika')],
  ['fro', ID_FIELD],
  ['position', POSITION],
  ['strata', listOf(STRATA, 1)],
];

const SVAR: Shape = [
  ['insatsId', INSATS_ID],
  ['moment', KOD],
  ['svar', oneOf('uppfyllt', 'inte-uppfyllt', 'gar-inte-att-bedoma', 'ej-tillampligt', 'kod')],
  ['kod', optional(KOD)],
];

/** The payload of every event type as it is stored today. */
export const AKTGRANSKNING_SHAPES: Readonly<Record<AktgranskningEventType, Shape>> = {
  AktgranskningPaborjad: [['datum', DATUM], ...PROTOKOLL],
  GranskningsbedomningGjord: [
    ['datum', DATUM],
    ...SVAR,
    ['granskare', ID_FIELD],
    ['ersatter', optional(ID_FIELD)],
  ],
  AktgranskningAvslutad: [['datum', DATUM]],
};

const BEDOMNINGAR: Field = {
  ...listOf(SVAR),
  expected: `en lista med 1–${MAX_BEDOMNINGAR} bedömningar`,
  accepts: (value) => Array.isArray(value) && value.length >= 1 && value.length <= MAX_BEDOMNINGAR,
};

/** The fields of each command. */
export const AKTGRANSKNING_COMMAND_SHAPES: Readonly<Record<AktgranskningCommand['type'], Shape>> = {
  PaborjaAktgranskning: PROTOKOLL,
  BedomInsatser: [
    ['bedomningar', BEDOMNINGAR],
    ['ejVisade', optional(texts(INSATS_ID, MAX_BEDOMNINGAR))],
  ],
  AvslutaAktgranskning: [],
};
