import type { EventStore } from '../port.js';
import { expectedTitles } from './expected.js';
import { idempotencyTitles } from './idempotency.js';
import { readingTitles } from './reading.js';
import { subscribingTitles } from './subscribing.js';

/**
 * The exam of the port: every adapter's spec calls it. The log may hold other events already and is
 * shared by all titles; each uses streams of its own.
 */
export function eventStoreContract(name: string, factory: () => Promise<EventStore>): void {
  describe(`the event store contract: ${name}`, () => {
    let store: EventStore;
    beforeAll(async () => {
      store = await factory();
    });
    afterAll(() => store.close());
    const subject = (): EventStore => store;

    describe('expected revision', () => expectedTitles(subject));
    describe('the same key again', () => idempotencyTitles(subject));
    describe('reading', () => readingTitles(subject));
    describe('subscribing', () => subscribingTitles(subject));
  });
}
