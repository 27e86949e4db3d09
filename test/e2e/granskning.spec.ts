import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import { loginAs } from '../support/login.js';
import { stepsOf, walked, type Walked } from './support/handledning.js';
import { callerOf, type Answer, type Caller } from './support/lev.js';
import { startServiceWithClock, type ServiceWithClock } from './support/service-with-clock.js';

const FILE = 'docs/granskning.md';
const guide = readFileSync(FILE, 'utf8');
const FIRST_DAY = '2026-02-02';
const IDS = [...'123456789abc'].map((last) => `ab12cd34-ef56-4a78-9b01-cdef0123ab0${last}`);

/** Neither is in the sample of the guide. */
const [PROTECTED = '', RESTRICTED = ''] = [IDS[0], IDS[4]];
const PERSON = { namnd: 'skarholmen', namn: 'Påhittad Provsson', nummer: '19121212-1212' };

let service: ServiceWithClock;
let guided: Walked;
const callers = new Map<string, Caller>();

async function caller(person: string): Promise<Caller> {
  const known = callers.get(person) ?? callerOf(service.url, await loginAs(service.url, person));
  callers.set(person, known);
  return known;
}

let keys = 0;
async function post(person: string, path: string, body: object, revision?: number) {
  const call = await caller(person);
  keys += 1;
  const headers = {
    ...{ 'content-type': 'application/json', 'idempotency-key': `granskning-${keys}` },
    ...(revision === undefined ? {} : { 'if-match': `"${revision}"` }),
  };
  return call(path, { method: 'POST', headers, body: JSON.stringify(body) });
}
const get = async (person: string, path: string) => (await caller(person))(path);

/** Twelve insatser of Skärholmen: in nine the child was asked, by what is recorded; all have ended. */
async function plant(): Promise<void> {
  const registered = await post('maja', '/v1/individer', PERSON);
  if (registered.status !== 201) throw new Error(JSON.stringify(registered.body));
  for (const [i, insatsId] of IDS.entries()) {
    const known = insatsId === PROTECTED;
    const individId = known ? registered.body.individId : insatsId.replace('ab12', 'ee12');
    const said = i < 9 ? 'ja' : 'nej';
    const route = `/v1/insatser/${insatsId}`;
    const done = [
      await post('maja', '/v1/insatser', { ...START, insatsId, individId }),
      await post('maja', `${route}/genomforandeplan`, PLAN, 0),
      await post(
        'maja',
        `${route}/uppfoljningar`,
        { ...UPPFOLJNING, barnetTillfragatOmEffekt: said },
        1,
      ),
      await post(
        'maja',
        `${route}/avslut`,
        { ...AVSLUT, avslutsorsak: i % 2 === 0 ? 'FLYTT' : 'FULLFOLJD_MAL' },
        2,
      ),
    ];
    const refused = done.find(({ status }) => status !== 201);
    if (refused !== undefined) throw new Error(JSON.stringify(refused.body));
  }
}
const START = {
  handelse: 'InsatsPaborjad',
  ...{ datum: '2026-02-02', metod: 'FFT', stadsdelsnamnd: 'skarholmen', kon: 'pojke' },
  alderAr: 15,
};
const PLAN = {
  ...{ datum: '2026-02-02', barnetDelaktigt: 'ja', forvaring: 'digitalt' },
  malsattningar: [{ malsattningId: 'skola', omrade: 'utbildning', startlage: -1 }],
};
const UPPFOLJNING = {
  ...{ datum: '2026-02-02', form: 'mote', barnetDelaktigt: 'ja', dokumentform: 'separat-dokument' },
  maluppfyllelse: [{ malsattningId: 'skola', niva: 0 }],
};
const AVSLUT = {
  ...{ datum: '2026-02-02', initieradAv: 'utforare' },
  maluppfyllelse: [{ malsattningId: 'skola', niva: 1 }],
};

/** Rut, who is nobody's auditor in the demo, becomes one of Skärholmen. */
async function makeRutAuditor(): Promise<void> {
  const idOf = async (namn: string) => {
    const { rows } = await service.pool.query<{ id: string }>(
      'SELECT id FROM behorighet.anvandare WHERE sub = $1',
      [namn],
    );
    return rows[0]?.id ?? '';
  };
  const anvandare = await idOf('rut');
  await service.pool.query('DELETE FROM behorighet.tilldelning WHERE anvandare = $1', [anvandare]);
  const given = await post('pim', '/v1/behorigheter', {
    ...{ anvandare, roll: 'revisor', namnd: 'skarholmen', from: '2026-01-01' },
  });
  if (given.status !== 201) throw new Error(JSON.stringify(given.body));
}

beforeAll(async () => {
  service = await startServiceWithClock(FIRST_DAY);
  await plant();
  await makeRutAuditor();
  guided = await walked(guide, { setDay: service.setDay, callerOf: caller });
}, 120_000);
afterAll(() => service.close());

const answerTo = (path: RegExp): Answer => {
  const found = guided.answers.findLast(({ step }) => path.test(`${step.method} ${step.path}`));
  if (found === undefined) throw new Error(String(path));
  return found.answer;
};

/** `UTFALL_SKRIV_HANDLEDNING=1` writes the answers into the guide instead of comparing them. */
describe('the guide to audits', () => {
  it('answers every request as it says', () => {
    if (process.env['UTFALL_SKRIV_HANDLEDNING'] === '1') writeFileSync(FILE, guided.text);
    else expect(guided.text).toBe(guide);
  });

  it('shows every route, and is refused only where it says so', () => {
    const refused = guided.answers.filter(({ answer }) => answer.status >= 400);
    expect(refused.map(({ step, answer }) => `${step.who} ${answer.status}`)).toEqual(['rut 409']);
    expect(stepsOf(guide).length).toBeGreaterThanOrEqual(8);
  });
});

describe('an audit over HTTP', () => {
  const id = () => String(answerTo(/^POST \/v1\/aktgranskningar$/).body.aktgranskningId);
  const begin = (person: string, over: object = {}) =>
    post(person, '/v1/aktgranskningar', {
      ...{ beteckning: 'prov', moment: ['plan-finns'], namnder: ['skarholmen'], fro: 'prov' },
      ...{ urvalsgrund: 'avslutade', fran: '2026-01-01', till: '2026-06-30', antal: 5 },
      fordelning: 'lika',
      ...over,
    });
  const sampleOf = async (answer: Answer, person: string): Promise<readonly string[]> => {
    const read = await get(person, `/v1/aktgranskningar/${answer.body.aktgranskningId}`);
    return read.body.urval.map((one: { readonly insatsId: string }) => one.insatsId);
  };

  it('draws the same sample by the same seed, whoever draws, and another by another', async () => {
    const one = await begin('greta');
    expect(one.status).toBe(201);
    const sample = await sampleOf(one, 'greta');
    expect(sample).toHaveLength(5);
    expect(await sampleOf(await begin('rut'), 'rut')).toEqual(sample);
    expect(await sampleOf(await begin('greta', { fro: 'annat' }), 'greta')).not.toEqual(sample);
  });

  it('is not found by those of another nämnd, nor done by those who record', async () => {
    const path = `/v1/aktgranskningar/${id()}`;
    const asked = await Promise.all([
      get('ebba', path),
      get('ebba', `${path}/jamforelse`),
      get('maja', path),
      get('vera', `${path}/jamforelse`),
      begin('ebba'),
      begin('maja'),
    ]);
    expect(asked.map(({ status }) => status)).toEqual([404, 404, 403, 403, 403, 403]);
    expect((await get('ebba', '/v1/aktgranskningar')).body.aktgranskningar).toEqual([]);
    expect((await get('stig', '/v1/aktgranskningar')).body.aktgranskningar.length).toBeGreaterThan(
      0,
    );
    expect((await get('stig', path)).status).toBe(404);
  });

  it('puts every insats of the sample down in the read audit', async () => {
    const counted = async () =>
      (
        await service.pool.query<{ n: number }>(
          `SELECT count(DISTINCT resurs_id)::int AS n FROM granskning.lasning
            WHERE atgard = 'aktgranskning.gor' AND resurs = 'insats' AND resurs_id IS NOT NULL`,
        )
      ).rows[0]?.n ?? 0;
    await get('rut', `/v1/aktgranskningar/${id()}`);
    expect(await counted()).toBeGreaterThanOrEqual(6);
  });

  it('answers a retry as it did, and refuses its key for something else', async () => {
    const call = await caller('greta');
    const send = (body: object) =>
      call('/v1/aktgranskningar', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': 'samma-nyckel' },
        body: JSON.stringify(body),
      });
    const body = {
      ...{ beteckning: 'omtag', moment: ['metod'], namnder: ['skarholmen'], fro: 'x', antal: 3 },
      ...{ urvalsgrund: 'paborjade', fran: '2026-01-01', till: '2026-06-30', fordelning: 'lika' },
    };
    const [first, second, other] = [
      await send(body),
      await send(body),
      await send({ ...body, antal: 4 }),
    ];
    expect([first.status, second.status, other.status]).toEqual([201, 200, 422]);
    expect(second.body).toEqual(first.body);
  });

  it('says what is wrong with a protocol, and with an empty one', async () => {
    const wrong = await begin('greta', { moment: ['magkansla'] });
    expect(wrong.status).toBe(422);
    expect(wrong.body.errors).toMatchObject([{ pointer: '/moment/0', code: 'okant-moment' }]);
    expect((await begin('greta', { metod: 'MST' })).body).toMatchObject({
      status: 409,
      errors: [{ code: 'tomt-urval' }],
    });
  });

  it('takes no answer on an insats that the reviewer is not shown, and does not say why', async () => {
    const { body } = await begin('greta', { antal: 12 });
    const path = `/v1/aktgranskningar/${body.aktgranskningId}`;
    const call = await caller('greta');
    const send = (bedomningar: object, key: string) =>
      call(`${path}/bedomningar`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify(bedomningar),
      });
    let asked = 0;
    const judge = async (...ids: readonly string[]) => {
      const bedomningar = ids.map((insatsId) => ({
        ...{ insatsId, moment: 'plan-finns', svar: 'inte-uppfyllt' },
      }));
      const answer = await send({ bedomningar }, `om-${ids.join('-')}-${(asked += 1)}`);
      return { status: answer.status, body: { ...answer.body, traceId: '' } };
    };
    const outside = await judge('00000000-0000-4000-8000-000000000000');
    expect(outside).toMatchObject({
      status: 422,
      body: { errors: [{ code: 'insats-utanfor-urvalet' }] },
    });
    const { individ_id: individ } = (await get('greta', `/v1/insatser/${PROTECTED}/forlopp`)).body
      .forlopp;
    const said = {
      bedomningar: [{ insatsId: PROTECTED, moment: 'plan-finns', svar: 'uppfyllt' }],
    };
    expect((await send(said, 'fore-skyddet')).status).toBe(201);
    const skydd = await call(`/v1/individer/${individ}/skydd`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ skyddad: true }),
    });
    expect(skydd.status).toBe(200);
    const begransning = { datum: '2026-11-20', grund: 'riktighet-bestrids' };
    const restricted = `/v1/insatser/${RESTRICTED}/begransningar`;
    expect((await post('greta', restricted, begransning, 3)).status).toBe(201);
    expect(await judge(PROTECTED)).toEqual(outside);
    expect((await send(said, 'fore-skyddet')).status).toBe(200);
    expect(await judge(RESTRICTED)).toEqual(outside);
    expect((await judge(IDS[1] ?? '', RESTRICTED)).body.errors).toMatchObject([
      { pointer: '/bedomningar/1/insatsId', code: 'insats-utanfor-urvalet' },
    ]);
    const before = await lasta(IDS[1] ?? '');
    expect((await judge(IDS[1] ?? '')).status).toBe(201);
    expect(await lasta(IDS[1] ?? '')).toBe(before + 1);
  });

  /** How often an insats was read for an audit. */
  async function lasta(insatsId: string): Promise<number> {
    const { rows } = await service.pool.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM granskning.lasning
        WHERE atgard = 'aktgranskning.gor' AND resurs_id = $1`,
      [insatsId],
    );
    return rows[0]?.n ?? 0;
  }

  it('compares nothing until it is ended', async () => {
    const { body } = await begin('greta');
    const path = `/v1/aktgranskningar/${body.aktgranskningId}`;
    const [insatsId] = (await get('greta', path)).body.urval.map(
      (one: { readonly insatsId: string }) => one.insatsId,
    );
    const bedomningar = [{ insatsId, moment: 'plan-finns', svar: 'uppfyllt' }];
    expect((await post('greta', `${path}/bedomningar`, { bedomningar })).status).toBe(201);
    const during = (await get('rut', `${path}/jamforelse`)).body;
    expect([during.rader, during.varfor]).toEqual([[], 'aktgranskning-pagar']);
    expect((await post('greta', `${path}/avslut`, {})).status).toBe(201);
    const after = (await get('ines', `${path}/jamforelse`)).body;
    expect(after).toMatchObject({ varfor: null, rader: [{ bedomda: 1, oense: null }] });
  });

  it('is told to the person whom it is about, and what was found about others is not', async () => {
    const { insatsId } = (await get('greta', `/v1/aktgranskningar/${id()}`)).body.urval[0];
    const { body } = await get('greta', `/v1/insatser/${insatsId}/forlopp`);
    const path = `/v1/individer/${body.forlopp.individ_id}/registerutdrag`;
    const { granskningar } = (await post('greta', path, { format: 'json' })).body;
    expect(granskningar).toContainEqual(
      expect.objectContaining({
        beteckning: 'delaktighet-2026',
        insatsId,
        svar: expect.any(String),
      }),
    );
    const names = granskningar.flatMap(
      ({ actor }: { actor?: string }) => actor?.split(' ')[0] ?? [],
    );
    expect(new Set(['Greta', 'Rut', ...names])).toEqual(new Set(['Greta', 'Rut']));
    // Another audit drew it too, and nobody judged it there.
    expect(granskningar).toContainEqual(
      expect.objectContaining({ insatsId, svar: 'draget, inte bedömt' }),
    );
    const about = granskningar.map((one: { insatsId: string }) => one.insatsId);
    expect(new Set(about)).toEqual(new Set([insatsId]));
  });

  it('tells what was known when the sample was drawn, whatever is recorded since', async () => {
    const path = `/v1/aktgranskningar/${id()}`;
    const before = await get('ines', `${path}/jamforelse`);
    for (const { insatsId } of (await get('greta', path)).body.urval) {
      const later = { ...UPPFOLJNING, barnetTillfragatOmEffekt: 'nej' };
      const said = await post('maja', `/v1/insatser/${insatsId}/uppfoljningar`, later, 3);
      expect(said.status).toBe(201);
    }
    expect((await get('ines', `${path}/jamforelse`)).body).toEqual(before.body);
  });

  it('no longer counts an insats whose processing is restricted since', async () => {
    const path = `/v1/aktgranskningar/${id()}`;
    const before = await get('greta', path);
    const insatsId = String(before.body.urval[0].insatsId);
    const restricted = await post(
      'greta',
      `/v1/insatser/${insatsId}/begransningar`,
      { datum: '2026-11-20', grund: 'riktighet-bestrids' },
      4,
    );
    expect([restricted.status, restricted.body.errors]).toEqual([201, undefined]);
    expect((await get('greta', path)).body).toMatchObject({ ejVisade: 1 });
    expect((await get('ines', `${path}/jamforelse`)).body).toMatchObject({
      iUrvalet: 6,
      bortfallna: 1,
    });
  });
});
