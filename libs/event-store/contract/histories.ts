import type { FoldEvent, EventStore, HistoryReader, StreamHistory } from '../port.js';
import { event, fill, freshPrefix, request } from './support.js';

/** A log and what reads histories from it. */
export interface HistorySubject {
  readonly store: EventStore;
  readonly reader: HistoryReader;
  close(): Promise<void>;
}

type Subject = () => HistorySubject;

/** The exam of a HistoryReader: `reader` must see what `store` stored. */
export function historyReaderContract(name: string, factory: () => Promise<HistorySubject>): void {
  describe(`the history reader contract: ${name}`, () => {
    let subject: HistorySubject;
    beforeAll(async () => {
      subject = await factory();
    });
    afterAll(() => subject.close());
    wholeHistories(() => subject);
    partsOfHistories(() => subject);
    touchedStreams(() => subject);
    instants(() => subject);
    waiting(() => subject);
  });
}

async function gather(batches: AsyncIterable<readonly StreamHistory[]>): Promise<StreamHistory[]> {
  const all: StreamHistory[] = [];
  for await (const batch of batches) all.push(...batch);
  return all;
}

/** The five things an event must tell a fold, however it keeps them. */
function plain({ id, type, position, recordedAt, data }: FoldEvent) {
  return { id, type, position, recordedAt, data };
}

function wholeHistories(subject: Subject): void {
  it('gives each stream once, whole, in order, equal to what the store reads', async () => {
    const { store, reader } = subject();
    const prefix = freshPrefix();
    await fill(store, prefix, 3000);
    await fill(store, `${prefix}`, 3000);
    await fill(store, freshPrefix(), 100);
    const all = await gather(reader.histories({ prefix, until: await reader.head() }));
    expect(all).toHaveLength(30);
    expect(all.map((history) => history.stream)).toEqual([...all.map((h) => h.stream)].sort());
    for (const { stream, events } of all) {
      const stored = await store.readStream(stream);
      expect(events.map(plain)).toEqual(
        stored.map(({ id, type, position, recordedAt, data }) => ({
          id,
          type,
          position,
          recordedAt,
          data,
        })),
      );
    }
  });
}

function partsOfHistories(subject: Subject): void {
  it('stops at a position and keeps to the types asked for', async () => {
    const { store, reader } = subject();
    const prefix = freshPrefix();
    await fill(store, prefix, 200);
    const until = await store.head();
    await fill(store, prefix, 200);
    const all = await gather(reader.histories({ prefix, until, types: ['Udda'] }));
    expect(all.map((history) => history.events.length)).toEqual([50, 50]);
    expect(all.flatMap((history) => history.events).every((one) => one.type === 'Udda')).toBe(true);
    const some = await reader.historiesOf([`${prefix}1`, `${prefix}finns-inte`], until);
    expect(some.map((history) => [history.stream, history.events.length])).toEqual([
      [`${prefix}1`, 100],
    ]);
  });

  it('can be left in the middle', async () => {
    const { store, reader } = subject();
    const prefix = freshPrefix();
    await fill(store, prefix, 5000);
    for await (const batch of reader.histories({ prefix, until: await reader.head() })) {
      expect(batch.length).toBeGreaterThan(0);
      break;
    }
    expect(await reader.head()).toBeGreaterThan(0n);
  });
}

function touchedStreams(subject: Subject): void {
  it('names the streams touched, bit by bit, until the head', async () => {
    const { store, reader } = subject();
    const prefix = freshPrefix();
    let after = await reader.head();
    for (const nr of [1, 2, 3, 1]) await store.append(request(`${prefix}${nr}`));
    await store.append(request(freshPrefix()));
    const head = await store.head();
    const streams: string[] = [];
    let events = 0;
    while (after < head) {
      const touched = await reader.touched({ prefix, after, limit: 2 });
      expect(touched.position > after).toBe(true);
      after = touched.position;
      streams.push(...touched.streams);
      events += touched.events;
    }
    expect(after).toBe(head);
    expect(events).toBe(4);
    expect([...new Set(streams)].sort()).toEqual([1, 2, 3].map((nr) => `${prefix}${nr}`));
    expect(await reader.touched({ prefix, after, limit: 2 })).toEqual({
      streams: [],
      position: head,
      events: 0,
    });
  });
}

function instants(subject: Subject): void {
  it('finds the last position recorded at an instant', async () => {
    const { store, reader } = subject();
    const stream = freshPrefix();
    for (let nr = 0; nr < 5; nr++) {
      await store.append(request(stream));
      await new Promise((done) => setTimeout(done, 5));
    }
    const events = await store.readStream(stream);
    for (const { recordedAt, position } of events) {
      expect(await reader.positionAt(recordedAt)).toBe(position);
    }
    const first = events[0]?.recordedAt ?? 0;
    expect(await reader.positionAt(first - 1)).toBeLessThan(events[0]?.position ?? 0n);
    expect(await reader.positionAt(0)).toBe(0n);
    expect(await reader.positionAt(first + 9e9)).toBe(await reader.head());
  });
}

function waiting(subject: Subject): void {
  const never = (): AbortSignal => new AbortController().signal;

  it('wakes soon after an append, at once when there is one already, and at the timeout', async () => {
    const { store, reader } = subject();
    const after = await reader.head();
    const woken = reader.waitForAppend(after, 20_000, never());
    await new Promise((done) => setTimeout(done, 100));
    await store.append(request(freshPrefix(), { events: [event()] }));
    await woken;
    await reader.waitForAppend(after, 20_000, never());
    const start = Date.now();
    await reader.waitForAppend(await reader.head(), 60, never());
    expect(Date.now() - start).toBeGreaterThan(40);
    const stop = new AbortController();
    const aborted = reader.waitForAppend(await reader.head(), 20_000, stop.signal);
    stop.abort();
    await aborted;
  }, 15_000);
}
