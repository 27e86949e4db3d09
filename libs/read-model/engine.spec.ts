import { append, openTestLog, type TestLog } from '../../test/support/log.js';
import { acquireLease, readControl } from './control.js';
import { install } from './install.js';
import { FencedOff, takeBatch } from './live.js';
import { rowsAsOf } from './pass.js';
import type { CellProjection, RowProjection } from './projection.js';
import { engineOf, projectionStatus, startProjector } from './projector.js';
import { rebuild } from './rebuild.js';
import { revert } from './revert.js';

interface Toy {
  readonly farg: string;
  readonly n: number;
}

const colour = (data: unknown) => (data as Toy).farg;
const amount = (data: unknown) => (data as Toy).n;

/** Sums by colour of the latest event of each stream. */
const SUMS: CellProjection = {
  name: 'leksak-summa',
  version: 1,
  kind: 'cells',
  prefix: 'leksak-',
  handles: ['Lek'],
  ignores: {},
  key: ['farg'],
  cells: ({ events }) => {
    const last = events.at(-1)?.data;
    if (amount(last) === 666) throw new Error('farligt tal');
    return last === undefined
      ? []
      : [{ key: { farg: colour(last) }, sums: { antal: 1, summa: amount(last) } }];
  },
};

const ROWS: RowProjection = {
  name: 'leksak-rad',
  version: 1,
  kind: 'rows',
  prefix: 'leksak-',
  handles: ['Lek'],
  ignores: {},
  key: ['id'],
  columns: { id: 'text NOT NULL', farg: 'text', antal: 'integer' },
  rows: ({ stream, events }) => {
    const last = events.at(-1)?.data;
    return [{ id: stream, farg: colour(last), antal: events.length }];
  },
};

const lek = (farg: string, n: number) => ({ type: 'Lek', data: { farg, n } });

describe('the projection engine', () => {
  let log: TestLog;
  beforeEach(async () => {
    log = await openTestLog();
  });
  afterEach(() => log.close());

  const engine = (batch = 3) => engineOf({ pool: log.pool, reader: log.reader, batch });
  const table = async (name: string) =>
    (await log.pool.query<object>(`SELECT * FROM read_model.${name} ORDER BY 1`)).rows;

  async function catchUp(projection: CellProjection | RowProjection, batch = 3) {
    await install(log.pool, projection);
    for (;;) {
      const control = await acquireLease(log.pool, projection.name, 'me');
      if (control === undefined) throw new Error('no lease');
      const reached = await takeBatch(engine(batch), projection, control);
      if (reached === control.position) return reached;
    }
  }

  async function play() {
    await append(log, 'leksak-a', [lek('rod', 1), lek('rod', 2)]);
    await append(log, 'leksak-b', [lek('bla', 5)]);
    await append(log, 'annat-x', [lek('gul', 100)]);
    await append(log, 'leksak-a', [lek('bla', 7)]);
    await append(log, 'leksak-c', [lek('rod', 11), lek('gron', 0), lek('rod', 13)]);
  }

  const SUMMED = [
    { farg: 'bla', summor: { antal: 2, summa: 12 } },
    { farg: 'rod', summor: { antal: 1, summa: 13 } },
  ];

  it.each([1, 2, 3, 100])('moves sums between cells, in batches of %d', async (batch) => {
    await play();
    await catchUp(SUMS, batch);
    expect(await table('leksak_summa')).toEqual(SUMMED);
  });

  it('gives the same rows live, rebuilt and as of the head', async () => {
    await play();
    await catchUp(SUMS);
    await catchUp(ROWS);
    const live = [await table('leksak_summa'), await table('leksak_rad')];
    const until = await log.reader.head();
    const asOf = [];
    for await (const row of rowsAsOf(SUMS, { reader: log.reader, until })) asOf.push(row);
    expect(asOf).toEqual(live[0]);
    const rebuilt = await rebuild(engine(), [SUMS, ROWS]);
    expect(rebuilt.map(({ rows, changes }) => [rows, changes])).toEqual([
      [2, []],
      [3, []],
    ]);
    expect([await table('leksak_summa'), await table('leksak_rad')]).toEqual(live);
  });

  it('keeps nothing of a batch whose checkpoint somebody else has moved', async () => {
    await play();
    await install(log.pool, SUMS);
    const stale = await acquireLease(log.pool, SUMS.name, 'first');
    await log.pool.query("UPDATE read_model.projection SET lease_until = now() - interval '1 s'");
    const current = await acquireLease(log.pool, SUMS.name, 'second');
    if (stale === undefined || current === undefined) throw new Error('no lease');
    await expect(takeBatch(engine(100), SUMS, stale)).rejects.toThrow(FencedOff);
    expect(await table('leksak_summa')).toEqual([]);
    await takeBatch(engine(100), SUMS, current);
    await expect(takeBatch(engine(100), SUMS, stale)).rejects.toThrow(FencedOff);
    expect(await table('leksak_summa')).toEqual(SUMMED);
  });

  it('lets one of two processes hold the lease', async () => {
    await install(log.pool, SUMS);
    expect(await acquireLease(log.pool, SUMS.name, 'first')).toBeDefined();
    expect(await acquireLease(log.pool, SUMS.name, 'second')).toBeUndefined();
    expect(await acquireLease(log.pool, SUMS.name, 'first')).toBeDefined();
  });

  it('goes on from where a stopped projector left off, and lets two run without harm', async () => {
    const start = () =>
      startProjector({ pool: log.pool, reader: log.reader, projections: [SUMS, ROWS], batch: 2 });
    const first = await start();
    await append(log, 'leksak-a', [lek('rod', 1)]);
    await first.stop();
    const both = [await start(), await start()];
    await play();
    await untilPosition(await log.reader.head());
    await Promise.all(both.map((projector) => projector.stop()));
    expect(await table('leksak_summa')).toEqual(SUMMED);
    expect(await table('leksak_rad')).toHaveLength(3);
  });

  it('stops the projection that cannot take an event, names the stream, and lets the others go on', async () => {
    const troubles: string[] = [];
    const projector = await startProjector({
      pool: log.pool,
      reader: log.reader,
      projections: [SUMS, ROWS],
      onTrouble: (name) => troubles.push(name),
    });
    await append(log, 'leksak-a', [lek('rod', 666)]);
    await untilPosition(1n, ROWS.name);
    await until(async () => (await readControl(log.pool, SUMS.name))?.fault !== null);
    const [sums, rows] = await projectionStatus(log.pool, log.reader, [SUMS, ROWS]);
    expect(sums?.fault).toMatchObject({ stream: 'leksak-a' });
    expect(sums?.fault?.message).toContain('farligt tal');
    expect(sums?.lag).toBe(1n);
    expect(rows?.fault).toBeNull();
    expect(troubles).toContain(SUMS.name);
    await projector.stop();

    const mended: CellProjection = { ...SUMS, cells: () => [] };
    expect((await rebuild(engine(), [mended]))[0]?.changes).toBeUndefined();
    expect((await readControl(log.pool, SUMS.name))?.fault).toBeNull();
  });

  it('serves the old rows until the new ones are whole, lists what changed, and can go back', async () => {
    await play();
    await catchUp(SUMS);
    const before = await table('leksak_summa');
    const twice: CellProjection = {
      ...SUMS,
      cells: (history) =>
        SUMS.cells(history).map(({ key, sums }) => ({
          key,
          sums: { ...sums, summa: 2 * (sums.summa ?? 0) },
        })),
    };
    const [done] = await rebuild(engine(), [twice]);
    expect(done?.changes).toEqual([
      {
        key: { farg: 'bla' },
        before: { summor: { antal: 2, summa: 12 } },
        after: { summor: { antal: 2, summa: 24 } },
      },
      {
        key: { farg: 'rod' },
        before: { summor: { antal: 1, summa: 13 } },
        after: { summor: { antal: 1, summa: 26 } },
      },
    ]);
    expect(await table('leksak_summa')).toEqual([
      { farg: 'bla', summor: { antal: 2, summa: 24 } },
      { farg: 'rod', summor: { antal: 1, summa: 26 } },
    ]);
    expect(await revert(log.pool, SUMS)).toBe(true);
    expect(await table('leksak_summa')).toEqual(before);
    await append(log, 'leksak-b', [lek('bla', 6)]);
    await catchUp(SUMS);
    expect(await table('leksak_summa')).toContainEqual({
      farg: 'bla',
      summor: { antal: 2, summa: 13 },
    });
  });

  it('leaves the served rows as they were when a rebuild fails half way', async () => {
    await play();
    await catchUp(SUMS);
    const before = await table('leksak_summa');
    const failing: CellProjection = {
      ...SUMS,
      cells: ({ stream }) => {
        if (stream === 'leksak-c') throw new Error('trasig');
        return [];
      },
    };
    await expect(rebuild(engine(), [failing])).rejects.toThrow('leksak-c');
    expect(await table('leksak_summa')).toEqual(before);
    expect((await rebuild(engine(), [SUMS]))[0]?.changes).toEqual([]);
  });

  it('takes in what is recorded while a rebuild goes on', async () => {
    await play();
    await catchUp(SUMS);
    const writing: CellProjection = { ...SUMS };
    const slow = engine();
    let appended = false;
    const reader = Object.assign(Object.create(slow.reader) as typeof slow.reader, {
      head: async () => {
        const head = await log.reader.head();
        if (appended) return head;
        appended = true;
        await append(log, 'leksak-z', [lek('rod', 1000)]);
        await catchUp(SUMS);
        return head;
      },
    });
    const [done] = await rebuild({ ...slow, reader }, [writing]);
    expect(done?.changes).toEqual([]);
    expect(await table('leksak_summa')).toContainEqual({
      farg: 'rod',
      summor: { antal: 2, summa: 1013 },
    });
  });

  it('rebuilds by itself when the version has been raised', async () => {
    await play();
    await catchUp(SUMS);
    const next: CellProjection = { ...SUMS, version: 2, cells: () => [] };
    const told: unknown[] = [];
    const begin = () =>
      startProjector({
        ...{ pool: log.pool, reader: log.reader, projections: [next] },
        onVersion: (change) => told.push(change),
      });
    for (let times = 0; times < 2; times += 1) await (await begin()).stop();
    expect(told).toEqual([{ name: SUMS.name, from: 1, to: 2 }]);
    expect(await table('leksak_summa')).toEqual([]);
    expect((await readControl(log.pool, SUMS.name))?.version).toBe(2);
  });

  async function untilPosition(position: bigint, name?: string) {
    await until(async () => {
      const status = await projectionStatus(log.pool, log.reader, [SUMS, ROWS]);
      return status.every((s) => (name ?? s.name) !== s.name || s.position >= position);
    });
  }
});

async function until(condition: () => Promise<boolean>) {
  for (let tries = 0; !(await condition()); tries += 1) {
    if (tries > 500) throw new Error('waited too long');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
