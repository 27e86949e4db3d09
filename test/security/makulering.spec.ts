import 'reflect-metadata';
import { loginAs } from '../support/login.js';
import { call } from './support/call.js';
import { plantCases, type Mal, type Planted } from './support/cases.js';
import { startWhole, type WholeService } from './support/whole-service.js';

const DAG = '2026-03-20';
const PLAN = {
  ...{ datum: DAG, malsattningar: [], barnetDelaktigt: 'barnet-kan-ej' },
  forvaring: 'digitalt',
};

/** Who sees and decides that an event is annulled: those who read the insats as it stands, and the chief. */
describe('a makulering that waits', () => {
  let service: WholeService;
  let cases: Readonly<Record<Mal, Planted>>;
  const tokens: Record<string, string> = {};

  beforeAll(async () => {
    service = await startWhole();
    cases = await plantCases(service);
    const names = ['maja', 'otto', 'signe', 'greta', 'tuva', 'ebba', 'bo'];
    for (const name of names) tokens[name] = await loginAs(service.url, name);
  });
  afterAll(() => service.stop());

  const get = async (who: string, path: string) => call(service.url, { token: tokens[who], path });
  const ask = (who: string, path: string, body: object, revision?: number) =>
    call(service.url, {
      ...{ token: tokens[who], path, body },
      headers: revision === undefined ? {} : { 'if-match': `"${revision}"` },
    });
  const pathOf = (mal: Mal) => `/v1/insatser/${cases[mal].insatsId}`;
  const reads = async (who: string, mal: Mal) =>
    (await get(who, `${pathOf(mal)}/handelser`)).status;

  async function wish(who: string, mal: Mal): Promise<object> {
    const planned = await ask(who, `${pathOf(mal)}/genomforandeplan`, PLAN, 0);
    expect(planned.status).toBe(201);
    const { text } = await get(who, `${pathOf(mal)}/handelser`);
    const handelseId = (JSON.parse(text) as Handelser).handelser[1]?.handelseId;
    return { datum: DAG, handelseId, skal: 'aldrig-intraffat' };
  }

  async function asked(who: string, mal: Mal): Promise<string> {
    const answer = await ask(who, `${pathOf(mal)}/makuleringar`, await wish(who, mal), 1);
    expect(answer.status).toBe(202);
    return (JSON.parse(answer.text) as { godkannandeId: string }).godkannandeId;
  }

  const decided = async (who: string, mal: Mal, id: string) =>
    (await ask(who, `${pathOf(mal)}/makuleringar/${id}/beslut`, { godkann: true })).status;

  async function listed(who: string, id: string): Promise<Rad | undefined> {
    const { text } = await get(who, '/v1/godkannanden');
    return (JSON.parse(text) as { godkannanden: Rad[] }).godkannanden.find((one) => one.id === id);
  }

  it('goes with the insats to the nämnd that takes it over, and leaves the one that asked', async () => {
    const id = await asked('signe', 'egen');
    expect(await listed('signe', id)).toMatchObject({ egen: true, namnder: ['skarholmen'] });
    expect(await listed('ebba', id)).toBeUndefined();
    const over = { datum: '2026-06-01', tillNamnd: 'jarva' };
    expect((await ask('greta', `${pathOf('egen')}/overflyttning`, over, 1)).status).toBe(201);
    for (const who of ['greta', 'signe']) {
      expect([await reads(who, 'egen'), await listed(who, id)]).toEqual([404, undefined]);
      expect(await decided(who, 'egen', id)).toBe(404);
    }
    expect(await listed('ebba', id)).toMatchObject({ egen: false, namnder: ['jarva'] });
    expect(await listed('tuva', id)).toBeUndefined();
    expect(await decided('ebba', 'egen', id)).toBe(200);
    expect(await listed('ebba', id)).toBeUndefined();
  });

  it('is asked for once, also when the new nämnd asks again', async () => {
    const { insatsId } = cases.jarva;
    const body = await wish('bo', 'jarva');
    const path = `/v1/insatser/${insatsId}/makuleringar`;
    const first = await ask('bo', path, body, 1);
    const over = { datum: '2026-06-01', tillNamnd: 'skarholmen' };
    expect((await ask('ebba', `${pathOf('jarva')}/overflyttning`, over, 1)).status).toBe(201);
    const again = await ask('greta', path, body, 2);
    expect([again.status, again.text]).toEqual([202, first.text]);
  });

  it('is neither seen nor decided by a colleague who does not read the insats', async () => {
    const id = await asked('otto', 'annans');
    expect([await reads('signe', 'annans'), await listed('signe', id)]).toEqual([404, undefined]);
    expect(await decided('signe', 'annans', id)).toBe(404);
    const other = await ask('signe', `/v1/godkannanden/${id}/beslut`, { godkann: true });
    expect(other.status).toBe(404);
    // The chief of the nämnd is always left to decide, whichever unit has the insats.
    expect(await listed('greta', id)).toMatchObject({ egen: false });
    expect(await decided('greta', 'annans', id)).toBe(200);
  });

  it('about somebody protected is the chief’s, and not the unit’s', async () => {
    const id = await asked('maja', 'skyddad');
    expect([await reads('signe', 'skyddad'), await listed('signe', id)]).toEqual([404, undefined]);
    expect(await decided('signe', 'skyddad', id)).toBe(404);
    expect(await listed('greta', id)).toMatchObject({ egen: false });
    expect(await decided('greta', 'skyddad', id)).toBe(200);
  });

  it('is seen and never decided by the one who asked', async () => {
    const id = await asked('tuva', 'gammal');
    expect(await listed('tuva', id)).toMatchObject({ egen: true });
    expect(await decided('tuva', 'gammal', id)).toBe(403);
    expect(await decided('ebba', 'gammal', id)).toBe(200);
  });
});

interface Handelser {
  readonly handelser: readonly { readonly handelseId: string }[];
}

interface Rad {
  readonly id: string;
  readonly egen: boolean;
  readonly namnder: readonly string[];
}
