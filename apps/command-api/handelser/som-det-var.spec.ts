import supertest from 'supertest';
import { MemoryEventStore } from '../../../libs/event-store/index.js';
import { oppnaMedBeslutExample } from '../dto/oppna-med-beslut.dto.js';
import { rattaUppgiftExample } from '../dto/ratta-uppgift.dto.js';
import { startTestApi, type TestApi } from '../testing/api.js';
import { AUTUMN_2026 } from '../testing/walk.js';

describe('GET /v1/insatser/{insatsId}/handelser, as it was known before', () => {
  let api: TestApi;
  let insatsId: string;
  beforeAll(async () => {
    api = await startTestApi(new MemoryEventStore(() => AUTUMN_2026), () => AUTUMN_2026);
    const opened = await api.open(oppnaMedBeslutExample);
    insatsId = opened.body.insatsId as string;
    const first = await ask();
    const corrected = await supertest(api.url)
      .post(`/v1/insatser/${insatsId}/rattelser`)
      .set({ 'idempotency-key': 'nyckel-0002', 'if-match': String(first.headers.etag) })
      .send({
        ...{ datum: rattaUppgiftExample.datum, handelseId: first.body.handelser[0].handelseId },
        andringar: [{ falt: 'alderAr', till: 12 }],
        skal: 'skrivfel',
      });
    expect(corrected.body).toMatchObject({ insatsId });
  });
  afterAll(() => api.close());
  const ask = (query = '') => supertest(api.url).get(`/v1/insatser/${insatsId}/handelser${query}`);

  it('shows what stood there before a correction, and gives no version to change from', async () => {
    const nu = await ask();
    expect(nu.body).toMatchObject({ position: '2', handelser: [{ status: 'rattad' }, {}] });
    expect(nu.headers.etag).toBeDefined();
    const da = await ask('?position=1');
    expect(da.body).toMatchObject({ position: '1', revision: 0 });
    expect(da.body.handelser).toMatchObject([{ status: 'galler' }]);
    expect(da.headers.etag).toBeUndefined();
  });

  it('says where nothing was known yet, and refuses what it does not read', async () => {
    expect((await ask('?per=2020-01-01')).body.type).toBe('/problem/insats-fanns-inte-da');
    expect((await ask('?till=3')).body.type).toBe('/problem/okand-parameter');
    const refused = await supertest(api.url).get('/v1/register/metoder?per=2020-01-01');
    expect([refused.status, refused.body.type]).toEqual([400, '/problem/okand-parameter']);
  });
});
