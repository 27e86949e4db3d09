import { randomBytes } from 'node:crypto';
import { MemoryEventStore } from '../../../../libs/event-store/index.js';
import type { RecordedEvent } from '../../../../libs/event-store/port.js';
import { EVERYBODY, specGate } from '../../../../libs/web/testing/gate.js';
import { FLODE_LIMITS } from './limits.js';
import { startFlodeApi, type FlodeApi } from './testing/flode-api.js';
import { ndjson, sand, sandOchBryt, type Skickad } from './testing/send.js';

const NOW = Date.parse('2026-09-20T12:00:00Z');
const INDIVID = '3f2c8a52-6f0e-4c43-9b1d-0a4f6e2d7b11';

let api: FlodeApi;
let store: MemoryEventStore;

beforeAll(async () => {
  store = new MemoryEventStore(() => NOW);
  api = await startFlodeApi({
    store,
    now: () => NOW,
    gateOf: () => specGate(),
    anvandare: [EVERYBODY],
    individNyckel: randomBytes(32),
  });
});
afterAll(() => api.close());

const beslut = (datum = '2026-03-02') => ({
  datum,
  individId: INDIVID,
  metod: 'FFT',
  stadsdelsnamnd: 'jarva',
  kon: 'flicka',
  alderAr: 15,
  utfall: 'bifall',
  lagrum: 'sol-2025-11-1',
  behovsprovad: true,
});
const rad = (insats: string, nr: number, typ: string, data: object): Skickad => ({
  nyckel: `${insats}-${nr}`,
  insats,
  typ,
  data,
});
/** A short life: five lines that can all be recorded. */
const forlopp = (insats: string): Skickad[] => [
  rad(insats, 1, 'FattaBeslut', { ...beslut(), individId: `person-${insats}` }),
  rad(insats, 2, 'PaborjaInsats', { datum: '2026-03-16' }),
  rad(insats, 3, 'RegistreraSkattning', skattning('2026-03-16', 'start', 20)),
  rad(insats, 4, 'RegistreraSkattning', skattning('2026-09-10', 'avslut', 12)),
  rad(insats, 5, 'AvslutaInsats', avslut),
];
const skattning = (datum: string, matpunkt: string, poang: number) => ({
  datum,
  matpunkt,
  instrument: 'SDQ',
  informant: 'vardnadshavare-1',
  poang,
  satt: 'digitalt',
});
const avslut = {
  datum: '2026-09-14',
  avslutsorsak: 'FULLFOLJD_MAL',
  initieradAv: 'utforare',
  maluppfyllelse: [],
};
/** Line by line over all of them, as a system writes what happened in the order it happened. */
const sammanflatade = (antal: number, prefix: string) => {
  const all = Array.from({ length: antal }, (_, nr) => forlopp(`${prefix}-${nr}`));
  return [0, 1, 2, 3, 4].flatMap((steg) => all.map((life) => life[steg] as Skickad));
};
const allEvents = async (): Promise<RecordedEvent[]> => {
  const all: RecordedEvent[] = [];
  for await (const batch of store.readAll()) all.push(...batch);
  return all;
};
const antal = async () => (await allEvents()).length;
const koder = (svar: { fel?: readonly { kod: string }[] } | undefined) =>
  svar?.fel?.map(({ kod }) => kod);

describe('the feed', () => {
  it('records 5 000 lines, answers each in order, and does nothing the second time', async () => {
    const before = await antal();
    const body = ndjson(sammanflatade(1000, 'stor'));
    const first = await sand(api.url, body);
    expect(first.status).toBe(200);
    expect(first.rader.map(({ rad: nr }) => nr)).toEqual(
      Array.from({ length: 5000 }, (_, index) => index + 1),
    );
    expect(first.summering).toMatchObject({ rader: 5000, utfall: { registrerad: 5000 } });
    expect(await antal()).toBe(before + 5000);
    const again = await sand(api.url, body);
    expect(again.summering?.utfall).toEqual({
      registrerad: 0,
      'redan-registrerad': 5000,
      avvisad: 0,
      'ej-provad': 0,
    });
    expect(again.rader.map((one) => one.handelseId)).toEqual(
      first.rader.map((one) => one.handelseId),
    );
    expect(await antal()).toBe(before + 5000);
  });

  it('cut off in the middle and sent again: nothing doubled, all there', async () => {
    const before = await antal();
    const body = ndjson(sammanflatade(200, 'bruten'));
    const cut = await sandOchBryt(api.url, body.slice(0, Math.floor(body.length * 0.7)), 100);
    expect(cut.rader.length).toBeGreaterThanOrEqual(100);
    expect(cut.summering).toBeUndefined();
    const again = await sand(api.url, body);
    const utfall = again.summering?.utfall;
    expect(utfall?.registrerad).toBeGreaterThan(0);
    expect(utfall?.['redan-registrerad']).toBeGreaterThanOrEqual(100);
    expect((utfall?.registrerad ?? 0) + (utfall?.['redan-registrerad'] ?? 0)).toBe(1000);
    const events = await allEvents();
    expect(events.length).toBe(before + 1000);
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
  });

  it('sent twice at the same time records once', async () => {
    const before = await antal();
    const body = ndjson(sammanflatade(60, 'dubbel'));
    const both = await Promise.all([sand(api.url, body), sand(api.url, body)]);
    expect(await antal()).toBe(before + 300);
    const sum = (utfall: 'registrerad' | 'redan-registrerad') =>
      both.reduce((total, one) => total + (one.summering?.utfall[utfall] ?? 0), 0);
    expect([sum('registrerad'), sum('redan-registrerad')]).toEqual([300, 300]);
  });

  it('tries everything and writes nothing with prov=true', async () => {
    const [before, head] = [await antal(), await store.head()];
    const rader = [
      ...forlopp('prov-1'),
      rad('prov-1', 6, 'RegistreraSkattning', skattning('2026-09-10', 'avslut', 99)),
      rad('prov-2', 1, 'PaborjaInsats', { datum: '2026-03-16' }),
    ];
    const svar = await sand(api.url, ndjson(rader), '?prov=true');
    expect(svar.rader.map(({ utfall }) => utfall)).toEqual([
      ...Array.from({ length: 5 }, () => 'registrerad'),
      'avvisad',
      'avvisad',
    ]);
    expect(koder(svar.rader[6])).toEqual(['insats-saknas']);
    expect(svar.summering).toMatchObject({ prov: true });
    expect(svar.summering).not.toHaveProperty('position');
    expect([await antal(), await store.head()]).toEqual([before, head]);
    const real = await sand(api.url, ndjson(rader));
    expect(real.rader.map(({ utfall, fel }) => [utfall, fel])).toEqual(
      svar.rader.map(({ utfall, fel }) => [utfall, fel]),
    );
  });

  it('tells what follows a refused opening that it was refused, and takes the rest', async () => {
    const [, ...rest] = forlopp('fel-oppning');
    const rader = [
      rad('fel-oppning', 1, 'FattaBeslut', { ...beslut(), metod: 'FINNSINTE' }),
      ...rest,
      ...forlopp('bra-oppning'),
    ];
    const svar = await sand(api.url, ndjson(rader));
    expect(svar.rader.map(koder)).toEqual([
      ['okand-metod'],
      ...Array.from({ length: 4 }, () => ['oppningen-avvisad']),
      ...Array.from({ length: 5 }, () => undefined),
    ]);
    expect(svar.rader[0]?.fel?.[0]?.pekare).toBe('/data/metod');
    const mended = await sand(api.url, ndjson([...forlopp('fel-oppning')]));
    expect(mended.summering?.utfall.registrerad).toBe(5);
  });

  it('knows the same names again, keeps them from other senders, and shows them to nobody', async () => {
    await sand(api.url, ndjson(forlopp('akt-17')));
    const again = await sand(api.url, ndjson([...forlopp('akt-17').slice(0, 1)]));
    const { insatsId } = again.rader[0] as { insatsId: string };
    const events = await store.readStream(`insats-${insatsId}`);
    expect(events).toHaveLength(5);
    expect(events[0]?.metadata.source).toEqual({ kind: 'import', reference: 'handelseflode' });
    expect(
      JSON.stringify(events, (_, v: unknown) => (typeof v === 'bigint' ? `${v}` : v)),
    ).not.toMatch(/akt-17/);
  });

  it('corrects a line by its key, and refuses makulering with the way to go', async () => {
    await sand(api.url, ndjson(forlopp('ratt')));
    const svar = await sand(
      api.url,
      ndjson([
        rad('ratt', 6, 'RattaUppgift', {
          datum: '2026-09-15',
          handelseId: 'ratt-3',
          andringar: [{ falt: 'poang', till: 19 }],
          skal: 'skrivfel',
        }),
        rad('ratt', 7, 'MakuleraHandelse', {
          datum: '2026-09-15',
          handelseId: 'ratt-3',
          skal: 'dubblett',
        }),
      ]),
    );
    expect(svar.rader[0]).toMatchObject({ utfall: 'registrerad' });
    expect(koder(svar.rader[1])).toEqual(['makulering-kraver-tva']);
    expect(svar.rader[1]?.fel?.[0]?.text).toContain('/makuleringar');
  });
});

describe('hostile lines', () => {
  it('are told by number, and the rest goes on', async () => {
    const good = forlopp('god');
    const lines = [
      '{"nyckel":',
      JSON.stringify(good[0]),
      '',
      '[1,2]',
      'null',
      `{"nyckel":"x1","insats":"x","typ":"FattaBeslut","data":{"a":${'['.repeat(30)}${']'.repeat(30)}}}`,
      '{"nyckel":"x2","insats":"x","typ":"FattaBeslut","data":{"__proto__":{"a":1}}}',
      '{"nyckel":"201203041234","insats":"x","typ":"FattaBeslut","data":{}}',
      '{"nyckel":"x3","insats":"20120304-1234","typ":"FattaBeslut","data":{}}',
      '{"nyckel":"x4","insats":"y","typ":"constructor","data":{}}',
      '{"nyckel":"x5","insats":"y","typ":"FattaBeslut","data":[],"mer":1}',
      `{"nyckel":"x6","insats":"y","typ":"FattaBeslut","data":{"t":"${'x'.repeat(FLODE_LIMITS.lineBytes)}"}}`,
      JSON.stringify({ ...good[1], nyckel: 'god-1' }),
      JSON.stringify(rad('z', 1, 'FattaBeslut', { ...beslut(), individId: '20120304-1234' })),
      JSON.stringify(rad('z', 2, 'FattaBeslut', { ...beslut(), kommentar: 'fri text' })),
      JSON.stringify({ ...rad('z', 3, 'FattaBeslut', beslut()), insats: INDIVID.toUpperCase() }),
      JSON.stringify(good[1]),
    ];
    const body = Buffer.concat([
      Buffer.from(`\ufeff${lines.join('\r\n')}\n`),
      Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d, 0x0a]),
    ]);
    const svar = await sand(api.url, body);
    expect(svar.rader.map(({ rad: nr, fel }) => [nr, fel?.[0]?.kod])).toEqual([
      [1, 'ogiltig-json'],
      [2, undefined],
      [4, 'ogiltig-json'],
      [5, 'ogiltig-json'],
      [6, 'for-djupt-innehall'],
      [7, 'forbjudet-faltnamn'],
      [8, 'fel-nyckel'],
      [9, 'fel-referens'],
      [10, 'okand-typ'],
      [11, 'okant-falt'],
      [12, 'for-lang-rad'],
      [13, 'nyckel-upprepad'],
      [14, 'fel-referens'],
      [15, 'okant-falt'],
      [16, 'fel-referens'],
      [17, undefined],
      [18, 'ogiltig-json'],
    ]);
    expect(JSON.stringify(svar.rader)).not.toMatch(/1234|fri text|xxxx/);
  });

  it('stops at the limit of lines, and says so', async () => {
    const svar = await sand(api.url, '{}\n'.repeat(FLODE_LIMITS.lines + 5));
    expect(svar.summering).toMatchObject({
      rader: FLODE_LIMITS.lines,
      avbruten: 'for-manga-rader',
    });
  });

  it.each([
    ['application/json', ''],
    ['text/plain', ''],
    ['application/x-ndjson; charset=latin1', ''],
  ])('%s is not taken', async (type) => {
    const answer = await fetch(`${api.url}/v1/handelser`, {
      method: 'POST',
      headers: { 'Content-Type': type },
      body: '{}',
    });
    expect(answer.status).toBe(415);
    expect(await answer.text()).toContain('application/x-ndjson');
  });

  it('lines are taken on no other route, and prov is true or false', async () => {
    const other = await fetch(`${api.url}/v1/insatser`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-ndjson' },
      body: '{}',
    });
    expect(other.status).toBe(415);
    expect((await sand(api.url, '', '?prov=ja')).status).toBe(400);
    expect((await sand(api.url, '')).summering).toMatchObject({ rader: 0 });
  });
});
