import { append, openTestLog, type TestLog } from '../../test/support/log.js';
import type { RowProjection } from './projection.js';
import { engineOf } from './projector.js';
import { rebuild } from './rebuild.js';

describe('a pass over the log', () => {
  let log: TestLog;
  beforeAll(async () => {
    log = await openTestLog();
  });
  afterAll(() => log.close());

  it('shows each history to every projection before the next, so that they can share what they work out', async () => {
    const seen: string[] = [];
    const histories = new Set<object>();
    const looking = (name: string, prefix: string): RowProjection => ({
      ...{ name, prefix, version: 1, kind: 'rows', handles: ['Lek'], ignores: {} },
      ...{ key: ['id'], columns: { id: 'text NOT NULL' } },
      rows: (history) => {
        seen.push(`${name} ${history.stream}`);
        histories.add(history);
        return [{ id: history.stream }];
      },
    });
    for (const stream of ['leksak-1', 'leksak-2']) {
      await append(log, stream, [{ type: 'Lek', data: {} }]);
    }
    const projections = [looking('ser-a', 'leksak-'), looking('ser-b', 'leksak-')];
    const engine = engineOf({ pool: log.pool, reader: log.reader });
    await rebuild(engine, [...projections, looking('ser-annat', 'annat-')]);
    expect(seen).toEqual(['ser-a leksak-1', 'ser-b leksak-1', 'ser-a leksak-2', 'ser-b leksak-2']);
    expect(histories.size).toBe(2);
  });
});
