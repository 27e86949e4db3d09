import { randomUUID } from 'node:crypto';
import supertest from 'supertest';
import { UTBUD_REJECTIONS } from '../../../libs/domain/index.js';
import { MemoryEventStore } from '../../../libs/event-store/index.js';
import { specGate } from '../../../libs/web/testing/gate.js';
import type { Actor } from '../../../libs/access/index.js';
import { createWebApp, listenOnLoopback } from '../../../libs/web/index.js';
import { createUtbudRecorder } from '../../../libs/recording/index.js';
import { RECORDING_PROBLEMS } from '../index.js';
import { startTestApi, type TestApi } from '../testing/api.js';
import { UtbudRecording } from './utbud-recording.js';
import { UtbudController } from './utbud.controller.js';

const NOW = Date.parse('2026-06-30T10:00:00Z');
const ERBJUD = { datum: '2026-01-01', utforare: 'egen-regi' };
const KO = { datum: '2026-03-02', vantande: 4, langstaVantanDagar: 61 };
const BEMANNING = { datum: '2026-03-02', utbildade: 3, certifierade: 2, arsarbetskrafter: 2.5 };

describe('what a nämnd offers, over HTTP', () => {
  let api: TestApi;
  const store = new MemoryEventStore(() => NOW);

  beforeAll(async () => {
    api = await startTestApi(store, () => NOW);
  });
  afterAll(() => api.close());

  function post(path: string, body: object, headers: Readonly<Record<string, string>> = {}) {
    return supertest(api.url)
      .post(`/v1/utbud/${path}`)
      .set({ 'Idempotency-Key': randomUUID(), ...headers })
      .send(body);
  }
  const codes = ({ body }: { body: { errors?: { code: string }[] } }) =>
    (body.errors ?? []).map(({ code }) => code);

  it('is recorded from the offer to its end', async () => {
    const offer = await post('farsta/FFT', ERBJUD);
    expect(offer.status).toBe(201);
    expect(offer.headers.etag).toBe('"0"');
    expect(offer.body).toMatchObject({ revision: 0, position: '1' });
    const queue = await post('farsta/FFT/ko', KO);
    expect([queue.status, queue.body.utbudId]).toEqual([201, offer.body.utbudId]);
    expect((await post('farsta/FFT/bemanning', BEMANNING)).status).toBe(201);
    const handelseId = queue.body.handelser[0] as string;
    const andringar = [{ falt: 'vantande', till: 7 }];
    const rattelse = { datum: '2026-03-09', handelseId, andringar, skal: 'skrivfel' };
    expect((await post('farsta/FFT/rattelser', rattelse)).status).toBe(201);
    const end = await post('farsta/FFT/upphorande', { datum: '2026-06-29', skal: 'kostnad' });
    expect([end.status, end.body.revision]).toEqual([201, 4]);
    const events = await store.readStream(`utbud-${offer.body.utbudId as string}`);
    expect(events.map(({ type }) => type)).toEqual([
      'MetodErbjuden',
      'KoRapporterad',
      'BemanningRapporterad',
      'UtbudsuppgiftRattad',
      'MetodUpphord',
    ]);
    expect(events[0]?.data).toEqual({ ...ERBJUD, stadsdelsnamnd: 'farsta', metod: 'FFT' });
  });

  it('is recorded once however often it is sent', async () => {
    const key = { 'Idempotency-Key': randomUUID() };
    const first = await post('bromma/FFT', ERBJUD, key);
    const again = await post('bromma/FFT', ERBJUD, key);
    expect([again.status, again.headers['idempotent-replayed']]).toEqual([200, 'true']);
    expect(again.body).toEqual(first.body);
    const other = await post('bromma/FFT', { ...ERBJUD, utforare: 'privat' }, key);
    expect([other.status, other.body.type]).toEqual([422, '/problem/idempotency-key-ateranvand']);
    const known = await post('bromma/FFT', ERBJUD);
    expect([known.status, known.body.handelser]).toEqual([200, []]);
    expect((await post('bromma/FFT', ERBJUD, { 'Idempotency-Key': '' })).status).toBe(400);
  });

  it('minds the version where one is sent', async () => {
    await post('skarpnack/FFT', ERBJUD);
    const stale = await post('skarpnack/FFT/ko', KO, { 'If-Match': '"3"' });
    expect([stale.status, stale.body.type, stale.headers.etag]).toEqual([
      412,
      '/problem/utbud-inaktuellt',
      '"0"',
    ]);
    expect((await post('skarpnack/FFT/ko', KO, { 'If-Match': '"0"' })).status).toBe(201);
    expect((await post('skarpnack/FFT/ko', KO, { 'If-Match': 'x' })).status).toBe(400);
    const nothing = await post('skarpnack/MST/ko', KO, { 'If-Match': '"0"' });
    expect([nothing.status, nothing.body.type]).toEqual([404, '/problem/utbud-saknas']);
  });

  it.each<[string, object, number, string]>([
    ['farsta/MST/ko', KO, 404, 'metod-erbjuds-inte'],
    ['farsta/TROLLERI', ERBJUD, 422, 'okand-metod'],
    ['farsta/SCARED', ERBJUD, 422, 'metod-avradd'],
    ['norrmalm/FFT', ERBJUD, 422, 'stadsdelsnamnd-gallde-inte'],
    ['farsta/MST', { ...ERBJUD, datum: '2026-07-01' }, 422, 'datum-i-framtiden'],
    ['farsta/BSFT', { ...ERBJUD, utforare: 'grannen' }, 400, 'fel-val'],
    ['bromma/FFT', { ...ERBJUD, datum: '2026-02-01' }, 409, 'metod-redan-erbjuden'],
    [
      'bromma/FFT/bemanning',
      { ...BEMANNING, certifierade: 4 },
      422,
      'fler-certifierade-an-utbildade',
    ],
    ['bromma/FFT/ko', { ...KO, vantande: -1 }, 400, 'utanfor-granserna'],
    ['bromma/FFT/ko', { ...KO, namn: 'Kim' }, 400, 'okant-falt'],
  ])('POST %s is refused', async (path, body, status, code) => {
    const refused = await post(path, body);
    expect([refused.status, codes(refused)]).toEqual([status, [code]]);
    expect(refused.body.next).toMatch(/\.$/);
  });

  it('says where the codes are when one is unknown', async () => {
    const { body } = await post('farsta/TROLLERI', ERBJUD);
    expect(body.next).toContain('GET /v1/register/metoder');
  });

  it('tells no refusal by the code of a problem', () => {
    const problems = Object.keys(RECORDING_PROBLEMS);
    for (const code of Object.keys(UTBUD_REJECTIONS)) expect(problems).not.toContain(code);
  });
});

describe('who may record what a nämnd offers', () => {
  const post = async (roll: string, namnd: string) => {
    const actor = {
      id: randomUUID(),
      namn: 'Ola Spec (påhittad)',
      tilldelningar: [{ roll, namnd, from: '2000-01-01' }],
      nodatkomst: [],
    } as unknown as Actor;
    const gate = specGate(actor);
    const recorder = createUtbudRecorder({
      store: new MemoryEventStore(() => NOW),
      now: () => NOW,
    });
    const app = await createWebApp(
      {
        module: class Shell {},
        controllers: [UtbudController],
        providers: [{ provide: UtbudRecording, useValue: new UtbudRecording(recorder) }],
      },
      { gate },
    );
    app.useLogger(false);
    const url = await listenOnLoopback(app, 0, () => undefined);
    const { status } = await supertest(url)
      .post('/v1/utbud/farsta/FFT')
      .set('Idempotency-Key', randomUUID())
      .send(ERBJUD);
    await app.close();
    const last = gate.entries.at(-1);
    return [status, `${last?.atgard ?? ''} ${last?.utfall ?? ''}`] as const;
  };

  it.each([
    ['namndanalytiker', 'farsta', 201, 'tillaten'],
    ['enhetschef', 'farsta', 201, 'tillaten'],
    ['enhetschef', 'bromma', 403, 'nekad'],
    ['behandlare', 'farsta', 403, 'nekad'],
    ['socialnamnd', '*', 403, 'nekad'],
  ])('%s of %s gets %i, and it is put down', async (roll, namnd, status, utfall) => {
    expect(await post(roll, namnd)).toEqual([status, `utbud.registrera ${utfall}`]);
  });
});
