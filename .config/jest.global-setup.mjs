// One real PostgreSQL for the whole run; every spec makes a database of its own in it.
import { mkdtempSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCluster } from '../dist/libs/runtime/embedded-postgres/cluster.js';

export default async function () {
  const dataDir = mkdtempSync(join(tmpdir(), 'utfall-test-'));
  chmodSync(dataDir, 0o755);
  const cluster = await startCluster({ dataDir });
  process.env.UTFALL_TEST_DATABASE_URL = cluster.url;
  globalThis.__utfall = { cluster, dataDir };
}
