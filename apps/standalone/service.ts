import { Module, type DynamicModule } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { Projector } from '../../libs/read-model/index.js';
import type { Platform } from '../../libs/runtime/index.js';
import {
  createHealthModule,
  createWebApp,
  listenOnLoopback,
  type HealthCheck,
} from '../../libs/web/index.js';
import { createCommandApiModule } from '../command-api/index.js';
import { startJobs } from '../jobs/jobs.js';
import { followLog, statusOf } from '../../projections/follow.js';
import { createQueryApiModule } from '../query-api/query-api.module.js';
import { openReadDatabase } from '../query-api/read-database.js';
import { describeApi } from './description.js';

/** The whole service in this process: recording, questions, projections and jobs. */
export interface Service {
  readonly url: string;
  stop(): Promise<void>;
}

export interface ServiceOptions {
  readonly platform: Platform;
  /** 0 takes a free one. */
  readonly port: number;
  readonly redisUrl?: string | undefined;
  readonly print?: (line: string) => void;
}

@Module({})
class StandaloneModule {}

/** Starts everything on stores that are already open; stopping ends it in the opposite order. */
export async function startService(options: ServiceOptions): Promise<Service> {
  const { platform, port, print } = options;
  const projector = await followLog(platform);
  const db = await openReadDatabase(platform.databaseUrl);
  const jobs = await startJobs({ platform, redisUrl: options.redisUrl });
  const app = await createWebApp(standaloneModule(platform, db));
  describeApi(app);
  const url = await listenOnLoopback(app, port, print);
  return {
    url,
    async stop() {
      await app.close();
      await jobs.stop();
      await stopProjecting(projector, db);
    },
  };
}

function standaloneModule(platform: Platform, db: DataSource): DynamicModule {
  return {
    module: StandaloneModule,
    imports: [
      createCommandApiModule({ store: platform.store, now: Date.now }),
      createQueryApiModule({ db, now: Date.now, status: () => statusOf(platform) }),
      createHealthModule(healthChecks(platform, db)),
    ],
  };
}

function healthChecks(platform: Platform, db: DataSource): readonly HealthCheck[] {
  return [
    { namn: 'handelselogg', check: () => platform.store.head() },
    { namn: 'lasmodeller', check: () => db.query('SELECT 1') },
    { namn: 'projektioner', check: () => noneStopped(platform) },
  ];
}

async function noneStopped(platform: Platform): Promise<void> {
  const stopped = (await statusOf(platform)).filter(({ fault }) => fault !== null);
  if (stopped.length > 0) throw new Error(stopped.map(({ name }) => name).join(', '));
}

async function stopProjecting(projector: Projector, db: DataSource): Promise<void> {
  await projector.stop();
  await db.destroy();
}
