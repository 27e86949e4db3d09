import { eventStoreContract } from '../contract/contract.js';
import { event, freshPrefix, request, takeUntil } from '../contract/support.js';
import { StoreUnavailable } from '../port.js';
import { startEventStoreDouble, type EventStoreDouble } from './double/server.js';
import { EventStoreDbEventStore } from './store.js';

const real = process.env.EVENTSTORE_URL;
const fast = { shortestPauseMs: 5, longestPauseMs: 40, watchdogMs: 400, idleMs: 30 };

describe(real === undefined ? 'against the double' : `against ${new URL(real).host}`, () => {
  let double: EventStoreDouble | undefined;

  beforeAll(async () => {
    if (real === undefined) double = await startEventStoreDouble();
  });
  afterAll(() => double?.close());

  eventStoreContract('eventstoredb', () =>
    Promise.resolve(
      new EventStoreDbEventStore({
        connectionString: real ?? double?.url ?? '',
        patience: fast,
      }),
    ),
  );
});

describe('EventStoreDbEventStore when the server fails (double)', () => {
  let double: EventStoreDouble;
  let store: EventStoreDbEventStore;

  beforeEach(async () => {
    double = await startEventStoreDouble();
    store = new EventStoreDbEventStore({ connectionString: double.url, patience: fast });
  });
  afterEach(async () => {
    await store.close();
    await double.close();
  });

  it('says StoreUnavailable while the server is away, and works again after', async () => {
    double.faults.unavailable = true;
    await expect(store.append(request('s'))).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(store.readStream('s')).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(store.head()).rejects.toBeInstanceOf(StoreUnavailable);
    double.faults.unavailable = false;
    expect((await store.append(request('s'))).revision).toBe(0n);
  });

  it('has one effect when the answer was lost and the key is sent again', async () => {
    const once = request('s');
    double.faults.loseNextAnswer = true;
    await expect(store.append(once)).rejects.toBeInstanceOf(StoreUnavailable);
    expect(await store.append(once)).toMatchObject({ revision: 0n, repeated: true });
    expect(await store.readStream('s')).toHaveLength(1);
  });

  it('resumes after the last event handed out when the subscription breaks', async () => {
    const prefix = freshPrefix();
    const events = Array.from({ length: 60 }, (_, nr) => event('Nr', { nr }));
    await store.append(request(`${prefix}a`, { events: events.slice(0, 30) }));
    double.faults.dropSubscriptionAfter = 11;
    const stop = new AbortController();
    let broken = 0;
    const deliveries = store.subscribeAll({ prefix, batch: 4, signal: stop.signal });
    const { events: seen } = await takeUntil(deliveries, (all) => {
      if (all.length >= 20 && broken === 0) {
        broken++;
        double.faults.dropSubscriptionAfter = 3;
        void store.append(request(`${prefix}b`, { events: events.slice(30) }));
      }
      return all.length >= 60;
    });
    expect(broken).toBe(1);
    expect(double.faults.dropSubscriptionAfter).toBeUndefined();
    expect(seen.map((one) => one.data)).toEqual(events.map((one) => one.data));
    stop.abort();
  });

  it('waits for a server that is away and then goes on', async () => {
    await store.append(request('s'));
    double.faults.unavailable = true;
    const stop = new AbortController();
    const taken = takeUntil(store.subscribeAll({ signal: stop.signal }), (all) => all.length === 1);
    await new Promise((done) => setTimeout(done, 150));
    double.faults.unavailable = false;
    expect((await taken).events).toHaveLength(1);
    stop.abort();
  });

  it('makes a silent subscription anew', async () => {
    double.faults.silent = true;
    const stop = new AbortController();
    const taken = takeUntil(store.subscribeAll({ signal: stop.signal }), (all) => all.length === 2);
    await new Promise((done) => setTimeout(done, 100));
    await store.append(request('s', { events: [event(), event()] }));
    await new Promise((done) => setTimeout(done, 100));
    double.faults.silent = false;
    expect((await taken).events).toHaveLength(2);
    stop.abort();
  });

  it('finds out itself that it has caught up where the server does not say so', async () => {
    double.faults.noCaughtUp = true;
    await store.append(request('s'));
    const stop = new AbortController();
    const { last } = await takeUntil(
      store.subscribeAll({ signal: stop.signal }),
      (_, one) => one.caughtUp,
    );
    expect(last?.position).toBe(await store.head());
    stop.abort();
  });

  it('gives positions where the server gives none with a stream', async () => {
    double.faults.noStreamPositions = true;
    const once = request('s', { events: [event(), event()] });
    const { position } = await store.append(once);
    await store.append(request('t'));
    expect((await store.append(once)).position).toBe(position);
    expect((await store.readStream('s')).map((one) => one.position > 0n)).toEqual([true, true]);
    expect((await store.readStream('s'))[1]?.position).toBe(position);
  });

  it('never hands out the server’s own events, and reads slowly from a slow server', async () => {
    for (let nr = 0; nr < 20; nr++) await store.append(request(`s${nr}`));
    double.faults.slowMs = 2;
    const types = new Set<string>();
    let count = 0;
    for await (const batch of store.readAll()) {
      count += batch.length;
      for (const one of batch) types.add(one.type);
    }
    expect([count, [...types]]).toEqual([20, ['ProvHant']]);
  });

  it('keeps the time of recording in the metadata, out of sight', async () => {
    await store.append(request('s'));
    const [stored] = await store.readStream('s');
    expect(stored?.metadata).toEqual(event().metadata);
  });
});
