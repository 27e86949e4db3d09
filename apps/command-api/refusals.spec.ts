import { randomUUID } from 'node:crypto';
import supertest, { type Response } from 'supertest';
import { SOMEBODY_ELSE } from '../../libs/web/testing/gate.js';
import { MemoryEventStore } from '../../libs/event-store/index.js';
import { StoreUnavailable } from '../../libs/event-store/port.js';
import { addressesOfCodes } from './recording/code-addresses.js';
import { INSATS_REJECTIONS } from '../../libs/domain/index.js';
import { oppnaMedBeslutExample } from './dto/oppna-med-beslut.dto.js';
import { oppnaMedErbjudandeExample } from './dto/oppna-med-erbjudande.dto.js';
import { oppnaMedStartExample } from './dto/oppna-med-start.dto.js';
import { paborjaInsatsExample } from './dto/paborja-insats.dto.js';
import { registreraSkattningExample } from './dto/registrera-skattning.dto.js';
import { startTestApi, type TestApi } from './testing/api.js';
import { AUTUMN_2026 } from './testing/walk.js';

let api: TestApi;
const store = new MemoryEventStore(() => AUTUMN_2026);
const unknown = '00000000-0000-4000-8000-000000000000';

beforeAll(async () => {
  api = await startTestApi(store, () => AUTUMN_2026);
});
afterAll(() => api.close());

async function opened(): Promise<string> {
  const { body } = await api.open(oppnaMedBeslutExample);
  return body.insatsId as string;
}

/** Status and type, after seeing that the answer is Swedish and says what to do. */
function refusal({ status, body, headers }: Response): [number, string] {
  expect(headers['content-type']).toContain('application/problem+json');
  expect(body.traceId).toBe(headers['x-request-id']);
  const faults = (body.errors ?? []) as { detail: string }[];
  for (const text of [body.title, body.detail, body.next, ...faults.map((one) => one.detail)]) {
    expect(text).toMatch(/[a-zåäö]{3}/);
    expect(text).not.toMatch(/\b(must|should|invalid|cannot|not found|bad request|unexpected)\b/i);
  }
  return [status, (body.type as string).replace('/problem/', '')];
}

describe('a command on an insats', () => {
  it('demands Idempotency-Key and If-Match, in that order', async () => {
    const insatsId = await opened();
    const post = () =>
      supertest(api.url).post(`/v1/insatser/${insatsId}/start`).send(paborjaInsatsExample);
    expect(refusal(await post())).toEqual([400, 'idempotency-key-saknas']);
    expect(refusal(await post().set('Idempotency-Key', 'kort'))).toEqual([
      400,
      'idempotency-key-ogiltig',
    ]);
    const keyed = () => post().set('Idempotency-Key', randomUUID());
    expect(refusal(await keyed())).toEqual([428, 'if-match-saknas']);
    expect(refusal(await keyed().set('If-Match', '0'))).toEqual([400, 'if-match-ogiltig']);
  });

  it('of an older version is refused with the version that holds, and succeeds with it', async () => {
    const insatsId = await opened();
    const path = `${insatsId}/start`;
    await api.send(`${insatsId}/uppdrag`, { datum: '2026-03-04', utforare: 'privat' });
    const late = await api.send(path, paborjaInsatsExample, { revision: 0 });
    expect(refusal(late)).toEqual([412, 'inaktuell-version']);
    expect(late.headers.etag).toBe('"1"');
    expect(late.body.detail).toContain('If-Match');
    expect(late.text).not.toMatch(/någon annan/i);
    const again = await api.send(path, paborjaInsatsExample, { revision: 1 });
    expect(again.status).toBe(201);
  });

  it('that nobody opened, or with an id of another form, is not found', async () => {
    const answer = await api.send(`${unknown}/start`, paborjaInsatsExample);
    expect(refusal(answer)).toEqual([404, 'insats-saknas']);
    expect(refusal(await api.get(`/v1/insatser/${unknown}/handelser`))).toEqual([
      404,
      'insats-saknas',
    ]);
    const misspelt = await api.send('19121212-1212/start', paborjaInsatsExample);
    expect(refusal(misspelt)).toEqual([400, 'ogiltigt-insats-id']);
    expect(misspelt.text).not.toContain('1212');
  });

  it('that is impossible is refused at the field, with the range', async () => {
    const insatsId = await opened();
    await api.send(`${insatsId}/start`, paborjaInsatsExample);
    const wrong = { ...registreraSkattningExample, poang: 99 };
    const answer = await api.send(`${insatsId}/skattningar`, wrong, { revision: 1 });
    expect(refusal(answer)).toEqual([422, 'ogiltig-uppgift']);
    expect(answer.body.errors[0]).toMatchObject({ pointer: '/poang' });
    expect(answer.body.errors[0].detail).toMatch(/99.*40/);
  });

  it('that clashes with what has happened is a conflict', async () => {
    const insatsId = await opened();
    await api.send(`${insatsId}/start`, paborjaInsatsExample);
    const second = { datum: '2026-04-01' };
    const answer = await api.send(`${insatsId}/start`, second, { revision: 1 });
    expect(refusal(answer)).toEqual([409, 'uppgift-krockar']);
  });

  it('about an event that does not exist is not found', async () => {
    const insatsId = await opened();
    const body = { datum: '2026-09-15', handelseId: unknown, skal: 'dubblett' };
    const answer = await api.send(`${insatsId}/makuleringar`, body);
    expect(refusal(answer)).toEqual([404, 'uppgift-finns-inte']);
  });

  it('with somebody else’s key and words is another request: it opens nothing of theirs', async () => {
    const key = 'samma-nyckel-1';
    const mine = await api.open(oppnaMedBeslutExample, key);
    const again = await api.open(oppnaMedBeslutExample, key);
    const other = await supertest(api.url)
      .post('/v1/insatser')
      .set('Idempotency-Key', key)
      .set('Authorization', `Bearer ${SOMEBODY_ELSE.id}`)
      .send(oppnaMedBeslutExample);
    expect([mine.status, again.status, other.status]).toEqual([201, 200, 201]);
    expect(again.body.insatsId).toBe(mine.body.insatsId);
    expect(other.body.insatsId).not.toBe(mine.body.insatsId);
    const chosen = { ...oppnaMedBeslutExample, insatsId: mine.body.insatsId as string };
    const theirs = await supertest(api.url)
      .post('/v1/insatser')
      .set('Idempotency-Key', key)
      .set('Authorization', `Bearer ${SOMEBODY_ELSE.id}`)
      .send(chosen);
    expect(theirs.status).toBeGreaterThanOrEqual(400);
  });

  it('that annuls waits for somebody else, who is told what it is about; asked twice it waits once', async () => {
    const insatsId = await opened();
    const listed = await api.get(`/v1/insatser/${insatsId}/handelser`);
    const body = {
      datum: '2026-09-15',
      handelseId: listed.body.handelser[0].handelseId,
      skal: 'dubblett',
    };
    const asked = await api.send(`${insatsId}/makuleringar`, body);
    const again = await api.send(`${insatsId}/makuleringar`, body);
    expect([asked.status, again.status]).toEqual([202, 202]);
    expect(again.body).toEqual(asked.body);
    const path = `${insatsId}/makuleringar/${String(asked.body.godkannandeId)}/beslut`;
    const own = await supertest(api.url).post(`/v1/insatser/${path}`).send({ godkann: true });
    expect(refusal(own)).toEqual([403, 'egen-begaran']);
    const decided = await api.decide(path);
    expect([decided.status, decided.body.status]).toEqual([200, 'verkstalld']);
    expect(refusal(await api.decide(path))).toEqual([409, 'atgard-krockar']);
  });

  it.each([
    ['a field too many', { ...paborjaInsatsExample, namn: 'Åsa' }, '/namn'],
    ['a wrong type', { datum: 20260316 }, '/datum'],
    ['a missing field', {}, '/datum'],
  ])('with %s is refused at %3$s', async (_label, body, pointer) => {
    const answer = await api.send(`${await opened()}/start`, body);
    expect(refusal(answer)).toEqual([400, 'ogiltig-begaran']);
    expect(answer.body.errors).toEqual([expect.objectContaining({ pointer })]);
  });

  it('that only repeats what stands there changes nothing', async () => {
    const insatsId = await opened();
    await api.send(`${insatsId}/start`, paborjaInsatsExample);
    const answer = await api.send(`${insatsId}/start`, paborjaInsatsExample, { revision: 1 });
    expect([answer.status, answer.headers['idempotent-replayed']]).toEqual([200, 'true']);
    expect(answer.body).toMatchObject({ revision: 1, handelser: [] });
  });
});

describe('a key', () => {
  it('sent fifty times at once has one effect and one answer', async () => {
    const insatsId = await opened();
    const send = () =>
      api.send(`${insatsId}/start`, paborjaInsatsExample, { key: 'samma-nyckel-50' });
    const answers = await Promise.all(Array.from({ length: 50 }, send));
    const done = answers.filter(({ status }) => status === 200 || status === 201);
    const waiting = answers.filter(({ status }) => status === 409);
    expect(done.length + waiting.length).toBe(50);
    expect(done.filter(({ status }) => status === 201)).toHaveLength(1);
    waiting.forEach((answer) => expect(refusal(answer)[1]).toBe('begaran-pagar'));
    done.push(await send());
    expect(new Set(done.map(({ text }) => text)).size).toBe(1);
    expect(await store.readStream(`insats-${insatsId}`)).toHaveLength(2);
  });

  it('gives the first answer again after later events, even with the version of then', async () => {
    const insatsId = await opened();
    const send = () =>
      api.send(`${insatsId}/start`, paborjaInsatsExample, { key: 'forsta-svaret' });
    const first = await send();
    await api.send(`${insatsId}/skattningar`, registreraSkattningExample, { revision: 1 });
    const again = await send();
    expect([again.status, again.headers['idempotent-replayed']]).toEqual([200, 'true']);
    expect(again.body).toEqual(first.body);
  });

  it('used for another body, or another command, is refused', async () => {
    const insatsId = await opened();
    const key = 'en-nyckel-tva-saker';
    await api.send(`${insatsId}/start`, paborjaInsatsExample, { key });
    const other = await api.send(
      `${insatsId}/start`,
      { datum: '2026-03-17' },
      { key, revision: 1 },
    );
    const command = await api.send(
      `${insatsId}/uppdrag`,
      { datum: '2026-03-04', utforare: 'privat' },
      { key, revision: 1 },
    );
    expect(refusal(other)).toEqual([422, 'idempotency-key-ateranvand']);
    expect(refusal(command)).toEqual([422, 'idempotency-key-ateranvand']);
    expect(await store.readStream(`insats-${insatsId}`)).toHaveLength(2);
  });

  it('names the insats it opens, so that an opening sent twice opens one', async () => {
    const key = randomUUID();
    const first = await api.open(oppnaMedBeslutExample, key);
    const again = await api.open(oppnaMedBeslutExample, key);
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body).toEqual(first.body);
    const other = await api.open({ ...oppnaMedBeslutExample, metod: 'MST' }, key);
    expect(refusal(other)).toEqual([422, 'idempotency-key-ateranvand']);
  });
});

describe('an opening', () => {
  it('may be a start without beslut, and take a chosen id once', async () => {
    const insatsId = randomUUID();
    const first = await api.open({ ...oppnaMedStartExample, insatsId });
    expect([first.status, first.body.insatsId]).toEqual([201, insatsId]);
    const second = await api.open({ ...oppnaMedBeslutExample, insatsId });
    expect(refusal(second)).toEqual([409, 'insats-finns-redan']);
    // How much is recorded under an id that somebody guessed is not for them to know.
    expect(second.headers).not.toHaveProperty('etag');
  });

  it.each([
    [[], ''],
    [{ ...oppnaMedBeslutExample, handelse: 'InsatsAvslutad' }, '/handelse'],
    [{ ...oppnaMedBeslutExample, individId: '19121212-1212' }, '/individId'],
    [{ ...oppnaMedStartExample, utfall: 'bifall' }, '/utfall'],
  ])('of %j is refused at "%s"', async (body, pointer) => {
    const answer = await api.open(body);
    expect(refusal(answer)).toEqual([400, 'ogiltig-begaran']);
    expect(answer.body.errors[0].pointer).toBe(pointer);
  });
});

describe('an opening by a word of its own', () => {
  it('is told every word that opens an insats', async () => {
    const { body } = await api.open({ ...oppnaMedBeslutExample, handelse: 'InsatsAvslutad' });
    expect(body.errors[0].detail).toMatch(
      /BeslutFattat, InsatsPaborjad, InsatsErbjuden, InsatsEjErbjuden/,
    );
  });
});

describe('a code that is not in its register', () => {
  it('is refused with the addresses where the codes are', async () => {
    const wrong = { ...oppnaMedBeslutExample, metod: 'TROLLERI', lagrum: 'bal-1' };
    const { body } = await api.open(wrong);
    expect(body.next).toContain('GET /v1/register/metoder och GET /v1/register/kodverk/lagrum.');
    const future = await api.open({
      ...oppnaMedBeslutExample,
      datum: '2199-01-01',
      lagrum: 'bal-1',
    });
    expect(future.body.next).not.toContain('metoder');
  });

  it('is refused with the name of its kodverk, at its place in the list', async () => {
    const codes = { ...oppnaMedErbjudandeExample, behov: ['B_SKOL', 'B_TROLL'] };
    const answer = await api.open(codes);
    expect(refusal(answer)).toEqual([422, 'ogiltig-uppgift']);
    expect(answer.body.errors).toEqual([expect.objectContaining({ pointer: '/behov/1' })]);
    expect(answer.body.detail).toContain('kontaktorsak');
    expect(answer.body.next).toContain('GET /v1/register/kodverk.');
  });

  it('names only addresses that exist', async () => {
    const paths = Object.keys(INSATS_REJECTIONS)
      .map((code) => addressesOfCodes([{ code, kind: 'ogiltig', text: '' }]))
      .filter((address) => address !== '');
    expect(paths.length).toBeGreaterThan(10);
    for (const path of new Set(paths)) {
      expect([path, (await api.get(path.replace('GET ', ''))).status]).toEqual([path, 200]);
    }
  });
});

describe('when the store is away', () => {
  it('says that the outcome is unknown and that the key makes it safe to try again', async () => {
    const away = new MemoryEventStore(() => AUTUMN_2026);
    const broken = await startTestApi(away, () => AUTUMN_2026);
    away.append = () => Promise.reject(new StoreUnavailable('down'));
    const answer = await broken.open(oppnaMedBeslutExample);
    expect(refusal(answer)).toEqual([503, 'tjansten-svarar-inte']);
    expect(answer.headers['retry-after']).toBe('2');
    expect(answer.body.next).toContain('samma Idempotency-Key igen');
    await broken.close();
  });
});
