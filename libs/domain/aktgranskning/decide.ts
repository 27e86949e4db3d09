import { formFaultsBy } from '../insats/decide/form.js';
import type { Decision } from '../rejection.js';
import type {
  AktgranskningCommand,
  AktgranskningContext,
  BedomInsatser,
  Granskningssvar,
  PaborjaAktgranskning,
} from './commands.js';
import type { AktgranskningEvent, RecordedBedomning } from './events.js';
import { evolve, initial, svarsnyckel } from './evolve.js';
import { protokollFaults, svarFaults } from './regler.js';
import { rejectAktgranskning } from './rejections.js';
import { AKTGRANSKNING_COMMAND_SHAPES } from './shape.js';
import type { AktgranskningPagar, AktgranskningState } from './state.js';

const formFaults = formFaultsBy(AKTGRANSKNING_COMMAND_SHAPES);

type Beslut = Decision<AktgranskningEvent>;

/**
 * What a command leads to: events, none where it is already so, or every reason why not. Never throws,
 * whatever the command holds.
 */
export function decide(
  command: AktgranskningCommand,
  state: AktgranskningState,
  context: AktgranskningContext,
): Beslut {
  const faults = formFaults(command);
  if (faults.length > 0) return { accepted: false, rejections: faults };
  if (command.type === 'PaborjaAktgranskning') return paborja(command, state, context);
  if (state.lage === 'AktgranskningSaknas') return refused('aktgranskning-finns-inte');
  if (command.type === 'AvslutaAktgranskning') {
    const event = { type: 'AktgranskningAvslutad', data: { datum: context.today } } as const;
    return { accepted: true, events: state.lage === 'AktgranskningKlar' ? [] : [event] };
  }
  if (state.lage === 'AktgranskningKlar') return refused('aktgranskning-avslutad');
  return bedom(command, state, context);
}

function refused(code: Parameters<typeof rejectAktgranskning>[0]): Beslut {
  return { accepted: false, rejections: [rejectAktgranskning(code, '')] };
}

function paborja(
  { data }: PaborjaAktgranskning,
  { lage }: AktgranskningState,
  { today }: AktgranskningContext,
): Beslut {
  if (lage !== 'AktgranskningSaknas') return refused('aktgranskning-finns-redan');
  const rejections = protokollFaults(data, today);
  if (rejections.length > 0) return { accepted: false, rejections };
  if (data.strata.every(({ insatser }) => insatser.length === 0)) return refused('tomt-urval');
  const event = { type: 'AktgranskningPaborjad', data: { datum: today, ...data } } as const;
  return { accepted: true, events: [event] };
}

function bedom(
  { data }: BedomInsatser,
  state: AktgranskningPagar,
  context: AktgranskningContext,
): Beslut {
  const rejections = svarFaults(data, state, context.today);
  if (rejections.length > 0) return { accepted: false, rejections };
  const before = new Map(state.bedomningar.map((one) => [svarsnyckel(one.data), one]));
  return {
    accepted: true,
    events: data.bedomningar.flatMap((svar) => bedomning(svar, before, context)),
  };
}

/** Nothing where the reviewer has said so already; what was said otherwise stands too, as replaced. */
function bedomning(
  { insatsId, moment, svar, kod }: Granskningssvar,
  tidigare: ReadonlyMap<string, RecordedBedomning>,
  { today, granskare }: AktgranskningContext,
): readonly AktgranskningEvent[] {
  const before = tidigare.get(svarsnyckel({ granskare, insatsId, moment }));
  if (before?.data.svar === svar && before.data.kod === kod) return [];
  const data = {
    ...{ datum: today, insatsId, moment, svar },
    ...(kod === undefined ? {} : { kod }),
    granskare,
    ...(before === undefined ? {} : { ersatter: before.id }),
  };
  return [{ type: 'GranskningsbedomningGjord', data }];
}

/** The aggregate as data: where it begins, how it moves, how it decides. */
export const aktgranskningDecider = { initial, evolve, decide };
