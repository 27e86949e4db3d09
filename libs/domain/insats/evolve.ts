import type {
  BeslutFattat,
  InsatsEvent,
  InsatsEventType,
  InsatsPaborjad,
  RecordedInsatsEvent,
} from './events.js';
import { gallandeHistorik } from './history.js';
import type { Erbjuden, InsatsState } from './state.js';

export const initial: InsatsState = { lage: 'Ny', history: [], gallande: [] };

/** The state after one more recorded event. */
export function evolve(state: InsatsState, recorded: RecordedInsatsEvent): InsatsState {
  return insatsState([...state.history, recorded]);
}

/**
 * The state that a history leads to. Derived from the history as it holds and not step by step,
 * because a correction or an annulment can change any earlier step.
 */
export function insatsState(history: readonly RecordedInsatsEvent[]): InsatsState {
  const gallande = gallandeHistorik(history);
  const recorded = { history, gallande };
  const beslut = firstData(gallande, 'BeslutFattat');
  const start = firstData(gallande, 'InsatsPaborjad');
  if (start !== undefined) return paborjad(recorded, start, beslut);
  if (beslut !== undefined) return beslutad(recorded, beslut);
  return erbjuden(recorded) ?? { ...recorded, lage: history.length === 0 ? 'Ny' : 'Makulerad' };
}

type Recorded = Pick<InsatsState, 'history' | 'gallande'>;

function paborjad(
  recorded: Recorded,
  start: InsatsPaborjad['data'],
  beslut: BeslutFattat['data'] | undefined,
): InsatsState {
  const inledd = { ...recorded, grunduppgifter: start };
  const avslut = firstData(recorded.gallande, 'InsatsAvslutad');
  if (avslut !== undefined) {
    const { datum: avslutsdatum, avslutsorsak } = avslut;
    return { ...inledd, lage: 'Avslutad', paborjad: start.datum, avslutsdatum, avslutsorsak };
  }
  return beslut?.utfall === 'avslag'
    ? { ...inledd, lage: 'Avslagen', beslut }
    : { ...inledd, lage: 'Pagaende', startdatum: start.datum };
}

function beslutad(recorded: Recorded, beslut: BeslutFattat['data']): InsatsState {
  const inledd = { ...recorded, grunduppgifter: beslut };
  const avslut = firstData(recorded.gallande, 'InsatsAvslutad');
  if (avslut !== undefined) {
    const { datum: avslutsdatum, avslutsorsak } = avslut;
    return { ...inledd, lage: 'Avslutad', paborjad: 'aldrig', avslutsdatum, avslutsorsak };
  }
  return { ...inledd, lage: beslut.utfall === 'avslag' ? 'Avslagen' : 'EjPaborjad', beslut };
}

/** Before any decision: what was offered, or that nothing was. */
function erbjuden(recorded: Recorded): InsatsState | undefined {
  const none = firstData(recorded.gallande, 'InsatsEjErbjuden');
  if (none !== undefined) return { ...recorded, lage: 'EjErbjuden', grunduppgifter: none };
  const offer = firstData(recorded.gallande, 'InsatsErbjuden');
  if (offer === undefined) return undefined;
  return { ...recorded, lage: 'Erbjuden', grunduppgifter: offer, svar: svaret(recorded.gallande) };
}

const SVAR = {
  InsatsAccepterad: 'accepterat',
  InsatsAvbojd: 'avbojt',
  AcceptOkand: 'okant',
} as const;

/** The latest answer by its day; of two on one day the one recorded last. */
export function svaret(gallande: readonly InsatsEvent[]): Erbjuden['svar'] {
  let last: { readonly datum: string; readonly svar: Erbjuden['svar'] } | undefined;
  for (const { type, data } of gallande) {
    if (!Object.hasOwn(SVAR, type)) continue;
    const svar = SVAR[type as keyof typeof SVAR];
    if (last === undefined || data.datum >= last.datum) last = { datum: data.datum, svar };
  }
  return last?.svar ?? 'inget';
}

type DataOf<T extends InsatsEventType> = Extract<InsatsEvent, { readonly type: T }>['data'];

/** The payloads of one type, in order. */
export function allData<T extends InsatsEventType>(
  history: readonly InsatsEvent[],
  type: T,
): readonly DataOf<T>[] {
  // The compiler cannot tie a generic `type` to the payload beside it.
  return history.filter((event) => event.type === type).map((event) => event.data as DataOf<T>);
}

/** The first payload of a type. */
export function firstData<T extends InsatsEventType>(
  history: readonly InsatsEvent[],
  type: T,
): DataOf<T> | undefined {
  return history.find((event) => event.type === type)?.data as DataOf<T> | undefined;
}
