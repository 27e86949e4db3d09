import { randomUUID } from 'node:crypto';
import { openStage, type Stage } from '../person-api/testing/stage.js';

const NAMN = 'Eva Planterad';
const HOUR = 3_600_000;

let stage: Stage;
let individ: string;
let insats: string;

beforeAll(async () => {
  stage = await openStage();
  const body = { namnd: 'farsta', namn: NAMN, nummer: '19121212-1212' };
  individ = (await stage.as('socFarsta').post('/v1/individer', body)).body.individId;
  insats = await stage.addInsats(individ, 'farsta');
});
afterAll(() => stage.close());

const read = (who: Parameters<Stage['as']>[0]) => stage.as(who).get(`/v1/individer/${individ}`);

describe('nödåtkomst', () => {
  const open = (who: Parameters<Stage['as']>[0], body: object) =>
    stage.as(who).post('/v1/nodatkomst', body);

  it('opens a person for an hour, to the one who opened and nobody else', async () => {
    expect((await read('socFarsta')).status).toBe(404);
    const opened = await open('socFarsta', { individId: individ, skal: 'jour' });
    expect([opened.status, opened.body]).toMatchObject([
      201,
      { oppnadId: individ, from: '2026-11-22T12:00:00.000Z', tom: '2026-11-22T13:00:00.000Z' },
    ]);
    await stage.audited();
    expect((await read('socFarsta')).body.namn).toBe(NAMN);
    expect(await stage.audited()).toMatchObject([{ utfall: 'nodatkomst', resurs_id: individ }]);
    expect((await read('socFarsta2')).status).toBe(404);
  });

  it('is not prolonged by being asked for again', async () => {
    stage.clock.at += HOUR / 2;
    const again = await open('socFarsta', { individId: individ, skal: 'jour' });
    expect([again.status, again.body.tom]).toEqual([200, '2026-11-22T13:00:00.000Z']);
  });

  it('is over when the hour is', async () => {
    stage.clock.at += HOUR / 2 - 1;
    expect((await read('socFarsta')).status).toBe(200);
    stage.clock.at += 1;
    const after = await read('socFarsta');
    expect([after.status, after.text.includes('Planterad')]).toEqual([404, false]);
  });

  it('opens an insats by itself: its notes, but not who the person is', async () => {
    const opened = await open('socFarsta2', { insatsId: insats, skal: 'akut-fara-for-barnet' });
    expect(opened.status).toBe(201);
    const notes = await stage.as('socFarsta2').get(`/v1/insatser/${insats}/anteckningar`);
    expect(notes.status).toBe(200);
    expect((await read('socFarsta2')).status).toBe(404);
  });

  it('opens nothing at another nämnd, nor to those who work with no cases', async () => {
    for (const body of [
      { individId: individ },
      { insatsId: insats },
      { individId: randomUUID() },
    ]) {
      const answer = await open('socBromma', { ...body, skal: 'jour' });
      expect([answer.status, answer.body.type]).toEqual([404, '/problem/uppgiften-finns-inte']);
    }
    expect((await open('namnd', { individId: individ, skal: 'jour' })).status).toBe(403);
    expect(await stage.directory.actorById(stage.ids.socBromma)).toMatchObject({ nodatkomst: [] });
  });

  it.each([
    [{ skal: 'jour' }, 400],
    [{ insatsId: randomUUID(), individId: randomUUID(), skal: 'jour' }, 400],
    [{ individId: randomUUID(), skal: 'nyfiken' }, 400],
    [{ individId: 'x', skal: 'jour' }, 400],
  ])('refuses %j', async (body, status) => {
    expect((await open('socFarsta', body)).status).toBe(status);
  });
});

describe('who works with an insats', () => {
  const path = () => `/v1/insatser/${insats}/tilldelningar`;

  it('is said by the manager, and holds at once; so does its end', async () => {
    const anvandare = stage.ids.behandlareFarsta;
    expect((await read('behandlareFarsta')).status).toBe(404);
    const given = await stage.as('chefFarsta').post(path(), { anvandare });
    expect([given.status, given.body]).toEqual([201, { insatsId: insats, anvandare }]);
    expect((await read('behandlareFarsta')).body.namn).toBe(NAMN);
    const taken = await stage.as('chefFarsta').post(`${path()}/aterkallande`, { anvandare });
    expect(taken.body).toEqual({ aterkallad: true });
    expect((await read('behandlareFarsta')).status).toBe(404);
    const twice = await stage.as('chefFarsta').post(`${path()}/aterkallande`, { anvandare });
    expect(twice.body).toEqual({ aterkallad: false });
  });

  it('can be a unit', async () => {
    await stage.as('chefFarsta').post(path(), { enhet: 'oppenvard' });
    expect((await read('behandlareFarsta')).body.namn).toBe(NAMN);
    await stage.as('chefFarsta').post(`${path()}/aterkallande`, { enhet: 'oppenvard' });
  });

  it('is somebody who works in the nämnd, or a unit in it', async () => {
    const give = (body: object) => stage.as('chefFarsta').post(path(), body);
    const refused = async (body: object) => {
      const answer = await give(body);
      return [answer.status, answer.body.errors[0]?.code];
    };
    for (const name of ['socBromma', 'rollos', 'namnd', 'analytiker'] as const) {
      const answer = await refused({ anvandare: stage.ids[name] });
      expect([name, ...answer]).toEqual([name, 422, 'anvandare-utan-roll']);
    }
    await stage.directory.deactivate(stage.ids.socFarsta2);
    expect(await refused({ anvandare: stage.ids.socFarsta2 })).toEqual([422, 'okand-anvandare']);
    await stage.directory.reactivate(stage.ids.socFarsta2);
    expect(await refused({ enhet: 'oppenvrad' })).toEqual([422, 'okand-enhet']);
    const text = (await give({ enhet: 'oppenvrad' })).body.errors[0];
    expect(JSON.stringify(text)).toContain('Enheten');
    const elsewhere = await stage.addInsats(individ, 'bromma');
    const path2 = `/v1/insatser/${elsewhere}/tilldelningar`;
    const other = await stage.as('chefBromma').post(path2, { enhet: 'oppenvard' });
    expect(other.body.errors[0].code).toBe('okand-enhet');
  });

  it('is also somebody of the nämnd that took the insats over', async () => {
    const role = { roll: 'enhetschef', namnd: 'jarva', from: '2020-01-01' } as const;
    const anvandare = stage.ids.rollos;
    const by = randomUUID();
    const id = await stage.directory.grant({ ...role, anvandare, by, enhet: 'norr' });
    const old = await stage.addInsats(individ, 'rinkeby-kista');
    const give = (body: object) =>
      stage.as('rollos').post(`/v1/insatser/${old}/tilldelningar`, body);
    expect((await give({ anvandare })).status).toBe(201);
    expect((await give({ enhet: 'norr' })).status).toBe(201);
    await stage.directory.revoke({ id, by });
  });

  it('is told to those who are named, in their own access', async () => {
    const mine = async (who: Parameters<Stage['as']>[0]) =>
      (await stage.as(who).get('/v1/mina-behorigheter')).body.insatser;
    expect(await mine('socFarsta2')).toEqual([]);
    const anvandare = stage.ids.socFarsta2;
    await stage.as('chefFarsta').post(path(), { anvandare });
    await stage.as('chefFarsta').post(path(), { enhet: 'oppenvard' });
    expect(await mine('socFarsta2')).toEqual([insats]);
    expect(await mine('behandlareFarsta')).toEqual([insats]);
    await stage.as('chefFarsta').post(`${path()}/aterkallande`, { anvandare });
    await stage.as('chefFarsta').post(`${path()}/aterkallande`, { enhet: 'oppenvard' });
    expect(await mine('socFarsta2')).toEqual([]);
  });

  it('is said by nobody else, and by exactly one name', async () => {
    const anvandare = stage.ids.socFarsta;
    expect((await stage.as('socFarsta').post(path(), { anvandare })).status).toBe(403);
    expect((await stage.as('chefBromma').post(path(), { anvandare })).status).toBe(404);
    const both = await stage.as('chefFarsta').post(path(), { anvandare, enhet: 'oppenvard' });
    expect([both.status, both.body.errors[0].code]).toEqual([422, 'tilldelning-oklar']);
    const unknown = await stage.as('chefFarsta').post(path(), { anvandare: randomUUID() });
    expect(unknown.body.errors[0].code).toBe('okand-anvandare');
    expect((await read('socFarsta')).status).toBe(404);
  });

  it('can be said of a protected person without seeing them', async () => {
    await stage.vault.protect(individ as never, true);
    const anvandare = stage.ids.socFarsta;
    expect((await stage.as('chefFarsta').post(path(), { anvandare })).status).toBe(201);
    expect((await read('chefFarsta')).status).toBe(404);
    expect((await read('socFarsta')).body.namn).toBe(NAMN);
    await stage.vault.protect(individ as never, false);
  });
});

describe('the review', () => {
  const URVAL = '/v1/granskning/urval?from=2020-01-01&tom=2020-12-31&n=10&fro=a';
  /** The audit is stamped by the clock of the database. */
  const days = () => {
    const before = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
    const after = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    return `from=${before}&tom=${after}`;
  };
  const sample = (who: Parameters<Stage['as']>[0], more = '') =>
    stage.as(who).get(`/v1/granskning/urval?${days()}&n=100&fro=granskning${more}`);

  it('begins with emergency access, names the readers, and can be drawn again', async () => {
    const first = await sample('chefFarsta');
    expect(first.status).toBe(200);
    const { nodatkomst, urval, perLasare, huvud } = first.body;
    expect(nodatkomst[0]).toMatchObject({
      atgard: 'nodatkomst.oppna',
      lasare: { id: stage.ids.socFarsta, namn: 'Namn socFarsta' },
      resursId: individ,
    });
    expect(nodatkomst.map((row: { utfall: string }) => row.utfall)).toContain('nodatkomst');
    expect(urval.length).toBeGreaterThan(5);
    expect(perLasare[0].lasare.namn).toMatch(/^Namn /);
    const again = await sample('chefFarsta', `&huvud=${String(huvud)}`);
    expect(again.body).toEqual(first.body);
    expect(first.text).not.toContain('Planterad');
  });

  it('says of every opening who made it and why, and lists nothing that was refused', async () => {
    const ask = (who: Parameters<Stage['as']>[0], from: string, tom: string) =>
      stage.as(who).get(`/v1/granskning/urval?from=${from}&tom=${tom}&n=1&fro=a`);
    const { body } = await ask('chefFarsta', '2026-11-22', '2026-11-22');
    expect(Object.keys(body)[0]).toBe('oppningar');
    expect(body.oppningar).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        anvandare: stage.ids.socFarsta,
        namn: 'Namn socFarsta',
        oppnadId: individ,
        skal: 'jour',
        from: '2026-11-22T12:00:00.000Z',
        tom: '2026-11-22T13:00:00.000Z',
      },
      expect.objectContaining({ namn: 'Namn socFarsta2', skal: 'akut-fara-for-barnet' }),
    ]);
    for (const [from, tom] of [
      ['2026-11-20', '2026-11-21'],
      ['2026-11-23', '2026-11-24'],
    ] as const) {
      expect((await ask('chefFarsta', from, tom)).body.oppningar).toEqual([]);
    }
    expect((await ask('chefBromma', '2026-11-22', '2026-11-22')).body.oppningar).toEqual([]);
    const rows = (await sample('ombud')).body.nodatkomst as { utfall: string }[];
    expect(rows.map(({ utfall }) => utfall)).not.toContain('nekad');
  });

  it('keeps each manager to the own nämnd, and the data protection officer to none', async () => {
    const other = await sample('chefBromma');
    expect(other.body).toMatchObject({ namnder: ['bromma'], nodatkomst: [] });
    expect(other.text).not.toContain(individ);
    const all = await sample('ombud');
    expect([all.body.namnder, all.body.nodatkomst.length > 0]).toEqual(['*', true]);
  });

  it('names a reader who has been shut out since', async () => {
    await stage.directory.deactivate(stage.ids.socFarsta2);
    const { body } = await sample('ombud');
    const names = body.perLasare.map(
      (one: { lasare: { namn: string } | null }) => one.lasare?.namn,
    );
    expect(names).toContain('Namn socFarsta2');
    await stage.directory.reactivate(stage.ids.socFarsta2);
  });

  it.each([
    ['from=2026-02-30&tom=2026-03-01&n=1&fro=a', 'ogiltig-period'],
    ['from=2026-03-02&tom=2026-03-01&n=1&fro=a', 'ogiltig-period'],
    ['tom=2026-03-01&n=1&fro=a', 'ogiltig-period'],
    ['from=2020-01-01&tom=2026-03-01&n=1&fro=a', 'ogiltig-period'],
    ['from=2026-03-01&tom=2026-03-01&n=0&fro=a', 'ogiltigt-urval'],
    ['from=2026-03-01&tom=2026-03-01&n=501&fro=a', 'ogiltigt-urval'],
    ['from=2026-03-01&tom=2026-03-01&n=1&fro=a&fro=b', 'ogiltigt-urval'],
    ['from=2026-03-01&tom=2026-03-01&n=1&fro=a&huvud=-1', 'ogiltigt-urval'],
  ])('refuses %s', async (query, code) => {
    const { status, body } = await stage.as('chefFarsta').get(`/v1/granskning/urval?${query}`);
    expect([status, body.type]).toEqual([400, `/problem/${code}`]);
  });

  it('tells who has read about a person, refused ones too, insatser included', async () => {
    const ask = (who: Parameters<Stage['as']>[0], individId = individ) =>
      stage.as(who).post('/v1/granskning/individ', { individId });
    const { body, text } = await ask('chefFarsta');
    const rows = body.lasningar as { utfall: string; resursId: string }[];
    expect(new Set(rows.map(({ utfall }) => utfall))).toEqual(
      new Set(['tillaten', 'nekad', 'nodatkomst']),
    );
    expect(rows.map(({ resursId }) => resursId)).toContain(insats);
    const other = await stage.addInsats(individ, 'bromma');
    await stage.as('chefBromma').get(`/v1/insatser/${other}/anteckningar`);
    expect((await ask('chefFarsta')).text).not.toContain(other);
    expect((await ask('ombud')).text).toContain(other);
    expect(text).not.toContain('Planterad');
    expect((await ask('ombud')).status).toBe(200);
    for (const who of ['chefBromma', 'ombudBromma'] as const) {
      expect([who, (await ask(who)).status]).toEqual([who, 404]);
    }
    expect((await ask('chefFarsta', randomUUID())).status).toBe(404);
  });

  it('is for managers and data protection officers', async () => {
    for (const who of ['socFarsta', 'namnd', 'analytiker', 'drift', 'utvarderare'] as const) {
      expect([who, (await stage.as(who).get(URVAL)).status]).toEqual([who, 403]);
    }
  });
});
