import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startCluster, type Cluster } from './cluster.js';
import { isAlive } from './running.js';

describe('the embedded PostgreSQL', () => {
  let dataDir: string;
  const running: Cluster[] = [];

  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'utfall-cluster-'));
    chmodSync(dataDir, 0o755);
  });
  afterEach(async () => {
    for (const cluster of running.splice(0)) await cluster.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  async function start(): Promise<Cluster> {
    const cluster = await startCluster({ dataDir });
    running.push(cluster);
    return cluster;
  }

  async function ask<T>(url: string, sql: string): Promise<T[]> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query<{ value: T }>(sql);
    await client.end();
    return rows.map(({ value }) => value);
  }

  it('keeps its data from one start to the next', async () => {
    const first = await start();
    await ask(first.url, 'CREATE TABLE kvar AS SELECT 42 AS value');
    await first.stop();
    expect(isAlive(first.pid)).toBe(false);
    expect(await ask((await start()).url, 'SELECT value FROM kvar')).toEqual([42]);
  });

  it('is durable, on loopback only, in UTC, and its folder is closed to others', async () => {
    const { url } = await start();
    const settings = await ask(
      url,
      `SELECT name || '=' || setting AS value FROM pg_settings WHERE name IN
        ('fsync', 'synchronous_commit', 'full_page_writes', 'listen_addresses', 'TimeZone', 'data_checksums')
        ORDER BY name`,
    );
    expect(settings).toEqual([
      'TimeZone=UTC',
      'data_checksums=on',
      'fsync=on',
      'full_page_writes=on',
      'listen_addresses=127.0.0.1',
      'synchronous_commit=on',
    ]);
    expect(statSync(join(dataDir, 'pgdata')).mode & 0o077).toBe(0);
    expect(statSync(join(dataDir, 'postgres-password')).mode & 0o077).toBe(0);
    expect(existsSync(join(dataDir, 'pgdata.password'))).toBe(false);
  });

  it('is joined by a second process, and goes on when that one stops', async () => {
    const first = await start();
    writeOwner(process.ppid);
    const second = await startCluster({ dataDir });
    expect(second.pid).toBe(first.pid);
    await second.stop();
    expect(isAlive(first.pid)).toBe(true);
  });

  it('is taken over when the one who started it is gone', async () => {
    const first = await start();
    writeOwner(2 ** 22 - 1);
    const second = await startCluster({ dataDir });
    expect(second.pid).toBe(first.pid);
    await second.stop();
    expect(isAlive(first.pid)).toBe(false);
  });

  it('comes back with what was committed when every process of it is killed', async () => {
    const first = await start();
    await ask(first.url, 'CREATE TABLE kvar AS SELECT 7 AS value');
    first.kill();
    expect(await ask((await start()).url, 'SELECT value FROM kvar')).toEqual([7]);
  });

  it('begins anew when its making was cut off', async () => {
    const partial = join(dataDir, 'pgdata.partial');
    mkdirSync(partial);
    writeFileSync(join(partial, 'PG_VERSION'), '18');
    writeFileSync(join(dataDir, 'pgdata.password'), 'half');
    expect(await ask((await start()).url, 'SELECT 1 AS value')).toEqual([1]);
    expect(existsSync(partial)).toBe(false);
    expect(existsSync(join(dataDir, 'pgdata.password'))).toBe(false);
  });

  function writeOwner(pid: number) {
    const file = join(dataDir, 'owner.pid');
    expect(readFileSync(file, 'utf8')).toBe(String(process.pid));
    rmSync(file);
    writeFileSync(file, String(pid));
  }
});
