import { openPlatform, readConfig, untilStopped } from '../../libs/runtime/index.js';
import {
  createHealthModule,
  createProblemModule,
  createWebApp,
  listen,
  setupOpenApi,
} from '../../libs/web/index.js';
import { createJobsModule, JOB_PROBLEMS, startJobs } from './index.js';

const config = readConfig();
const platform = await openPlatform(config);
const jobs = await startJobs({ platform, redisUrl: config.redisUrl });
const app = await createWebApp(
  {
    module: class JobsShell {},
    imports: [
      createJobsModule(jobs.desk),
      createHealthModule(jobs.checks.map((check) => ({ ...check, optional: false }))),
      createProblemModule(JOB_PROBLEMS),
    ],
  },
  config.hostNames,
);
setupOpenApi(app, { title: 'Utfall: jobb', description: 'Jobb i bakgrunden.', version: '1' });
await listen(app, config);
process.stdout.write(`${platform.description}\n`);
await untilStopped();
await app.close();
await jobs.stop();
await platform.close();
// A queue that was let go because Redis is away leaves timers behind that would keep the process.
process.exit();
