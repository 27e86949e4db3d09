import { event, request } from '../contract/support.js';
import { MemoryEventStore } from '../memory/store.js';
import { exportLog } from './export.js';

describe('exportLog', () => {
  it('writes each event as one line, whole, in the order of positions', async () => {
    const store = new MemoryEventStore(() => Date.UTC(2025, 0, 31, 12, 0, 0, 7));
    await store.append(request('b', { events: [event('Ettan', { text: 'rad\nbryts "å"' })] }));
    await store.append(request('a', { events: [event('Tvåan'), event('Trean')] }));
    const lines: string[] = [];
    for await (const line of exportLog(store)) lines.push(line);
    expect(lines.every((line) => line.indexOf('\n') === line.length - 1)).toBe(true);
    const read = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(read.map((one) => [one.position, one.stream, one.revision, one.type])).toEqual([
      ['1', 'b', '0', 'Ettan'],
      ['2', 'a', '0', 'Tvåan'],
      ['3', 'a', '1', 'Trean'],
    ]);
    expect(read[0]).toMatchObject({
      data: { text: 'rad\nbryts "å"' },
      metadata: event().metadata,
      recordedAt: '2025-01-31T12:00:00.007Z',
    });
  });

  it('takes the same choices as a read', async () => {
    const store = new MemoryEventStore();
    await store.append(request('a', { events: [event('X'), event('Y')] }));
    const lines: string[] = [];
    for await (const line of exportLog(store, { types: ['Y'] })) lines.push(line);
    expect(lines).toHaveLength(1);
  });
});
