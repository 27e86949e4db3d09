import 'reflect-metadata';
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startService, type Service } from '../apps/standalone/service.js';
import { openPlatform, type Platform } from '../libs/runtime/index.js';
import { utfall } from './support/cli.js';
import { createTestDatabase, type TestDatabase } from './support/database.js';
import { testConfig } from './support/config.js';

const README = readFileSync('README.md', 'utf8');
const SCRIPTS = (
  JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
).scripts;

describe('the README', () => {
  let database: TestDatabase;
  let platform: Platform;
  let service: Service;

  beforeAll(async () => {
    database = await createTestDatabase();
    const config = testConfig({ DATABASE_URL: database.url });
    platform = await openPlatform(config);
    service = await startService({ platform, config, print: () => undefined });
  });
  afterAll(async () => {
    await service.stop();
    await platform.close();
    await database.drop();
  });

  it('walks with curl from beslut to changed figures, and its refusals say what to do next', async () => {
    const block = /<!-- walk -->\s*```sh\n([\s\S]*?)```/.exec(README)?.[1] ?? '';
    const script = block.replace('http://127.0.0.1:3000', service.url);
    // The figures follow within a moment; a reader's fingers are slower than this script.
    const patient = script.replace(
      '# The figures have changed',
      'sleep 1\n# The figures have changed',
    );
    const { stdout } = await promisify(execFile)('bash', ['-euc', patient]);
    const figures = [...stdout.matchAll(/"antal":(\{[^}]*\})/g)].map(
      (match) => JSON.parse(match[1] ?? '') as Record<string, number>,
    );
    expect(figures[0]).toMatchObject({ beslutade: 0, startade: 0, medBadaSkattningarna: 0 });
    expect(figures[1]).toMatchObject({
      beslutade: 1,
      startade: 1,
      medPlan: 1,
      medBadaSkattningarna: 1,
      fullfoljda: 1,
    });
    expect(stdout).toContain('"tillstand":"avslutad"');
    expect(stdout.match(/"revision":"?\d/g)).toHaveLength(7);
    const problems = stdout
      .split('\n')
      .filter((line) => line.includes('"type":"/problem/'))
      .map((line) => JSON.parse(line) as { status: number; next: string; errors?: object[] });
    expect(problems.map(({ status }) => status)).toEqual([422, 412, 403, 404]);
    for (const { next } of problems) expect(next.length).toBeGreaterThan(15);
  });

  it('has commands for the evaluator that work as they are written, and the help has the same', async () => {
    const commands = [...README.matchAll(/`utfall ((?:replay|metod-utfall|stadsdel-utfall)[^`…]*)`/g)].map(([, text = '']) => text); // prettier-ignore
    expect(commands.some((text) => text.includes('--som lova'))).toBe(true);
    const folder = mkdtempSync(join(tmpdir(), 'utfall-readme-'));
    const own = await createTestDatabase();
    const env = { DATABASE_URL: own.url, UTFALL_DATA: folder };
    for (const text of commands) {
      const args = text.split(' ').map((arg) => (arg === 'mapp' ? mkdtempSync(join(folder, arg)) : arg)); // prettier-ignore
      const { code, stderr } = await utfall(args, env);
      expect([text, code, stderr]).toEqual([text, 0, '']);
    }
    const { stdout } = await utfall(['--help'], env);
    expect(stdout).toContain(
      'utfall replay metod-utfall --ut mapp --som lova --andamal uppfoljning',
    );
    await own.drop();
    rmSync(folder, { recursive: true });
  }, 60_000);

  it('may call the command line by its name, since the build makes it executable', () => {
    expect(README).toContain('`npx utfall --help`');
    expect(statSync('dist/apps/replay/main.js').mode & 0o111).toBe(0o111);
  });

  it('names only scripts that exist', () => {
    const named = [...README.matchAll(/npm run (?:--silent )?([a-z:]+)/g)].map(
      (match) => match[1] ?? '',
    );
    expect(named.length).toBeGreaterThan(3);
    for (const script of named) expect(Object.keys(SCRIPTS)).toContain(script);
  });

  it('links only to files that exist', () => {
    const links = [...README.matchAll(/\]\((?!http)([^)#]+)\)/g)].map((match) => match[1] ?? '');
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((link) => !existsSync(link))).toEqual([]);
  });
});
