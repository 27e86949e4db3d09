import type { DataSource, EntityManager } from 'typeorm';
import { openReadDatabase } from '../../apps/query-api/read-database.js';
import type { IndividId, InsatsEvent } from '../../libs/domain/index.js';
import {
  engineOf,
  projectionStatus,
  readConsistently,
  rebuild,
  startProjector,
  type RowProjection,
} from '../../libs/read-model/index.js';
import { handelse } from '../../test/support/handelser.js';
import { append, openTestLog, stored, type TestLog } from '../../test/support/log.js';
import { insatsForloppProjection, pagaendeBarnrader } from './index.js';

const barn = (n: number) => `00000000-0000-4000-8000-0000000d00${String(n).padStart(2, '0')}`;
const start = (n: number, anonym = false) =>
  handelse('InsatsPaborjad', {
    ...{ individId: barn(n) as IndividId, stadsdelsnamnd: 'farsta', metod: 'FFT' },
    ...{ datum: '2024-02-01', ...(anonym ? { anonym } : {}) },
  });
const bytt = (n: number, skal: 'sammanslagen' | 'delad') =>
  handelse('IndividBytt', { skal, tillIndividId: barn(n) as IndividId });
const BEGRANSAD = handelse('BehandlingBegransad');
const HAVD = handelse('BegransningHavd');

/** Each life as it was at first, what came then, and whose child it is in the end; nobody's where it counts in nothing. */
const LIV: readonly (readonly [string, InsatsEvent[], InsatsEvent[], string?])[] = [
  ['plain', [start(1)], [], 'farsta 1'],
  ['restricted after the start', [start(2)], [BEGRANSAD]],
  ['restricted and lifted', [start(3), BEGRANSAD], [HAVD], 'farsta 3'],
  ['lifted and restricted again', [start(4), BEGRANSAD, HAVD], [BEGRANSAD]],
  ['without a name', [start(5, true)], [], 'farsta 5 utan namn'],
  ['merged', [start(6)], [bytt(1, 'sammanslagen')], 'farsta 1'],
  ['split', [start(7), bytt(1, 'sammanslagen')], [bytt(7, 'delad')], 'farsta 7'],
  ['moved', [start(8)], [handelse('InsatsOverflyttad', { tillNamnd: 'jarva' })], 'jarva 8'],
  ['ended before', [start(9)], [handelse('InsatsAvslutad', { datum: '2024-12-31' })]],
  ['refused', [handelse('BeslutFattat', { utfall: 'avslag' })], []],
];
const SIST = LIV.flatMap(([, , , vems]) => vems ?? []).sort();

const utan = <T>(of: Readonly<Record<string, T>>) =>
  Object.fromEntries(Object.entries(of).filter(([name]) => !/^(begransad|anonym)$/.test(name)));

/** The table as it was before restriction and namelessness had columns. */
const VERSION_3: RowProjection = {
  ...insatsForloppProjection,
  version: 3,
  columns: utan(insatsForloppProjection.columns),
  indexes: [['individ_id']],
  rows: (history) => insatsForloppProjection.rows(history).map(utan),
};

describe('pagaendeBarnrader', () => {
  let log: TestLog;
  let db: DataSource;
  beforeAll(async () => {
    log = await openTestLog();
    db = await openReadDatabase(log.url);
  });
  afterAll(async () => {
    await db.destroy();
    await log.close();
  });

  async function record(what: (liv: (typeof LIV)[number]) => readonly InsatsEvent[]) {
    for (const [nr, liv] of LIV.entries()) {
      if (what(liv).length > 0) await append(log, `insats-${nr}`, stored(what(liv)));
    }
  }

  /** Follows the log until it has all of it, and stops there. */
  async function follow(projection: RowProjection) {
    const { pool, reader } = log;
    const projector = await startProjector({ pool, reader, projections: [projection], batch: 2 });
    const head = await reader.head();
    for (let tries = 0; tries < 1000; tries += 1) {
      const [status] = await projectionStatus(pool, reader, [projection]);
      if (status !== undefined && status.position >= head) break;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    await projector.stop();
  }

  async function vems() {
    const reading = { projection: 'insats-forlopp', surface: 'individ', namnder: '*' } as const;
    const { result } = await readConsistently(db, reading, (manager) =>
      pagaendeBarnrader(manager, '2025-01-01', '2025-12-31'),
    );
    return result
      .map(({ ansvarig_namnd: namnd, individ_id, anonym }) => {
        const nr = Number(individ_id.slice(-2));
        return `${namnd} ${nr}${anonym ? ' utan namn' : ''}`;
      })
      .sort();
  }

  it('is the same from the table that an older version left, live, resumed and rebuilt', async () => {
    await record(([, first]) => first);
    await follow(VERSION_3);
    // A new version is built before it is served.
    await follow(insatsForloppProjection);
    expect(await vems()).toEqual([
      ...['farsta 1', 'farsta 1', 'farsta 2', 'farsta 4', 'farsta 5 utan namn'],
      ...['farsta 6', 'farsta 8', 'farsta 9'],
    ]);
    await record(([, , then]) => then);
    await follow(insatsForloppProjection);
    expect(await vems()).toEqual(SIST);
    const [done] = await rebuild(engineOf(log), [insatsForloppProjection]);
    expect(done?.changes).toEqual([]);
    expect(await vems()).toEqual(SIST);
  });

  it('never opens the events: all that it asks for stands in one index', async () => {
    const plan = await db.transaction(async (manager) => {
      await manager.query('SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = off');
      const explaining = {
        query: (sql: string, values: unknown[]) => manager.query(`EXPLAIN ${sql}`, values),
      } as unknown as EntityManager;
      return pagaendeBarnrader(explaining, '2025-01-01', '2025-12-31');
    });
    expect(JSON.stringify(plan)).toMatch(/Index Only Scan using \w+_startdatum_/);
  });
});
