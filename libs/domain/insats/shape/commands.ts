import type { InsatsCommand } from '../commands.js';
import type { InsatsEventType } from '../events.js';
import { EVENT_OF_COMMAND } from './event-of.js';
import { EVENT_SHAPES, GRUNDUPPGIFTER } from './events.js';
import { DATUM, ID_FIELD, KOD, listOf, oneOf, optional, type Shape, VARDE } from './field.js';

type CommandType = InsatsCommand['type'];

export const EVENT_OF: Readonly<Record<CommandType, InsatsEventType>> = EVENT_OF_COMMAND;

const RATTELSE: Shape = [
  ['datum', DATUM],
  ['handelseId', ID_FIELD],
  [
    'andringar',
    listOf(
      [
        ['falt', KOD],
        ['till', VARDE],
      ],
      1,
    ),
  ],
  ['skal', oneOf('skrivfel', 'nya-uppgifter', 'fel-kod')],
];

function mayOmit(shape: Shape, names: (name: string) => boolean): Shape {
  return shape.map(([name, of]) => [name, names(name) ? optional(of) : of]);
}

const GRUND: ReadonlySet<string> = new Set(GRUNDUPPGIFTER.map(([name]) => name));
/** What the register works out from the answers, and no sender says. */
const UTRAKNAT: ReadonlySet<string> = new Set(['algoritm', 'delskalor', 'riskfragor']);

/** Commands that are not their event's own fields. */
const OTHER: Partial<Record<CommandType, Shape>> = {
  FattaBeslut: mayOmit(EVENT_SHAPES.BeslutFattat, (name) => GRUND.has(name)),
  PaborjaInsats: mayOmit(EVENT_SHAPES.InsatsPaborjad, (name) => name !== 'datum'),
  RegistreraSkattning: mayOmit(
    EVENT_SHAPES.SkattningRegistrerad.filter(([name]) => !UTRAKNAT.has(name)),
    (name) => ['instrumentversion', 'poang', 'sprak', 'svar'].includes(name),
  ),
  RattaUppgift: RATTELSE,
};

/** The fields of each command: those of its event, less what the decision fills in. */
export const COMMAND_SHAPES = Object.fromEntries(
  Object.entries(EVENT_OF).map(([type, event]) => [
    type,
    OTHER[type as CommandType] ?? EVENT_SHAPES[event],
  ]),
) as Readonly<Record<CommandType, Shape>>;
