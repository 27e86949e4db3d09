import type { PaborjaAktgranskning } from '../../domain/aktgranskning/index.js';
import { MemoryEventStore } from '../../event-store/index.js';
import { commandHash } from '../command-hash.js';
import {
  aktgranskningId,
  aktgranskningStream,
  createAktgranskningRecorder,
} from './aktgranskning-recorder.js';
import { dragningsnyckel } from './dragningsnyckel.js';

const INSATS = '3f2c8a52-6f0e-4c43-9b1d-0a4f6e2d7b11';
const PABORJA: PaborjaAktgranskning = {
  type: 'PaborjaAktgranskning',
  data: {
    beteckning: 'prov',
    moment: ['plan-finns'],
    urvalsgrund: 'paborjade',
    fran: '2026-01-01',
    till: '2026-01-31',
    antal: 1,
    fordelning: 'lika',
    fro: 'x',
    position: '7',
    strata: [{ namnd: 'farsta', population: 1, insatser: [INSATS] }],
  },
};
const bedom = (svar: 'uppfyllt' | 'inte-uppfyllt') =>
  ({
    type: 'BedomInsatser',
    data: { bedomningar: [{ insatsId: INSATS, moment: 'plan-finns', svar }] },
  }) as const;

function stage() {
  const store = new MemoryEventStore();
  const recorder = createAktgranskningRecorder({ store, now: () => Date.parse('2026-11-22') });
  const id = aktgranskningId('stig', 'key-1');
  const send = (
    command: Parameters<typeof recorder.record>[0]['command'],
    [key, actor]: readonly [string, string],
    body: object = {},
  ) =>
    recorder.record({
      ...{ aktgranskningId: id, command, key, actor, bodyHash: commandHash(body) },
      ...{ source: { kind: 'manual' }, correlationId: 'spec' },
    });
  return { store, id, send };
}

describe('the recorder of audits', () => {
  it('draws once: a retry is answered without drawing again', async () => {
    const { send } = stage();
    let drawn = 0;
    const draw = () => {
      drawn += 1;
      return Promise.resolve(PABORJA);
    };
    expect(await send(draw, ['key-1', 'stig'])).toMatchObject({ kind: 'recorded', revision: 0n });
    expect(await send(draw, ['key-1', 'stig'])).toMatchObject({ kind: 'recorded', repeated: true });
    expect(drawn).toBe(1);
    expect(await send(draw, ['key-1', 'stig'], { other: 1 })).toEqual({ kind: 'keyReused' });
  });

  it('keeps both answers of one reviewer, and who gave them', async () => {
    const { store, id, send } = stage();
    await send(PABORJA, ['key-1', 'stig']);
    await send(bedom('uppfyllt'), ['key-2', 'greta']);
    await send(bedom('inte-uppfyllt'), ['key-3', 'greta']);
    expect(await send(bedom('inte-uppfyllt'), ['key-4', 'greta'])).toMatchObject({
      kind: 'unchanged',
      revision: 2n,
    });
    const [, first, second] = await store.readStream(aktgranskningStream(id));
    expect(first?.data).toMatchObject({ svar: 'uppfyllt', granskare: 'greta' });
    expect(second?.data).toMatchObject({ svar: 'inte-uppfyllt', ersatter: first?.id });
    expect(second?.metadata.actor).toBe('greta');
  });

  it('settles when two judge at once', async () => {
    const { store, id, send } = stage();
    await send(PABORJA, ['key-1', 'stig']);
    const both = await Promise.all([
      send(bedom('uppfyllt'), ['key-2', 'greta']),
      send(bedom('uppfyllt'), ['key-3', 'stig']),
    ]);
    expect(both.map(({ kind }) => kind)).toEqual(['recorded', 'recorded']);
    expect(await store.readStream(aktgranskningStream(id))).toHaveLength(3);
  });
});

describe('the key of drawing', () => {
  it('is the hash that anybody can work out', () => {
    // printf 'mars:a' | sha256sum
    expect(dragningsnyckel('mars', 'a')).toBe(
      '265105edccfe8c5fd5245266bed958adc2952d95c5e6518ca41592cf6e695fb3',
    );
  });
});
