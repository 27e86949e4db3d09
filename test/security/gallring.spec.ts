import { cpSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  startService as startInProcess,
  type Service as StandaloneService,
} from '../../apps/standalone/service.js';
import { insatsStream } from '../../libs/domain/index.js';
import { startEventStoreDouble } from '../../libs/event-store/eventstoredb/double/server.js';
import { verifyChain } from '../../libs/event-store/index.js';
import { openPlatform, readConfig, type Platform } from '../../libs/runtime/index.js';
import { utfall, type CliAnswer } from '../support/cli.js';
import { testConfig } from '../support/config.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { newEvent } from '../support/log.js';
import { dumpOf, withDatabase } from './support-gallring/cluster.js';
import { figuresOf, VIEWS } from './support-gallring/figures.js';
import { copyFolder, environmentOf, makeFolders } from './support-gallring/folders.js';
import { MAY_NAME_THE_ERASED, NAMND, settle, type Residents } from './support-gallring/namnd.js';
import { needlesOf } from './support-gallring/needles.js';
import { needlesOfPeople } from './support-gallring/people.js';
import { finderOf, findInFolder, findInTexts } from './support-gallring/search.js';
import {
  askerOf,
  launch,
  startService,
  type Asker,
  type Service,
} from './support-gallring/service.js';

/** Four insatser of five events, each with the mark that it was erased. */
const ERASED = 24;
/** An audit in which all four were drawn: its beginning, and what was found about one of them. */
const AUDITED = 2;

describe('gallring of a nämnd, from the plan to the restored backup', () => {
  const folders = makeFolders();
  const backup = join(folders.root, '..', `${folders.root.split('/').at(-1)}-backup`);
  const clis: CliAnswer[] = [];
  let residents: Residents;
  let service: Service;
  let figures: Awaited<ReturnType<typeof figuresOf>>;
  let before: string;
  let output = '';

  const ids = () =>
    residents.gone.flatMap(({ individId, insatsIds }) => [individId as string, ...insatsIds]);
  const find = () => finderOf(needlesOfPeople(residents.gone));

  beforeAll(async () => {
    service = await startService(folders);
    const config = readConfig(environmentOf(folders));
    const platform = await openPlatform(config);
    residents = await settle(platform);
    before = String(await platform.store.head());
    await platform.close();
    await readEverybody(await askerOf(service.url, 'greta'));
    await audit(await askerOf(service.url, 'greta'));
    figures = await settledFigures();
    // The database must be still while it is copied, as for any backup of files.
    await stop();
    mkdirSync(backup);
    for (const name of ['data', 'nycklar', 'journal'] as const) {
      copyFolder(folders[name], join(backup, name));
    }
    service = await startService(folders);
  }, 90_000);
  afterAll(async () => {
    await stop();
    for (const folder of [folders.root, backup]) rmSync(folder, { recursive: true, force: true });
  });

  async function stop(): Promise<void> {
    await service.stop();
    output += service.output();
  }

  async function readEverybody(chef: Asker): Promise<void> {
    for (const { individId, insatsIds, namn } of [...residents.gone, ...residents.kept.values()]) {
      await chef({ path: `/v1/individer/${individId}` });
      await chef({ path: '/v1/handlaggning/sok', body: { namn } });
      for (const id of insatsIds) await chef({ path: `/v1/insatser/${id}/forlopp` });
    }
  }

  async function audit(chef: Asker): Promise<void> {
    const path = '/v1/aktgranskningar';
    const { body } = await chef({
      path,
      body: {
        ...{ beteckning: 'prov', moment: ['plan-finns'], namnder: [NAMND], fordelning: 'lika' },
        ...{
          urvalsgrund: 'paborjade',
          fran: '2017-01-01',
          till: '2019-12-31',
          antal: 60,
          fro: 'x',
        },
      },
    });
    const insatsId = residents.gone[0]?.insatsIds[0];
    const bedomningar = [{ insatsId, moment: 'plan-finns', svar: 'inte-uppfyllt' }];
    const found = await chef({
      path: `${path}/${body.aktgranskningId}/bedomningar`,
      body: { bedomningar },
    });
    expect([found.status, found.text]).toEqual([201, expect.any(String)]);
  }

  /** The figures when the projections have everything that the log has. */
  async function settledFigures() {
    const board = await askerOf(service.url, 'stig');
    const { body } = await board({ path: '/v1/projektioner' });
    expect(body.map(({ status }: { status: string }) => status)).not.toContain('stoppad');
    for (const path of VIEWS) await board({ path, headers: { 'min-position': before } });
    return figuresOf(board);
  }

  async function cli(person: string, ...args: string[]): Promise<CliAnswer> {
    const answer = await utfall(['--som', person, ...args], environmentOf(folders));
    clis.push(answer);
    return answer;
  }

  async function json(person: string, ...args: string[]) {
    const { code, stdout, stderr } = await cli(person, ...args, '--json');
    expect([args, code, stderr]).toEqual([args, 0, '']);
    return JSON.parse(stdout);
  }

  /** Everything there is, in every place, in every writing. */
  async function expectNothingLeft(): Promise<void> {
    const dump = await withDatabase(folders.data, async (client) => {
      await client.query('CHECKPOINT');
      return dumpOf(client);
    });
    const finder = find();
    expect(findInTexts(finder, dump)).toEqual([]);
    expect(findInFolder(finder, folders.root)).toEqual([]);
    expect(finder(Buffer.from(output + service.output()))).toEqual([]);
    const named = new Map([...dump].filter(([table]) => !MAY_NAME_THE_ERASED.test(table)));
    expect(named.has('event_log.event')).toBe(true);
    expect(findInTexts(finderOf(needlesOf(ids())), named)).toEqual([]);
  }

  let korning = '';

  it('counts everybody in the figures, and finds them by name, before', async () => {
    expect(figures['/v1/metod-utfall']).toContain('"kod":"MST"');
    const dump = await withDatabase(folders.data, dumpOf);
    const found = findInTexts(finderOf(needlesOf(ids())), dump).join('\n');
    for (const table of [
      'event_log.event',
      'behorighet.insats_tilldelning',
      'behorighet.overlamning_insats',
      'behorighet.nodatkomst',
      'behorighet.godkannande',
      'studie.deltagare',
      'valv.text',
      'granskning.lasning',
      'read_model.insats_forlopp__',
    ]) {
      expect(found).toContain(table);
    }
  });

  it('comes after a change of master key, which the backup knows nothing of', async () => {
    await json('pim', 'nycklar', 'rotera');
  });

  it('is planned by one, approved by another, and carried out', async () => {
    const plan = await json('gun', 'gallring', 'plan', '--namnd', NAMND);
    expect(plan.siffror).toMatchObject({ gallras: 3, insatser: 4, provade: 10 });
    korning = plan.korning;
    const own = await cli('gun', 'gallring', 'godkann', plan.godkannandeId);
    expect(own.code).not.toBe(0);
    expect((await cli('gun', 'gallring', 'kor', korning, '--yes')).code).not.toBe(0);
    await json('arvid', 'gallring', 'godkann', plan.godkannandeId);
    expect(await json('gun', 'gallring', 'kor', korning)).toMatchObject({ torrkorning: true });
    const done = await json('gun', 'gallring', 'kor', korning, '--yes');
    expect(done).toMatchObject({ status: 'klar', fel: null });
  });

  it('changes no figure of any view', async () => {
    expect(await settledFigures()).toEqual(figures);
  });

  it('says of an answer as of before that something is missing in it', async () => {
    const asOf = await json('stig', 'metod-utfall', '--until', before);
    expect(asOf.gallratSedan).toBe(1);
    const told = await cli('stig', 'stadsdel-utfall', '--until', before);
    expect(told.stdout).toContain('1 gallring gjorts');
    expect((await json('stig', 'metod-utfall')).gallratSedan).toBe(0);
  });

  it('leaves those alone who must stay', async () => {
    const chef = await askerOf(service.url, 'greta');
    const other = await askerOf(service.url, 'ebba');
    for (const [why, { individId, insatsIds, namn, nummer, text }] of residents.kept) {
      const asker = why === 'annan nämnd' ? other : chef;
      const { body } = await asker({ path: `/v1/individer/${individId}` });
      expect([why, body]).toEqual([why, expect.objectContaining({ namn, nummer })]);
      const path = `/v1/individer/${individId}/registerutdrag`;
      const utdrag = (await asker({ path, body: { format: 'json' } })).body;
      expect(utdrag.insatser.map(({ insatsId }: { insatsId: string }) => insatsId).sort()).toEqual(
        [...insatsIds].sort(),
      );
      expect(utdrag.anteckningar.map((one: { text: string }) => one.text)).toEqual(
        insatsIds.map(() => text),
      );
    }
  });

  it('answers for the erased as for nobody', async () => {
    const chef = await askerOf(service.url, 'greta');
    for (const { individId, namn, nummer, insatsIds } of residents.gone) {
      expect([404, 410]).toContain((await chef({ path: `/v1/individer/${individId}` })).status);
      for (const body of [{ namn }, { nummer }]) {
        expect((await chef({ path: '/v1/handlaggning/sok', body })).body).toEqual({ traffar: [] });
      }
      expect((await chef({ path: `/v1/insatser/${insatsIds[0]}/forlopp` })).status).toBe(404);
    }
  });

  it('leaves nothing of the erased in log, read models, queue, files or output', async () => {
    await expectNothingLeft();
  });

  it('can be proved: the chain holds, the certificate is signed, and nobody is left to plan for', async () => {
    expect(await json('pim', 'log', 'verify')).toMatchObject({
      ok: true,
      erased: ERASED + AUDITED,
    });
    const intyg = await json('gun', 'gallring', 'intyg', korning);
    expect(intyg.kontroll).toEqual({ underskrift: true, nyckel: true, logg: true });
    expect(intyg.intyg).toMatchObject({ individer: 3, insatser: 4, bortfall: 0 });
    expect((await json('gun', 'gallring', 'plan', '--namnd', NAMND)).siffror.gallras).toBe(0);
  });

  it.each(['data', 'data and keys'])(
    'is done again when a backup of %s is restored, before anybody is let in',
    async (what) => {
      await stop();
      copyFolder(join(backup, 'data'), folders.data);
      if (what !== 'data') copyFolder(join(backup, 'nycklar'), folders.nycklar);
      service = await startService(folders);
      await expectNothingLeft();
      expect(await settledFigures()).toEqual(figures);
      expect(await json('pim', 'log', 'verify')).toMatchObject({
        ok: true,
        erased: ERASED + AUDITED,
      });
    },
  );

  it('does not start when the journal is lost that the database remembers', async () => {
    await stop();
    renameSync(folders.journal, `${folders.journal}-undan`);
    const started = launch(folders);
    const ended = await Promise.race([started.ended, sleep(20_000, 'kör', { ref: false })]);
    started.kill();
    expect(ended).toBe(1);
    expect(started.output().trim().split('\n')).toEqual([
      expect.stringMatching(
        /^Databasen känner post 1 i raderingsjournalen, .*Lägg tillbaka den senaste kopian/,
      ),
    ]);
    rmSync(folders.journal, { recursive: true });
    cpSync(`${folders.journal}-undan`, folders.journal, { recursive: true });
    service = await startService(folders);
  });
});

describe('gallring where the log lies in EventStoreDB (double)', () => {
  let database: TestDatabase;
  let double: Awaited<ReturnType<typeof startEventStoreDouble>>;
  let platform: Platform;
  let service: StandaloneService;

  beforeAll(async () => {
    database = await createTestDatabase();
    double = await startEventStoreDouble();
    const config = testConfig({ DATABASE_URL: database.url, EVENTSTORE_URL: double.url });
    platform = await openPlatform(config);
    service = await startInProcess({ platform, config, print: () => undefined });
  });
  afterAll(async () => {
    await service.stop();
    await platform.close();
    await double.close();
    await database.drop();
  });

  async function run(): Promise<string> {
    const { directory, approvals } = platform.protection;
    const all = await directory.list('*');
    const [gun = '', arvid = ''] = ['Gun', 'Arvid'].map(
      (namn) => all.find((row) => row.namn.startsWith(namn))?.anvandare,
    );
    const { korning = '' } = await platform.gallring.plan({ namnd: NAMND, planeradAv: gun });
    const innehall = { korning };
    const { id } = await approvals.request({ kind: 'gallring', namnder: [NAMND], innehall, begardAv: gun }); // prettier-ignore
    await approvals.decide({ id, godkann: true, beslutadAv: arvid });
    return (await platform.gallring.run({ korning, godkannandeId: id, av: gun })).status;
  }

  it('tombstones the streams, erases the copy, and changes no figure', async () => {
    const residents = await settle(platform);
    await platform.synced();
    const board = await askerOf(service.url, 'stig');
    const minPosition = { 'min-position': String(await platform.store.head()) };
    for (const path of VIEWS) await board({ path, headers: minPosition });
    const figures = await figuresOf(board);
    expect(figures[VIEWS[0]]).toContain('"kod":"MST"');

    expect(await run()).toBe('klar');

    expect(await figuresOf(board)).toEqual(figures);
    const gone = residents.gone.flatMap(({ insatsIds }) => insatsIds.map(insatsStream));
    for (const stream of gone) {
      expect((await platform.store.readStream(stream)).map(({ type }) => type)).toEqual([]);
      const events = [newEvent({ type: 'InsatsPaborjad', data: {} })];
      const append = platform.store.append({ stream, expected: 'any', key: 'igen', events });
      await expect(append).rejects.toThrow();
    }
    const client = await platform.pool.connect();
    const dump = await dumpOf(client).finally(() => client.release());
    const named = new Map([...dump].filter(([table]) => !MAY_NAME_THE_ERASED.test(table)));
    expect([...named.keys()]).toContain('event_mirror.event');
    const ids = residents.gone.flatMap(({ individId, insatsIds }) => [individId, ...insatsIds]);
    expect(findInTexts(finderOf(needlesOf(ids)), named)).toEqual([]);
    expect(findInTexts(finderOf(needlesOfPeople(residents.gone)), dump)).toEqual([]);
    const mirror = await verifyChain(platform.pool, { schema: platform.schema });
    expect(mirror).toMatchObject({ ok: true, erased: ERASED });
    for (const { insatsIds } of residents.kept.values()) {
      for (const id of insatsIds) {
        expect((await platform.store.readStream(insatsStream(id))).length).toBeGreaterThan(2);
      }
    }
  });
});
