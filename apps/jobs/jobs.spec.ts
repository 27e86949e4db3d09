import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { runChecks } from '../../libs/web/health/checks.js';
import { openQueue } from './backend.js';
import { JobDesk } from './job-desk.js';
import { PROJECTION_NAMES, rebuildNamed } from './ombyggnad.js';
import { freePort, REDIS, startTestRedis, type TestRedis } from './testing/redis.js';
import { ended, openStage, type Stage } from './testing/stage.js';

const ALL = { projektioner: [...PROJECTION_NAMES].sort() };
const ONE = { projektioner: ['metod-utfall'] };
const NONE = { projektioner: [] };

// Left out only where no Redis can be run: nothing stands in for it, and the title says so. CI installs one.
const redisTitle = REDIS === undefined ? 'Redis (SKIPPED: no redis-server, no REDIS_URL)' : REDIS;
const backends = [
  { title: 'PostgreSQL', redis: false, suite: describe },
  { title: redisTitle, redis: true, suite: REDIS === undefined ? describe.skip : describe },
];

for (const { title, redis, suite } of backends) {
  suite(`jobs with the queue on ${title}`, () => {
    let stage: Stage;
    let server: TestRedis | undefined;
    let url: string | undefined;
    beforeEach(async () => {
      server = redis ? await startTestRedis() : undefined;
      url = server?.url;
      stage = await openStage();
    });
    afterEach(async () => {
      await stage.close();
      await server?.stop();
    });

    it('rebuilds every projection and tells rows and changed rows', async () => {
      const jobs = await stage.start(url);
      const asked = await jobs.desk.request('ombyggnad', ALL, 'nyckel-0001');
      const done = await ended(jobs, asked.id);
      expect(done).toMatchObject({ status: 'klar', slag: 'ombyggnad', forsok: { antal: 1 } });
      expect(done.resultat).toHaveLength(PROJECTION_NAMES.length);
      expect(done.resultat).toContainEqual({
        projektion: 'metod-utfall',
        position: '2',
        rader: 1,
        andradeRader: 0,
      });
      await stage.log.pool.query('DELETE FROM read_model.metod_utfall');
      const again = await jobs.desk.request('ombyggnad', ONE, 'nyckel-0002');
      expect((await ended(jobs, again.id)).resultat).toMatchObject([{ rader: 1, andradeRader: 1 }]);
    });

    it('queues one job for one key, however often it is asked', async () => {
      const jobs = await stage.start(url);
      const first = await jobs.desk.request('ombyggnad', ONE, 'nyckel-0001');
      await ended(jobs, first.id);
      const again = await jobs.desk.request('ombyggnad', ONE, 'nyckel-0001');
      expect(again).toMatchObject({ id: first.id, status: 'klar', forsok: { antal: 1 } });
      await expect(jobs.desk.request('ombyggnad', ALL, 'nyckel-0001')).rejects.toMatchObject({
        code: 'jobbnyckel-ateranvand',
      });
    });

    it('answers with the job under way when the same work is asked for under another key', async () => {
      const jobs = await stage.start(url);
      const hold = await holdProjections(stage);
      const first = await jobs.desk.request('ombyggnad', ONE, 'nyckel-0001');
      const second = await jobs.desk.request('ombyggnad', ONE, 'nyckel-0002');
      const other = await jobs.desk.request('ombyggnad', ALL, 'nyckel-0003');
      await hold.release();
      expect(second.id).toBe(first.id);
      expect(other.id).not.toBe(first.id);
      await ended(jobs, other.id);
      const latest = await jobs.desk.latest();
      expect(latest.filter(({ slag }) => slag === 'ombyggnad')).toHaveLength(2);
    });

    it('registers the nightly check once, however many processes start', async () => {
      const [one, two] = [await stage.start(url), await stage.start(url)];
      await Promise.all([one.scheduled, two.scheduled]);
      const three = await stage.start(url);
      await three.scheduled;
      const schedulers = await three.queue.getJobSchedulers();
      expect(schedulers).toHaveLength(1);
      expect(schedulers[0]).toMatchObject({ pattern: '0 0 3 * * *', tz: 'Europe/Stockholm' });
      expect(await three.queue.getJobCountByTypes('delayed')).toBe(1);
      const next = (await three.queue.getJobs(['delayed']))[0];
      // The delay is counted from a clock read a moment later than the stamp: a second of slack.
      const at = new Date((next?.timestamp ?? 0) + (next?.delay ?? 0) + 1000);
      const clock = at.toLocaleTimeString('sv-SE', { timeZone: 'Europe/Stockholm' });
      expect(clock).toMatch(/^03:00:0[01]$/);
    });

    it('finds the chain whole, and is well', async () => {
      const jobs = await stage.start(url);
      const asked = await jobs.desk.request('kedjekontroll', NONE, 'nyckel-0001');
      const done = await ended(jobs, asked.id);
      expect(done).toMatchObject({ status: 'klar', resultat: { handelser: 2, position: '2' } });
      for (const { check } of jobs.checks) await check();
    });

    it('fails loudly on a broken chain: state, stderr, health; and is well when it is whole again', async () => {
      const jobs = await stage.start(url);
      await stage.tamper();
      const asked = await jobs.desk.request('kedjekontroll', NONE, 'nyckel-0001');
      const failed = await ended(jobs, asked.id);
      expect(failed).toMatchObject({ status: 'misslyckad', forsok: { antal: 1, max: 3 } });
      expect(failed.fel?.orsak).toMatch(
        /^Kedjan är bruten vid position 1 \(insats-a, händelse 0\)/,
      );
      await until(() => stage.printed.join('\n').includes('Kedjan är bruten'));
      const health = jobs.checks.find(({ namn }) => namn === 'hashkedja');
      await expect(health?.check()).rejects.toMatchObject({
        name: 'HealthFault',
        status: 'nere',
        text: 'Kedjan är bruten vid position 1: kör utfall log verify och återställ loggen.',
      });
      await stage.mend();
      const next = await jobs.desk.request('kedjekontroll', NONE, 'nyckel-0002');
      expect((await ended(jobs, next.id)).status).toBe('klar');
      await health?.check();
    });

    it('keeps a failed job, runs it again when asked, and takes it off the list when asked', async () => {
      const jobs = await stage.start(url);
      await stage.tamper();
      const { id } = await jobs.desk.request('kedjekontroll', NONE, 'nyckel-0001');
      await ended(jobs, id);
      await jobs.desk.retry(id);
      await until(async () => (await ended(jobs, id)).forsok.antal === 1);
      expect((await ended(jobs, id)).status).toBe('misslyckad');
      await jobs.desk.remove(id);
      await expect(jobs.desk.find(id)).rejects.toMatchObject({ code: 'okant-jobb' });
    });

    it('refuses to run a job again that has not failed', async () => {
      const jobs = await stage.start(url);
      const { id } = await jobs.desk.request('kedjekontroll', NONE, 'nyckel-0001');
      await ended(jobs, id);
      await expect(jobs.desk.retry(id)).rejects.toMatchObject({ code: 'jobb-ej-misslyckat' });
    });

    it('takes over the job of a worker that was killed in the middle of it', async () => {
      const hold = await holdProjections(stage);
      const victim = await startVictim(stage, url);
      const { queue } = await openQueue({ ...stage.stores, redisUrl: url });
      const desk = new JobDesk(queue);
      const { id } = await desk.request('ombyggnad', ONE, 'nyckel-0001');
      await until(async () => (await desk.find(id)).status === 'pagar');
      victim.kill('SIGKILL');
      await once(victim, 'exit');
      await hold.release();
      const jobs = await stage.start(url);
      expect(await ended(jobs, id)).toMatchObject({ status: 'klar', forsok: { antal: 2 } });
      const { rows } = await stage.log.pool.query('SELECT metod FROM read_model.metod_utfall');
      expect(rows).toEqual([{ metod: 'FFT' }]);
      await queue.close();
    });

    it('puts a job back that does not end in time when the service stops', async () => {
      const jobs = await stage.start(url);
      const hold = await holdProjections(stage);
      const { id } = await jobs.desk.request('ombyggnad', ONE, 'nyckel-0001');
      await until(async () => (await jobs.desk.find(id)).status === 'pagar');
      const stopping = jobs.stop(50);
      await sleep(200);
      await hold.release();
      await stopping;
      const next = await stage.start(url);
      expect(await ended(next, id)).toMatchObject({ status: 'klar', forsok: { antal: 2 } });
    });
  });
}

// For the same reason as above.
const onRedis = REDIS === undefined ? describe.skip : describe;
onRedis(`a Redis that is away (${redisTitle})`, () => {
  it('keeps nothing else waiting: a request gets 503 in time, and is carried out once when Redis is there', async () => {
    const stage = await openStage();
    const port = await freePort();
    const jobs = await stage.start(`redis://127.0.0.1:${port}`);
    const asked = jobs.desk.request('ombyggnad', ONE, 'nyckel-0001');
    await expect(asked).rejects.toMatchObject({ code: 'kon-svarar-inte' });
    await expect(jobs.checks[0]?.check()).rejects.toMatchObject({ code: 'kon-svarar-inte' });
    const [, chain] = await runChecks(jobs.checks);
    expect(chain).toMatchObject({ namn: 'hashkedja', status: 'okand' });
    expect(stage.printed.join()).toContain('Jobbkön:');
    const server = await startTestRedis(port);
    await jobs.scheduled;
    const { id } = await jobs.desk.request('ombyggnad', ONE, 'nyckel-0001');
    expect(await ended(jobs, id)).toMatchObject({ status: 'klar', forsok: { antal: 1 } });
    const latest = await jobs.desk.latest();
    expect(latest.filter(({ slag }) => slag === 'ombyggnad')).toHaveLength(1);
    await jobs.checks[0]?.check();
    await stage.close();
    await server.stop();
  });

  it('lets the process start without it, and stop in good order', async () => {
    const stage = await openStage();
    const env = { ...process.env, DATABASE_URL: stage.log.url, NODE_OPTIONS: '', PORT: '0' };
    const shell = spawn(process.execPath, ['dist/apps/jobs/main.js'], {
      env: { ...env, REDIS_URL: `redis://127.0.0.1:${await freePort()}` },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    await once(shell.stdout, 'data');
    shell.kill('SIGTERM');
    expect(await once(shell, 'exit')).toEqual([0, null]);
    await stage.close();
  });
});

describe('a handler that is run twice', () => {
  it('gives the same rows when two workers have the same job at once', async () => {
    const stage = await openStage();
    const run = () => rebuildNamed(stage.stores, PROJECTION_NAMES, () => undefined);
    await Promise.all([run(), run()]);
    const again = await run();
    expect(again.map(({ andradeRader }) => andradeRader)).toEqual(PROJECTION_NAMES.map(() => 0));
    await stage.close();
  });
});

/** Keeps every rebuild waiting, as a long one would be. */
async function holdProjections(stage: Stage): Promise<{ release(): Promise<void> }> {
  await stage.log.pool.query('SELECT 1');
  const client = await stage.log.pool.connect();
  await client.query('BEGIN; LOCK TABLE read_model.projection IN ACCESS EXCLUSIVE MODE');
  return {
    async release() {
      await client.query('ROLLBACK');
      client.release();
    },
  };
}

async function startVictim(stage: Stage, redisUrl: string | undefined): Promise<ChildProcess> {
  const env = { ...process.env, DATABASE_URL: stage.log.url, NODE_OPTIONS: '' };
  const victim = spawn(process.execPath, ['dist/apps/jobs/testing/worker-process.js'], {
    env: redisUrl === undefined ? env : { ...env, REDIS_URL: redisUrl },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(victim.stdout, 'data');
  return victim;
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let waited = 0; !(await holds()); waited += 20) {
    if (waited > 40_000) throw new Error('It never came true.');
    await sleep(20);
  }
}
