import { MemoryEventStore, PostgresEventStore } from '../../libs/event-store/index.js';
import type { EventStore } from '../../libs/event-store/port.js';
import { createTestDatabase } from '../../test/support/database.js';
import { oppnaMedBeslutExample } from './dto/oppna-med-beslut.dto.js';
import { paborjaInsatsExample } from './dto/paborja-insats.dto.js';
import { startTestApi, type TestApi } from './testing/api.js';
import { AUTUMN_2026, eventsOf, LIVES, walk } from './testing/walk.js';

interface Wired {
  readonly store: EventStore;
  /** The clock that the store goes by. */
  readonly now: () => number;
  readonly release: () => Promise<void>;
}

const stores: Record<string, () => Promise<Wired>> = {
  memory: () =>
    Promise.resolve({
      store: new MemoryEventStore(() => AUTUMN_2026),
      now: () => AUTUMN_2026,
      release: () => Promise.resolve(),
    }),
  postgres: async () => {
    const database = await createTestDatabase();
    const store = new PostgresEventStore({ url: database.url });
    await store.migrate();
    const release = async () => {
      await store.close();
      await database.drop();
    };
    return { store, now: Date.now, release };
  },
};

describe.each(Object.keys(stores))('the life of an insats on the %s store', (name) => {
  let api: TestApi;
  let wired: Wired;

  beforeAll(async () => {
    const wire = stores[name];
    if (wire === undefined) throw new Error(name);
    wired = await wire();
    api = await startTestApi(wired.store, wired.now);
  });
  afterAll(async () => {
    await api.close();
    await wired.release();
  });

  it.each(Object.entries(LIVES))('%s goes by the examples of the description', async (_, life) => {
    const { insatsId, answers } = await walk(api, life);
    const walked = eventsOf(life);
    // An annulment answers as a decision on what somebody else has asked for.
    const statuses = walked.map((type) => (type === 'HandelseMakulerad' ? 200 : 201));
    expect(answers.map(({ status }) => status)).toEqual(statuses);
    expect(answers.map(({ headers }) => headers.etag as string)).toEqual(
      walked.map((_type, revision) => `"${revision}"`),
    );
    const listed = await api.get(`/v1/insatser/${insatsId}/handelser`);
    const handelser = listed.body.handelser as { typ: string; handelseId: string }[];
    expect(handelser.map(({ typ }) => typ)).toEqual(walked);
    expect(handelser.map(({ handelseId }) => handelseId)).toEqual(
      answers.flatMap(({ body }) => (body.registrering ?? body).handelser as string[]),
    );
    expect(listed.headers.etag).toBe(`"${walked.length - 1}"`);
    expect(answers[0]?.headers.location).toBe(`/v1/insatser/${insatsId}/handelser`);
  });

  it('keeps what was first recorded beside its rättelse', async () => {
    const { insatsId } = await walk(api);
    const { body } = await api.get(`/v1/insatser/${insatsId}/handelser`);
    const data = (typ: string) =>
      (body.handelser as { typ: string; data: object }[]).find((one) => one.typ === typ)?.data;
    expect(data('SkattningRegistrerad')).toMatchObject({ poang: 18.5 });
    expect(data('UppgiftRattad')).toMatchObject({
      andringar: [{ falt: 'poang', fran: 18.5, till: 19.5 }],
    });
  });

  it('records a key once though two processes get it fifty times at once', async () => {
    const second = await startTestApi(wired.store, wired.now);
    const { body } = await api.open(oppnaMedBeslutExample);
    const path = `${body.insatsId as string}/start`;
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        (index % 2 === 0 ? api : second).send(path, paborjaInsatsExample, { key: 'samma-nyckel' }),
      ),
    );
    await second.close();
    const done = answers.filter(({ status }) => status !== 409);
    expect(done.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(done.filter(({ status }) => status > 201)).toEqual([]);
    expect(new Set(done.map(({ text }) => text)).size).toBe(1);
    const listed = await api.get(`/v1/insatser/${body.insatsId as string}/handelser`);
    expect(listed.body.handelser).toHaveLength(2);
  });
});
