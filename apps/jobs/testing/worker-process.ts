import { openPlatform, readConfig } from '../../../libs/runtime/index.js';
import { startJobs } from '../jobs.js';

// A worker to be killed: it notices dead colleagues fast, and says when it is there.
const config = readConfig();
const platform = await openPlatform(config);
const worker = { lockDuration: 1_000, stalledInterval: 500 };
const jobs = await startJobs({ platform, redisUrl: config.redisUrl, worker });
await jobs.scheduled;
process.stdout.write('redo\n');
