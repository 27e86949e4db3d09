import { insatsState, insatsStream, decodeRecordedInsatsEvent } from '../../domain/index.js';
import { MemoryEventStore } from '../../event-store/memory/store.js';
import { createRecorder } from '../../recording/index.js';
import { idsOf, laterBy, recordLiv, readLiv, daysUntil } from '../index.js';

const FOLDER = new URL('../../../test/data/liv/', import.meta.url);
const now = () => Date.parse('2026-11-22T09:00:00Z');

async function recorded() {
  const store = new MemoryEventStore(now);
  const lives = await readLiv(FOLDER);
  const record = () =>
    recordLiv({ lives, recorder: createRecorder({ store, now }), today: '2026-11-22' });
  return { store, lives, record };
}

describe('the lives', () => {
  it('are taken by the domain as they are, every step of them, and once', async () => {
    const { store, lives, record } = await recorded();
    expect(lives.length).toBeGreaterThanOrEqual(15);
    expect(await record()).toEqual({ inlasta: lives.length, redanKanda: 0 });
    for (const liv of lives) {
      const events = await store.readStream(insatsStream(idsOf(liv).insatsId));
      expect(events.length).toBeGreaterThanOrEqual(liv.steg.length);
    }
    expect(await record()).toEqual({ inlasta: 0, redanKanda: lives.length });
  });

  it('move with the day, and never back', async () => {
    const [liv] = (await recorded()).lives;
    if (liv === undefined) throw new Error('no lives');
    expect(daysUntil(liv, '2026-11-22')).toBe(2);
    expect(daysUntil(liv, '2026-01-01')).toBe(0);
    expect(laterBy(liv, 2).per).toBe('2026-11-22');
  });

  it('end where their files say', async () => {
    const { store, lives, record } = await recorded();
    await record();
    const lage: Record<string, string> = {};
    for (const liv of lives) {
      const events = await store.readStream(insatsStream(idsOf(liv).insatsId));
      lage[liv.fil] = insatsState(events.map(decodeRecordedInsatsEvent)).lage;
    }
    expect(lage).toMatchObject({
      'fft-fullfoljd': 'Avslutad',
      avbojd: 'Erbjuden',
      'beslut-i-ko': 'EjPaborjad',
      'ingen-insats-erbjods': 'EjErbjuden',
    });
  });
});
