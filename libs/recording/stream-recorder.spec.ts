import type { Datum } from '../domain/index.js';
import { MemoryEventStore } from '../event-store/index.js';
import { createStreamRecorder } from './stream-recorder.js';

const DATUM = '2026-11-22' as Datum;

describe('the recorder of streams that are no insatser', () => {
  it('writes events as their aggregate encodes them', async () => {
    const store = new MemoryEventStore();
    const recorder = createStreamRecorder<string, { type: string; data: { datum: Datum } }>(
      { store, now: () => Date.parse(DATUM) },
      {
        decide: (type) => ({ accepted: true, events: [{ type, data: { datum: DATUM } }] }),
        encode: ({ type, data: { datum } }) => ({ type: `${type}2`, data: { dag: datum } }),
      },
    );
    await recorder.record('prov-1', {
      ...{ command: 'Prov', key: 'nyckel-1', bodyHash: 'x', actor: 'stig' },
      ...{ source: { kind: 'manual' }, correlationId: 'spec' },
    });
    expect(await store.readStream('prov-1')).toMatchObject([
      { type: 'Prov2', data: { dag: DATUM }, metadata: { occurredOn: DATUM } },
    ]);
  });
});
