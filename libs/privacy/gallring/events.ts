import {
  AVIDENTIFIERAT_PREFIX,
  GALLRING_UTFORD,
  UTFALL_AVIDENTIFIERAT,
  type Avidentifieradcell,
  type Datum,
  type GallringUtford,
  type InsatsGallrad,
} from '../../domain/index.js';
import type { AppendRequest, NewEvent, StreamHistory } from '../../event-store/index.js';

export const INSATS_GALLRAD = 'InsatsGallrad' satisfies InsatsGallrad['type'];
export { GALLRING_UTFORD };

/** The stream of the facts of one run; its id is random, and fixed before the run starts. */
export function utfallStream(utfallId: string): string {
  return AVIDENTIFIERAT_PREFIX + utfallId;
}

export function gallringStream(korning: string): string {
  return `gallring-${korning}`;
}

/** Who did what when, as the envelope of the events of a run needs it. */
export interface Envelope {
  readonly korning: string;
  readonly dag: Datum;
  readonly actor: string;
}

/** The facts first: a store without transactions must never lose a figure, only for a moment count one twice. */
export function factsRequest(
  envelope: Envelope,
  stream: string,
  celler: readonly Avidentifieradcell[],
): AppendRequest {
  const event = newEvent(envelope, UTFALL_AVIDENTIFIERAT, { celler });
  return { stream, expected: 'no-stream', key: keyOf(envelope), events: [event] };
}

/** Marks an insats, if nothing was recorded on it since its history was read. */
export function gallradRequest(envelope: Envelope, history: StreamHistory): AppendRequest {
  return {
    stream: history.stream,
    expected: BigInt(history.events.length - 1),
    key: keyOf(envelope),
    events: [newEvent(envelope, INSATS_GALLRAD, { datum: envelope.dag })],
  };
}

export function utfordRequest(envelope: Envelope, data: GallringUtford['data']): AppendRequest {
  const stream = gallringStream(envelope.korning);
  const event = newEvent(envelope, GALLRING_UTFORD, data);
  return { stream, expected: 'no-stream', key: keyOf(envelope), events: [event] };
}

function keyOf({ korning }: Envelope): string {
  return `gallring-${korning}`;
}

function newEvent({ korning, dag, actor }: Envelope, type: string, data: object): NewEvent {
  const source = { kind: 'manual', reference: 'gallring' } as const;
  return { type, data, metadata: { occurredOn: dag, actor, correlationId: korning, source } };
}
