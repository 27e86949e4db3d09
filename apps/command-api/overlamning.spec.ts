import { EVERYBODY, SOMEBODY_ELSE, specGate } from '../../libs/web/testing/gate.js';
import type { Actor } from '../../libs/access/index.js';
import { MemoryEventStore } from '../../libs/event-store/index.js';
import { lamnaUppdragExample } from './dto/lamna-uppdrag.dto.js';
import { oppnaMedBeslutExample } from './dto/oppna-med-beslut.dto.js';
import { bytIndividExample, overflyttaInsatsExample } from './dto/overlamning.dto.js';
import { startTestApi, type TestApi } from './testing/api.js';
import { AUTUMN_2026 } from './testing/walk.js';

const of = (actor: Actor, kod: string): Actor => ({
  ...actor,
  tilldelningar: actor.tilldelningar.filter(({ namnd }) => namnd === kod),
});
const JARVA = of(EVERYBODY, 'jarva');
const FARSTA = of(SOMEBODY_ELSE, 'farsta');
/** Known to the vault of some other nämnd, or of none: to the one who asks there is nobody. */
const HIDDEN = '00000000-0000-4000-8000-00000000dead';

const inner = specGate();
const gate = {
  ...inner,
  identify: (authorization: string | undefined) =>
    Promise.resolve(authorization?.endsWith(FARSTA.id) === true ? FARSTA : JARVA),
  factsOf: async (...asked: Parameters<typeof inner.factsOf>) => ({
    ...(await inner.factsOf(...asked)),
    gallras: asked[0].individId === HIDDEN,
  }),
};

let api: TestApi;
const store = new MemoryEventStore(() => AUTUMN_2026);

beforeAll(async () => {
  api = await startTestApi(store, () => AUTUMN_2026, gate);
});
afterAll(() => api.close());

async function opened(): Promise<string> {
  const { body } = await api.open(oppnaMedBeslutExample);
  return body.insatsId as string;
}

const typeOf = ({ status, body }: { status: number; body: { type?: string } }) => [
  status,
  body.type,
];

describe('an insats that is handed over', () => {
  it('is the receiving nämnd’s from then on, and the other’s no longer', async () => {
    const insatsId = await opened();
    const path = `${insatsId}/overflyttning`;
    const early = await api.send(`${insatsId}/uppdrag`, lamnaUppdragExample, { as: FARSTA });
    expect(typeOf(early)).toEqual([404, '/problem/insats-saknas']);
    expect((await api.send(path, overflyttaInsatsExample)).status).toBe(201);
    const late = await api.send(`${insatsId}/uppdrag`, lamnaUppdragExample, { revision: 1 });
    expect(typeOf(late)).toEqual([404, '/problem/insats-saknas']);
    const taken = await api.send(`${insatsId}/uppdrag`, lamnaUppdragExample, {
      revision: 1,
      as: FARSTA,
    });
    expect(taken.status).toBe(201);
  });

  it('answers a retry of the one who gave it away, and nothing else of theirs', async () => {
    const insatsId = await opened();
    const send = (body: object) =>
      api.send(`${insatsId}/overflyttning`, body, { key: 'lamna-over-1' });
    const first = await send(overflyttaInsatsExample);
    const again = await send(overflyttaInsatsExample);
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body).toEqual(first.body);
    const other = await send({ ...overflyttaInsatsExample, datum: '2026-06-02' });
    expect(typeOf(other)).toEqual([404, '/problem/insats-saknas']);
  });

  it('goes to a nämnd that exists, and to another than its own', async () => {
    const path = `${await opened()}/overflyttning`;
    const unknown = await api.send(path, { ...overflyttaInsatsExample, tillNamnd: 'atlantis' });
    expect([unknown.status, unknown.body.errors[0].pointer]).toEqual([422, '/tillNamnd']);
    expect(unknown.body.next).toContain('GET /v1/register/stadsdelsnamnder');
    const own = await api.send(path, { ...overflyttaInsatsExample, tillNamnd: 'jarva' });
    expect([own.status, own.body.errors[0].code]).toEqual([409, 'samma-namnd']);
  });
});

describe('an insats that is moved to another individual', () => {
  it('is moved only to one whom the asker can reach, and the attempt is put down', async () => {
    const path = `${await opened()}/individbyte`;
    const hidden = await api.send(path, { ...bytIndividExample, tillIndividId: HIDDEN });
    expect(typeOf(hidden)).toEqual([404, '/problem/uppgiften-finns-inte']);
    expect(gate.entries.at(-1)).toMatchObject({
      atgard: 'insats.byt-individ',
      resurs: 'individ',
      resursId: HIDDEN,
      utfall: 'nekad',
    });
    expect((await api.send(path, bytIndividExample)).status).toBe(201);
  });
});
