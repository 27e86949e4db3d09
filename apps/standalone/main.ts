import { openPlatform, readConfig, untilStopped } from '../../libs/runtime/index.js';
import { startService } from './service.js';

const config = readConfig();
const platform = await openPlatform(config);
process.stdout.write(`${platform.description}\n`);
const service = await startService({ platform, ...config });
await untilStopped();
await service.stop();
await platform.close();
// A queue that was let go because Redis is away leaves timers behind that would keep the process.
process.exit();
