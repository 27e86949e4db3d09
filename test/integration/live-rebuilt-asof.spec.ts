import { demoUtbud, recordCity, recordUtbud, syntheticCity } from '../../libs/demo/index.js';
import {
  engineOf,
  projectionStatus,
  rebuild,
  rowsAsOf,
  startProjector,
} from '../../libs/read-model/index.js';
import type { Row } from '../../libs/read-model/index.js';
import { createRecorder, createUtbudRecorder } from '../../libs/recording/index.js';
import { PROJECTIONS } from '../../projections/index.js';
import { openTestLog, type TestLog } from '../support/log.js';

const INSATSER = 600;
const TODAY = '2026-10-31';
const UTBUD = demoUtbud(TODAY);

/** The whole city, recorded while the projections follow; then the same rows by every other way. */
describe('a projection', () => {
  let log: TestLog;
  let half: bigint;
  const atHalf = new Map<string, readonly Row[]>();

  beforeAll(async () => {
    log = await openTestLog();
    await recordAndFollow(INSATSER / 2, UTBUD.length / 2);
    half = await log.reader.head();
    for (const { name } of PROJECTIONS) atHalf.set(name, await served(name));
    await recordAndFollow(INSATSER, UTBUD.length);
  });
  afterAll(() => log.close());

  async function recordAndFollow(insatser: number, utbud: number) {
    const { pool, reader } = log;
    const projector = await startProjector({ pool, reader, projections: PROJECTIONS, batch: 97 });
    await recordCity({
      city: syntheticCity({ seed: 7, insatser, today: TODAY, medVagen: true }),
      recorder: createRecorder({ store: log.store, now: Date.now }),
    });
    const offers = createUtbudRecorder({ store: log.store, now: Date.now });
    await recordUtbud(offers, UTBUD.slice(0, utbud));
    const head = await reader.head();
    for (let tries = 0; tries < 1000; tries += 1) {
      const status = await projectionStatus(pool, reader, PROJECTIONS);
      if (status.every(({ position }) => position >= head)) break;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    await projector.stop();
  }

  async function served(name: string): Promise<readonly Row[]> {
    const view = `read_model.${name.replaceAll('-', '_')}`;
    const key = PROJECTIONS.find((projection) => projection.name === name)?.key ?? [];
    const order = key.map((column) => `${column}::text COLLATE "C"`).join(', ');
    const { rows } = await log.pool.query<Row>(`SELECT * FROM ${view} ORDER BY ${order}`);
    return rows;
  }

  async function asOf(projection: (typeof PROJECTIONS)[number], until: bigint) {
    const rows: Row[] = [];
    for await (const row of rowsAsOf(projection, { reader: log.reader, until })) rows.push(row);
    return rows;
  }

  it.each(PROJECTIONS.map((projection) => [projection.name, projection] as const))(
    '%s gives the same rows live and as of the head',
    async (name, projection) => {
      const rows = await asOf(projection, await log.reader.head());
      // Nothing is published in this city: the views of releases are tried where releases are.
      if (!name.startsWith('utgi') && !name.startsWith('utga'))
        expect(rows.length).toBeGreaterThan(5);
      expect(sameForm(rows)).toEqual(sameForm(await served(name)));
    },
  );

  it.each(PROJECTIONS.map((projection) => [projection.name, projection] as const))(
    '%s shows as of an earlier position what was shown then',
    async (name, projection) => {
      expect(sameForm(await asOf(projection, half))).toEqual(sameForm(atHalf.get(name) ?? []));
    },
  );

  it('changes nothing when it is rebuilt', async () => {
    const before = await Promise.all(PROJECTIONS.map(({ name }) => served(name)));
    const done = await rebuild(engineOf({ pool: log.pool, reader: log.reader }), PROJECTIONS);
    expect(done.map(({ changes }) => changes)).toEqual(PROJECTIONS.map(() => []));
    expect(await Promise.all(PROJECTIONS.map(({ name }) => served(name)))).toEqual(before);
  });

  it('counts what SQL counts in the log itself', async () => {
    const { rows: counted } = await log.pool.query<{
      metod: string;
      startade: string;
      avslutade: string;
    }>(`
      WITH makulerad AS (
        SELECT data::jsonb ->> 'handelseId' AS id FROM event_log.event WHERE type = 'HandelseMakulerad'
      ), rattad AS (
        SELECT e.data::jsonb ->> 'handelseId' AS id, a ->> 'falt' AS falt, a ->> 'till' AS till
          FROM event_log.event e, jsonb_array_elements(e.data::jsonb -> 'andringar') a
         WHERE type = 'UppgiftRattad'
      ), galler AS (
        SELECT stream, type, revision,
               coalesce((SELECT till FROM rattad WHERE id = event_id::text AND falt = 'metod' LIMIT 1),
                        data::jsonb ->> 'metod') AS metod
          FROM event_log.event
         WHERE stream LIKE 'insats-%'
           AND NOT EXISTS (SELECT 1 FROM makulerad m WHERE m.id = event_id::text)
      ), insats AS (
        SELECT stream,
               (array_agg(metod ORDER BY revision) FILTER (WHERE metod IS NOT NULL))[1] AS metod,
               bool_or(type = 'InsatsPaborjad') AS startad,
               bool_or(type = 'InsatsAvslutad') AS avslutad
          FROM galler GROUP BY stream
      )
      SELECT metod, count(*) FILTER (WHERE startad) AS startade,
             count(*) FILTER (WHERE startad AND avslutad) AS avslutade
        FROM insats WHERE metod IS NOT NULL GROUP BY metod ORDER BY metod COLLATE "C"`);
    const rows = await served('metod-utfall');
    const folded = rows.map(({ metod, summor }) => {
      const { startade = 0, avslutade = 0 } = summor as Record<string, number>;
      return { metod, startade: String(startade), avslutade: String(avslutade) };
    });
    expect(folded).toEqual(counted);
    expect(counted.length).toBeGreaterThan(8);
  });

  it('adds up: the crossed cells are the cells per metod and per nämnd', async () => {
    const total = (rows: readonly Row[]) => {
      const sums: Record<string, number> = {};
      for (const { summor } of rows) {
        for (const [name, value] of Object.entries(summor as Record<string, number>)) {
          sums[name] = (sums[name] ?? 0) + value;
        }
      }
      return sums;
    };
    const crossed = total(await served('metod-stadsdel-utfall'));
    expect(total(await served('metod-utfall'))).toEqual(crossed);
    expect(total(await served('stadsdel-utfall'))).toEqual(crossed);
    expect(crossed.startade).toBeGreaterThan(INSATSER / 2);
  });
});

/** Member order and the form of JSON columns are the database's own; the values are what counts. */
function sameForm(rows: readonly Row[]): unknown {
  return JSON.parse(JSON.stringify(rows)) as unknown;
}
