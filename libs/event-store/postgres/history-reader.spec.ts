import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import pg from 'pg';
import { historyReaderContract } from '../contract/histories.js';
import { freshPrefix, request } from '../contract/support.js';
import { verifyChain } from '../verify/verify.js';
import { PostgresHistoryReader } from './history-reader.js';
import { PostgresEventStore } from './store.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

historyReaderContract('postgres', async () => {
  const store = new PostgresEventStore({ url: database.url });
  await store.migrate();
  const reader = new PostgresHistoryReader({ url: database.url });
  const close = async (): Promise<void> => {
    await Promise.all([store.close(), reader.close()]);
  };
  return { store, reader, close };
});

describe('chainAt', () => {
  it('gives the hash that the chain has at a position', async () => {
    const store = new PostgresEventStore({ url: database.url });
    await store.migrate();
    await store.append(request(freshPrefix()));
    const reader = new PostgresHistoryReader({ url: database.url });
    const pool = new pg.Pool({ connectionString: database.url });
    const report = await verifyChain(pool);
    const head = await reader.chainAt(await reader.head());
    expect(report).toMatchObject({ ok: true, hash: head.toString('hex') });
    expect((await reader.chainAt(0n)).equals(Buffer.alloc(32))).toBe(true);
    await Promise.all([store.close(), reader.close(), pool.end()]);
  });
});
