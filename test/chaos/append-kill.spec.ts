import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { PostgresEventStore, verifyChain } from '../../libs/event-store/index.js';
import { startCluster, type Cluster } from '../../libs/runtime/index.js';
import { chaosRequest, readJournal } from '../support/append-journal.js';

const ROUNDS = 20;
const WRITER = resolve('dist/test/support/append-writer.js');
const KINDS = ['writer', 'server', 'both'] as const;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

async function acknowledgedMoreThan(journal: string, count: number): Promise<void> {
  const late = AbortSignal.timeout(30_000);
  while (readJournal(journal).acknowledged.size <= count) {
    late.throwIfAborted();
    await sleep(20);
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Every key in the log, with how many times each of its two events is there. */
async function keysInLog(store: PostgresEventStore): Promise<Map<string, number>> {
  const keys = new Map<string, number>();
  for await (const batch of store.readAll({ batch: 5_000 })) {
    for (const { type, data } of batch) {
      const name = `${type} ${(data as { key: string }).key}`;
      keys.set(name, (keys.get(name) ?? 0) + 1);
    }
  }
  return keys;
}

function missing(keys: ReadonlySet<string>, log: ReadonlyMap<string, number>): string[] {
  return [...keys].filter((key) => !log.has(`KaosEtt ${key}`) || !log.has(`KaosTva ${key}`));
}

describe('killing the writer and PostgreSQL at random', () => {
  const dir = mkdtempSync(join(tmpdir(), 'utfall-kaos-'));
  let cluster: Cluster;
  let settings: string[];

  beforeAll(async () => {
    chmodSync(dir, 0o755);
    settings = [`port=${await freePort()}`];
    cluster = await startCluster({ dataDir: dir, settings });
    const store = new PostgresEventStore({ url: cluster.url });
    await store.migrate();
    await store.close();
  }, 60_000);
  afterAll(async () => {
    await cluster.stop();
    rmSync(dir, { recursive: true, force: true });
  });

  /** Runs a writer, kills what the round says while it writes, and brings the server back. */
  async function killRound(round: number, journal: string): Promise<number> {
    const child = spawn(process.execPath, [WRITER, cluster.url, journal, String(round)], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const gone = new Promise((done) => child.once('exit', done));
    try {
      await acknowledgedMoreThan(journal, 0);
      await sleep(20 + Math.random() * 400);
      const kind = KINDS[round % KINDS.length];
      if (kind !== 'server') child.kill('SIGKILL');
      if (kind === 'writer') return 0;
      const recovery = await killServer();
      // The writer finds its way back by itself.
      const before = readJournal(journal).acknowledged.size;
      if (kind === 'server') await acknowledgedMoreThan(journal, before);
      return recovery;
    } finally {
      child.kill('SIGKILL');
      await gone;
    }
  }

  /** Kills every process of the server and starts it again; gives the milliseconds until it answers. */
  async function killServer(): Promise<number> {
    cluster.kill();
    while (isAlive(cluster.pid)) await sleep(5);
    const start = Date.now();
    cluster = await startCluster({ dataDir: dir, settings });
    return Date.now() - start;
  }

  it(`loses no acknowledged event and doubles none in ${ROUNDS} rounds`, async () => {
    const all = new Set<string>();
    const recoveries: number[] = [];
    let unknown = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const journal = join(dir, `journal-${round}`);
      recoveries.push(await killRound(round, journal));
      const { sent, acknowledged } = readJournal(journal);
      const store = new PostgresEventStore({ url: cluster.url });
      expect(missing(acknowledged, await keysInLog(store))).toEqual([]);
      const open = [...sent].filter((key) => !acknowledged.has(key));
      unknown += open.length;
      await Promise.all(open.map((key) => store.append(chaosRequest(key))));
      for (const key of sent) all.add(key);
      await store.close();
    }
    const store = new PostgresEventStore({ url: cluster.url });
    const log = await keysInLog(store);
    expect(missing(all, log)).toEqual([]);
    expect([...log].filter(([, times]) => times !== 1)).toEqual([]);
    expect(log.size).toBe(all.size * 2);
    // Dense: as many events as the head's position says.
    expect(await store.head()).toBe(BigInt(log.size));
    const pool = new pg.Pool({ connectionString: cluster.url });
    expect(await verifyChain(pool)).toMatchObject({ ok: true, events: log.size });
    await pool.end();
    await store.close();
    expect(unknown).toBeGreaterThan(0);
    expect(Math.max(...recoveries)).toBeLessThan(10_000);
  }, 300_000);
});
