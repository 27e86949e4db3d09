import { MemoryEventStore, StoreUnavailable } from '../../event-store/index.js';
import type { UtbudCommand } from '../../domain/index.js';
import { createUtbudRecorder, type UtbudRequest } from './utbud-recorder.js';
import { utbudId, utbudStream } from './utbud-id.js';

const NOW = Date.parse('2026-06-30T10:00:00Z');
const UTBUD = { stadsdelsnamnd: 'farsta', metod: 'FFT' };
const ERBJUD: UtbudCommand = {
  type: 'ErbjudMetod',
  data: { datum: '2026-01-01', utforare: 'egen-regi' },
};
const ko = (vantande: number): UtbudCommand => ({
  type: 'RapporteraKo',
  data: { datum: '2026-02-01', vantande },
});

function stage() {
  const store = new MemoryEventStore(() => NOW);
  const recorder = createUtbudRecorder({ store, now: () => NOW });
  let n = 0;
  const record = (command: UtbudCommand, over: Partial<UtbudRequest> = {}) => {
    const key = over.key ?? `nyckel-${(n += 1)}`;
    const known = { bodyHash: JSON.stringify(command), actor: 'spec', correlationId: 'spec' };
    const source = { kind: 'manual' } as const;
    return recorder.record({ utbud: UTBUD, command, source, ...known, ...over, key });
  };
  return { store, record };
}

describe('the recorder of what nämnder offer', () => {
  it('gives each method in each nämnd a stream of its own, the same for all who ask', async () => {
    const ids = ['FFT', 'MST'].flatMap((metod) =>
      ['farsta', 'bromma'].map((stadsdelsnamnd) => utbudId({ metod, stadsdelsnamnd })),
    );
    expect(new Set(ids).size).toBe(4);
    expect(utbudStream(UTBUD)).toMatch(/^utbud-[0-9a-f-]{36}$/);
    const { store, record } = stage();
    expect(await record(ERBJUD)).toMatchObject({ kind: 'recorded', revision: 0n, repeated: false });
    const [event] = await store.readStream(utbudStream(UTBUD));
    expect(event).toMatchObject({ type: 'MetodErbjuden', data: UTBUD });
    expect(event?.metadata).toMatchObject({ occurredOn: '2026-01-01', actor: 'spec' });
  });

  it('answers a repeated key as the first time, and refuses it with other words', async () => {
    const { record } = stage();
    const first = await record(ERBJUD, { key: 'samma-nyckel' });
    await record(ko(3));
    expect(await record(ERBJUD, { key: 'samma-nyckel' })).toEqual({ ...first, repeated: true });
    expect(await record(ko(4), { key: 'samma-nyckel' })).toEqual({ kind: 'keyReused' });
  });

  it('changes nothing where it is already so, and says why where it cannot', async () => {
    const { record } = stage();
    expect(await record(ko(3))).toMatchObject({
      kind: 'rejected',
      rejections: [{ code: 'metod-erbjuds-inte' }],
    });
    await record(ERBJUD);
    expect(await record(ERBJUD)).toMatchObject({ kind: 'unchanged', revision: 0n });
  });

  it('minds the version only where one is given', async () => {
    const { record } = stage();
    await record(ERBJUD);
    expect(await record(ko(3), { expected: 7n })).toEqual({ kind: 'stale', actual: 0n });
    expect(await record(ko(3), { expected: 0n })).toMatchObject({ kind: 'recorded', revision: 1n });
    expect(await record(ko(4))).toMatchObject({ kind: 'recorded', revision: 2n });
  });

  it('lets one of many win when they begin at once, and the rest find it done', async () => {
    const { store, record } = stage();
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => record(ERBJUD)));
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual([
      'recorded',
      ...Array.from({ length: 7 }, () => 'unchanged'),
    ]);
    expect(await store.readStream(utbudStream(UTBUD))).toHaveLength(1);
  });

  it('says that the outcome is unknown when the store is away', async () => {
    const { store, record } = stage();
    store.append = () => Promise.reject(new StoreUnavailable('away'));
    expect(await record(ERBJUD)).toMatchObject({ kind: 'unavailable' });
  });
});
