import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { loginAs } from '../support/login.js';
import { call } from './support/call.js';
import { plantCases, startOf, type Mal, type Planted } from './support/cases.js';
import { startWhole, type WholeService } from './support/whole-service.js';

/** Whose a known child is: what opens the way to who it is, and what does not. */
describe('the nämnd of a child', () => {
  let service: WholeService;
  let cases: Readonly<Record<Mal, Planted>>;
  const tokens: Record<string, string> = {};

  beforeAll(async () => {
    service = await startWhole();
    cases = await plantCases(service);
    for (const name of ['maja', 'greta', 'bo', 'ebba'])
      tokens[name] = await loginAs(service.url, name);
  });
  afterAll(() => service.stop());

  const get = (who: string, path: string) => call(service.url, { token: tokens[who], path });
  const ask = (who: string, path: string, body: object | string, headers = {}) =>
    call(service.url, { token: tokens[who], path, body, headers });
  const seen = async (who: string) =>
    (await get(who, `/v1/individer/${cases.egen.individId}`)).status;
  const told = ({ text }: { readonly text: string }) => JSON.parse(text) as Told;

  it('is not changed by opening an insats on the child’s id, and the refusal says what to do', async () => {
    const opening = startOf('jarva', cases.egen.individId);
    const answer = await ask('bo', '/v1/insatser', opening);
    expect([answer.status, told(answer).errors]).toMatchObject([
      403,
      [{ code: 'individ-i-annan-namnd', detail: expect.stringContaining('POST /v1/individer') }],
    ]);
    const data = without(opening, 'handelse');
    const line = { nyckel: 'k1', insats: randomUUID(), typ: 'PaborjaInsats', data };
    const fed = await ask('bo', '/v1/handelser', `${JSON.stringify(line)}\n`, {
      'content-type': 'application/x-ndjson',
    });
    expect(fed.text).toContain('individ-i-annan-namnd');
    expect(await seen('bo')).toBe(404);
  });

  it('says of an id that nobody knows that it is unknown, and lets it in', async () => {
    const first = await ask('maja', '/v1/insatser', startOf('skarholmen', randomUUID()));
    expect([first.status, flags(told(first))]).toEqual([
      201,
      expect.arrayContaining(['INDIVID_OKAND']),
    ]);
    const known = await ask('maja', '/v1/insatser', startOf('skarholmen', cases.egen.individId));
    expect([known.status, flags(told(known)).includes('INDIVID_OKAND')]).toEqual([201, false]);
    const rest = without(startOf('skarholmen', ''), 'individId');
    const anonym = await ask('maja', '/v1/insatser', { ...rest, metod: 'FAR', anonym: true });
    expect([anonym.status, flags(told(anonym)).includes('INDIVID_OKAND')]).toEqual([201, false]);
  });

  it('refuses what begins before the child was born, and tells of an age that cannot be', async () => {
    const { individId } = cases.egen;
    const born = new Date(`${cases.egen.nummer.slice(0, 4)}-01-01`).getFullYear();
    const opening = startOf('skarholmen', individId);
    const early = { ...opening, datum: `${born - 1}-12-31` };
    const refused = await ask('maja', '/v1/insatser', early);
    expect([refused.status, told(refused).errors]).toMatchObject([
      422,
      expect.arrayContaining([expect.objectContaining({ code: 'fore-fodelsen' })]),
    ]);
    const old = await ask('maja', '/v1/insatser', { ...opening, alderAr: 2026 - born + 5 });
    expect([old.status, flags(told(old))]).toEqual([
      201,
      expect.arrayContaining(['ALDER_MOTSAGER']),
    ]);
    expect(old.text).not.toContain(cases.egen.nummer.slice(0, 8));
    const unknown = await ask('maja', '/v1/insatser', { ...early, individId: randomUUID() });
    expect(unknown.text).not.toContain('fore-fodelsen');
    // Nothing is told of a birth by what would be refused anyway, nor of a child whom the insats is not about.
    const nonsense = await ask('maja', '/v1/insatser', { ...early, metod: 'FINNS_EJ' });
    expect(nonsense.text).toContain('okand-metod');
    expect(nonsense.text).not.toContain('fore-fodelsen');
    const own = told(await ask('maja', '/v1/insatser', startOf('skarholmen', randomUUID())));
    const other = await call(service.url, {
      ...{ token: tokens['maja'], path: `/v1/insatser/${own.insatsId}/rattelser` },
      headers: { 'if-match': '"0"', 'idempotency-key': randomUUID() },
      body: {
        ...{ datum: opening.datum, handelseId: own.handelser?.[0], skal: 'skrivfel' },
        andringar: [
          { falt: 'individId', till: individId },
          { falt: 'datum', till: early.datum },
        ],
      },
    });
    expect(other.status).toBeGreaterThanOrEqual(400);
    expect(other.text).not.toContain('fore-fodelsen');
  });

  it('is that of the first insats for an id that no vault knows: no other nämnd opens on it', async () => {
    const okand = randomUUID();
    const first = await ask('maja', '/v1/insatser', startOf('skarholmen', okand));
    expect(first.status).toBe(201);
    await call(service.url, {
      ...{ token: tokens['maja'], path: `/v1/insatser/${told(first).insatsId}/forlopp` },
      headers: { 'min-position': told(first).position },
    });
    const again = await ask('maja', '/v1/insatser', startOf('skarholmen', okand));
    expect(again.status).toBe(201);
    const other = await ask('bo', '/v1/insatser', startOf('jarva', okand));
    expect([other.status, told(other).errors]).toMatchObject([
      403,
      [{ code: 'individ-i-annan-namnd' }],
    ]);
    const own = await ask('bo', '/v1/insatser', startOf('jarva', randomUUID()));
    const path = `/v1/insatser/${told(own).insatsId}/individbyte`;
    const datum = '2026-06-01';
    const byte = { datum, tillIndividId: okand, skal: 'fel-individ' };
    const moved = await ask('ebba', path, byte, { 'if-match': '"0"' });
    expect([moved.status, moved.text]).toEqual([404, expect.stringContaining('tillIndividId')]);
  });

  it('follows the insats that is handed over, and gives the right to open another there', async () => {
    const { insatsId, individId } = cases.egen;
    const datum = '2026-06-01';
    const path = `/v1/insatser/${insatsId}/overflyttning`;
    const moved = await ask('greta', path, { datum, tillNamnd: 'jarva' }, { 'if-match': '"0"' });
    expect(moved.status).toBe(201);
    const opened = await ask('bo', '/v1/insatser', startOf('jarva', individId));
    expect(opened.status).toBe(201);
    // Bo is named on the one he opened, once the read model has it.
    const { insatsId: own, position } = told(opened);
    const forlopp = await call(service.url, {
      ...{ token: tokens['bo'], path: `/v1/insatser/${own}/forlopp` },
      headers: { 'min-position': position },
    });
    expect(forlopp.status).toBe(200);
    expect([await seen('bo'), await seen('greta')]).toEqual([200, 200]);
  });
});

interface Told {
  readonly handelser?: readonly string[];
  readonly insatsId: string;
  readonly position: string;
  readonly errors: readonly object[];
  readonly kvalitetsflaggor: readonly { readonly kod: string }[];
}

function flags({ kvalitetsflaggor }: Told): readonly string[] {
  return kvalitetsflaggor.map(({ kod }) => kod);
}

function without(body: object, field: string): object {
  return Object.fromEntries(Object.entries(body).filter(([name]) => name !== field));
}
