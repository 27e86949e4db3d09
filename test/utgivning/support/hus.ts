import { startService } from '../../../apps/standalone/service.js';
import { recordCity, syntheticCity } from '../../../libs/demo/index.js';
import { createRecorder } from '../../../libs/recording/index.js';
import { openPlatform, type Platform } from '../../../libs/runtime/index.js';
import type { Forlag, Publicering } from '../../../libs/utgivning/index.js';
import { testConfig } from '../../support/config.js';
import { createTestDatabase } from '../../support/database.js';
import { loginAs } from '../../support/login.js';

/** A group of a release, as it is answered. */
export interface Svarsrad {
  readonly omrade: string;
  readonly antal: Record<string, number | '..'>;
  readonly [name: string]: unknown;
}

/** The service with a synthetic city in it, and what releases are made with. */
export interface Hus {
  readonly url: string;
  readonly platform: Platform;
  readonly forlag: Forlag;
  onskan(): Promise<Publicering>;
  ask(path: string, person?: string): Promise<Response>;
  json(path: string): Promise<Record<string, unknown> & { rader: Svarsrad[] }>;
  close(): Promise<void>;
}

interface Husval {
  readonly insatser: number;
  readonly franAr: number;
  /** A folder of local register data. */
  readonly register?: string;
}

export async function openHus(val: Husval): Promise<Hus> {
  const database = await createTestDatabase();
  const config = testConfig({ DATABASE_URL: database.url, UTFALL_REGISTER: val.register });
  const platform = await openPlatform(config);
  const service = await startService({ platform, config, print: () => undefined });
  const vera = await loginAs(service.url, 'vera');
  const { store, reader } = platform;
  const city = syntheticCity({ seed: 3, insatser: val.insatser, today: '2026-10-31' });
  await recordCity({ city, recorder: createRecorder({ store, now: Date.now }) });
  /** On a slow machine the answer may come before the views have caught up, and says so: ask again. */
  const ask = async (path: string, person = vera): Promise<Response> => {
    const headers = { authorization: person, 'min-position': String(await store.head()) };
    const answer = await fetch(`${service.url}/v1/${path}`, { headers });
    return answer.headers.has('x-projection-lag') ? ask(path, person) : answer;
  };
  return {
    ...{ url: service.url, platform, ask },
    forlag: { store, reader, kodversion: 'test' },
    onskan: async () => ({
      ...{ franAr: val.franAr, karens: 30, minstaAntal: 5, actor: 'test', correlationId: 'test' },
      ...{ position: await store.head(), now: Date.now() },
    }),
    json: async (path) =>
      (await (await ask(path)).json()) as Record<string, unknown> & { rader: Svarsrad[] },
    async close() {
      await service.stop();
      await platform.close();
      await database.drop();
    },
  };
}

/** A report of the first release: with its charts and its warning, closed to scripts, and the same PDF each time. */
export async function printsAlike({ ask }: Hus, path: string): Promise<void> {
  const html = await ask(`utgavor/1/rapport/${path}`);
  expect(html.headers.get('content-security-policy')).toContain("default-src 'none'");
  const page = await html.text();
  expect(page).toContain('<svg');
  expect(page).toContain('Förändring är inte bevis');
  const pdf = async () =>
    Buffer.from(await (await ask(`utgavor/1/rapport/${path}?format=pdf`)).arrayBuffer());
  const [first, second] = [await pdf(), await pdf()];
  expect(first.subarray(0, 5).toString()).toBe('%PDF-');
  expect(first.equals(second)).toBe(true);
}
