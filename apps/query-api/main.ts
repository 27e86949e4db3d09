import { historyOf, openEdge, runShell } from '../../libs/runtime/index.js';
import {
  createHealthModule,
  createProblemModule,
  createWebApp,
  freePort,
  listen,
  urlAt,
  setupOpenApi,
} from '../../libs/web/index.js';
import { statusOf } from '../../projections/follow.js';
import { createQueryApiModule } from './query-api.module.js';
import { QUERY_PROBLEMS } from './query-problems.js';
import { openReadDatabase } from './read-database.js';

await runShell(async ({ config, platform, onStop }) => {
  const db = await openReadDatabase(platform.databaseUrl);
  onStop(() => db.destroy());
  const status = () => statusOf(platform);
  const { directory } = platform.protection;
  const port = await freePort(config.port, config.address);
  const edge = await openEdge(config, platform, urlAt(port, config.address));
  const app = await createWebApp(
    {
      module: class QueryShell {},
      imports: [
        createQueryApiModule({
          ...{ db, now: Date.now, status },
          assignedTo: (actor) => directory.assignedTo(actor),
          namedOn: (cases) => directory.namedOn(cases),
          namesIn: (namnder, ids) => directory.namesIn(namnder, ids),
          casesOf: (anvandare) => directory.casesOf(anvandare),
          enheter: (omfang) => directory.enheter(omfang),
          historyOf: (insatsId) => historyOf(platform.store, insatsId),
        }),
        createHealthModule([{ namn: 'lasmodeller', check: () => db.query('SELECT 1') }]),
        createProblemModule(QUERY_PROBLEMS),
      ],
    },
    edge,
  );
  onStop(() => app.close());
  if (edge.showDocs) {
    setupOpenApi(app, {
      title: 'Utfall: frågor',
      description: 'Utfall per metod och stadsdelsnämnd.',
      version: '1',
    });
  }
  await listen(app, { ...config, ...edge, port });
});
