import { instrumentDen } from '../../instrument/index.js';
import { efterfoljare } from '../../organisation/index.js';
import type { Rejection } from '../../rejection.js';
import type { InsatsCommand, PaborjaInsats, RegistreraSkattning } from '../commands.js';
import type { RattighetCommand } from './rattighet.js';
import type { InsatsEvent, InsatsPaborjad, SkattningRegistrerad } from '../events.js';
import { firstData } from '../evolve.js';
import { reject } from '../reject.js';
import { EVENT_OF } from '../shape/commands.js';
import { GRUNDUPPGIFTER } from '../shape/events.js';
import type { InsatsState } from '../state.js';

/** Commands that record something new, as against those that mend what was recorded. */
export type NewsCommand = Exclude<
  InsatsCommand,
  RattighetCommand | { type: 'RattaUppgift' | 'MakuleraHandelse' }
>;

/** The event a command asks for, with what it may leave out filled in. */
export function complete(
  command: NewsCommand,
  state: InsatsState,
): InsatsEvent | readonly Rejection[] {
  if (command.type === 'PaborjaInsats') return start(command, state);
  if (command.type === 'RegistreraSkattning') return skattning(command);
  // The form was checked against the event's own shape, so the payload is the event's.
  return { type: EVENT_OF[command.type], data: { ...command.data } } as InsatsEvent;
}

/** A start takes what it leaves out from the decision; the board is the one that then held the area. */
function start({ data }: PaborjaInsats, state: InsatsState): InsatsPaborjad | readonly Rejection[] {
  const beslut = firstData(state.gallande, 'BeslutFattat');
  const filled: Record<string, unknown> = { datum: data.datum };
  for (const [name] of GRUNDUPPGIFTER) {
    filled[name] = data[name as keyof typeof data] ?? beslut?.[name as keyof typeof beslut];
  }
  if (data.stadsdelsnamnd === undefined && beslut !== undefined) {
    filled.stadsdelsnamnd = efterfoljare(beslut.stadsdelsnamnd, data.datum);
  }
  const missing = GRUNDUPPGIFTER.filter(([name]) => filled[name] === undefined);
  if (missing.length > 0) {
    return missing.map(([falt, { expected }]) =>
      reject('uppgift-saknas', { falt, vantat: expected }, `/${falt}`),
    );
  }
  return { type: 'InsatsPaborjad', data: filled as unknown as InsatsPaborjad['data'] };
}

/** A rating without a version is by the version in force that day. */
function skattning({ data }: RegistreraSkattning): SkattningRegistrerad {
  const version = data.instrumentversion ?? instrumentDen(data.instrument, data.datum)?.version;
  return { type: 'SkattningRegistrerad', data: { ...data, instrumentversion: version ?? 1 } };
}
