import 'reflect-metadata';
import { Module } from '@nestjs/common';
import supertest from 'supertest';
import type { DataSource } from 'typeorm';
import type { Actor } from '../../../libs/access/index.js';
import {
  EVENT_OF_COMMAND,
  insatsId,
  type InsatsCommand,
  type InsatsEvent,
  type InsatsId,
} from '../../../libs/domain/index.js';
import { engineOf, rebuild } from '../../../libs/read-model/index.js';
import { createRecorder } from '../../../libs/recording/index.js';
import { createWebApp, listenOnLoopback } from '../../../libs/web/index.js';
import { specGate } from '../../../libs/web/testing/gate.js';
import { barnetsDelaktighetProjection } from '../../../projections/barnets-delaktighet/index.js';
import { kvalitetsflaggorProjection } from '../../../projections/kvalitetsflaggor/index.js';
import { registreringskvalitetProjection } from '../../../projections/registreringskvalitet/index.js';
import { AVLAST, insatsrader } from '../../../test/data/s003/tabeller.js';
import { handelse } from '../../../test/support/handelser.js';
import { openTestLog, type TestLog } from '../../../test/support/log.js';
import { createQueryApiModule } from '../query-api.module.js';
import { openReadDatabase } from '../read-database.js';

const NOON = Date.parse(`${AVLAST}T10:00:00Z`);

const COMMAND_OF = new Map(
  Object.entries(EVENT_OF_COMMAND).map(([command, event]) => [event, command]),
);

/** The command that an event of the file came of: their data are the same. */
function commandOf({ type, data }: InsatsEvent): InsatsCommand {
  return { type: COMMAND_OF.get(type as never), data } as unknown as InsatsCommand;
}

const FORSTA_UTAN_PLAN = '00000000-0000-4000-8000-000000000102';

/** Somebody who looks at the figures of one nämnd only. */
const ANALYTIKER: Actor = {
  id: '00000000-0000-4000-8000-00000000a0c9',
  namn: 'Ann Analys (påhittad)',
  tilldelningar: [{ roll: 'namndanalytiker', namnd: 'farsta', from: '2000-01-01' }],
  nodatkomst: [],
};

describe('the questions on registration, over HTTP', () => {
  let log: TestLog;
  let db: DataSource;
  const closing: (() => Promise<unknown>)[] = [];
  let city: string;
  let farsta: string;

  async function record(id: InsatsId, events: readonly InsatsEvent[]) {
    const outcome = await createRecorder({ store: log.store, now: () => NOON }).recordMany({
      insatsId: id,
      commands: events.map(commandOf),
      key: id,
      bodyHash: id,
      actor: 'spec',
      source: { kind: 'synthetic' },
      correlationId: id,
    });
    if (outcome.kind !== 'recorded') throw new Error(JSON.stringify(outcome));
  }

  async function serve(actor?: Actor): Promise<string> {
    const status = () => Promise.resolve([]);
    const people = {
      assignedTo: () => Promise.resolve([]),
      namedOn: () =>
        Promise.resolve(
          new Map([[FORSTA_UTAN_PLAN, { ansvariga: [], enhet: 'Öppenvård söder' }]] as const),
        ),
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

  /** Eight insatser in Farsta of which two have plans, one of them on paper. */
  async function recordEight() {
    for (let i = 0; i < 8; i += 1) {
      const id = insatsId(`00000000-0000-4000-8000-00000000010${i}`);
      if (id === undefined) throw new Error('No id.');
      const grund = { stadsdelsnamnd: 'farsta', metod: 'FFT' } as const;
      const forvaring = i === 0 ? ('papper' as const) : ('digitalt' as const);
      const malsattningar = [{ malsattningId: 'm1', omrade: 'utbildning', startlage: -1 }];
      const plan = handelse('GenomforandeplanUpprattad', {
        ...{ datum: '2022-03-10', forvaring, malsattningar },
      });
      await record(id, [
        handelse('InsatsPaborjad', { ...grund, datum: '2022-03-01' }),
        ...(i < 2 ? [plan] : []),
      ]);
    }
  }

  beforeAll(async () => {
    log = await openTestLog();
    for (const { insats, handelser } of insatsrader()) {
      await record(insats as InsatsId, handelser);
    }
    await recordEight();
    const projections = [
      registreringskvalitetProjection,
      barnetsDelaktighetProjection,
      kvalitetsflaggorProjection,
    ];
    await rebuild(engineOf(log), projections);
    db = await openReadDatabase(log.url);
    city = await serve();
    farsta = await serve(ANALYTIKER);
  });
  afterAll(async () => {
    for (const close of closing) await close();
    await db.destroy();
    await log.close();
  });

  const get = async (url: string, path: string) => {
    const { status, body } = await supertest(url).get(path);
    return { status, body };
  };

  it('tells of eight insatser with two plans, one on paper, that 25 % exist and 12.5 % are digital', async () => {
    const path =
      '/v1/registreringskvalitet?stadsdelsnamnd=farsta&metod=FFT&fran=2022-01&till=2022-06';
    const { status, body } = await get(city, path);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      projektion: 'registreringskvalitet',
      period: { fran: '2022-01', till: '2022-06' },
      efterslapning: '0',
      rader: [
        {
          stadsdelsnamnd: { kod: 'farsta', namn: 'Farsta' },
          insatser: {
            startade: 8,
            medPlan: { antal: 2, av: 8, andel: 0.25 },
            planDigital: { antal: 1, av: 8, andel: 0.125 },
            planPapper: { antal: 1, av: 8, andel: 0.125 },
            utanPlan: { antal: 6, av: 8, andel: 0.75 },
          },
        },
      ],
    });
    const plan = body.rader[0].vantat.find(({ vad }: { vad: string }) => vad === 'plan');
    expect(plan).toMatchObject({ forvantade: 8, gjorda: { antal: 2 }, saknade: { antal: 6 } });
  });

  it('tells how many flags hold, whose they are and how old, by code, method and unit', async () => {
    const { body } = await get(farsta, '/v1/registreringskvalitet?fran=2022-01&till=2022-06');
    const { flaggor } = body.rader[0];
    const utanPlan = flaggor.perKod.find(({ kod }: { kod: string }) => kod === 'PLAN_SAKNAS');
    expect(utanPlan).toEqual({
      ...{ kod: 'PLAN_SAKNAS', agare: 'behandlare', antal: 6, insatser: 6 },
      ...{ alder: { '91-365-dagar': 6 }, aldsta: '2022-03-31' },
    });
    expect(flaggor.perMetod).toMatchObject([{ metod: { kod: 'FFT' }, insatser: 8 }]);
    const soder = flaggor.perEnhet.find(({ enhet }: { enhet: string }) => enhet !== null);
    expect(soder).toMatchObject({ enhet: 'Öppenvård söder', insatser: 1 });
    const months = flaggor.perManad.map(({ antal }: { antal: number }) => antal);
    expect(months.reduce((sum: number, n: number) => sum + n, 0)).toBe(flaggor.antal);
    expect(body.samtliga.flaggor).toEqual(flaggor);
    expect(JSON.stringify(flaggor)).not.toContain('-0000-');
    const fft = await get(city, '/v1/registreringskvalitet?metod=FFT&stadsdelsnamnd=farsta');
    expect(fft.body.samtliga.flaggor.antal).toBe(flaggor.antal);
    const other = await get(city, '/v1/registreringskvalitet?metod=MST&stadsdelsnamnd=farsta');
    expect(other.body.samtliga.flaggor.antal).toBe(0);
  });

  it('tells how many of the follow-ups have a document of their own', async () => {
    const { body } = await get(city, '/v1/registreringskvalitet?fran=2022-01&till=2022-06');
    expect(body.samtliga.uppfoljningar).toMatchObject({
      antal: 27,
      separatDokument: { antal: 0, av: 27, ki95: null, varfor: 'hanger-ihop' },
    });
  });

  it('tells of what was recorded years afterwards in the month it was recorded', async () => {
    const path = '/v1/registreringskvalitet?stadsdelsnamnd=farsta&fran=2022-07&till=2199-12';
    const { body } = await get(city, path);
    const { slapning, insatser } = body.rader[0];
    expect(insatser.startade).toBe(0);
    expect(slapning[0]).toMatchObject({
      typ: 'alla',
      antal: 10,
      medianklass: 'over-90-dagar',
      tillbakadaterade: { antal: 10, av: 10, andel: 1 },
    });
  });

  it('counts what SQL counts in the log itself', async () => {
    const { rows } = await log.pool.query<{ vad: string; antal: number }>(
      'SELECT type AS vad, count(*)::int AS antal FROM event_log.event GROUP BY type ORDER BY type COLLATE "C"',
    );
    const { body } = await get(city, '/v1/registreringskvalitet?fran=2022-01&till=2199-12');
    expect(body.samtliga.handelser).toEqual(rows);
    const { rows: namnder } = await log.pool.query<{ namnd: string; antal: number }>(
      `SELECT data::jsonb ->> 'stadsdelsnamnd' AS namnd, count(*)::int AS antal FROM event_log.event
        WHERE type = 'InsatsPaborjad' GROUP BY 1`,
    );
    const started = body.rader
      .filter(({ insatser }: never) => (insatser as { startade: number }).startade > 0)
      .map(({ stadsdelsnamnd, insatser }: never) => [
        (stadsdelsnamnd as { kod: string }).kod,
        (insatser as { startade: number }).startade,
      ]);
    expect(Object.fromEntries(started)).toEqual(
      Object.fromEntries(namnder.map(({ namnd, antal }) => [namnd, antal])),
    );
  });

  it('tells the participation of the review of 2022 as it was published', async () => {
    const { status, body } = await get(city, '/v1/barnets-delaktighet?fran=2022-K1&till=2022-K2');
    expect(status).toBe(200);
    // In the order of the register.
    const reviewed = body.rader.filter(({ stadsdelsnamnd: { kod } }: never) =>
      ['hasselby-vallingby', 'norrmalm', 'skarholmen'].includes(kod),
    );
    const ja = (steg: string) =>
      reviewed.map(
        (rad: { steg: { steg: string; ja: object }[] }) =>
          rad.steg.find((one) => one.steg === steg)?.ja,
      );
    expect(ja('saken-galler')).toMatchObject([
      { antal: 17, av: 21 },
      { antal: 16, av: 21 },
      { antal: 12, av: 17 },
    ]);
    expect(ja('effekt')).toMatchObject([
      { antal: 3, av: 10 },
      { antal: 3, av: 9 },
      { antal: 1, av: 6 },
    ]);
    expect(body.samtliga.uppfoljda.ja).toMatchObject({ antal: 27 });
    expect(body.samtliga.sip).toMatchObject({
      status: { genomford: 8, 'inte-genomford': 8, 'ej-aktuell': 56 },
      genomforda: { antal: 8, av: 16 },
      skolanInbjuden: { antal: 7, av: 8 },
      skal: [{ vad: 'annan-part-avbojde', antal: 8 }],
    });
    expect(body.samtliga.skola.syfte).toMatchObject({
      svar: { ja: 8, nej: 8, 'ej-aktuellt': 22 },
      ja: { antal: 8, av: 16, andel: 0.5, varfor: null },
    });
    // The file of the review does not tell whether school was followed up afterwards.
    expect(body.samtliga.skola.foljd).toMatchObject({ antal: 27, svar: { 'ej-angivet': 27 } });
    expect(body.definitioner.sip).toContain('genomförda delat med');
    expect(body.samtliga.vidtalanden.aktorer).toContainEqual(
      expect.objectContaining({
        ...{ aktor: 'bup', utanKontakt: 65 },
        vidtalade: expect.objectContaining({ antal: 3, av: 7 }) as object,
      }),
    );
  });

  it('shows a nämnd its own figures and no other', async () => {
    const own = await get(farsta, '/v1/registreringskvalitet?fran=2022-01&till=2022-06');
    expect(own.body.rader.map(({ stadsdelsnamnd }: never) => stadsdelsnamnd)).toEqual([
      { kod: 'farsta', namn: 'Farsta' },
    ]);
    expect(own.body.samtliga.insatser.startade).toBe(8);
    expect(own.body.namnder).toEqual(['farsta']);
    expect(own.body.definitioner).toHaveProperty('namnder');
    const other = await get(farsta, '/v1/barnets-delaktighet?stadsdelsnamnd=norrmalm');
    expect(other.status).toBe(403);
  });

  it('counts the last twelve months and four quarters when no period is told', async () => {
    const kvalitet = await get(city, '/v1/registreringskvalitet');
    expect(kvalitet.body.period).toEqual({ fran: '2021-07', till: '2022-06' });
    const delaktighet = await get(city, '/v1/barnets-delaktighet');
    expect(delaktighet.body.period).toEqual({ fran: '2021-K3', till: '2022-K2' });
    expect(delaktighet.body.namnder).toEqual(expect.arrayContaining(['farsta', 'norrmalm']));
    expect(delaktighet.body.definitioner).toHaveProperty('namnder');
  });

  it.each([
    ['/v1/registreringskvalitet?fran=2022-13', 400, 'ogiltig-period'],
    ['/v1/registreringskvalitet?fran=2022-K1', 400, 'ogiltig-period'],
    ['/v1/registreringskvalitet?fran=2022-05&till=2022-04', 400, 'ogiltig-period'],
    ['/v1/barnets-delaktighet?fran=2022-01', 400, 'ogiltig-period'],
    ['/v1/barnets-delaktighet?metod=FFT', 400, 'okand-parameter'],
    ['/v1/registreringskvalitet?metod=XYZ', 404, 'okand-metod'],
    ['/v1/registreringskvalitet?stadsdelsnamnd=paris', 404, 'okand-stadsdelsnamnd'],
  ])('refuses %s', async (path, status, code) => {
    const answer = await get(city, path);
    expect(answer.status).toBe(status);
    expect(String(answer.body.type)).toContain(code);
  });
});
