import 'reflect-metadata';
import { Module } from '@nestjs/common';
import supertest from 'supertest';
import type { DataSource } from 'typeorm';
import type { Actor } from '../../../libs/access/index.js';
import { demoUtbud, recordUtbud } from '../../../libs/demo/index.js';
import { engineOf, rebuild } from '../../../libs/read-model/index.js';
import { createUtbudRecorder } from '../../../libs/recording/index.js';
import { createWebApp, listenOnLoopback } from '../../../libs/web/index.js';
import { specGate } from '../../../libs/web/testing/gate.js';
import { metodTillganglighetProjection } from '../../../projections/metod-tillganglighet/index.js';
import { metodmixProjection } from '../../../projections/metodmix/index.js';
import { handelse } from '../../../test/support/handelser.js';
import { append, openTestLog, stored, type TestLog } from '../../../test/support/log.js';
import { createQueryApiModule } from '../query-api.module.js';
import { openReadDatabase } from '../read-database.js';
import { NAMNDERDEFINITION } from '../visade-namnder.js';

const NOON = Date.parse('2026-06-30T10:00:00Z');

/** Somebody who looks at the figures of one nämnd only. */
const ANALYTIKER: Actor = {
  id: '00000000-0000-4000-8000-00000000a0c9',
  namn: 'Ann Analys (påhittad)',
  tilldelningar: [{ roll: 'namndanalytiker', namnd: 'farsta', from: '2000-01-01' }],
  nodatkomst: [],
};
/** Somebody who looks at no figures at all. */
const BEHANDLARE: Actor = {
  ...ANALYTIKER,
  tilldelningar: [{ roll: 'behandlare', namnd: 'farsta', from: '2000-01-01' }],
};

interface Rad {
  readonly stadsdelsnamnd: { readonly kod: string };
  readonly metod: { readonly kod: string };
}

describe('the questions on what is offered and given, over HTTP', () => {
  let log: TestLog;
  let db: DataSource;
  const closing: (() => Promise<unknown>)[] = [];
  const urls = { alla: '', farsta: '', behandlare: '' };

  async function serve(actor?: Actor): Promise<string> {
    const status = () => Promise.resolve([]);
    const people = {
      assignedTo: () => Promise.resolve([]),
      namedOn: () => Promise.resolve(new Map()),
      namesIn: () => Promise.resolve(new Map()),
      casesOf: () => Promise.resolve([]),
      enheter: () => Promise.resolve([]),
      historyOf: () => Promise.reject(new Error('Nobody asks for one insats here.')),
    };
    @Module({ imports: [createQueryApiModule({ db, now: () => NOON, status, ...people })] })
    class Shell {}
    const app = await createWebApp(Shell, { gate: specGate(actor) });
    app.useLogger(false);
    closing.push(() => app.close());
    return listenOnLoopback(app, 0, () => undefined);
  }

  async function recordInsatser() {
    const given = [
      ['farsta', 'FFT', 14, '2026-02-01'],
      ['farsta', 'FFT', 16, '2026-03-01'],
      ['farsta', 'MST', 16, '2026-03-01'],
      ['norrmalm', 'FFT', 12, '2022-03-01'],
      ['bromma', 'BSFT', 12, '2026-03-01'],
    ] as const;
    for (const [i, [stadsdelsnamnd, metod, alderAr, datum]] of given.entries()) {
      const start = handelse('InsatsPaborjad', { stadsdelsnamnd, metod, alderAr, datum });
      await append(log, `insats-00000000-0000-4000-8000-00000000020${i}`, stored([start]));
    }
  }

  beforeAll(async () => {
    log = await openTestLog();
    await recordInsatser();
    const recorder = createUtbudRecorder({ store: log.store, now: () => NOON });
    await recordUtbud(recorder, demoUtbud('2026-06-30'));
    await rebuild(engineOf(log), [metodTillganglighetProjection, metodmixProjection]);
    db = await openReadDatabase(log.url);
    urls.alla = await serve();
    urls.farsta = await serve(ANALYTIKER);
    urls.behandlare = await serve(BEHANDLARE);
  });
  afterAll(async () => {
    for (const close of closing) await close();
    await db.destroy();
    await log.close();
  });

  const get = (path: string, who: keyof typeof urls = 'alla') =>
    supertest(urls[who]).get(`/v1/${path}`);
  const rad = (body: { rader: Rad[] }, namnd: string, metod: string) =>
    body.rader.find((one) => one.stadsdelsnamnd.kod === namnd && one.metod.kod === metod);

  it('tells everybody what is offered, and what is not', async () => {
    const { status, body } = await get('metod-tillganglighet', 'behandlare');
    expect(status).toBe(200);
    expect(body).toMatchObject({ projektion: 'metod-tillganglighet', perDatum: '2026-06-30' });
    expect(Number(body.position)).toBeGreaterThan(60);
    expect(rad(body, 'farsta', 'FFT')).toMatchObject({
      status: 'erbjuds',
      sedan: '2024-01-12',
      utforare: 'egen-regi',
      ko: { datum: '2026-05-31', inaktuell: false },
      bemanning: { utbildade: 4, certifierade: 3, arsarbetskrafter: 3, inaktuell: false },
    });
    expect(rad(body, 'kungsholmen', 'FFT')).toMatchObject({ ko: { inaktuell: true } });
    expect(rad(body, 'sodermalm', 'FB_EM')).toMatchObject({ status: 'har-upphort' });
    expect(rad(body, 'farsta', 'MST')).toMatchObject({ status: 'erbjuds-ej', ko: null });
    expect(new Set((body.rader as Rad[]).map((one) => one.stadsdelsnamnd.kod)).size).toBe(11);
  });

  it('narrows what is offered to a nämnd, a method or both', async () => {
    const { body: one } = await get('metod-tillganglighet?stadsdelsnamnd=jarva&metod=MST');
    expect(one.rader).toHaveLength(1);
    expect(one.rader[0]).toMatchObject({ status: 'erbjuds', stadsdelsnamnd: { kod: 'jarva' } });
    expect((await get('metod-tillganglighet?metod=MST')).body.rader).toHaveLength(11);
  });

  it('shows the mix of each nämnd with zeros, shares and merged nämnder', async () => {
    const { body } = await get('metodmix');
    expect(body).toMatchObject({ projektion: 'metodmix', organisation: 'per 2026-06-30' });
    expect(rad(body, 'farsta', 'FFT')).toMatchObject({
      antal: { startade: 2 },
      andelAvStartade: 0.666667,
      startadeINamnden: 3,
    });
    expect(rad(body, 'farsta', 'BSFT')).toMatchObject({ antal: { startade: 0 } });
    expect(rad(body, 'norra-innerstaden', 'FFT')).toMatchObject({ antal: { startade: 1 } });
    expect(rad(body, 'kungsholmen', 'FFT')).toMatchObject({ andelAvStartade: null });
    expect(
      body.insatstyper.filter((one: Rad) => one.stadsdelsnamnd.kod === 'farsta'),
    ).toMatchObject([
      { insatstyp: { kod: 'familjebehandling' }, startadeINamnden: 3 },
      { insatstyp: { kod: 'placering-familj' }, antal: { startade: 0 }, andelAvStartade: 0 },
      { insatstyp: { kod: 'kontaktperson-familj' } },
      { insatstyp: { kod: 'foraldrastod' } },
      { insatstyp: { kod: 'annan' } },
    ]);
    const { body: then } = await get('metodmix?organisation=som-det-var');
    expect(rad(then, 'norrmalm', 'FFT')).toMatchObject({ antal: { startade: 1 } });
  });

  it('shows the mix of a target group and a period', async () => {
    const { body } = await get(
      'metodmix?stadsdelsnamnd=farsta&aldersgrupp=16-17&kon=pojke&fran=2026-03&till=2026-03',
    );
    expect(body.urval).toEqual({
      stadsdelsnamnd: 'farsta',
      aldersgrupp: '16-17',
      kon: 'pojke',
      fran: '2026-03',
      till: '2026-03',
    });
    expect(rad(body, 'farsta', 'FFT')).toMatchObject({
      antal: { startade: 1 },
      andelAvStartade: 0.5,
    });
    const { body: later } = await get('metodmix?stadsdelsnamnd=farsta&fran=2026-04');
    expect(rad(later, 'farsta', 'FFT')).toMatchObject({ startadeINamnden: 0 });
  });

  it('is had as a sheet too', async () => {
    const sheet = await get('metodmix?stadsdelsnamnd=farsta&format=csv&bom=ja');
    expect(sheet.headers['content-disposition']).toContain('metodmix.csv');
    expect(sheet.text).toContain(
      'farsta;Farsta;FFT;Funktionell familjeterapi;familjebehandling;0;2;0;3;66,7',
    );
    expect((await get('metodmix?format=xml')).body.type).toBe('/problem/ogiltig-parameter');
  });

  it('shows the mix of other nämnder to nobody else', async () => {
    const { body } = await get('metodmix', 'farsta');
    expect(body).toMatchObject({
      namnder: ['farsta'],
      definitioner: { namnder: NAMNDERDEFINITION },
    });
    expect((await get('metodmix')).body.namnder).toContain('bromma');
    expect((await get('metodmix?stadsdelsnamnd=bromma')).body.namnder).toEqual(['bromma']);
    expect(new Set((body.rader as Rad[]).map((one) => one.stadsdelsnamnd.kod))).toEqual(
      new Set(['farsta']),
    );
    expect((await get('metodmix?stadsdelsnamnd=bromma', 'farsta')).status).toBe(403);
    expect((await get('metodmix', 'behandlare')).status).toBe(403);
  });

  it.each([
    ['metod-tillganglighet?metod=TROLLERI', 404, 'okand-metod'],
    ['metod-tillganglighet?stadsdelsnamnd=gotham', 404, 'okand-stadsdelsnamnd'],
    ['metod-tillganglighet?datum=2026-01-01', 400, 'okand-parameter'],
    ['metodmix?stadsdelsnamnd=gotham', 404, 'okand-stadsdelsnamnd'],
    ['metodmix?aldersgrupp=16', 400, 'ogiltig-parameter'],
    ['metodmix?kon=man', 400, 'ogiltig-parameter'],
    ['metodmix?fran=2026-13', 400, 'ogiltig-period'],
    ['metodmix?fran=2026-02&till=2026-01', 400, 'ogiltig-period'],
    ['metodmix?organisation=igar', 400, 'ogiltig-organisation'],
  ])('GET %s is refused', async (path, status, code) => {
    const refused = await get(path);
    expect([refused.status, refused.body.type]).toEqual([status, `/problem/${code}`]);
  });

  it('keeps the wall: the surface of figures reads both views, that of individuals neither', async () => {
    for (const view of ['metodmix', 'metod_tillganglighet']) {
      const { rows } = await log.pool.query<{ individ: boolean; aggregat: boolean }>(
        `SELECT has_table_privilege('utfall_handlaggning', $1, 'SELECT') AS individ,
                has_table_privilege('utfall_uppfoljning', $1, 'SELECT') AS aggregat`,
        [`read_model.${view}`],
      );
      expect(rows).toEqual([{ individ: false, aggregat: true }]);
    }
  });
});
