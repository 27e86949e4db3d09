import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { MemoryEventStore } from '../../../../libs/event-store/index.js';
import { StoreUnavailable, type EventStore } from '../../../../libs/event-store/port.js';
import { EVERYBODY, specGate } from '../../../../libs/web/testing/gate.js';
import { FLODE_LIMITS } from './limits.js';
import { startFlodeApi, type FlodeApi } from './testing/flode-api.js';
import { ndjson, sand, svarOf, type Skickad } from './testing/send.js';

const NOW = Date.parse('2026-09-20T12:00:00Z');

let api: FlodeApi;
let store: MemoryEventStore;
/** Appends that are let through before the log stops answering. */
let left = Infinity;

beforeAll(async () => {
  store = new MemoryEventStore(() => NOW);
  const failing: EventStore = {
    append: (request) => {
      left -= 1;
      if (left < 0) return Promise.reject(new StoreUnavailable('away'));
      return store.append(request);
    },
    readStream: (...of) => store.readStream(...of),
    readAll: (...of) => store.readAll(...of),
    subscribeAll: (...of) => store.subscribeAll(...of),
    head: () => store.head(),
    close: () => store.close(),
  };
  api = await startFlodeApi({
    store: failing,
    now: () => NOW,
    gateOf: () => specGate(),
    anvandare: [EVERYBODY],
    individNyckel: randomBytes(32),
  });
});
afterAll(() => api.close());
beforeEach(() => (left = Infinity));

const starter = (antal: number, prefix: string): Skickad[] =>
  Array.from({ length: antal }, (_, nr) => ({
    nyckel: `${prefix}-${nr}`,
    insats: `${prefix}-${nr}`,
    typ: 'PaborjaInsats',
    data: {
      datum: '2026-03-16',
      individId: `person-${prefix}-${nr}`,
      metod: 'FFT',
      stadsdelsnamnd: 'jarva',
      kon: 'flicka',
      alderAr: 15,
    },
  }));
const antal = async () => Number(await store.head());

it('says what nobody knows when the log stops answering, and loses nothing', async () => {
  const body = ndjson(starter(400, 'borta'));
  const before = await antal();
  left = 50;
  const cut = await sand(api.url, body);
  expect(cut.summering).toMatchObject({ avbruten: 'tjansten-svarar-inte' });
  expect(cut.summering?.utfall.registrerad).toBe(50);
  expect(cut.rader.at(-1)?.fel?.[0]?.kod).toBe('tjansten-svarar-inte');
  expect(await antal()).toBe(before + 50);
  left = Infinity;
  const again = await sand(api.url, body);
  expect(again.summering?.utfall).toMatchObject({ registrerad: 350, 'redan-registrerad': 50 });
  expect(await antal()).toBe(before + 400);
});

it('keeps the order within an insats: nothing is tried past a line that nobody knows of', async () => {
  const [first] = starter(1, 'ordning') as [Skickad];
  const line = (nr: number, typ: string, data: object) => ({
    nyckel: `o-${nr}`,
    insats: first.insats,
    typ,
    data,
  });
  left = 1;
  const svar = await sand(
    api.url,
    ndjson([
      first,
      line(2, 'NoteraDelaktighet', {
        datum: '2026-03-17',
        steg: 'effekt',
        svar: 'ja',
        form: 'samtal',
      }),
      line(3, 'AvbrytVerkstallighet', { datum: '2026-03-18', skal: 'familjen-pausar' }),
    ]),
  );
  expect(svar.rader.map(({ utfall }) => utfall)).toEqual(['registrerad', 'ej-provad', 'ej-provad']);
});

it('answers a sender that sends everything before it reads anything', async () => {
  const body = ndjson(starter(3000, 'talig'));
  const { hostname, port } = new URL(api.url);
  const socket = connect(Number(port), hostname);
  socket.pause();
  const head = `POST /v1/handelser HTTP/1.1\r\nHost: ${hostname}\r\nContent-Type: application/x-ndjson\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n`;
  await new Promise<void>((resolve) => socket.write(head + body, () => resolve()));
  let text = '';
  socket
    .setEncoding('utf8')
    .on('data', (chunk: string) => (text += chunk))
    .resume();
  await new Promise((resolve) => socket.once('close', resolve));
  // Chunks have their own lines between those of the answer.
  const { summering } = svarOf(200, text);
  expect(summering).toMatchObject({ utfall: { registrerad: 3000 } });
});

it('cuts off a sender that never ends, once the limit is told', async () => {
  const { hostname, port } = new URL(api.url);
  const socket = connect(Number(port), hostname);
  let text = '';
  socket.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  socket.on('error', () => undefined);
  const closed = new Promise((resolve) => socket.once('close', resolve));
  socket.write(
    `POST /v1/handelser HTTP/1.1\r\nHost: ${hostname}\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n`,
  );
  const lines = '{}\n'.repeat(1000);
  const chunk = `${Buffer.byteLength(lines).toString(16)}\r\n${lines}\r\n`;
  const more = setInterval(() => socket.write(chunk), 5);
  await closed;
  clearInterval(more);
  expect(text).toContain('for-manga-rader');
  expect(text).toContain(`"rader":${FLODE_LIMITS.lines}`);
}, 30_000);
