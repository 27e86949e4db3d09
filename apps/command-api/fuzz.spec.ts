import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import supertest from 'supertest';
import { MemoryEventStore } from '../../libs/event-store/index.js';
import { fattaBeslutExample } from './dto/fatta-beslut.dto.js';
import { genomforUppfoljningExample } from './dto/genomfor-uppfoljning.dto.js';
import { rattaUppgiftExample } from './dto/ratta-uppgift.dto.js';
import { registreraSkattningExample } from './dto/registrera-skattning.dto.js';
import { upprattaGenomforandeplanExample } from './dto/uppratta-genomforandeplan.dto.js';
import { startTestApi, type TestApi } from './testing/api.js';
import { AUTUMN_2026 } from './testing/walk.js';

let api: TestApi;
let insatsId: string;
const store = new MemoryEventStore(() => AUTUMN_2026);

beforeAll(async () => {
  api = await startTestApi(store, () => AUTUMN_2026);
  const { body } = await api.open(fattaBeslutExample);
  insatsId = body.insatsId as string;
});
afterAll(() => api.close());

const examples: Readonly<Record<string, object>> = {
  beslut: fattaBeslutExample,
  genomforandeplan: upprattaGenomforandeplanExample,
  skattningar: registreraSkattningExample,
  uppfoljningar: genomforUppfoljningExample,
  rattelser: rattaUppgiftExample,
};

/** An example with some fields replaced by anything that JSON can say. */
const spoilt = fc
  .constantFrom(...Object.keys(examples))
  .chain((path) =>
    fc.record({
      path: fc.constant(path),
      fields: fc.dictionary(
        fc.oneof(fc.constantFrom(...Object.keys(examples[path] ?? {})), fc.string()),
        fc.jsonValue({ maxDepth: 3 }),
        { minKeys: 1, maxKeys: 3 },
      ),
    }),
  )
  .map(({ path, fields }) => ({ path, body: JSON.stringify({ ...examples[path], ...fields }) }));

it('answers any body with a result or a refusal, never with a fault of its own', async () => {
  await fc.assert(
    fc.asyncProperty(spoilt, async ({ path, body }) => {
      const answer = await supertest(api.url)
        .post(`/v1/insatser/${insatsId}/${path}`)
        .set({
          'Content-Type': 'application/json',
          'Idempotency-Key': randomUUID(),
          'If-Match': '"0"',
        })
        .send(body);
      expect([200, 201, 400, 404, 409, 412, 422]).toContain(answer.status);
      expect(answer.text.length).toBeLessThan(20_000);
    }),
    { numRuns: 400 },
  );
});
