import { openPlatform, readConfig, untilStopped } from '../../libs/runtime/index.js';
import { followLog } from '../../projections/follow.js';

const platform = await openPlatform(readConfig());
const projector = await followLog(platform);
process.stdout.write(`Projektionerna följer loggen. ${platform.description}\n`);
await untilStopped();
await projector.stop();
await platform.close();
