import {
  ANY,
  BACKWARDS,
  END,
  EventStoreDBClient,
  FORWARDS,
  NO_STREAM,
  START,
  excludeSystemEvents,
  jsonEvent,
  type AllStreamRecordedEvent,
  type AllStreamSubscription,
  type JSONType,
  type RecordedEvent as StreamRecordedEvent,
} from '@eventstore/db-client';
import type { Position, Revision } from '../port.js';

/** An event as the client gives it, of a stream or of the whole log. */
export type ServerEvent = StreamRecordedEvent | AllStreamRecordedEvent;
export type ServerSubscription = AllStreamSubscription;

/** An event on its way to the server. */
export interface OutgoingEvent {
  readonly id: string;
  readonly type: string;
  readonly data: object;
  readonly metadata: object;
}

export interface ReadSlice {
  readonly from?: Revision | undefined;
  readonly limit?: number | undefined;
  readonly backwards?: boolean | undefined;
}

/** What is told of a subscription beside its events. */
export interface SubscriptionSigns {
  readonly highWaterMark: number;
  readonly onCheckpoint: (position: Position) => void;
}

/** The only place that knows the vendor's client: what the adapter asks of EventStoreDB, in our words. */
export class ServerClient {
  private client: EventStoreDBClient;

  constructor(private readonly connectionString: string) {
    this.client = EventStoreDBClient.connectionString(connectionString);
  }

  /** Begins anew with a fresh connection: the client itself reconnects after some faults only. */
  async reset(): Promise<void> {
    const old = this.client;
    this.client = EventStoreDBClient.connectionString(this.connectionString);
    await old.dispose();
  }

  /** Appends at an exact revision, `-1n` for a new stream. */
  async append(stream: string, actual: Revision, events: readonly OutgoingEvent[]): Promise<void> {
    const outgoing = events.map((event) => jsonEvent({ ...event, data: event.data as JSONType }));
    const expectedRevision = actual === -1n ? NO_STREAM : actual;
    await this.client.appendToStream(stream, outgoing, { expectedRevision });
  }

  /** Takes a stream away for good: nobody can read it or write to it again. */
  async tombstone(stream: string): Promise<void> {
    await this.client.tombstoneStream(stream, { expectedRevision: ANY });
  }

  stream(
    name: string,
    { from, limit, backwards }: ReadSlice,
  ): AsyncIterable<{ event?: ServerEvent }> {
    const back = backwards === true;
    return this.client.readStream(name, {
      direction: back ? BACKWARDS : FORWARDS,
      fromRevision: from ?? (back ? END : START),
      ...(limit === undefined ? {} : { maxCount: limit }),
    });
  }

  /** The whole log from a position (inclusive), or backwards from its end. */
  all(from: Position | 'end', highWaterMark: number) {
    return this.client.readAll(
      from === 'end'
        ? { direction: BACKWARDS, fromPosition: END }
        : { direction: FORWARDS, fromPosition: placed(from) },
      { highWaterMark },
    );
  }

  /** Follows the log after a position, without the server's own events. */
  subscribe(after: Position, signs: SubscriptionSigns): ServerSubscription {
    return this.client.subscribeToAll(
      {
        fromPosition: placed(after),
        filter: excludeSystemEvents({
          checkpointInterval: 1,
          checkpointReached: (_subscription, position) => signs.onCheckpoint(position.commit),
        }),
      },
      { highWaterMark: signs.highWaterMark },
    );
  }

  dispose(): Promise<void> {
    return this.client.dispose();
  }
}

function placed(position: Position): typeof START | { commit: bigint; prepare: bigint } {
  return position === 0n ? START : { commit: position, prepare: position };
}
