import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import supertest from 'supertest';
import { MemoryEventStore } from '../../libs/event-store/index.js';
import { COMMANDS } from './commands/table.js';
import { oppnaMedErbjudandeExample } from './dto/oppna-med-erbjudande.dto.js';
import { startTestApi, type TestApi } from './testing/api.js';
import { AUTUMN_2026, routeOf } from './testing/walk.js';

let api: TestApi;
let insatsId: string;
let revision: number;
const store = new MemoryEventStore(() => AUTUMN_2026);

beforeAll(async () => {
  api = await startTestApi(store, () => AUTUMN_2026);
  await openAnother();
});
afterAll(() => api.close());

/** A life that has come as far as a start, so that most commands have something to stand on. */
async function openAnother(): Promise<void> {
  const { body } = await api.open(oppnaMedErbjudandeExample);
  insatsId = body.insatsId as string;
  revision = 0;
  for (const type of ['FattaBeslut', 'UpprattaGenomforandeplan', 'PaborjaInsats'] as const) {
    const { path, example } = routeOf(type);
    const answer = await api.send(`${insatsId}/${path}`, example, { revision });
    expect(answer.status).toBe(201);
    revision += 1;
  }
}

const examples: Readonly<Record<string, object>> = Object.fromEntries(
  COMMANDS.map(({ route }) => [route.path, route.example]),
);

/** Values that are right somewhere, and so come past the form to the rules. */
const plausible = fc.constantFrom(
  ...Object.values(examples).flatMap((example) => Object.values(example) as unknown[]),
);

/** An example with some fields replaced by anything that JSON can say. */
const spoilt = fc
  .constantFrom(...Object.keys(examples))
  .chain((path) =>
    fc.record({
      path: fc.constant(path),
      fields: fc.dictionary(
        fc.oneof(
          { weight: 5, arbitrary: fc.constantFrom(...Object.keys(examples[path] ?? {})) },
          { weight: 1, arbitrary: fc.string() },
        ),
        fc.oneof(plausible, fc.jsonValue({ maxDepth: 3 })),
        { minKeys: 1, maxKeys: 3 },
      ),
    }),
  )
  .map(({ path, fields }) => ({ path, body: JSON.stringify({ ...examples[path], ...fields }) }));

it('answers any body with a result or a refusal, never with a fault of its own', async () => {
  const seen = new Set<number>();
  await fc.assert(
    fc.asyncProperty(spoilt, async ({ path, body }) => {
      const answer = await supertest(api.url)
        .post(`/v1/insatser/${insatsId}/${path}`)
        .set({
          'Content-Type': 'application/json',
          'Idempotency-Key': randomUUID(),
          'If-Match': `"${revision}"`,
        })
        .send(body);
      expect([200, 201, 400, 404, 409, 412, 422]).toContain(answer.status);
      expect(answer.text.length).toBeLessThan(20_000);
      seen.add(answer.status);
      if (answer.status === 201) await openAnother();
    }),
    { numRuns: 500 },
  );
  expect([...seen]).toEqual(expect.arrayContaining([201, 400, 422]));
});
