import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { loginAs } from '../support/login.js';
import { call } from './support/call.js';
import { startOf } from './support/cases.js';
import { makeRutAuditor } from './support/callers.js';
import { startWhole, type WholeService } from './support/whole-service.js';

const DAG = '2026-03-20';

/** One child entered twice, and two children under one id. */
describe('insatser moved between persons', () => {
  let service: WholeService;
  const tokens: Record<string, string> = {};

  beforeAll(async () => {
    service = await startWhole();
    await makeRutAuditor(service);
    for (const name of ['maja', 'greta', 'bo', 'rut'])
      tokens[name] = await loginAs(service.url, name);
  });
  afterAll(() => service.stop());

  const ask = (who: string, path: string, body: object, headers = {}) =>
    call(service.url, { token: tokens[who], path, body, headers });
  const told = ({ text }: { readonly text: string }) => JSON.parse(text) as Told;

  async function child(nummer: string): Promise<string> {
    const body = { namnd: 'skarholmen', namn: 'Pelle Prov', nummer };
    return told(await ask('maja', '/v1/individer', body)).individId;
  }

  /** An insats of the child, known to the read model too. */
  async function insats(individId: string): Promise<string> {
    const opened = told(await ask('maja', '/v1/insatser', startOf('skarholmen', individId)));
    await course(opened);
    return opened.insatsId;
  }

  const course = ({ insatsId, position }: Pick<Told, 'insatsId' | 'position'>) =>
    call(service.url, {
      ...{ token: tokens['maja'], path: `/v1/insatser/${insatsId}/forlopp` },
      headers: { 'min-position': position },
    });

  const read = async (who: string, path: string) =>
    (await call(service.url, { token: tokens[who], path })).text;

  async function whose(insatsId: string): Promise<readonly string[]> {
    const path = `/v1/insatser/${insatsId}/handelser`;
    const { text } = await call(service.url, { token: tokens['maja'], path });
    const { handelser } = JSON.parse(text) as { handelser: { nu?: { individId?: string } }[] };
    return handelser.flatMap(({ nu }) => nu?.individId ?? []);
  }

  it('all go to the one that stays, once, however often it is asked', async () => {
    const [fran, till] = [await child('20110315-4009'), await child('20110315-4017')];
    const theirs = [await insats(fran), await insats(fran)].sort();
    const path = `/v1/individer/${fran}/sammanslagning`;
    const body = { datum: DAG, tillIndividId: till };
    const first = await ask('greta', path, body);
    expect([first.status, told(first)]).toMatchObject([
      200,
      { flyttade: theirs, redanFlyttade: [], stannade: [], utanforDinBehorighet: 0 },
    ]);
    for (const one of theirs) expect(await whose(one)).toEqual([till]);
    const again = told(await ask('greta', path, body));
    expect([...again.flyttade, ...again.stannade]).toEqual([]);
  });

  it('leave one child behind: the number of the other finds the one that stays, until they are parted', async () => {
    const nummer = '20110315-7002';
    const [fran, till] = [await child(nummer), await child('20110315-7010')];
    const insatsId = await insats(fran);
    const body = { datum: DAG, tillIndividId: till };
    expect((await ask('greta', `/v1/individer/${fran}/sammanslagning`, body)).status).toBe(200);
    expect(await whose(insatsId)).toEqual([till]);
    expect(await child(nummer)).toBe(till);
    const found = await ask('maja', '/v1/handlaggning/sok', { nummer });
    expect(found.text).toContain(till);
    expect(found.text).not.toContain(fran);
    const back = { datum: DAG, tillIndividId: fran, skal: 'delad', insatser: [insatsId] };
    const parted = await ask('greta', `/v1/individer/${till}/delning`, back);
    expect(told(parted).flyttade).toEqual([insatsId]);
    expect(await child(nummer)).toBe(fran);
  });

  it('take with them what was written about them', async () => {
    const [fran, till] = [await child('20110315-6004'), await child('20110315-6012')];
    const insatsId = await insats(fran);
    const notes = `/v1/insatser/${insatsId}/anteckningar`;
    const written = await ask('maja', notes, { falt: 'plan.syfte', text: 'Vill till skolan.' });
    expect(written.status).toBe(201);
    await ask('greta', `/v1/individer/${fran}/sammanslagning`, {
      ...{ datum: DAG, tillIndividId: till },
    });
    expect(await whose(insatsId)).toEqual([till]);
    expect(await read('maja', notes)).toContain('Vill till skolan.');
  });

  it('are only those that were chosen when one entry is two children', async () => {
    const [fran, till] = [await child('20110315-4025'), await child('20110315-4033')];
    const [kvar, hennes] = [await insats(fran), await insats(fran)];
    const body = { datum: DAG, tillIndividId: till, skal: 'delad' };
    const path = `/v1/individer/${fran}/delning`;
    const wrong = await ask('greta', path, { ...body, insatser: [randomUUID(), hennes] });
    expect([wrong.status, await whose(hennes)]).toEqual([404, []]);
    const moved = await ask('greta', path, { ...body, insatser: [hennes] });
    expect(told(moved).flyttade).toEqual([hennes]);
    expect([await whose(hennes), await whose(kvar)]).toEqual([[till], []]);
  });

  it('never go from a known child to an id that nobody has, and the refusal says what to do', async () => {
    const fran = await child('20110315-4041');
    const insatsId = await insats(fran);
    const tillIndividId = randomUUID();
    const one = await ask(
      'greta',
      `/v1/insatser/${insatsId}/individbyte`,
      { datum: DAG, tillIndividId, skal: 'fel-individ' },
      { 'if-match': '"0"' },
    );
    const all = await ask('greta', `/v1/individer/${fran}/sammanslagning`, {
      ...{ datum: DAG, tillIndividId },
    });
    for (const answer of [one, all]) {
      expect([answer.status, told(answer).next]).toEqual([
        404,
        expect.stringContaining('POST /v1/individer'),
      ]);
    }
    expect(await whose(insatsId)).toEqual([]);
  });

  it('leave nothing of the wrong child with those who moved it', async () => {
    const [fel, ratt] = [await child('20110315-5006'), await child('20110315-5014')];
    const insatsId = await insats(fel);
    const body = { datum: DAG, tillIndividId: ratt, skal: 'fel-individ' };
    const path = `/v1/insatser/${insatsId}`;
    const moved = await ask('greta', `${path}/individbyte`, body, { 'if-match': '"0"' });
    expect(moved.status).toBe(201);
    const { text } = await course({ insatsId, position: told(moved).position });
    for (const shown of [text, await read('maja', `${path}/handelser`)]) {
      expect([shown.includes(fel), shown.includes(ratt)]).toEqual([false, true]);
    }
  });

  it('show what was recorded on the wrong child to those who oversee, and to nobody else', async () => {
    const insatsId = await insats(await child('20110315-5022'));
    const path = `/v1/insatser/${insatsId}`;
    const plan = {
      ...{ datum: DAG, malsattningar: [], barnetDelaktigt: 'barnet-kan-ej' },
      forvaring: 'digitalt',
    };
    const planned = await ask('maja', `${path}/genomforandeplan`, plan, { 'if-match': '"0"' });
    expect(planned.status).toBe(201);
    const events = async (who: string) =>
      (JSON.parse(await read(who, `${path}/handelser`)) as Handelser).handelser;
    const handelseId = (await events('maja'))[1]?.handelseId;
    const wish = { datum: DAG, handelseId, skal: 'fel-individ' };
    const asked = await ask('maja', `${path}/makuleringar`, wish, { 'if-match': '"1"' });
    const beslut = `${path}/makuleringar/${told(asked).godkannandeId}/beslut`;
    expect((await ask('greta', beslut, { godkann: true })).status).toBeLessThan(300);
    expect((await events('maja'))[1]).toMatchObject({
      ...{ status: 'makulerad', dold: 'fel-individ', data: {} },
    });
    const [, seen] = await events('rut');
    expect([seen?.dold, seen?.data]).toMatchObject([
      undefined,
      { barnetDelaktigt: 'barnet-kan-ej' },
    ]);
  });

  it('are moved by the chief of the nämnd and nobody else', async () => {
    const [fran, till] = [await child('20110315-4058'), await child('20110315-4066')];
    await insats(fran);
    const move = async (who: string) =>
      (
        await ask(who, `/v1/individer/${fran}/sammanslagning`, {
          ...{ datum: DAG, tillIndividId: till },
        })
      ).status;
    expect([await move('maja'), await move('bo'), await move('greta')]).toEqual([403, 403, 200]);
  });
});

interface Told {
  readonly insatsId: string;
  readonly individId: string;
  readonly position: string;
  readonly godkannandeId: string;
  readonly next: string;
  readonly flyttade: readonly string[];
  readonly stannade: readonly object[];
}

interface Handelser {
  readonly handelser: readonly {
    readonly handelseId: string;
    readonly dold?: string;
    readonly data: object;
  }[];
}
