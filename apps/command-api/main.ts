import { runShell } from '../../libs/runtime/index.js';
import {
  createHealthModule,
  createProblemModule,
  createWebApp,
  listen,
} from '../../libs/web/index.js';
import { createCommandApiModule, RECORDING_PROBLEMS, setupCommandApiDescription } from './index.js';

await runShell(async ({ config, platform, onStop }) => {
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
  onStop(() => app.close());
  setupCommandApiDescription(app);
  await listen(app, config);
});
