import 'reflect-metadata';
import { loginAs } from '../support/login.js';
import { call } from './support/call.js';
import { plantCases, startOf, type Mal, type Planted } from './support/cases.js';
import { startWhole, type WholeService } from './support/whole-service.js';

/** What may not happen to the nämnd of a case, whichever way one tries. */
describe('the nämnd of a case', () => {
  let service: WholeService;
  let cases: Readonly<Record<Mal, Planted>>;
  const tokens: Record<string, string> = {};

  beforeAll(async () => {
    service = await startWhole();
    cases = await plantCases(service);
    for (const name of ['maja', 'signe', 'greta', 'bo']) {
      tokens[name] = await loginAs(service.url, name);
    }
  });
  afterAll(() => service.stop());

  const ask = (who: string, path: string, body: object, headers = {}) =>
    call(service.url, { token: tokens[who], path, body, headers });
  const openingOf = async (who: string) => {
    const path = `/v1/insatser/${cases.egen.insatsId}/handelser`;
    const { text } = await call(service.url, { token: tokens[who], path });
    return JSON.parse(text) as { revision: number; handelser: { handelseId: string }[] };
  };
  const ratta = async (who: string) => {
    const { revision, handelser } = await openingOf('maja');
    const andringar = [{ falt: 'stadsdelsnamnd', till: 'jarva' }];
    const body = {
      datum: '2026-03-20',
      handelseId: handelser[0]?.handelseId,
      skal: 'skrivfel',
      andringar,
    };
    const path = `/v1/insatser/${cases.egen.insatsId}/rattelser`;
    return ask(who, path, body, { 'if-match': `"${revision}"` });
  };

  it('is not opened in one where nobody knows the child', async () => {
    for (const who of ['maja', 'signe', 'greta', 'bo']) {
      const { status, code } = await ask(
        who,
        '/v1/insatser',
        startOf('jarva', cases.egen.individId),
      );
      expect([who, status, code]).toEqual([who, 403, 'saknar-behorighet']);
    }
  });

  it('is not changed by a correction of one who may not hand it over', async () => {
    for (const who of ['maja', 'signe']) {
      const { status, code } = await ratta(who);
      expect([who, status, code]).toEqual([who, 403, 'saknar-behorighet']);
    }
    expect((await openingOf('maja')).handelser).toHaveLength(1);
  });

  it('is not changed by a line of the feed either', async () => {
    const { handelser } = await openingOf('maja');
    const line = {
      nyckel: 'k1',
      insats: cases.egen.insatsId,
      typ: 'RattaUppgift',
      data: {
        ...{ datum: '2026-03-20', handelseId: handelser[0]?.handelseId, skal: 'skrivfel' },
        andringar: [{ falt: 'stadsdelsnamnd', till: 'jarva' }],
      },
    };
    const answer = await call(service.url, {
      token: tokens['maja'],
      path: '/v1/handelser',
      body: `${JSON.stringify(line)}\n`,
      headers: { 'content-type': 'application/x-ndjson' },
    });
    expect(answer.text).toContain('"utfall":"avvisad"');
    expect((await openingOf('maja')).handelser).toHaveLength(1);
  });

  it('is corrected by the chief, who may hand it over', async () => {
    expect((await ratta('greta')).status).toBe(201);
  });

  it('says nothing of anybody where nobody is to be pointed out', async () => {
    const anonym = { ...startOf('skarholmen', cases.egen.individId), metod: 'FAR', anonym: true };
    const named = await ask('maja', '/v1/insatser', anonym);
    expect([named.status, named.text]).toEqual([
      400,
      expect.stringContaining('anonym-med-individ'),
    ]);
    const nobody = Object.fromEntries(
      Object.entries(anonym).filter(([name]) => name !== 'individId'),
    );
    expect((await ask('maja', '/v1/insatser', nobody)).status).toBe(201);
  });
});
