import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A Redis for one spec. */
export interface TestRedis {
  readonly url: string;
  stop(): Promise<void>;
}

/** Why the specs on Redis run, or do not: said in their title. */
export const REDIS =
  process.env.REDIS_URL !== undefined
    ? 'the Redis of REDIS_URL'
    : spawnSync('redis-server', ['--version']).status === 0
      ? 'redis-server on PATH'
      : undefined;

/** The Redis that the environment names, or one of the spec's own on a free port, with nothing kept. */
export async function startTestRedis(port?: number): Promise<TestRedis> {
  const given = process.env.REDIS_URL;
  if (given !== undefined && port === undefined) {
    return { url: given, stop: () => Promise.resolve() };
  }
  const chosen = port ?? (await freePort());
  const dir = mkdtempSync(join(tmpdir(), 'utfall-redis-'));
  const options = ['--port', String(chosen), '--dir', dir, '--save', '', '--bind', '127.0.0.1'];
  const server = spawn('redis-server', options, { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  await sleep(300);
  return {
    url: `redis://127.0.0.1:${chosen}`,
    async stop() {
      server.kill('SIGTERM');
      await ended;
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** A port that nobody listens to right now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
