import { randomUUID } from 'node:crypto';
import { insatsStream, type InsatsId } from '../../libs/domain/index.js';
import { openStage, STUDIE, UNDANTAG, type Stage } from './testing/stage.js';

const TEXT = 'Planterad hemlighet om skolan.';
const NY = { falt: 'plan.syfte', text: TEXT };

let stage: Stage;
let individ: string;
let insats: string;
let notes: string;

beforeAll(async () => {
  stage = await openStage();
  const body = { namnd: 'farsta', namn: 'Dan Planterad', nummer: '19121212-1212' };
  individ = (await stage.as('socFarsta').post('/v1/individer', body)).body.individId;
  insats = await stage.addInsats(individ, 'farsta');
  notes = `/v1/insatser/${insats}/anteckningar`;
  await stage.directory.assignCase({
    insatsId: insats,
    namnd: 'farsta',
    anvandare: stage.ids.socFarsta,
    by: stage.ids.chefFarsta,
  });
});
afterAll(() => stage.close());

describe('notes', () => {
  it('are written and read by those on the case, and hold no identity', async () => {
    const written = await stage.as('socFarsta').post(notes, NY);
    expect(written.status).toBe(201);
    const { body, text } = await stage.as('socFarsta').get(notes);
    expect(body).toEqual({
      insatsId: insats,
      anteckningar: [
        {
          textId: written.body.textId,
          ...NY,
          skrivenAv: stage.ids.socFarsta,
          skriven: '2026-11-22T12:00:00.000Z',
        },
      ],
    });
    expect(text).not.toContain(individ);
  });

  it('are kept once when sent again, and twice when written again another day', async () => {
    const again = await stage.as('socFarsta').post(notes, NY);
    expect(again.status).toBe(200);
    expect((await stage.as('socFarsta').get(notes)).body.anteckningar).toHaveLength(1);
    stage.clock.at += 86_400_000;
    expect((await stage.as('socFarsta').post(notes, NY)).status).toBe(201);
    expect((await stage.as('socFarsta').get(notes)).body.anteckningar).toHaveLength(2);
  });

  it('are one for a key, for good: the same again answers the same, and another text is refused', async () => {
    const own = await stage.addInsats(randomUUID(), 'farsta');
    const path = `/v1/insatser/${own}/anteckningar`;
    const key = randomUUID();
    const send = (text: string) =>
      stage
        .as('chefFarsta')
        .postWithoutKey(path, { falt: 'ovrigt', text })
        .set('Idempotency-Key', key);
    const decomposed = 'På två\r\nrader'.normalize('NFD');
    const [first, twin] = await Promise.all([send(decomposed), send(decomposed)]);
    expect([first?.body, first?.status].flat()).not.toContain(500);
    expect(twin?.body).toEqual(first?.body);
    stage.clock.at += 86_400_000;
    const again = await send(decomposed);
    expect([again.status, again.body]).toEqual([200, first?.body]);
    const other = await send('Något helt annat.');
    expect([other.status, other.body.type]).toEqual([422, '/problem/idempotency-key-ateranvand']);
    const { body } = await stage.as('chefFarsta').get(path);
    expect(body.anteckningar).toMatchObject([{ text: 'På två\nrader' }]);
  });

  it('are shown to nobody else, and can be written by nobody else', async () => {
    for (const who of ['socFarsta2', 'socBromma', 'chefBromma'] as const) {
      const read = await stage.as(who).get(notes);
      expect([who, read.status, read.text.includes('hemlighet')]).toEqual([who, 404, false]);
      expect((await stage.as(who).post(notes, NY)).status).toBe(404);
    }
    for (const who of ['namnd', 'drift', 'ombud', 'utvarderare'] as const) {
      expect((await stage.as(who).get(notes)).status).toBe(403);
    }
    const nowhere = `/v1/insatser/${randomUUID()}/anteckningar`;
    expect((await stage.as('socFarsta').post(nowhere, NY)).status).toBe(404);
  });

  it('word a goal of the plan, and say whose words they are', async () => {
    const own = await stage.addInsats(randomUUID(), 'farsta');
    const path = `/v1/insatser/${own}/anteckningar`;
    const ny = {
      falt: 'plan.malsattning',
      malsattningId: 'skola',
      text: 'Jag vill gå hela dagar.',
    };
    const post = (more: object) => stage.as('chefFarsta').post(path, { ...ny, ...more });
    const refused = await post({ vems: 'barn' });
    expect([refused.status, refused.body.type]).toEqual([422, '/problem/malsattning-saknas']);
    await stage.addPlan(own, 'skola');
    expect((await post({ vems: 'barn' })).status).toBe(201);
    expect((await post({ vems: 'barn' })).status).toBe(200);
    // The same text by somebody else is another one.
    expect((await post({ vems: 'vardnadshavare' })).status).toBe(201);
    expect((await post({ vems: 'Kalle Karlsson' })).status).toBe(400);
    const { body } = await stage.as('chefFarsta').get(path);
    expect(body.anteckningar).toHaveLength(2);
    for (const vems of ['barn', 'vardnadshavare']) {
      expect(body.anteckningar).toContainEqual(expect.objectContaining({ ...ny, vems }));
    }
  });

  it('need no registered person, and lie nowhere in clear', async () => {
    const imported = await stage.addInsats(randomUUID(), 'farsta');
    const path = `/v1/insatser/${imported}/anteckningar`;
    expect((await stage.as('chefFarsta').post(path, NY)).status).toBe(201);
    expect((await stage.as('chefFarsta').get(path)).body.anteckningar).toHaveLength(1);
    const { rows } = await stage.pool.query('SELECT * FROM valv.text');
    expect(JSON.stringify(rows)).not.toContain('hemlighet');
  });

  it('of what was called in question are bound to the event, and need one that exists', async () => {
    const own = await stage.addInsats(randomUUID(), 'farsta');
    const path = `/v1/insatser/${own}/anteckningar`;
    const [opening] = await stage.store.readStream(insatsStream(own as InsatsId));
    const handelseId = opening?.id ?? '';
    const ny = { falt: 'ifragasatt', text: 'Det stämmer inte att jag sa ja.' };
    const post = (more: object) => stage.as('chefFarsta').post(path, { ...ny, ...more });
    for (const more of [{}, { handelseId: randomUUID() }]) {
      const refused = await post(more);
      expect([refused.status, refused.body.type]).toEqual([422, '/problem/handelse-saknas']);
    }
    expect((await post({ handelseId })).status).toBe(201);
    expect((await post({ handelseId })).status).toBe(200);
    const { body } = await stage.as('chefFarsta').get(path);
    expect(body.anteckningar).toMatchObject([{ ...ny, handelseId }]);
  });

  it.each([
    [{ ...NY, falt: 'Plan Syfte' }, 400],
    [{ ...NY, text: 'a\u202eb' }, 422],
    [{ ...NY, text: '' }, 400],
    [{ ...NY, individId: randomUUID() }, 400],
  ])('refuse %j', async (body, status) => {
    const answer = await stage.as('socFarsta').post(notes, body);
    expect([answer.status, answer.text.includes('hemlighet')]).toEqual([status, false]);
  });
});

describe('the registerutdrag', () => {
  const ask = (who: Parameters<Stage['as']>[0], format: string, id = individ) =>
    stage.as(who).post(`/v1/individer/${id}/registerutdrag`, { format }).buffer(true);

  it('holds everything of the own nämnd, and who has read it by name', async () => {
    const other = await stage.addInsats(individ, 'bromma');
    const answer = await ask('socFarsta', 'json');
    expect([answer.status, answer.type]).toEqual([200, 'application/json']);
    expect(answer.get('Cache-Control')).toBe('no-store');
    expect(answer.get('Content-Disposition')).toBe('attachment; filename="registerutdrag.json"');
    const document = JSON.parse(answer.text) as Record<string, unknown>;
    expect(document).toMatchObject({
      personuppgiftsansvarig: 'Farsta stadsdelsnämnd',
      individ: { namn: 'Dan Planterad', nummer: '191212121212' },
      insatser: [
        { insatsId: insats, handelser: [{ type: 'BeslutFattat', data: { alderAr: 15 } }] },
      ],
      anteckningar: [{ text: TEXT }, { text: TEXT }],
      studier: [{ ...STUDIE, lamnatAt: '1970-01-01T00:00:00.000Z' }],
      undantag: [UNDANTAG],
    });
    const readers = document.lasningar as { actor: string; uppgiftsslag: string }[];
    expect(readers).toContainEqual(
      expect.objectContaining({ actor: 'Namn socFarsta', uppgiftsslag: 'anteckning.las: fritext' }),
    );
    expect(readers.at(-1)?.uppgiftsslag).toContain('registerutdrag.skapa');
    expect(readers.map(({ actor }) => actor)).not.toContain('Namn socBromma');
    expect(answer.text).not.toContain(other);
  });

  it('tells of restrictions from day to day', async () => {
    const metadata = { actor: 'x', correlationId: 'x', source: { kind: 'manual' } } as const;
    const events = [
      {
        type: 'BehandlingBegransad',
        data: { datum: '2026-09-15', grund: 'riktighet-bestrids' },
        metadata: { ...metadata, occurredOn: '2026-09-15' },
      },
      {
        type: 'BegransningHavd',
        data: { datum: '2026-10-15' },
        metadata: { ...metadata, occurredOn: '2026-10-15' },
      },
    ];
    const stream = `insats-${insats}`;
    await stage.store.append({ stream, expected: 'stream-exists', events, key: 'begransning' });
    const { begransningar } = JSON.parse((await ask('chefFarsta', 'json')).text);
    expect(begransningar).toEqual([
      { insatsId: insats, from: '2026-09-15', tom: '2026-10-15', grund: 'riktighet-bestrids' },
    ]);
  });

  it('is a PDF that can be read, with no name in the file name', async () => {
    const answer = await ask('chefFarsta', 'pdf');
    expect([answer.status, answer.type]).toEqual([200, 'application/pdf']);
    expect(answer.get('Content-Disposition')).toBe('attachment; filename="registerutdrag.pdf"');
    expect((answer.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('is made for an imported person who is in no register', async () => {
    const imported = randomUUID();
    const theirs = await stage.addInsats(imported, 'farsta');
    const { status, text } = await ask('chefFarsta', 'json', imported);
    expect([status, JSON.parse(text).insatser[0].insatsId]).toEqual([200, theirs]);
    expect((await ask('chefBromma', 'json', imported)).status).toBe(404);
  });

  it('is refused to those who may not make it, and in another form', async () => {
    for (const who of ['socFarsta2', 'socBromma', 'chefBromma'] as const) {
      const answer = await ask(who, 'json');
      expect([who, answer.status, answer.text.includes('Planterad')]).toEqual([who, 404, false]);
    }
    expect((await ask('behandlareFarsta', 'json')).status).toBe(403);
    expect((await ask('ombud', 'json')).status).toBe(403);
    expect((await ask('chefFarsta', 'docx')).status).toBe(400);
  });
});
