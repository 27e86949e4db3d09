import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { event, request } from '../contract/support.js';
import type { Position } from '../port.js';
import { PostgresEventStore } from './store.js';

const WRITERS = 8;

describe('many writers and a reader that polls', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('misses nothing: every position once, rising, without a gap', async () => {
    const total = 10_400;
    const stores = Array.from(
      { length: WRITERS },
      () => new PostgresEventStore({ url: database.url }),
    );
    const reader = new PostgresEventStore({ url: database.url });
    await reader.migrate();
    const write = async (store: PostgresEventStore, writer: number): Promise<void> => {
      for (let nr = 0; nr < total / WRITERS / 2; nr += 5) {
        await Promise.all(
          Array.from({ length: 5 }, (_, i) =>
            store.append(
              request(`s-${writer}-${i}-${nr % 40}`, { events: [event('A'), event('B')] }),
            ),
          ),
        );
      }
    };
    const writing = Promise.all(stores.map(write));
    const seen: Position[] = [];
    let looks = 0;
    for (let after = 0n; seen.length < total; looks++) {
      for await (const batch of reader.readAll({ after, batch: 97 })) {
        seen.push(...batch.map((one) => one.position));
        after = batch.at(-1)?.position ?? after;
      }
    }
    await writing;
    expect(looks).toBeGreaterThan(10);
    expect(seen).toEqual(Array.from({ length: total }, (_, nr) => BigInt(nr + 1)));
    await Promise.all([...stores, reader].map((store) => store.close()));
  });

  // If this control ever sees everything, the test above proves nothing.
  it('control: a reader of a plain sequence does miss events', async () => {
    const pool = new pg.Pool({ connectionString: database.url, max: WRITERS + 1 });
    await pool.query('CREATE TABLE naive (id bigserial PRIMARY KEY, writer int)');
    const total = 1_600;
    const write = async (writer: number): Promise<void> => {
      const client = await pool.connect();
      for (let nr = 0; nr < total / WRITERS; nr++) {
        await client.query('BEGIN');
        await client.query('INSERT INTO naive (writer) VALUES ($1)', [writer]);
        if (nr % 10 === writer) await client.query('SELECT pg_sleep(0.002)');
        await client.query('COMMIT');
      }
      client.release();
    };
    let writing = true;
    const done = Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer))).then(
      () => {
        writing = false;
      },
    );
    let seen = 0;
    let after = 0;
    const look = async (): Promise<void> => {
      const { rows } = await pool.query<{ id: string }>(
        'SELECT id FROM naive WHERE id > $1 ORDER BY id',
        [after],
      );
      seen += rows.length;
      after = Number(rows.at(-1)?.id ?? after);
    };
    while (writing) await look();
    await done;
    await look();
    await pool.end();
    expect(seen).toBeLessThan(total);
  });
});
