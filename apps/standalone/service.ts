import { individNyckel, openEdge, type Config, type Platform } from '../../libs/runtime/index.js';
import { createWebApp, freePort, listen, urlAt } from '../../libs/web/index.js';
import { followLog } from '../../projections/follow.js';
import { createAnswerPages } from '../answer-api/index.js';
import { openPaminnelser, startJobs, utgivareOf } from '../jobs/index.js';
import { openReadDatabase } from '../query-api/read-database.js';
import { describeApi } from './description.js';
import { partsOf } from './parts.js';
import { createStandaloneModule } from './standalone.module.js';

/** The whole service in this process: recording, questions, projections and jobs. */
export interface Service {
  readonly url: string;
  stop(): Promise<void>;
}

export interface ServiceOptions {
  readonly platform: Platform;
  readonly config: Config;
  readonly print?: (line: string) => void;
  /** What time it is for recording and questions; the clock of the machine unless told. */
  readonly now?: () => number;
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
  const { platform, config, print, now = Date.now } = options;
  const port = await freePort(config.port, config.address);
  const url = urlAt(port, config.address);
  const edge = await openEdge(config, platform, url);
  const db = await openReadDatabase(platform.databaseUrl);
  onStop(() => db.destroy());
  const projector = await followLog(platform);
  onStop(() => projector.stop());
  await resumeGallringar(platform);
  const paminnelser = await openPaminnelser({ platform, config, url, now });
  onStop(() => paminnelser.close());
  const jobs = await startJobs({
    platform,
    redisUrl: config.redisUrl,
    paminnelser: paminnelser.val,
    utgivare: utgivareOf(platform, config),
  });
  onStop(() => jobs.stop());
  const parts = partsOf({
    ...{ platform, db, jobs, now },
    answers: { audit: (entries) => edge.gate.audit(entries), publicUrl: config.publicUrl },
    individNyckel: individNyckel(config.dataDir),
  });
  const mounts = [...edge.mounts, createAnswerPages(parts.answering)];
  const app = await createWebApp(createStandaloneModule(parts), { ...edge, mounts });
  onStop(() => app.close());
  if (edge.showDocs) describeApi(app);
  return listen(app, { ...config, ...edge, port, print });
}

/** What a killed process had begun to erase is finished before anybody is let in. */
async function resumeGallringar({ gallring }: Platform): Promise<void> {
  for (const { korning, fel } of await gallring.resume()) {
    if (fel !== undefined) process.stderr.write(`Gallringen ${korning} har stoppat: ${fel}\n`);
  }
}
