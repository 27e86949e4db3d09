import type { RecordedInsatsEvent } from './events.js';
import { gallandeHistorik, makulerade } from './history.js';

/** Det som inte får läsas därför att det gäller fel individ. (What was said of the wrong person, and who that is.) */
export interface Dolt {
  /** Ids of the events whose content is withheld. */
  readonly handelser: ReadonlySet<string>;
  /** Ids of persons whom the insats turned out not to be about. */
  readonly individer: ReadonlySet<string>;
  /** Everything that opened the insats was about the wrong person: it is nobody's. */
  readonly ingens: boolean;
}

const FEL_PERSON: ReadonlySet<string> = new Set(['fel-individ', 'delad']);

/** What of a history only those who oversee may read; of what is shown of it the corrections are enough. */
export function dolt(history: readonly RecordedInsatsEvent[]): Dolt {
  const annulled = makulerade(history);
  const standing = history.filter(({ id }) => !annulled.has(id));
  const handelser = wrongEvents(standing, history);
  const held = gallandeHistorik(history).flatMap(opened)[0];
  const ingens = held === undefined && handelser.size > 0;
  const moved = standing.some(
    ({ type, data }) => type === 'IndividBytt' && FEL_PERSON.has(data.skal),
  );
  const mentioned = ingens || moved ? history.flatMap(persons) : [];
  const individer = new Set(mentioned.filter((id) => id !== held));
  return { handelser, individer, ingens };
}

/** Those annulled as being about the wrong person, with what corrected them. */
function wrongEvents(
  standing: readonly RecordedInsatsEvent[],
  history: readonly RecordedInsatsEvent[],
): ReadonlySet<string> {
  const wrong = new Set(
    standing.flatMap(({ type, data }) =>
      type === 'HandelseMakulerad' && data.skal === 'fel-individ' ? [data.handelseId] : [],
    ),
  );
  const corrections = history.filter(
    ({ type, data }) => type === 'UppgiftRattad' && wrong.has(data.handelseId),
  );
  return new Set([...wrong, ...corrections.map(({ id }) => id)]);
}

function opened({ data }: RecordedInsatsEvent): readonly string[] {
  return 'individId' in data ? [data.individId] : [];
}

function persons(event: RecordedInsatsEvent): readonly string[] {
  if (event.type === 'IndividBytt') return [event.data.tillIndividId];
  return opened(event);
}

/** The same without the ids of these persons, at every depth. */
export function utanIndivider<T>(value: T, individer: ReadonlySet<string>): T {
  return individer.size === 0 ? value : (strip(value, individer) as T);
}

function strip(value: unknown, individer: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((item) => strip(item, individer));
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  const kept = Object.entries(value).filter(([, one]) => !individer.has(one as string));
  return Object.fromEntries(kept.map(([name, one]) => [name, strip(one, individer)]));
}
