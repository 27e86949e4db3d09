import pg from 'pg';
import { PostgresHistoryReader } from '../../libs/event-store/index.js';
import { engineOf, rebuild } from '../../libs/read-model/index.js';
import { PROJECTIONS } from '../../projections/index.js';

// A process of its own, started with a small heap: what is measured is what a rebuild needs, not how long
// Node puts off sweeping when it has room. Prints the most memory it held, in kB.
const url = process.argv[2] ?? '';
const pool = new pg.Pool({ connectionString: url });
pool.on('error', () => undefined);
const reader = new PostgresHistoryReader({ url });
await rebuild(engineOf({ pool, reader }), PROJECTIONS);
await reader.close();
await pool.end();
process.stdout.write(String(process.resourceUsage().maxRSS));
