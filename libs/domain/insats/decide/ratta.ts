import type { Decision, Rejection } from '../../rejection.js';
import type { CommandContext, RattaUppgift } from '../commands.js';
import type { InsatsEvent, RecordedInsatsEvent, UppgiftRattad, Varde } from '../events.js';
import { reject } from '../reject.js';
import { EVENT_SHAPES } from '../shape/events.js';
import type { InsatsState } from '../state.js';
import { same, value } from './equal.js';
import { followers } from './foljdrattelse.js';
import { fieldFaults } from './form.js';
import { helhetFaults } from './helhet.js';
import { foreHandelsen, rattadeFaults } from './rattad.js';
import { accept, refuse } from './svar.js';
import { findTarget } from './target.js';
import { uppgiftFaults } from './uppgifter.js';

const IDS = [
  'individId',
  'tillIndividId',
  'skattningId',
  'uppfoljningId',
  'sessionId',
  'handelseId',
  // Answers and what was worked out from them hold together: a new rating replaces them whole.
  'svar',
  'algoritm',
  'delskalor',
  'riskfragor',
];

/** Rättelse: the old value is read from the history, and the result is judged as if it were new. */
export function ratta(
  command: RattaUppgift,
  state: InsatsState,
  context: CommandContext,
): Decision<InsatsEvent> {
  const target = findTarget(state, command.data.handelseId);
  if ('code' in target) return refuse([target]);
  if (isRepeated(command, state, target)) return accept([]);
  const faults = andringFaults(command, target);
  if (faults.length > 0) return refuse(faults);
  const own = correction(command, target);
  const others = followers(command, state, target);
  const rejections = [
    ...uppgiftFaults(own, context),
    ...foreHandelsen(own.data.datum, target, newDay(own)),
    ...[
      ...helhetFaults(state, [own, ...others], context),
      ...rattadeFaults(state, [own, ...others]),
    ].map((fault) => repointed(fault, command)),
  ];
  return rejections.length > 0 ? refuse(rejections) : accept([own, ...others]);
}

function newDay({ data }: UppgiftRattad): Varde | undefined {
  return data.andringar.find(({ falt }) => falt === 'datum')?.till;
}

function isRepeated(
  { data }: RattaUppgift,
  state: InsatsState,
  target: RecordedInsatsEvent,
): boolean {
  const applied = data.andringar.every(({ falt, till }) => same(value(target, falt), till));
  const recorded = state.history.some(
    (event) =>
      event.type === 'UppgiftRattad' &&
      event.data.handelseId === data.handelseId &&
      event.data.datum === data.datum &&
      event.data.skal === data.skal &&
      same(
        event.data.andringar.map(({ falt, till }) => ({ falt, till })),
        data.andringar,
      ),
  );
  return applied && recorded;
}

function andringFaults({ data }: RattaUppgift, target: RecordedInsatsEvent): readonly Rejection[] {
  const fields = data.andringar.map(({ falt }) => falt);
  const changed = data.andringar.flatMap((andring, i) => {
    const at = `/andringar/${i}`;
    if (fields.indexOf(andring.falt) !== i) {
      return [reject('falt-upprepat', { falt: andring.falt }, `${at}/falt`)];
    }
    return oneFault(andring, target, at);
  });
  return [...changed, ...instrumentFaults(fields, target)];
}

/** A score belongs to its instrument: another instrument with the score that was given is another rating. */
function instrumentFaults(
  fields: readonly string[],
  { type }: RecordedInsatsEvent,
): readonly Rejection[] {
  const i = type === 'SkattningRegistrerad' ? fields.indexOf('instrument') : -1;
  return i < 0 || fields.includes('poang')
    ? []
    : [reject('instrument-utan-poang', {}, `/andringar/${i}/falt`)];
}

function oneFault(
  { falt, till }: RattaUppgift['data']['andringar'][number],
  target: RecordedInsatsEvent,
  at: string,
): readonly Rejection[] {
  const shape = EVENT_SHAPES[target.type];
  const found = shape.find(([name]) => name === falt);
  if (found === undefined) {
    const tillatna = shape.map(([name]) => name).filter((name) => !IDS.includes(name));
    return [reject('okant-falt', { falt, tillatna }, `${at}/falt`)];
  }
  if (IDS.includes(falt)) return [reject('id-kan-ej-rattas', { falt }, `${at}/falt`)];
  if (same(value(target, falt), till)) {
    const varde = Array.isArray(till) ? 'så' : till;
    return [reject('ingen-andring', { falt, varde }, `${at}/till`)];
  }
  return fieldFaults(found[1], till, { name: falt, pointer: `${at}/till` });
}

function correction({ data }: RattaUppgift, target: RecordedInsatsEvent): UppgiftRattad {
  const andringar = data.andringar.map(({ falt, till }) => ({
    falt,
    fran: (value(target, falt) ?? 'uppgift-saknas') as Varde,
    till,
  }));
  return { type: 'UppgiftRattad', data: { ...data, andringar } };
}

/** A fault in the corrected event, pointed out at the change that brought it. */
function repointed(fault: Rejection, { data }: RattaUppgift): Rejection {
  const [, field = '', ...rest] = fault.pointer?.split('/') ?? [];
  const i = data.andringar.findIndex(({ falt }) => falt === field);
  const pointer = i < 0 ? '/andringar' : ['/andringar', i, 'till', ...rest].join('/');
  return { ...fault, pointer };
}
