import {
  fodelsedagOf,
  individer,
  individNyckel,
  isKnownIndivid,
  openEdge,
  runShell,
} from '../../libs/runtime/index.js';
import {
  createHealthModule,
  createProblemModule,
  createWebApp,
  freePort,
  listen,
  urlAt,
} from '../../libs/web/index.js';
import { createCommandApiModule, RECORDING_PROBLEMS, setupCommandApiDescription } from './index.js';

await runShell(async ({ config, platform, onStop }) => {
  const port = await freePort(config.port, config.address);
  const edge = await openEdge(config, platform, urlAt(port, config.address));
  const app = await createWebApp(
    {
      module: class CommandShell {},
      imports: [
        createCommandApiModule({
          store: platform.store,
          now: Date.now,
          access: platform.protection,
          individNyckel: individNyckel(config.dataDir),
          isKnownIndivid: (opened) => isKnownIndivid(platform, opened),
          fodelsedagOf: (individId) => fodelsedagOf(platform, individId),
          individer: individer(platform),
        }),
        createHealthModule([{ namn: 'handelselogg', check: () => platform.store.head() }]),
        createProblemModule(RECORDING_PROBLEMS),
      ],
    },
    edge,
  );
  onStop(() => app.close());
  if (edge.showDocs) setupCommandApiDescription(app);
  await listen(app, { ...config, ...edge, port });
});
