import type { DataSource } from 'typeorm';
import type { Platform } from '../../libs/runtime/index.js';
import { createWebApp, HealthFault, listen, type HealthCheck } from '../../libs/web/index.js';
import { followLog, statusOf } from '../../projections/follow.js';
import { startJobs, type Jobs } from '../jobs/index.js';
import { openReadDatabase } from '../query-api/read-database.js';
import { describeApi } from './description.js';
import { createStandaloneModule, type StandaloneParts } from './standalone.module.js';

/** The whole service in this process: recording, questions, projections and jobs. */
export interface Service {
  readonly url: string;
  stop(): Promise<void>;
}

export interface ServiceOptions {
  readonly platform: Platform;
  /** 0 takes a free one. */
  readonly port: number;
  /** Address to listen on; this machine alone unless told. */
  readonly address?: string;
  /** Names beside this machine's own that a call may be addressed to. */
  readonly hostNames?: readonly string[];
  readonly redisUrl?: string | undefined;
  readonly print?: (line: string) => void;
}

/** Starts everything on stores that are already open; stopping, or failing to start, ends it in the opposite order. */
export async function startService(options: ServiceOptions): Promise<Service> {
  const ends: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const end of ends.splice(0)) await end();
  };
  try {
    return { url: await start(options, (end) => ends.unshift(end)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function start(
  options: ServiceOptions,
  onStop: (end: () => Promise<unknown>) => void,
): Promise<string> {
  const { platform, redisUrl } = options;
  const db = await openReadDatabase(platform.databaseUrl);
  onStop(() => db.destroy());
  const projector = await followLog(platform);
  onStop(() => projector.stop());
  const jobs = await startJobs({ platform, redisUrl });
  onStop(() => jobs.stop());
  const app = await createWebApp(
    createStandaloneModule(partsOf({ platform, db, jobs })),
    options.hostNames,
  );
  onStop(() => app.close());
  describeApi(app);
  return listen(app, options);
}

interface Running {
  readonly platform: Platform;
  readonly db: DataSource;
  readonly jobs: Jobs;
}

function partsOf({ platform, db, jobs }: Running): StandaloneParts {
  return {
    recording: { store: platform.store, now: Date.now },
    questions: { db, now: Date.now, status: () => statusOf(platform) },
    jobs: jobs.desk,
    checks: [...healthChecks(platform, db), ...jobs.checks],
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
  if (stopped.length === 0) return;
  const names = stopped.map(({ name }) => name).join(', ');
  throw new HealthFault(`Stoppade: ${names}. Orsaken visas av /v1/projektioner.`);
}
