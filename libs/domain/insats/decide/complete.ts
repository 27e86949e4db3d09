import { instrumentDen } from '../../instrument/index.js';
import { efterfoljare } from '../../organisation/index.js';
import type { Rejection } from '../../rejection.js';
import type { Datum } from '../../datum.js';
import type {
  FattaBeslut,
  InsatsCommand,
  PaborjaInsats,
  RegistreraSkattning,
} from '../commands.js';
import type { RattighetCommand } from './rattighet.js';
import type {
  BeslutFattat,
  Grunduppgifter,
  InsatsEvent,
  InsatsPaborjad,
  SkattningRegistrerad,
} from '../events.js';
import { firstData } from '../evolve.js';
import { reject } from '../reject.js';
import { EVENT_OF } from '../shape/commands.js';
import { GRUNDUPPGIFTER } from '../shape/events.js';
import type { InsatsState } from '../state.js';
import { poangAv } from './poang.js';

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
  if (command.type === 'FattaBeslut') return beslut(command, state);
  if (command.type === 'RegistreraSkattning') return skattning(command);
  // The form was checked against the event's own shape, so the payload is the event's.
  return { type: EVENT_OF[command.type], data: { ...command.data } } as InsatsEvent;
}

/** A start takes what it leaves out from the decision or else the offer. */
function start({ data }: PaborjaInsats, state: InsatsState): InsatsPaborjad | readonly Rejection[] {
  const filled = filledIn(data, firstData(state.gallande, 'BeslutFattat') ?? offerOf(state));
  if (!('filled' in filled)) return filled;
  return { type: 'InsatsPaborjad', data: { ...data, ...filled.filled } };
}

/** A decision takes what it leaves out from what opened the insats: the offer, or a start that came before it. */
function beslut({ data }: FattaBeslut, state: InsatsState): BeslutFattat | readonly Rejection[] {
  const filled = filledIn(data, offerOf(state) ?? firstData(state.gallande, 'InsatsPaborjad'));
  if (!('filled' in filled)) return filled;
  return { type: 'BeslutFattat', data: { ...data, ...filled.filled } };
}

function offerOf(state: InsatsState): Daterad | undefined {
  return firstData(state.gallande, 'InsatsErbjuden');
}

type Daterad = Grunduppgifter & { readonly datum: Datum };

/** The basic facts, those left out taken from an earlier opening; the board is the one that then held the area. */
function filledIn(
  data: Partial<Grunduppgifter> & { readonly datum: Datum },
  earlier: Daterad | undefined,
): { readonly filled: Grunduppgifter } | readonly Rejection[] {
  const filled: Record<string, unknown> = {};
  for (const [name] of GRUNDUPPGIFTER) {
    const falt = name as keyof Grunduppgifter;
    filled[name] = data[falt] ?? earlier?.[falt];
  }
  if (data.stadsdelsnamnd === undefined && earlier !== undefined) {
    filled.stadsdelsnamnd = efterfoljare(earlier.stadsdelsnamnd, data.datum);
  }
  const missing = GRUNDUPPGIFTER.filter(([name]) => filled[name] === undefined);
  if (missing.length > 0) {
    return missing.map(([falt, { expected }]) =>
      reject('uppgift-saknas', { falt, vantat: expected }, `/${falt}`),
    );
  }
  // Every name of the shape has a value now; the compiler cannot follow a loop.
  return { filled: filled as unknown as Grunduppgifter };
}

/** A rating without a version is by the version in force that day; answers are scored by its own rules. */
function skattning({ data }: RegistreraSkattning): SkattningRegistrerad | readonly Rejection[] {
  const version = data.instrumentversion ?? instrumentDen(data.instrument, data.datum)?.version;
  const instrumentversion = version ?? 1;
  const scored = poangAv({ ...data, instrumentversion });
  if ('code' in scored) return [scored];
  return { type: 'SkattningRegistrerad', data: { ...data, instrumentversion, ...scored } };
}
