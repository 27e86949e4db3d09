import { randomUUID } from 'node:crypto';
import { openStage, type Stage } from '../person-api/testing/stage.js';

type Who = Parameters<Stage['as']>[0];

const STUDIE = {
  namn: 'Studien',
  diarienummer: 'SF 2026-0042',
  syfte: 'metodutvardering',
  etikprovning: 'Dnr 2026-01234-01',
  projektion: 'insats-forlopp',
};

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const begar = async (body: object = STUDIE): Promise<string> =>
  (await stage.as('utvarderare').post('/v1/studier', body)).body.godkannandeId;
const besluta = (who: Who, id: string, godkann = true) =>
  stage.as(who).post(`/v1/godkannanden/${id}/beslut`, { godkann });
const listed = async (who: Who): Promise<readonly { id: string; egen: boolean }[]> =>
  (await stage.as(who).get('/v1/godkannanden')).body.godkannanden;

describe('a study', () => {
  it('is asked for by the evaluator, once however often it is sent', async () => {
    const asked = await stage.as('utvarderare').post('/v1/studier', STUDIE);
    expect([asked.status, asked.body.status]).toEqual([202, 'vantar']);
    expect(await begar()).toBe(asked.body.godkannandeId);
    expect(await begar({ ...STUDIE, until: 7 })).not.toBe(asked.body.godkannandeId);
    for (const who of ['socFarsta', 'namnd', 'ombud', 'drift'] as const) {
      expect((await stage.as(who).post('/v1/studier', STUDIE)).status).toBe(403);
    }
  });

  it('is decided by the data protection officer, and the same decision again is the same', async () => {
    const id = await begar({ ...STUDIE, until: 1 });
    expect(await listed('ombud')).toContainEqual(expect.objectContaining({ id, egen: false }));
    for (const { status, body } of [await besluta('ombud', id), await besluta('ombud', id)]) {
      expect([status, body]).toEqual([200, { godkannandeId: id, status: 'godkand' }]);
    }
    expect((await besluta('ombud', id, false)).body.errors[0].code).toBe('redan-beslutad');
    expect((await listed('ombud')).map((one) => one.id)).not.toContain(id);
    expect(await stage.approvals.find(id)).toMatchObject({ status: 'godkand' });
  });

  it('is decided by nobody else, and never for more nämnder than one answers for', async () => {
    const id = await begar({ ...STUDIE, until: 2 });
    for (const who of ['utvarderare', 'gallrare', 'chefFarsta', 'drift', 'namnd'] as const) {
      expect([who, (await besluta(who, id)).status]).toEqual([who, 403]);
    }
    expect((await besluta('ombudBromma', id)).body.errors[0].code).toBe('annan-namnd');
    expect((await listed('ombudBromma')).map((one) => one.id)).not.toContain(id);
    expect(await stage.approvals.find(id)).toMatchObject({ status: 'vantar' });
  });

  it('refuses what looks like a personnummer, and what is not in the form', async () => {
    const body = { ...STUDIE, syfte: 'avser 19121212-1212' };
    const answer = await stage.as('utvarderare').post('/v1/studier', body);
    expect(answer.body.errors[0].code).toBe('personuppgift-i-begaran');
    expect(answer.text).not.toContain('1212-1212');
    const more = await stage.as('utvarderare').post('/v1/studier', { ...STUDIE, namnder: ['*'] });
    expect(more.body.errors[0].code).toBe('okant-falt');
  });
});

describe('a gallring', () => {
  const request = (begardAv: string, namnd = 'farsta') =>
    stage.approvals.request({
      kind: 'gallring',
      namnder: [namnd],
      innehall: { plan: randomUUID() },
      begardAv,
    });

  it('is decided by another than the one who asked', async () => {
    const { id } = await request(stage.ids.gallrare);
    expect(await listed('gallrare')).toContainEqual(expect.objectContaining({ id, egen: true }));
    expect((await besluta('gallrare', id)).body.type).toBe('/problem/egen-begaran');
    expect((await besluta('ombud', id, false)).body.status).toBe('avslagen');
  });

  it('is not shown or decided outside the nämnd', async () => {
    const { id } = await request(stage.ids.gallrare);
    expect((await listed('ombudBromma')).map((one) => one.id)).not.toContain(id);
    expect((await besluta('ombudBromma', id)).status).toBe(403);
  });
});

describe('a makulering', () => {
  it('is listed here, and sent to its own route for the decision', async () => {
    const insats = await stage.addInsats(randomUUID(), 'farsta');
    const { id } = await stage.approvals.request({
      kind: 'makulering',
      namnder: ['farsta'],
      innehall: { insatsId: insats, handelseId: randomUUID() },
      begardAv: stage.ids.socFarsta,
    });
    expect((await listed('chefFarsta')).map((one) => one.id)).toContain(id);
    const { status, body } = await besluta('chefFarsta', id);
    expect([status, body.next]).toEqual([
      409,
      `Besluta på /v1/insatser/${insats}/makuleringar/${id}/beslut.`,
    ]);
    expect((await besluta('chefBromma', id)).status).toBe(404);
    expect((await listed('chefBromma')).map((one) => one.id)).not.toContain(id);
    expect((await listed('ombud')).map((one) => one.id)).not.toContain(id);
  });

  it('that nobody has asked for is not there', async () => {
    expect((await besluta('chefFarsta', randomUUID())).status).toBe(404);
    expect((await besluta('chefFarsta', 'x')).status).toBe(404);
  });
});
