import { MemoryEventStore } from '../event-store/index.js';
import { createUtbudRecorder } from '../recording/index.js';
import { demoUtbud, recordUtbud } from './utbud.js';

const NOW = Date.parse('2026-06-30T10:00:00Z');

describe('what the nämnder of the demo offer', () => {
  it('is taken by every rule, and said again changes nothing', async () => {
    const store = new MemoryEventStore(() => NOW);
    const recorder = createUtbudRecorder({ store, now: () => NOW });
    const all = demoUtbud('2026-06-30');
    expect(all.length).toBeGreaterThan(60);
    expect(await recordUtbud(recorder, all)).toEqual({ handelser: all.length, avvikande: 0 });
    expect(await recordUtbud(recorder, all)).toEqual({ handelser: 0, avvikande: 0 });
    const { avvikande } = await recordUtbud(recorder, demoUtbud('2026-06-29'));
    expect(avvikande).toBeGreaterThan(0);
  });
});
