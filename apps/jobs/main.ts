import { openEdge, runShell } from '../../libs/runtime/index.js';
import {
  createHealthModule,
  createProblemModule,
  createWebApp,
  freePort,
  listen,
  urlAt,
  setupOpenApi,
} from '../../libs/web/index.js';
import { createJobsModule, JOB_PROBLEMS, openPaminnelser, startJobs, utgivareOf } from './index.js';

await runShell(async ({ config, platform, onStop }) => {
  const port = await freePort(config.port, config.address);
  const url = urlAt(port, config.address);
  const paminnelser = await openPaminnelser({ platform, config, url, now: Date.now });
  onStop(() => paminnelser.close());
  const jobs = await startJobs({
    platform,
    redisUrl: config.redisUrl,
    paminnelser: paminnelser.val,
    utgivare: utgivareOf(platform, config),
  });
  onStop(() => jobs.stop());
  const edge = await openEdge(config, platform, url);
  const app = await createWebApp(
    {
      module: class JobsShell {},
      imports: [
        createJobsModule(jobs.desk),
        createHealthModule(jobs.checks.map((check) => ({ ...check, optional: false }))),
        createProblemModule(JOB_PROBLEMS),
      ],
    },
    edge,
  );
  onStop(() => app.close());
  if (edge.showDocs) {
    setupOpenApi(app, { title: 'Utfall: jobb', description: 'Jobb i bakgrunden.', version: '1' });
  }
  await listen(app, { ...config, ...edge, port });
});
