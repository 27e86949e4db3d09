import { PostgresEventStore } from '../../../libs/event-store/postgres/store.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { openStage, type Stage } from '../testing/stage.js';

let database: TestDatabase;
const logs: PostgresEventStore[] = [];
let one: Stage;
let other: Stage;

beforeAll(async () => {
  database = await createTestDatabase();
  logs.push(...[1, 2].map(() => new PostgresEventStore({ url: database.url })));
  await logs[0]?.migrate();
  const [first, second] = logs;
  if (first === undefined || second === undefined) throw new Error('No logs.');
  one = await openStage({ store: first });
  other = await openStage({ store: second, svarslankar: one.svarslankar });
});
afterAll(async () => {
  await one.close();
  await other.close();
  await Promise.all(logs.map((log) => log.close()));
  await database.drop();
});

async function race(svarOf: (nr: number) => readonly number[]) {
  const insatsId = await one.insats();
  const { kod } = (await one.issue(insatsId)).body as { kod: string };
  const sent = Array.from({ length: 20 }, (_, nr) =>
    (nr % 2 === 0 ? one : other).post('/v1/svar', { kod, svar: svarOf(nr) }),
  );
  const statuses = (await Promise.all(sent)).map(({ status }) => status).sort();
  return { statuses, insatsId, ratings: await other.ratings(insatsId) };
}

describe('two processes on one log in PostgreSQL', () => {
  it('take one of twenty different answers sent at the same time', async () => {
    const { statuses, ratings } = await race((nr) => [nr / 2, 1, 1, 1]);
    expect(statuses).toEqual([200, ...Array<number>(19).fill(404)]);
    expect(ratings).toHaveLength(1);
  });

  it('record the same answers once, and thank for all of them', async () => {
    const { statuses, ratings, insatsId } = await race(() => [1, 2, 3, 4]);
    expect(statuses).toEqual(Array<number>(20).fill(200));
    expect(ratings).toHaveLength(1);
    expect((await one.svarslankar.ofInsats(insatsId))[0]).toHaveProperty('forbrukadAt');
  });
});
