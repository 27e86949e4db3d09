import { append, openTestLog, type TestLog } from '../../test/support/log.js';
import { readControl } from './control.js';
import type { CellProjection, RowProjection } from './projection.js';
import { engineOf, projectionStatus, startProjector, type Projector } from './projector.js';
import { rebuild } from './rebuild.js';
import { revert } from './revert.js';

/** How many events each stream has, summed in one cell: an event taken twice or not at all is seen. */
const SUMS: CellProjection = {
  name: 'leksak-summa',
  version: 1,
  kind: 'cells',
  prefix: 'leksak-',
  handles: ['Lek'],
  ignores: {},
  key: ['slag'],
  cells: ({ events }) => [{ key: { slag: 'lek' }, sums: { antal: events.length } }],
};

const ROWS: RowProjection = {
  name: 'leksak-rad',
  version: 1,
  kind: 'rows',
  prefix: 'leksak-',
  handles: ['Lek'],
  ignores: {},
  key: ['id'],
  columns: { id: 'text NOT NULL', antal: 'integer' },
  rows: ({ stream, events }) => [{ id: stream, antal: events.length }],
};

const BOTH = [SUMS, ROWS];
const LEK = { type: 'Lek', data: {} };

describe('a log that ends before what was taken from it', () => {
  let log: TestLog;
  let running: Projector | undefined;
  beforeEach(async () => {
    log = await openTestLog();
    await append(log, 'leksak-a', [LEK, LEK, LEK]);
    await append(log, 'leksak-b', [LEK, LEK]);
    running = await start();
    await untilTaken(5n);
  });
  afterEach(async () => {
    await running?.stop();
    await log.close();
  });

  const start = () => startProjector({ pool: log.pool, reader: log.reader, projections: BOTH });
  const status = () => projectionStatus(log.pool, log.reader, BOTH);
  const engine = () => engineOf({ pool: log.pool, reader: log.reader });
  const untilTaken = (position: bigint) =>
    until(async () => (await status()).every((one) => one.position === position));
  const untilStopped = () => until(async () => (await status()).every(({ fault }) => fault));
  const table = async (name: string) =>
    (await log.pool.query<object>(`SELECT * FROM read_model.${name} ORDER BY 1`)).rows;

  /** What a restore of an older copy comes to: the last events gone, the head where they began. */
  async function cutAfter(position: number) {
    await log.pool.query(`ALTER TABLE event_log.event DISABLE TRIGGER ALL;
      DELETE FROM event_log.event WHERE pos > ${position};
      ALTER TABLE event_log.event ENABLE TRIGGER ALL;
      UPDATE event_log.head SET (pos, hash, recorded_at) =
        (SELECT pos, hash, recorded_at FROM event_log.event WHERE pos = ${position})`);
  }

  it('stops every projection that follows it, in words that say what to do', async () => {
    await cutAfter(3);
    await untilStopped();
    const [sums] = await status();
    expect(sums?.fault).toEqual({
      stream: 'hela loggen',
      message:
        'Loggen slutar vid position 3, före projektionens position 5. Bygg om med utfall rebuild.',
      after: '5',
    });
    expect(await table('leksak_summa')).toEqual([{ slag: 'lek', summor: { antal: 5 } }]);
  });

  it('is found when the projector starts, too', async () => {
    await running?.stop();
    await cutAfter(3);
    running = await start();
    await untilStopped();
  });

  it('is followed again after a rebuild: an event at a position that is used again counts once', async () => {
    await cutAfter(3);
    await untilStopped();
    const done = await rebuild(engine(), BOTH);
    expect(done.map(({ position, changes }) => [position, changes])).toEqual([
      [3n, undefined],
      [3n, undefined],
    ]);
    expect(await table('leksak_rad')).toMatchObject([{ id: 'leksak-a', antal: 3 }]);
    await append(log, 'leksak-c', [LEK]);
    await untilTaken(4n);
    expect(await table('leksak_summa')).toEqual([{ slag: 'lek', summor: { antal: 4 } }]);
    expect(await table('leksak_rad')).toHaveLength(2);
    expect(await revert(log.pool, SUMS)).toBe(false);
  });

  it('is mended by a rebuild when nobody had noticed it', async () => {
    await running?.stop();
    await cutAfter(3);
    expect((await rebuild(engine(), [SUMS]))[0]?.position).toBe(3n);
    expect(await readControl(log.pool, SUMS.name)).toMatchObject({ position: 3n, fault: null });
  });

  it('is rebuilt from the beginning although it has grown past the position since', async () => {
    await cutAfter(3);
    await untilStopped();
    await append(log, 'leksak-c', [LEK, LEK, LEK, LEK]);
    const [done] = await rebuild(engine(), [SUMS]);
    expect([done?.position, done?.changes]).toEqual([7n, undefined]);
    expect(await table('leksak_summa')).toEqual([{ slag: 'lek', summor: { antal: 7 } }]);
    expect(await revert(log.pool, SUMS)).toBe(false);
  });
});

async function until(condition: () => Promise<boolean>) {
  for (let tries = 0; !(await condition()); tries += 1) {
    if (tries > 500) throw new Error('waited too long');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
