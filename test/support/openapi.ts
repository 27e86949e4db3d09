import { apiDocument } from '../../apps/standalone/description.js';
import {
  createStandaloneModule,
  type StandaloneParts,
} from '../../apps/standalone/standalone.module.js';
import { createWebApp } from '../../libs/web/index.js';
import { specGate } from '../../libs/web/testing/gate.js';

/** The OpenAPI document of the whole service, from its routes alone: no store is opened. */
export async function buildOpenApi(): Promise<string> {
  const nothing = new Proxy({}, { get: () => undefined });
  const parts = {
    recording: { store: nothing, now: () => 0, access: { directory: nothing } },
    questions: {
      ...{ db: nothing, now: () => 0, status: () => Promise.resolve([]) },
      assignedTo: () => Promise.resolve([]),
    },
    audits: { store: nothing, now: () => 0 },
    answers: {},
    answering: nothing,
    jobs: nothing,
    checks: [],
  } as unknown as StandaloneParts;
  const app = await createWebApp(createStandaloneModule(parts), { gate: specGate() });
  const document = `${JSON.stringify(sorted(apiDocument(app)), null, 2)}\n`;
  await app.close();
  return document;
}

/** Keys in order, so that the same API gives the same bytes. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, one]) => [key, sorted(one)]));
}
