import fc from 'fast-check';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.js';
import { insertRows } from './copy-in.js';
import type { RowProjection } from './projection.js';

const PROJECTION: RowProjection = {
  name: 'prov',
  version: 1,
  kind: 'rows',
  prefix: 'prov-',
  handles: [],
  ignores: {},
  key: ['nr'],
  columns: { nr: 'integer', ord: 'text', sant: 'boolean', lista: 'json' },
  rows: () => [],
};

// PostgreSQL's text holds every character but NUL, and no half of a surrogate pair.
const text = fc
  .string({ unit: 'grapheme', maxLength: 40 })
  .filter((value) => !value.includes('\0') && !/\p{Surrogate}/u.test(value));
const row = fc.record({
  ord: fc.oneof(
    fc.constant(null),
    text,
    fc.constantFrom('\\N', '\\.', '\t', '\n', '\r\n', '\\', '"'),
  ),
  sant: fc.oneof(fc.constant(null), fc.boolean()),
  lista: fc.array(fc.record({ namn: text, tal: fc.integer() }), { maxLength: 3 }),
});

describe('rows that are copied in', () => {
  let database: TestDatabase;
  let client: pg.Client;
  beforeAll(async () => {
    database = await createTestDatabase();
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query(
      'CREATE TABLE prov (stream text, nr integer, ord text, sant boolean, lista json)',
    );
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it('come out as they went in, whatever characters they hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 8 }), async (rows) => {
        const numbered = rows.map((one, nr) => ({ stream: `prov-${nr}`, nr, ...one }));
        await client.query('TRUNCATE prov');
        await insertRows(client, { projection: PROJECTION, table: 'prov' }, numbered);
        const stored = await client.query('SELECT * FROM prov ORDER BY nr');
        expect(stored.rows).toEqual(numbered);
      }),
      { numRuns: 60 },
    );
  });

  it('come in by the thousands, in more chunks than one', async () => {
    const rows = Array.from({ length: 3_001 }, (_, nr) => ({
      stream: 's',
      nr,
      ord: 'å',
      sant: true,
      lista: [],
    }));
    await client.query('TRUNCATE prov');
    await insertRows(client, { projection: PROJECTION, table: 'prov' }, rows);
    const { rows: counted } = await client.query(
      'SELECT count(*)::int AS n, sum(nr)::int AS s FROM prov',
    );
    expect(counted).toEqual([{ n: 3_001, s: 4_501_500 }]);
  });
});
