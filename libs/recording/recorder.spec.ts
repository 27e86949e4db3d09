import { keyMark } from './key-mark.js';
import type { FattaBeslut, IndividId, InsatsCommand, InsatsId } from '../domain/index.js';
import { MemoryEventStore } from '../event-store/index.js';
import {
  StoreUnavailable,
  type AppendRequest,
  type AppendResult,
  type RecordedEvent,
} from '../event-store/port.js';
import { commandHash, createRecorder, type RecordOutcome, type RecordRequest } from './index.js';

const NOW = Date.parse('2026-09-20T12:00:00Z');
const insatsId = '0b9e2c1d-5a4f-4e6b-8c7d-9e0f1a2b3c4d' as InsatsId;
const stream = `insats-${insatsId}`;

const beslut: FattaBeslut = {
  type: 'FattaBeslut',
  data: {
    datum: '2026-03-02',
    individId: '3f2c8a52-6f0e-4c43-9b1d-0a4f6e2d7b11' as IndividId,
    metod: 'FFT',
    stadsdelsnamnd: 'jarva',
    kon: 'flicka',
    alderAr: 15,
    utfall: 'bifall',
    lagrum: 'sol-2025-11-1',
    behovsprovad: true,
  },
};
const uppdrag: InsatsCommand = {
  type: 'LamnaUppdrag',
  data: { datum: '2026-03-04', utforare: 'privat' },
};
const start: InsatsCommand = { type: 'PaborjaInsats', data: { datum: '2026-03-16' } };
const omojlig: InsatsCommand = { type: 'PaborjaInsats', data: { datum: '2027-01-01' } };

/** A log that lets the spec step in before or after an append, and counts the reads. */
class WatchedStore extends MemoryEventStore {
  reads = 0;
  before: () => Promise<unknown> = () => Promise.resolve();
  after: () => void = () => undefined;

  override readStream(...args: Parameters<MemoryEventStore['readStream']>) {
    this.reads += 1;
    return super.readStream(...args);
  }

  override async append(request: AppendRequest): Promise<AppendResult> {
    await this.before();
    const result = await super.append(request);
    this.after();
    return result;
  }
}

function request(command: InsatsCommand, extra: Partial<RecordRequest> = {}): RecordRequest {
  return {
    insatsId,
    command,
    key: `key-of-${command.type}`,
    bodyHash: commandHash(command),
    actor: 'handlaggare-1',
    source: { kind: 'manual' },
    correlationId: 'correlation-1',
    ...extra,
  };
}

function wired(now = NOW) {
  const store = new WatchedStore(() => now);
  const other = createRecorder({ store, now: () => now });
  return { store, other, recorder: createRecorder({ store, now: () => now }) };
}

describe('record', () => {
  it('stores what was decided, with who, when, why and by which key', async () => {
    const { store, recorder } = wired();
    const outcome = await recorder.record(request(beslut, { expected: 'new' }));
    expect(outcome).toMatchObject({ kind: 'recorded', revision: 0n, repeated: false });
    const [event] = await store.readStream(stream);
    expect(outcome).toMatchObject({ eventIds: [event?.id], position: event?.position });
    expect(event).toMatchObject({ type: 'BeslutFattat', data: beslut.data });
    expect(event?.metadata).toEqual({
      occurredOn: '2026-03-02',
      actor: 'handlaggare-1',
      correlationId: 'correlation-1',
      source: { kind: 'manual' },
      commandKey: keyMark('key-of-FattaBeslut'),
      commandHash: commandHash(beslut),
    });
  });

  it('reads the stream once a command', async () => {
    const { store, recorder } = wired();
    await recorder.record(request(beslut));
    await recorder.record(request(start));
    expect(store.reads).toBe(2);
  });

  it('tells of quality flags that hold now', async () => {
    const { recorder } = wired();
    const outcome = await recorder.record(request(beslut));
    const flaggor = outcome.kind === 'recorded' ? outcome.flaggor : [];
    expect(flaggor.map(({ kod }) => kod)).toContain('TILLBAKADATERAD');
  });

  it('takes the day from the clock, in Sweden', async () => {
    const lateEvening = wired(Date.parse('2026-03-15T23:30:00Z'));
    await lateEvening.recorder.record(request(beslut));
    expect(await lateEvening.recorder.record(request(start))).toMatchObject({ kind: 'recorded' });
    const evening = wired(Date.parse('2026-03-15T22:30:00Z'));
    await evening.recorder.record(request(beslut));
    expect(await evening.recorder.record(request(start))).toMatchObject({ kind: 'rejected' });
  });

  it('stores nothing of what is refused, and the key stays free', async () => {
    const { store, recorder } = wired();
    await recorder.record(request(beslut));
    const key = 'key-of-start';
    const refused = await recorder.record(request(omojlig, { key }));
    expect(refused).toMatchObject({ kind: 'rejected', commandIndex: 0 });
    expect(await recorder.record(request(start, { key }))).toMatchObject({ kind: 'recorded' });
    expect(await store.readStream(stream)).toHaveLength(2);
  });

  it('changes nothing when it already stands so', async () => {
    const { recorder } = wired();
    await recorder.record(request(beslut));
    const outcome = await recorder.record(request(beslut, { key: 'another-key' }));
    expect(outcome).toMatchObject({ kind: 'unchanged', revision: 0n, position: 1n });
  });
});

describe('an expected revision', () => {
  it.each<[string, bigint | 'new', bigint]>([
    ['older', 0n, 1n],
    ['newer', 2n, 1n],
    ['new', 'new', 1n],
  ])('that is %s is stale, and the one that holds is told', async (_label, expected, actual) => {
    const { recorder } = wired();
    await recorder.record(request(beslut));
    await recorder.record(request(uppdrag));
    expect(await recorder.record(request(start, { expected }))).toEqual({ kind: 'stale', actual });
  });

  it('of a stream that does not exist is stale at -1', async () => {
    const { recorder } = wired();
    const outcome = await recorder.record(request(start, { expected: 0n }));
    expect(outcome).toEqual({ kind: 'stale', actual: -1n });
  });

  it('lost to another writer at the last moment is stale', async () => {
    const { store, recorder, other } = wired();
    await recorder.record(request(beslut));
    intrude(store, () => other.record(request(uppdrag)));
    const outcome = await recorder.record(request(start, { expected: 0n }));
    expect(outcome).toEqual({ kind: 'stale', actual: 1n });
    expect(await store.readStream(stream)).toHaveLength(2);
  });
});

/** Lets another writer in just before the next append, once. */
function intrude(store: WatchedStore, act: () => Promise<unknown>): void {
  store.before = () => {
    store.before = () => Promise.resolve();
    return act();
  };
}

describe('a lost race without an expected revision', () => {
  it('is decided anew', async () => {
    const { store, recorder, other } = wired();
    await recorder.record(request(beslut));
    intrude(store, () => other.record(request(uppdrag)));
    expect(await recorder.record(request(start))).toMatchObject({ kind: 'recorded', revision: 2n });
  });

  it('is refused when the other writer made it impossible', async () => {
    const { store, recorder, other } = wired();
    await recorder.record(request(beslut));
    const earlier: InsatsCommand = { type: 'PaborjaInsats', data: { datum: '2026-03-10' } };
    intrude(store, () => other.record(request(earlier, { key: 'of-the-other' })));
    expect(await recorder.record(request(start))).toMatchObject({ kind: 'rejected' });
  });

  it('is given up after five', async () => {
    const { store, recorder } = wired();
    await recorder.record(request(beslut));
    let lost = 0;
    store.before = async () => {
      lost += 1;
      const [first] = await store.readStream(stream);
      const event = { ...(first as RecordedEvent), type: 'UppdragLamnat', data: uppdrag.data };
      await MemoryEventStore.prototype.append.call(store, {
        stream,
        expected: 'any',
        events: [event],
        key: `intruder-${lost}`,
      });
    };
    expect(await recorder.record(request(start))).toEqual({ kind: 'stale', actual: 5n });
    expect(lost).toBe(5);
  });
});

describe('a key', () => {
  it('gives the first answer again, also after later events', async () => {
    const { recorder } = wired();
    const first = await recorder.record(request(beslut, { expected: 'new' }));
    await recorder.record(request(start));
    const again = await recorder.record(request(beslut, { expected: 'new' }));
    expect(again).toEqual({ ...first, repeated: true });
  });

  it('tells all that was recorded up to and with it, and not what came later', async () => {
    const { recorder } = wired();
    const types = (outcome: RecordOutcome) =>
      'history' in outcome ? outcome.history.map(({ type }) => type) : undefined;
    const first = await recorder.record(request(beslut));
    const second = await recorder.record(request(uppdrag));
    const again = await recorder.record(request(beslut));
    const unchanged = await recorder.record(request(beslut, { key: 'another-key' }));
    expect([first, second, again, unchanged].map(types)).toEqual([
      ['BeslutFattat'],
      ['BeslutFattat', 'UppdragLamnat'],
      ['BeslutFattat'],
      ['BeslutFattat', 'UppdragLamnat'],
    ]);
  });

  it('is let through by what was known when it was first sent, and any other by what is known now', async () => {
    const { recorder } = wired();
    const seen: number[] = [];
    const authorize = ({ length }: readonly unknown[]) => Promise.resolve(void seen.push(length));
    const ask = (key: string) => recorder.record(request(uppdrag, { key, authorize }));
    await recorder.record(request(beslut));
    for (const key of ['one-key', 'one-key', 'another-key']) await ask(key);
    expect(seen).toEqual([1, 1, 2]);
  });

  it('is confirmed once, when the decision has accepted and something is about to be stored', async () => {
    const { recorder } = wired();
    let asked = 0;
    const confirm = () => Promise.resolve(void (asked += 1));
    const refuse = () => Promise.reject(new Error('nej'));
    await expect(recorder.record(request(beslut, { confirm: refuse }))).rejects.toThrow('nej');
    for (const key of ['one-key', 'one-key']) {
      expect(await recorder.record(request(beslut, { key, confirm }))).toMatchObject({
        revision: 0n,
      });
    }
    expect(asked).toBe(1);
    const impossible = { ...uppdrag, data: { ...uppdrag.data, datum: '2099-01-01' as const } };
    expect(await recorder.record(request(impossible, { confirm }))).toMatchObject({
      kind: 'rejected',
    });
    expect(asked).toBe(1);
  });

  it('used for something else is refused', async () => {
    const { recorder } = wired();
    await recorder.record(request(beslut, { key: 'one-key' }));
    expect(await recorder.record(request(start, { key: 'one-key' }))).toEqual({
      kind: 'keyReused',
    });
  });

  it('at work in this process is not started twice', async () => {
    const { recorder } = wired();
    const [first, second, third] = await Promise.all([
      recorder.record(request(beslut, { key: 'one-key' })),
      recorder.record(request(beslut, { key: 'one-key' })),
      recorder.record(request(start, { key: 'one-key' })),
    ]);
    expect(first.kind).toBe('recorded');
    expect([second, third]).toEqual([{ kind: 'inFlight' }, { kind: 'keyReused' }]);
  });

  it('sent to thirty processes at once is stored once, and all give one answer', async () => {
    const { store } = wired();
    const recorders = Array.from({ length: 30 }, () => createRecorder({ store, now: () => NOW }));
    const outcomes = await Promise.all(recorders.map((one) => one.record(request(beslut))));
    expect(await store.readStream(stream)).toHaveLength(1);
    const answers = outcomes.map((one) => ({ ...one, repeated: undefined }));
    answers.forEach((answer) => expect(answer).toEqual(answers[0]));
    const firsts = outcomes.filter((one) => one.kind === 'recorded' && !one.repeated);
    expect(firsts).toHaveLength(1);
  });

  it('whose answer was lost after the commit finds its event', async () => {
    const { store, recorder } = wired();
    store.after = () => {
      throw new StoreUnavailable('connection lost');
    };
    expect(await recorder.record(request(beslut))).toMatchObject({ kind: 'unavailable' });
    store.after = () => undefined;
    expect(await recorder.record(request(beslut))).toMatchObject({ repeated: true, revision: 0n });
    expect(await store.readStream(stream)).toHaveLength(1);
  });

  it('is free again after a fault that nobody foresaw', async () => {
    const { store, recorder } = wired();
    store.before = () => Promise.reject(new TypeError('bug'));
    await expect(recorder.record(request(beslut))).rejects.toThrow('bug');
    store.before = () => Promise.resolve();
    expect(await recorder.record(request(beslut))).toMatchObject({ kind: 'recorded' });
  });
});

describe('recordMany', () => {
  const many = (commands: readonly InsatsCommand[], history?: readonly RecordedEvent[]) => {
    const known = history === undefined ? {} : { history };
    return { ...request(beslut, { key: 'row-17', ...known }), commands };
  };

  it('stores a whole insats in one append, without reading when it is known to be new', async () => {
    const { store, recorder } = wired();
    const outcome = await recorder.recordMany(many([beslut, uppdrag, start], []));
    expect(outcome).toMatchObject({ kind: 'recorded', revision: 2n });
    expect(store.reads).toBe(0);
    const events = await store.readStream(stream);
    expect(events.map(({ type }) => type)).toEqual([
      'BeslutFattat',
      'UppdragLamnat',
      'InsatsPaborjad',
    ]);
    expect(outcome).toMatchObject({ eventIds: events.map(({ id }) => id) });
  });

  it('stores nothing when one is refused, and says which', async () => {
    const { store, recorder } = wired();
    const outcome = await recorder.recordMany(many([beslut, uppdrag, omojlig]));
    expect(outcome).toMatchObject({ kind: 'rejected', commandIndex: 2 });
    expect(await store.readStream(stream)).toEqual([]);
  });

  it('is repeated as a whole', async () => {
    const { store, recorder } = wired();
    const first = await recorder.recordMany(many([beslut, uppdrag, start]));
    const again = await recorder.recordMany(many([beslut, uppdrag, start]));
    expect(again).toEqual({ ...first, repeated: true });
    expect(await store.readStream(stream)).toHaveLength(3);
  });

  it('reads the stream after all when what was believed of it was wrong', async () => {
    const { store, recorder } = wired();
    await recorder.record(request(beslut));
    const outcome = await recorder.recordMany(many([beslut, start], []));
    expect(outcome).toMatchObject({ kind: 'recorded', revision: 1n });
    expect(await store.readStream(stream)).toHaveLength(2);
  });
});
