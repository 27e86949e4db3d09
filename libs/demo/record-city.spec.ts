import { MemoryEventStore } from '../event-store/memory/store.js';
import { createRecorder } from '../recording/index.js';
import { syntheticCity } from './city.js';
import { recordCity } from './record-city.js';

const NOW = Date.UTC(2026, 6, 1, 8);
const TODAY = '2026-06-30';
const city = (insatser: number) => syntheticCity({ seed: 4, insatser, today: TODAY });

function setUp() {
  const store = new MemoryEventStore(() => NOW);
  return { store, recorder: createRecorder({ store, now: () => NOW }) };
}

describe('recording a synthetic city', () => {
  it('writes every command and correction as one event, marked as synthetic', async () => {
    const { store, recorder } = setUp();
    const expected = [...city(300)].reduce(
      (sum, { commands, corrections }) => sum + commands.length + corrections.length,
      0,
    );
    const report = await recordCity({ city: city(300), recorder });
    expect(report).toEqual({
      insatser: 300,
      handelser: expected,
      redanKanda: 0,
      avvikande: 0,
      stopped: false,
    });
    expect(await store.head()).toBe(BigInt(expected));
    for await (const batch of store.readAll()) {
      for (const event of batch) {
        expect(event.metadata.source).toEqual({ kind: 'synthetic', reference: 'seed:4' });
      }
    }
  });

  it('changes nothing the second time', async () => {
    const { store, recorder } = setUp();
    await recordCity({ city: city(200), recorder });
    const head = await store.head();
    const again = await recordCity({ city: city(200), recorder });
    expect(again).toMatchObject({ insatser: 200, handelser: 0, redanKanda: 200 });
    expect(await store.head()).toBe(head);
  });

  it('stops when told to, and a second run completes the same log', async () => {
    const whole = setUp();
    await recordCity({ city: city(150), recorder: whole.recorder });
    const { store, recorder } = setUp();
    const stop = new AbortController();
    const onProgress = (done: number) => {
      if (done === 40) stop.abort();
    };
    const first = await recordCity({ city: city(150), recorder, onProgress, signal: stop.signal });
    expect(first.stopped).toBe(true);
    expect(first.insatser).toBeLessThan(150);
    await recordCity({ city: city(150), recorder });
    expect(await store.head()).toBe(await whole.store.head());
  });

  it('adds nothing to insatser that stand there from another day', async () => {
    const { store, recorder } = setUp();
    await recordCity({ city: city(50), recorder });
    const head = await store.head();
    const other = syntheticCity({ seed: 4, insatser: 50, today: '2024-06-30' });
    const report = await recordCity({ city: other, recorder });
    expect(report.handelser).toBe(0);
    expect(report.avvikande).toBeGreaterThan(40);
    expect(await store.head()).toBe(head);
  });

  it('says which command was refused and why', async () => {
    const { recorder } = setUp();
    const [insats] = city(1);
    const broken = { ...insats, commands: [{ ...insats?.commands[0], data: {} }] };
    await expect(recordCity({ city: [broken as never], recorder })).rejects.toThrow(
      /demo:4:0, command 0/,
    );
  });

  it('goes no further after a refusal', async () => {
    const { store, recorder } = setUp();
    const [first, ...others] = [...city(400)];
    const broken = { ...first, commands: [{ ...first?.commands[0], data: {} }] };
    const mixed = [broken as never, ...others];
    await expect(recordCity({ city: mixed, recorder, concurrency: 4 })).rejects.toThrow(
      'command 0',
    );
    const head = await store.head();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await store.head()).toBe(head);
    expect(head).toBeLessThan(100n);
  });
});
