import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { startService, type Service } from '../../apps/standalone/service.js';
import { startEventStoreDouble } from '../../libs/event-store/eventstoredb/double/server.js';
import { PROJECTIONS } from '../../projections/index.js';
import { openPlatform, type Platform } from '../../libs/runtime/index.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { testConfig } from '../support/config.js';
import { loginAs } from '../support/login.js';
import { medelforandringar } from './support/medelforandringar.js';

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- what a client of JSON sees
  readonly body: any;
}

const BESLUT = {
  datum: '2025-08-18',
  utfall: 'bifall',
  lagrum: 'sol-2025-11-1',
  behovsprovad: true,
  individId: '7b0e7c52-3c1f-4b52-9a0e-0d5a3a1c9f11',
  metod: 'FFT',
  stadsdelsnamnd: 'skarholmen',
  kon: 'flicka',
  alderAr: 15,
};
const skattning = (matpunkt: string, datum: string, poang: number) => ({
  datum,
  matpunkt,
  instrument: 'SDQ',
  informant: 'vardnadshavare-1',
  poang,
  satt: 'digitalt',
});

describe.each(['PostgreSQL', 'EventStoreDB (double)'])(
  'an FFT that is completed, log in %s',
  (log) => {
    let database: TestDatabase;
    let double: Awaited<ReturnType<typeof startEventStoreDouble>> | undefined;
    let platform: Platform;
    let service: Service;
    let staff: string;
    let board: string;

    beforeAll(async () => {
      database = await createTestDatabase();
      double = log === 'PostgreSQL' ? undefined : await startEventStoreDouble();
      const config = testConfig({ DATABASE_URL: database.url, EVENTSTORE_URL: double?.url });
      platform = await openPlatform(config);
      service = await startService({ platform, config, print: () => undefined });
      staff = await loginAs(service.url, 'maja');
      board = await loginAs(service.url, 'stig');
    });
    afterAll(async () => {
      await service.stop();
      await platform.close();
      await double?.close();
      await database.drop();
    });

    /** Figures are asked for by the nämnd, everything else by the behandlare of the case. */
    async function call(path: string, init: RequestInit = {}): Promise<Answer> {
      const authorization = /utfall/.test(path) ? board : staff;
      const headers = { authorization, ...(init.headers as Record<string, string>) };
      const response = await fetch(service.url + path, { ...init, headers });
      return { status: response.status, headers: response.headers, body: await response.json() };
    }

    function send(
      path: string,
      body: object,
      headers: Record<string, string> = {},
    ): Promise<Answer> {
      return call(path, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'idempotency-key': randomUUID(),
          ...headers,
        },
        body: JSON.stringify(body),
      });
    }

    async function fft(position?: string): Promise<Answer['body']> {
      const headers: Record<string, string> =
        position === undefined ? {} : { 'min-position': position };
      return (await call('/v1/metod-utfall/FFT', { headers })).body.rader;
    }

    it('changes the figures of the method and of the nämnd, event by event', async () => {
      expect((await fft()).antal).toMatchObject({ beslutade: 0, startade: 0 });

      const opened = await send('/v1/insatser', BESLUT);
      expect(opened.status).toBe(201);
      const { insatsId } = opened.body;
      let last = opened;
      const step = async (path: string, body: object) => {
        const etag = last.headers.get('etag') ?? '';
        last = await send(`/v1/insatser/${insatsId}/${path}`, body, { 'if-match': etag });
        expect(last.body).toHaveProperty('revision');
        return fft(last.body.position);
      };

      expect((await fft(opened.body.position)).antal.beslutade).toBe(1);
      await step('uppdrag', { datum: '2025-08-20', utforare: 'egen-regi' });
      const plan = {
        datum: '2025-09-03',
        malsattningar: [{ omrade: await malomrade(), startlage: -1 }],
        barnetDelaktigt: 'ja',
        forvaring: 'digitalt',
      };
      await step('genomforandeplan', plan);
      expect((await step('start', { datum: '2025-09-08' })).antal).toMatchObject({
        startade: 1,
        medPlan: 1,
        medStartskattning: 0,
      });
      expect((await step('skattningar', skattning('start', '2025-09-08', 21))).antal).toMatchObject(
        {
          medStartskattning: 1,
          medBadaSkattningarna: 0,
        },
      );
      await step('uppfoljningar', {
        datum: '2025-11-10',
        form: 'mote',
        barnetDelaktigt: 'ja',
        barnetTillfragatOmEffekt: 'ja',
        maluppfyllelse: [],
        dokumentform: 'separat-dokument',
      });
      const rated = await step('skattningar', skattning('avslut', '2026-01-12', 14));
      expect(rated.forandring).toMatchObject([
        {
          instrument: 'SDQ',
          informant: 'vardnadshavare-1',
          n: 1,
          forandring: { medel: null, ki95: null },
          varfor: 'for-fa-par',
        },
      ]);
      expect(await medelforandringar(platform.pool, 'FFT')).toEqual([
        'SDQ vardnadshavare-1 n=1 -7',
      ]);
      const closed = await step('avslut', {
        datum: '2026-01-12',
        avslutsorsak: 'FULLFOLJD_MAL',
        initieradAv: 'utforare',
        maluppfyllelse: [],
      });
      expect(closed.antal).toMatchObject({ avslutade: 1, fullfoljda: 1, avbrott: 0 });
      expect(closed.beslutTillStart).toEqual({ antal: 1, medelDagar: 21 });
      expect(closed.insatstid).toEqual({ antal: 1, medelDagar: 126 });

      const headers = { 'min-position': last.body.position };
      const nämnder = (await call('/v1/stadsdel-utfall', { headers })).body.rader;
      const skärholmen = nämnder.find(
        (row: Answer['body']) => row.stadsdelsnamnd.kod === 'skarholmen',
      );
      expect(skärholmen.antal.fullfoljda).toBe(1);
      const crossed = await call('/v1/metod-stadsdel-utfall?metod=FFT&stadsdelsnamnd=skarholmen', {
        headers,
      });
      expect(crossed.body.rader).toHaveLength(1);
      expect(crossed.body.rader[0].forandring[0].n).toBe(1);

      const forlopp = await call(`/v1/insatser/${insatsId}/forlopp`, { headers });
      expect(forlopp.body.forlopp).toMatchObject({ tillstand: 'avslutad', metod: 'FFT' });
      expect(forlopp.body.forlopp.handelser).toHaveLength(8);
      await correct(insatsId, last);
    });

    /** A correction and an annulment show in the figures, and the old value stays readable. */
    async function correct(insatsId: string, before: Answer) {
      const handelser = await call(`/v1/insatser/${insatsId}/handelser`);
      const start = handelser.body.handelser.find(
        (event: Answer['body']) =>
          event.type === 'SkattningRegistrerad' || event.typ === 'SkattningRegistrerad',
      );
      const rattelse = {
        datum: '2026-02-02',
        handelseId: start.id ?? start.handelseId,
        andringar: [{ falt: 'poang', till: 25 }],
        skal: 'skrivfel',
      };
      const corrected = await send(`/v1/insatser/${insatsId}/rattelser`, rattelse, {
        'if-match': before.headers.get('etag') ?? '',
      });
      expect(corrected.status).toBe(201);
      expect((await fft(corrected.body.position)).forandring[0].n).toBe(1);
      expect(await medelforandringar(platform.pool, 'FFT')).toEqual([
        'SDQ vardnadshavare-1 n=1 -11',
      ]);
      const { forlopp } = (
        await call(`/v1/insatser/${insatsId}/forlopp`, {
          headers: { 'min-position': corrected.body.position },
        })
      ).body;
      expect(forlopp.rattelser[0].data.andringar[0]).toEqual({ falt: 'poang', fran: 21, till: 25 });
    }

    async function malomrade(): Promise<string> {
      const list = await call('/v1/register/kodverk/malomrade');
      return JSON.stringify(list.body).match(/"kod":"([^"]+)"/)?.[1] ?? '';
    }

    it.each([
      ['an unknown metod', '/v1/metod-utfall/FFTT', {}, 404, 'okand-metod'],
      [
        'an unknown nämnd',
        '/v1/metod-stadsdel-utfall?stadsdelsnamnd=x',
        {},
        404,
        'okand-stadsdelsnamnd',
      ],
      ['an unknown insats', '/v1/insatser/nej/forlopp', {}, 404, 'okand-insats'],
      [
        'a day that is none',
        '/v1/stadsdel-utfall?organisation=2023-02-30',
        {},
        400,
        'ogiltig-organisation',
      ],
      ['a broken position', '/v1/metod-utfall', { 'min-position': '-1' }, 400, 'ogiltig-position'],
      ['an unknown parameter', '/v1/metod-utfall?asof=2026-01-01', {}, 400, 'okand-parameter'],
      [
        'a parameter given twice',
        '/v1/stadsdel-utfall?organisation=idag&organisation=x',
        {},
        400,
        'okand-parameter',
      ],
      [
        'a day before the register',
        '/v1/stadsdel-utfall?organisation=1990-01-01',
        {},
        400,
        'ogiltig-organisation',
      ],
    ])('refuses %s with what to do next', async (_what, path, headers, status, code) => {
      const answer = await call(path, { headers: headers as Record<string, string> });
      expect(answer.status).toBe(status);
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
      expect(answer.body.type).toBe(`/problem/${code}`);
      expect(answer.body.next.length).toBeGreaterThan(10);
    });

    it('shows a nämnd its own rows, and no zeros that look like another’s figures', async () => {
      const headers = { authorization: await loginAs(service.url, 'ines') };
      const { rader } = (await call('/v1/stadsdel-utfall', { headers })).body;
      expect(rader.map((row: Answer['body']) => row.stadsdelsnamnd.kod)).toEqual(['skarholmen']);
      const other = await call('/v1/metod-stadsdel-utfall?stadsdelsnamnd=jarva', { headers });
      expect([other.status, other.body.errors[0].code]).toEqual([403, 'annan-namnd']);
    });

    it('answers after two seconds when a position has not come, and says how far behind it is', async () => {
      const ahead = String(BigInt((await call('/v1/metod-utfall')).body.position) + 5n);
      const answer = await call('/v1/metod-utfall', { headers: { 'min-position': ahead } });
      expect(answer.status).toBe(200);
      expect(answer.headers.get('x-projection-lag')).toBe('5');
      expect(answer.body.efterslapning).toBe('5');
    });

    it('is ready, tells how far its projections are, and describes itself with an example for every operation', async () => {
      expect((await call('/halsa/redo')).body.status).toBe('redo');
      const status = (await call('/v1/projektioner')).body;
      expect(status.map((row: Answer['body']) => row.status)).toEqual(
        PROJECTIONS.map(() => 'foljer'),
      );
      const { paths } = (await call('/openapi.json')).body;
      for (const [path, operations] of Object.entries<Record<string, Answer['body']>>(paths)) {
        for (const operation of Object.values(operations)) {
          expect([path, JSON.stringify(operation.responses)]).toEqual([
            path,
            expect.stringMatching(/"examples?"/),
          ]);
        }
      }
      expect(Object.keys(paths).length).toBeGreaterThan(15);
    });
  },
);
