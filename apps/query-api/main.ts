import { openPlatform, readConfig, untilStopped } from '../../libs/runtime/index.js';
import {
  createHealthModule,
  createProblemModule,
  createWebApp,
  listen,
  setupOpenApi,
} from '../../libs/web/index.js';
import { statusOf } from '../../projections/follow.js';
import { createQueryApiModule } from './query-api.module.js';
import { QUERY_PROBLEMS } from './query-problems.js';
import { openReadDatabase } from './read-database.js';

const config = readConfig();
const platform = await openPlatform(config);
const db = await openReadDatabase(platform.databaseUrl);
const status = () => statusOf(platform);
const app = await createWebApp(
  {
    module: class QueryShell {},
    imports: [
      createQueryApiModule({ db, now: Date.now, status }),
      createHealthModule([{ namn: 'lasmodeller', check: () => db.query('SELECT 1') }]),
      createProblemModule(QUERY_PROBLEMS),
    ],
  },
  config.hostNames,
);
setupOpenApi(app, {
  title: 'Utfall: frågor',
  description: 'Utfall per metod och stadsdelsnämnd.',
  version: '1',
});
await listen(app, config);
await untilStopped();
await app.close();
await db.destroy();
await platform.close();
