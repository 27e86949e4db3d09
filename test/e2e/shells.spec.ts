import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

interface Running {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly ended: Promise<number | null>;
}

/** Starts one built shell as its own process. */
function start(app: string, env: Record<string, string>): Running {
  const child = spawn(process.execPath, [`dist/apps/${app}/main.js`], {
    env: { PATH: process.env.PATH ?? '', PORT: '0', ...env },
  });
  let output = '';
  const read = (chunk: Buffer) => (output += chunk.toString('utf8'));
  child.stdout.on('data', read);
  child.stderr.on('data', read);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { child, output: () => output, ended };
}

async function said(running: Running, words: RegExp): Promise<RegExpExecArray> {
  for (let waited = 0; waited < 30_000; waited += 50) {
    const match = words.exec(running.output());
    if (match !== null) return match;
    await sleep(50);
  }
  throw new Error(`Not said: ${words.source}\n${running.output()}`);
}

describe('a shell on its own', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it.each(['command-api', 'query-api', 'jobs', 'standalone'])(
    '%s starts, is ready, and stops when told to',
    async (app) => {
      const running = start(app, { DATABASE_URL: database.url });
      const [, url] = await said(running, /(http:\/\/127\.0\.0\.1:\d+) /);
      const ready = await fetch(`${url}/halsa/redo`);
      expect([ready.status, await ready.json()]).toMatchObject([200, { status: 'redo' }]);
      expect((await fetch(`${url}/openapi.json`)).status).toBe(200);
      running.child.kill('SIGTERM');
      expect(await running.ended).toBe(0);
      expect(running.output()).not.toMatch(/error|\bat .*\.js/i);
    },
  );

  it('projector starts and stops when told to', async () => {
    const running = start('projector', { DATABASE_URL: database.url });
    await said(running, /följer loggen/);
    running.child.kill('SIGINT');
    expect(await running.ended).toBe(0);
  });

  it.each([
    [{ DATABASE_URL: 'postgres://x:hemligt@127.0.0.1:1/y' }, 'PostgreSQL svarar inte'],
    [{ DATABASE_URL: 'mysql://x:hemligt@y' }, 'DATABASE_URL ska börja med'],
    [{ PORT: 'tre' }, 'PORT ska vara ett heltal'],
    [{ UTFALL_DATA: '/proc/utfall' }, 'Ange UTFALL_DATA till en annan mapp'],
  ])('that cannot start says why in one sentence: %j', async (env, words) => {
    const running = start('standalone', env);
    expect(await running.ended).toBe(1);
    expect(running.output().trim().split('\n')).toEqual([expect.stringContaining(words)]);
    expect(running.output()).not.toContain('hemligt');
  });
});
