import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoUtbud, recordUtbud } from '../../libs/demo/index.js';
import { createUtbudRecorder } from '../../libs/recording/index.js';
import { utfall } from '../support/cli.js';
import { openTestLog, type TestLog } from '../support/log.js';

const TODAY = '2026-06-30';

/** Streams that are not about insatser go through everything that is done to a log. */
describe('what nämnder offer, from the command line', () => {
  let log: TestLog;
  const folder = mkdtempSync(join(tmpdir(), 'utfall-utbud-'));
  const run = (...args: string[]) => utfall(args, { DATABASE_URL: log.url, UTFALL_DATA: folder });

  beforeAll(async () => {
    log = await openTestLog();
    const recorder = createUtbudRecorder({ store: log.store, now: () => Date.parse(TODAY) });
    await recordUtbud(recorder, demoUtbud(TODAY));
  });
  afterAll(async () => {
    await log.close();
    rmSync(folder, { recursive: true });
  });

  it('is replayed without a study, since it is about nobody, and is the same each time', async () => {
    const made = await run('replay', 'metod-tillganglighet', '--ut', folder);
    expect([made.code, made.stderr]).toEqual([0, expect.not.stringContaining('studie')]);
    const read = () => readFileSync(join(folder, 'metod-tillganglighet.json'), 'utf8');
    const first = read();
    expect(JSON.parse(first)).toContainEqual(
      expect.objectContaining({ stadsdelsnamnd: 'jarva', metod: 'MST', utforare: 'egen-regi' }),
    );
    await run('replay', 'metod-tillganglighet', '--ut', folder);
    expect(read()).toBe(first);
  });

  it('is rebuilt, followed and verified as everything else', async () => {
    expect((await run('rebuild', 'metod-tillganglighet')).code).toBe(0);
    expect((await run('projektioner')).stdout).toContain('metod-tillganglighet');
    expect((await run('log', 'verify')).code).toBe(0);
  });
});
