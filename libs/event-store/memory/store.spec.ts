import { eventStoreContract } from '../contract/contract.js';
import { historyReaderContract } from '../contract/histories.js';
import { MemoryEventStore } from './store.js';

eventStoreContract('memory', () => Promise.resolve(new MemoryEventStore()));
historyReaderContract('memory', () => {
  const store = new MemoryEventStore();
  return Promise.resolve({ store, reader: store, close: () => store.close() });
});

describe('MemoryEventStore', () => {
  it('never records backwards when its clock goes back', async () => {
    const times = [1000, 400, 2000];
    const store = new MemoryEventStore(() => times.shift() ?? 0);
    for (const nr of [1, 2, 3]) {
      const metadata = {
        occurredOn: '2025-01-01',
        actor: 'a',
        correlationId: 'c',
        source: { kind: 'manual' as const },
      };
      await store.append({
        stream: 's',
        expected: 'any',
        key: `${nr}`,
        events: [{ type: 'T', data: {}, metadata }],
      });
    }
    expect((await store.readStream('s')).map((event) => event.recordedAt)).toEqual([
      1000, 1000, 2000,
    ]);
  });
});
