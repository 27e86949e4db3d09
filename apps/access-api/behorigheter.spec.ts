import { randomUUID } from 'node:crypto';
import { openStage, type Stage } from '../person-api/testing/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const user = async (namn = 'Ny Person'): Promise<{ id: string; sub: string }> => {
  const sub = randomUUID();
  const { body } = await stage.as('drift').post('/v1/anvandare', { iss: 'spec', sub, namn });
  return { id: body.id, sub };
};
const grant = (who: Parameters<Stage['as']>[0], body: object) =>
  stage.as(who).post('/v1/behorigheter', { from: '2026-01-01', ...body });
const mine = (sub: string) => stage.as(sub as never).get('/v1/mina-behorigheter');

describe('one’s own access', () => {
  it('is told to anybody who is known', async () => {
    const { status, body } = await mine('socFarsta');
    expect([status, body]).toMatchObject([
      200,
      {
        id: stage.ids.socFarsta,
        namn: 'Namn socFarsta',
        tilldelningar: [{ roll: 'socialsekreterare', namnd: 'farsta' }],
        nodatkomst: [],
      },
    ]);
    expect(body.atgarder).toContain('individ.sok');
    expect(body.atgarder).not.toContain('behorighet.hantera');
    expect((await mine('rollos')).body.atgarder).toEqual([]);
    expect((await mine(randomUUID())).body.type).toBe('/problem/okand-anvandare');
  });
});

describe('roles', () => {
  it('are given and taken back, and both hold at the next request', async () => {
    const { id, sub } = await user();
    const given = await grant('drift', { anvandare: id, roll: 'enhetschef', namnd: 'farsta' });
    expect(given.status).toBe(201);
    expect((await mine(sub)).body.tilldelningar).toMatchObject([{ roll: 'enhetschef' }]);
    const again = await grant('drift', { anvandare: id, roll: 'enhetschef', namnd: 'farsta' });
    expect(again.body).toEqual(given.body);
    const path = `/v1/behorigheter/${String(given.body.id)}/aterkallande`;
    expect((await stage.as('drift').post(path, {})).body).toEqual({ aterkallad: true });
    expect((await mine(sub)).body.tilldelningar).toEqual([]);
    expect((await stage.as(sub as never).get('/v1/godkannanden')).status).toBe(403);
    const { body } = await stage.as('drift').get('/v1/behorigheter');
    expect(body.behorigheter).toContainEqual(
      expect.objectContaining({ id: given.body.id, aterkallad: '2026-11-22T12:00:00.000Z' }),
    );
  });

  it('are given by drift alone, never to oneself, never beyond the own nämnd', async () => {
    const { id: anvandare } = await user();
    const role = { anvandare, roll: 'enhetschef', namnd: 'farsta' };
    for (const who of ['chefFarsta', 'namnd', 'ombud', 'rollos'] as const) {
      expect([who, (await grant(who, role)).status]).toEqual([who, 403]);
    }
    const own = await grant('drift', { ...role, anvandare: stage.ids.drift });
    expect(own.body.type).toBe('/problem/egen-begaran');
    expect((await grant('driftBromma', role)).body.errors[0].code).toBe('annan-namnd');
    expect((await grant('driftBromma', { ...role, namnd: '*' })).status).toBe(403);
    expect((await grant('driftBromma', { ...role, namnd: 'bromma' })).status).toBe(201);
  });

  it.each([
    [{ roll: 'kung' }, 400, 'fel-val'],
    [{ namnd: 'narnia' }, 422, 'okand-namnd'],
    [{ tom: '2025-01-01' }, 422, 'omvand-tid'],
    [{ anvandare: randomUUID() }, 422, 'okand-anvandare'],
    [{ roll: 'verksamhetssystem' }, 422, 'fel-slag-av-konto'],
    [{ by: randomUUID() }, 400, 'okant-falt'],
  ])('refuse %j', async (change, status, code) => {
    const { id: anvandare } = await user();
    const body = { anvandare, roll: 'behandlare', namnd: 'farsta', ...change };
    const answer = await grant('drift', body);
    expect([answer.status, answer.body.errors[0].code]).toEqual([status, code]);
  });

  it.each([
    ['jarva', undefined, undefined],
    ['jarva', { from: '2019-01-01' }, 'Järva börjar den 2023-07-01, och rollen ges från den'],
    ['rinkeby-kista', undefined, 'till och med den 2023-06-30, och rollen ges tills vidare. Ins'],
    ['rinkeby-kista', { from: '2019-01-01', tom: '2023-06-30' }, undefined],
    ['*', undefined, undefined],
  ])('warn where the nämnd %s does not exist all the time: %j', async (namnd, time, words) => {
    const { id: anvandare } = await user();
    const roll = namnd === '*' ? 'revisor' : 'behandlare';
    const { status, body } = await grant('drift', { anvandare, roll, namnd, ...time });
    expect([status, body.varning]).toEqual([
      201,
      words === undefined ? undefined : expect.stringContaining(words),
    ]);
  });

  it('refuse a day that does not exist', async () => {
    const body = { anvandare: stage.ids.rollos, roll: 'behandlare', namnd: 'farsta' };
    const answer = await grant('drift', { ...body, tom: '2026-02-30' });
    expect(answer.body.type).toBe('/problem/ogiltig-period');
  });

  it('of another nämnd are neither listed nor taken back', async () => {
    const list = (await stage.as('driftBromma').get('/v1/behorigheter')).body.behorigheter;
    expect(list.map((one: { namnd: string }) => one.namnd)).not.toContain('farsta');
    const all = (await stage.as('drift').get('/v1/behorigheter')).body.behorigheter;
    for (const [namnd, status] of [
      ['farsta', 404],
      ['*', 403],
    ] as const) {
      const { id } = all.find((one: { namnd: string }) => one.namnd === namnd);
      const path = `/v1/behorigheter/${String(id)}/aterkallande`;
      expect((await stage.as('driftBromma').post(path, {})).status).toBe(status);
    }
  });
});

describe('users', () => {
  it('are one for each login', async () => {
    const login = { iss: 'spec', sub: randomUUID() };
    const first = await stage.as('drift').post('/v1/anvandare', { ...login, namn: 'A' });
    const second = await stage.as('drift').post('/v1/anvandare', { ...login, namn: 'B' });
    expect([first.status, second.body]).toEqual([200, first.body]);
    expect((await mine(login.sub)).body.namn).toBe('B');
  });

  it('are shut out at the next request, and let in again', async () => {
    const put = (who: Parameters<Stage['as']>[0], avstangd: boolean, id = stage.ids.socBromma) =>
      stage.as(who).put(`/v1/anvandare/${id}/avstangning`, { avstangd });
    expect((await put('driftBromma', true)).body).toEqual({
      id: stage.ids.socBromma,
      avstangd: true,
    });
    expect((await mine('socBromma')).body.type).toBe('/problem/okand-anvandare');
    await put('driftBromma', false);
    expect((await mine('socBromma')).status).toBe(200);
    expect((await put('driftBromma', true, stage.ids.socFarsta)).status).toBe(403);
    expect((await mine('socFarsta')).status).toBe(200);
    expect((await put('drift', true, randomUUID())).status).toBe(404);
    expect((await put('drift', true, 'x')).status).toBe(404);
  });
});
