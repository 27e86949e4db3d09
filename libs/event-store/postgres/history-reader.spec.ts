import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { historyReaderContract } from '../contract/histories.js';
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
