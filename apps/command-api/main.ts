import { openPlatform, readConfig, untilStopped } from '../../libs/runtime/index.js';
import {
  createHealthModule,
  createProblemModule,
  createWebApp,
  listen,
} from '../../libs/web/index.js';
import { createCommandApiModule, RECORDING_PROBLEMS, setupCommandApiDescription } from './index.js';

const config = readConfig();
const platform = await openPlatform(config);
const app = await createWebApp(
  {
    module: class CommandShell {},
    imports: [
      createCommandApiModule({ store: platform.store, now: Date.now }),
      createHealthModule([{ namn: 'handelselogg', check: () => platform.store.head() }]),
      createProblemModule(RECORDING_PROBLEMS),
    ],
  },
  config.hostNames,
);
setupCommandApiDescription(app);
await listen(app, config);
process.stdout.write(`${platform.description}\n`);
await untilStopped();
await app.close();
await platform.close();
