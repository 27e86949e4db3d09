import { randomUUID } from 'node:crypto';
import { openStage, type Stage } from './testing/stage.js';

/** Planted: must be in no answer to anybody who may not see it. */
const NAMN = 'Anna Hemlighetsdotter';
const NUMMER = '19121212-1212';
const SECRET = /Hemlighetsdotter|121212/;

const ANNA = { namnd: 'farsta', namn: NAMN, nummer: NUMMER, arendenummer: ['SN 2026-17'] };

let stage: Stage;
let anna: string;
let insats: string;

beforeAll(async () => {
  stage = await openStage();
  anna = (await stage.as('socFarsta').post('/v1/individer', ANNA)).body.individId;
  insats = await stage.addInsats(anna, 'farsta');
  await assign('socFarsta');
});
afterAll(() => stage.close());

const assign = (who: 'socFarsta' | 'behandlareFarsta') =>
  stage.directory.assignCase({
    insatsId: insats,
    namnd: 'farsta',
    anvandare: stage.ids[who],
    by: stage.ids.chefFarsta,
  });

describe('registering a person', () => {
  it('makes one, and finds the same one again', async () => {
    const bo = { ...ANNA, namn: 'Bo Ek', nummer: '20000101-2384', arendenummer: [] };
    const first = await stage.as('chefFarsta').post('/v1/individer', bo);
    expect([first.status, first.body.known]).toEqual([201, false]);
    expect(first.get('Location')).toBe(`/v1/individer/${String(first.body.individId)}`);
    const again = await stage.as('chefFarsta').post('/v1/individer', bo);
    expect([again.status, again.body]).toEqual([200, { ...first.body, known: true }]);
  });

  it('is refused outside the own nämnd, and to those whose work it is not', async () => {
    const other = await stage.as('socBromma').post('/v1/individer', ANNA);
    expect([other.status, other.body.errors[0].code]).toEqual([403, 'annan-namnd']);
    for (const who of ['namnd', 'analytiker', 'drift', 'ombud', 'rollos'] as const) {
      expect([who, (await stage.as(who).post('/v1/individer', ANNA)).status]).toEqual([who, 403]);
    }
    expect((await stage.as(undefined).post('/v1/individer', ANNA)).status).toBe(401);
  });

  it.each([
    [{ ...ANNA, nummer: '19121212-1213' }, 422, 'nummer-fel-kontrollsiffra'],
    [{ ...ANNA, namn: '  ' }, 422, 'ogiltig-uppgift'],
    [{ ...ANNA, individId: randomUUID() }, 400, 'okant-falt'],
    [{ ...ANNA, arendenummer: 'SN 1' }, 400, 'fel-typ'],
    [{ ...ANNA, arendenummer: [7] }, 400, 'fel-langd'],
    [{ ...ANNA, skyddad: 'ja' }, 400, 'fel-typ'],
  ])('refuses %j without repeating it', async (body, status, code) => {
    const answer = await stage.as('socFarsta').post('/v1/individer', body);
    expect([answer.status, answer.body.errors[0].code]).toEqual([status, code]);
    expect(answer.text).not.toMatch(SECRET);
  });

  it('takes a reserve number when told that it is one', async () => {
    const reserv = { ...ANNA, namn: 'Rut Ek', arendenummer: [], nummer: 'RES 1007' };
    expect((await stage.as('socFarsta').post('/v1/individer', reserv)).status).toBe(422);
    const body = { ...reserv, reservnummer: true };
    expect((await stage.as('socFarsta').post('/v1/individer', body)).status).toBe(201);
  });

  it('puts down whom it found', async () => {
    await stage.audited();
    await stage.as('socFarsta').post('/v1/individer', ANNA);
    const rows = (await stage.audited()).map(({ resurs, resurs_id }) => [resurs, resurs_id]);
    expect(rows).toEqual([
      ['individ', null],
      ['individ', anna],
    ]);
  });

  it('demands a key', async () => {
    const answer = await stage.as('socFarsta').postWithoutKey('/v1/individer', ANNA);
    expect(answer.body.type).toBe('/problem/idempotency-key-saknas');
  });
});

describe('reading a person', () => {
  it('shows the one who is named on a case, and the manager, who it is', async () => {
    for (const who of ['socFarsta', 'chefFarsta'] as const) {
      const { status, body } = await stage.as(who).get(`/v1/individer/${anna}`);
      expect([status, body]).toMatchObject([
        200,
        { individId: anna, namn: NAMN, nummer: '191212121212', namnd: 'farsta' },
      ]);
    }
  });

  it('puts every reading down, allowed or refused', async () => {
    await stage.audited();
    await stage.as('socFarsta').get(`/v1/individer/${anna}`);
    await stage.as('socBromma').get(`/v1/individer/${anna}`);
    expect(await stage.audited()).toMatchObject([
      { utfall: 'tillaten', resurs_id: anna, dataklass: 'identitet,grunduppgifter' },
      { utfall: 'nekad', resurs_id: anna, kod: 'annan-namnd', actor_id: stage.ids.socBromma },
    ]);
  });

  it('tells everybody else the same as of somebody who is not there', async () => {
    const path = `/v1/individer/${anna}`;
    const nobody = await stage.as('socFarsta').get(`/v1/individer/${randomUUID()}`);
    const nothing = { ...nobody.body, traceId: expect.any(String) as string };
    for (const who of ['socBromma', 'chefBromma', 'socFarsta2', 'behandlareFarsta'] as const) {
      const { status, body, text } = await stage.as(who).get(path);
      expect([who, status, body]).toEqual([who, 404, nothing]);
      expect(text).not.toMatch(SECRET);
    }
    for (const id of ['1', "'%20OR%201", '%00', anna.toUpperCase()]) {
      expect((await stage.as('socFarsta').get(`/v1/individer/${id}`)).body).toEqual(nothing);
    }
  });

  it('shows the board and its analyst nobody, whatever they ask', async () => {
    for (const who of ['namnd', 'analytiker', 'utvarderare', 'drift', 'ombud'] as const) {
      const answer = await stage.as(who).get(`/v1/individer/${anna}`);
      expect([who, answer.status]).toEqual([who, 403]);
      expect(answer.text).not.toMatch(SECRET);
    }
  });

  it('shows nothing when it cannot be put down', async () => {
    await stage.pool.query('ALTER FUNCTION granskning.skriv(jsonb) RENAME TO borta');
    try {
      for (const path of [`/v1/individer/${anna}`, `/v1/insatser/${insats}/anteckningar`]) {
        const answer = await stage.as('socFarsta').get(path);
        expect([answer.status, answer.body.type]).toEqual([
          503,
          '/problem/granskning-otillganglig',
        ]);
        expect(answer.text).not.toMatch(SECRET);
      }
      const found = await stage.as('socFarsta').post('/v1/handlaggning/sok', { namn: NAMN });
      expect([found.status, SECRET.test(found.text)]).toEqual([503, false]);
    } finally {
      await stage.pool.query('ALTER FUNCTION granskning.borta(jsonb) RENAME TO skriv');
    }
  });
});

describe('an id that is none', () => {
  it('is put down as an attempt', async () => {
    await stage.audited();
    await stage.as('socFarsta').get('/v1/individer/19121212-1212');
    const rows = await stage.audited();
    expect(rows).toMatchObject([{ utfall: 'nekad', kod: 'ogiltigt-id', resurs_id: null }]);
    expect(JSON.stringify(rows)).not.toMatch(SECRET);
  });
});

describe('a person on the way out', () => {
  it('is read, found and written about by nobody', async () => {
    const body = { namnd: 'farsta', namn: 'Gun Gallrad', nummer: '19900101-0017' };
    const { individId } = (await stage.as('chefFarsta').post('/v1/individer', body)).body;
    const notes = `/v1/insatser/${await stage.addInsats(individId, 'farsta')}/anteckningar`;
    const ny = { falt: 'plan.syfte', text: 'Text.' };
    expect((await stage.as('chefFarsta').post(notes, ny)).status).toBe(201);
    await stage.keys.requestErasure([individId], randomUUID());
    expect((await stage.as('chefFarsta').get(`/v1/individer/${individId}`)).status).toBe(404);
    expect((await stage.as('chefFarsta').get(notes)).status).toBe(404);
    expect((await stage.as('chefFarsta').post(notes, ny)).status).toBe(404);
    const found = await stage.as('chefFarsta').post('/v1/handlaggning/sok', { namn: 'Gallrad' });
    expect(found.body).toEqual({ traffar: [] });
    const extract = { format: 'json' };
    const path = `/v1/individer/${individId}/registerutdrag`;
    expect((await stage.as('chefFarsta').post(path, extract)).status).toBe(404);
    expect((await stage.as('chefFarsta').post('/v1/individer', body)).status).toBe(410);
  });
});

describe('correcting and protecting', () => {
  it('corrects, keeps what stood before, and is refused to those not on the case', async () => {
    const path = `/v1/individer/${anna}/uppgifter`;
    const change = { namn: `${NAMN} Ny`, skal: 'Nytt namn.' };
    expect((await stage.as('socFarsta2').put(path, change)).status).toBe(404);
    const { status, body } = await stage.as('socFarsta').put(path, change);
    expect([status, body.namn, body.nummer]).toEqual([200, `${NAMN} Ny`, '191212121212']);
    expect(await stage.vault.corrections(anna as never)).toMatchObject([{ fore: { namn: NAMN } }]);
    await stage.as('socFarsta').put(path, { namn: NAMN, skal: 'Tillbaka.' });
  });

  it('says when there is nothing to correct, and when a number is taken', async () => {
    const path = `/v1/individer/${anna}/uppgifter`;
    const none = await stage.as('socFarsta').put(path, { skal: 'x' });
    expect(none.body.type).toBe('/problem/inget-att-ratta');
    const cia = { ...ANNA, arendenummer: [], namn: 'Cia Ek', nummer: '19850709-9805' };
    await stage.as('socFarsta').post('/v1/individer', cia);
    const taken = await stage.as('socFarsta').put(path, { nummer: cia.nummer, skal: 'fel' });
    expect([taken.status, taken.body.errors[0].code]).toEqual([409, 'nummer-upptaget']);
  });

  it('hides a protected person from all but the one who is named in person', async () => {
    const path = `/v1/individer/${anna}`;
    expect((await stage.as('socFarsta').put(`${path}/skydd`, { skyddad: true })).status).toBe(403);
    expect((await stage.as('chefFarsta').put(`${path}/skydd`, { skyddad: true })).status).toBe(200);
    const manager = await stage.as('chefFarsta').get(path);
    expect([manager.status, SECRET.test(manager.text)]).toEqual([404, false]);
    expect((await stage.as('socFarsta').get(path)).body).toMatchObject({ skyddad: true });
    const search = await stage.as('socFarsta2').post('/v1/handlaggning/sok', { nummer: NUMMER });
    expect(search.body).toEqual({ traffar: [] });
    const known = await stage.as('socFarsta2').post('/v1/individer', ANNA);
    expect([known.status, known.text.includes(anna)]).toEqual([403, false]);
    const own = await stage.as('socFarsta').post('/v1/handlaggning/sok', { nummer: NUMMER });
    expect(own.body.traffar).toMatchObject([{ individId: anna, skyddad: true }]);
    await stage.vault.protect(anna as never, false);
  });
});

describe('searching', () => {
  const search = (who: Parameters<Stage['as']>[0], body: object) =>
    stage.as(who).post('/v1/handlaggning/sok', body);

  it.each([{ namn: 'hemlighetsdotter' }, { nummer: NUMMER }, { arendenummer: 'sn2026-17' }])(
    'finds by %j, and shows four things',
    async (body) => {
      const answer = await search('socFarsta2', body);
      expect(answer.body).toEqual({
        traffar: [{ individId: anna, namn: NAMN, skyddad: false, insatser: [insats] }],
      });
    },
  );

  it('is refused by two things at once, by none, and by anything else', async () => {
    for (const body of [
      {},
      { namn: NAMN, nummer: NUMMER },
      { kon: 'flicka' },
      { namn: { a: 1 } },
    ]) {
      expect([400, 422]).toContain((await search('socFarsta', body)).status);
    }
  });

  it('finds nobody of another nämnd, nor by those who may not search', async () => {
    for (const who of ['socBromma', 'chefBromma'] as const) {
      expect((await search(who, { nummer: NUMMER })).body).toEqual({ traffar: [] });
    }
    for (const who of ['namnd', 'analytiker', 'ombud', 'drift'] as const) {
      expect((await search(who, { nummer: NUMMER })).status).toBe(403);
    }
  });

  it('shows a behandlare only those on whose case they are named', async () => {
    expect((await search('behandlareFarsta', { namn: NAMN })).body).toEqual({ traffar: [] });
    await assign('behandlareFarsta');
    expect((await search('behandlareFarsta', { namn: NAMN })).body.traffar).toHaveLength(1);
  });

  it('does not tell of insatser at another nämnd', async () => {
    await stage.addInsats(anna, 'bromma');
    const { body } = await search('socFarsta', { nummer: NUMMER });
    expect(body.traffar[0].insatser).toEqual([insats]);
  });

  it('puts the search down even when it finds nobody, and each person shown', async () => {
    await stage.audited();
    await search('socFarsta', { namn: 'Finnsinte' });
    await search('socFarsta', { nummer: NUMMER });
    const rows = (await stage.audited()).map(({ resurs, resurs_id }) => [resurs, resurs_id]);
    expect(rows).toEqual([
      ['sok', null],
      ['sok', null],
      ['individ', anna],
    ]);
  });
});
