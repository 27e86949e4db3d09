import type { EventStore } from '../port.js';
export interface EventStoreDbOptions {
  readonly connectionString: string;
}
// Being written.
export class EventStoreDbEventStore implements EventStore {
  constructor(readonly options: EventStoreDbOptions) {}
  append(): never {
    throw new Error('not written yet');
  }
  readStream(): never {
    throw new Error('not written yet');
  }
  readAll(): never {
    throw new Error('not written yet');
  }
  subscribeAll(): never {
    throw new Error('not written yet');
  }
  head(): never {
    throw new Error('not written yet');
  }
  close(): Promise<void> {
    return Promise.resolve();
  }
}
