import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { eventStoreContract } from '../contract/contract.js';
import { PostgresEventStore } from './store.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

eventStoreContract('postgres', async () => {
  const store = new PostgresEventStore({ url: database.url });
  await store.migrate();
  return store;
});
