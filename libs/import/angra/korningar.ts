import type { EventStore, RecordedEvent } from '../../event-store/port.js';
import { kallaUtanKorning, STREAMS } from './korning.js';

/** Körning: en inläsning av en fil, som den syns i loggen. (One run of an import, also one that was cut off.) */
export interface Korning {
  readonly korning: string;
  readonly kalla: string;
  /** When its first and its last event were recorded, in milliseconds. */
  readonly forsta: number;
  readonly sista: number;
  readonly insatser: number;
  readonly handelser: number;
  /** How many of the events were annulled because the run was undone. */
  readonly angrade: number;
}

/** Walks the log for the runs of imports, the last first. */
export async function korningarI(store: Pick<EventStore, 'readAll'>): Promise<readonly Korning[]> {
  const found = new Map<string, Counted>();
  for await (const batch of store.readAll({ prefix: STREAMS })) {
    for (const event of batch) {
      if (event.metadata.source.kind === 'import') count(found, event);
    }
  }
  return [...found.values()]
    .map(({ streams, ...korning }) => ({ ...korning, insatser: streams.size }))
    .reverse();
}

type Counted = { -readonly [K in keyof Omit<Korning, 'insatser'>]: Korning[K] } & {
  readonly streams: Set<string>;
};

function count(found: Map<string, Counted>, event: RecordedEvent): void {
  const { correlationId: korning, source } = event.metadata;
  const known = found.get(korning);
  if (event.type === 'HandelseMakulerad') {
    if (known !== undefined) known.angrade += 1;
    return;
  }
  const one = known ?? first(korning, kallaUtanKorning(source.reference, korning), event);
  found.set(korning, one);
  one.sista = event.recordedAt;
  one.handelser += 1;
  one.streams.add(event.stream);
}

function first(korning: string, kalla: string, { recordedAt: forsta }: RecordedEvent): Counted {
  return {
    ...{ korning, kalla, forsta, sista: forsta },
    ...{ handelser: 0, angrade: 0, streams: new Set<string>() },
  };
}
