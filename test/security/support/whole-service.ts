import { startService, type Service } from '../../../apps/standalone/service.js';
import { partsOf } from '../../../apps/standalone/parts.js';
import { createStandaloneModule } from '../../../apps/standalone/standalone.module.js';
import type { Jobs } from '../../../apps/jobs/index.js';
import { openEdge, openPlatform, type Config, type Platform } from '../../../libs/runtime/index.js';
import { createWebApp, routesOf } from '../../../libs/web/index.js';
import type { DataSource } from 'typeorm';
import { testConfig } from '../../support/config.js';
import { createTestDatabase } from '../../support/database.js';

/** The whole service on a database of the spec's own. */
export interface WholeService {
  readonly url: string;
  readonly platform: Platform;
  readonly config: Config;
  stop(): Promise<void>;
}

export async function startWhole(
  env: Readonly<Record<string, string>> = {},
): Promise<WholeService> {
  const database = await createTestDatabase();
  const config = testConfig({ DATABASE_URL: database.url, ...env });
  const platform = await openPlatform(config);
  const service: Service = await startService({ platform, config, print: () => undefined });
  const stop = async () => {
    await service.stop();
    await platform.close();
    await database.drop();
  };
  return { url: service.url, platform, config, stop };
}

const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH'];

/** A route as the service serves it: what the framework was told, and whether anybody may call it. */
export interface ServedRoute {
  readonly route: string;
  readonly open: boolean;
}

/** What an Express router keeps of a route. */
interface Layer {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
}

/**
 * Every route of the service, from its own modules; beside it what Express really serves, since a route
 * that the one list misses would never be asked about.
 */
export async function routesOfWhole({ platform, config, url }: WholeService): Promise<{
  readonly ruled: readonly ServedRoute[];
  readonly served: readonly string[];
}> {
  const jobs = { desk: {}, checks: [] } as unknown as Jobs;
  const edge = await openEdge(config, platform, url);
  const answers = { audit: edge.gate.audit };
  const parts = partsOf({ platform, db: {} as DataSource, jobs, answers });
  const app = await createWebApp(createStandaloneModule(parts), edge);
  await app.init();
  const ruled = routesOf(app).map(({ method, path, access }) => ({
    route: `${METHODS[method]} ${path.replace(/(.)\/$/, '$1')}`,
    open: access?.atgard === undefined,
  }));
  const express = app.getHttpAdapter().getInstance() as unknown as {
    router: { stack: readonly Layer[] };
  };
  const served = express.router.stack.flatMap(({ route }) =>
    route === undefined
      ? []
      : Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${route.path}`),
  );
  await app.close();
  return { ruled, served };
}
