import { randomUUID } from 'node:crypto';
import { insatsStream, type InsatsId } from '../../libs/domain/index.js';
import type { PersonName } from './testing/people.js';
import { openStage, type Stage } from './testing/stage.js';

const NAMN = 'Olle Overlamnad';
const NUMMER = '20110315-2383';
const OLLE = { namnd: 'farsta', namn: NAMN, nummer: NUMMER };

let stage: Stage;
let olle: string;
let insats: string;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

beforeEach(async () => {
  await stage.pool.query('DELETE FROM valv.individ; DELETE FROM read_model.insats_forlopp');
  olle = (await stage.as('socFarsta').post('/v1/individer', OLLE)).body.individId;
  insats = await stage.addInsats(olle, 'farsta');
  await assign('socFarsta', insats, 'farsta');
});

const assign = (who: PersonName, insatsId: string, namnd: string) =>
  stage.directory.assignCase({
    ...{ insatsId, namnd },
    ...{ anvandare: stage.ids[who], by: stage.ids.chefFarsta },
  });

async function handOver(insatsId: string, tillNamnd: string): Promise<void> {
  const datum = '2026-06-01';
  const metadata = {
    occurredOn: datum,
    actor: stage.ids.chefFarsta,
    correlationId: randomUUID(),
    source: { kind: 'manual' },
  } as const;
  await stage.store.append({
    stream: insatsStream(insatsId as InsatsId),
    expected: 'any',
    events: [{ type: 'InsatsOverflyttad', data: { datum, tillNamnd }, metadata }],
    key: randomUUID(),
  });
  const text = 'UPDATE read_model.insats_forlopp SET ansvarig_namnd = $2 WHERE insats_id = $1';
  await stage.pool.query(text, [insatsId, tillNamnd]);
}

const read = (who: PersonName) => stage.as(who).get(`/v1/individer/${olle}`);
const seen = async (...people: readonly PersonName[]) =>
  Promise.all(people.map(async (who) => [who, (await read(who)).status]));

describe('a person whose insats is handed over to another nämnd', () => {
  it('is seen there at once, by the chief and by whoever is named on the insats, and no longer here', async () => {
    expect(await seen('chefFarsta', 'socFarsta', 'chefBromma', 'socBromma')).toEqual([
      ['chefFarsta', 200],
      ['socFarsta', 200],
      ['chefBromma', 404],
      ['socBromma', 404],
    ]);
    await handOver(insats, 'bromma');
    await assign('socBromma', insats, 'bromma');
    expect(await seen('chefFarsta', 'socFarsta', 'chefBromma', 'socBromma')).toEqual([
      ['chefFarsta', 404],
      ['socFarsta', 404],
      ['chefBromma', 200],
      ['socBromma', 200],
    ]);
    expect((await read('socBromma')).body).toMatchObject({ namn: NAMN });
  });

  it('stays with the nämnd that has another insats, to those who are named on that one', async () => {
    const other = await stage.addInsats(olle, 'farsta');
    await assign('socFarsta2', other, 'farsta');
    await handOver(insats, 'bromma');
    expect(await seen('chefFarsta', 'socFarsta', 'socFarsta2', 'chefBromma')).toEqual([
      ['chefFarsta', 200],
      // Named on the insats that was handed over, and on nothing else.
      ['socFarsta', 404],
      ['socFarsta2', 200],
      ['chefBromma', 200],
    ]);
  });

  it('comes back with the insats', async () => {
    await handOver(insats, 'bromma');
    await handOver(insats, 'farsta');
    expect(await seen('socFarsta', 'chefBromma')).toEqual([
      ['socFarsta', 200],
      ['chefBromma', 404],
    ]);
  });

  it('is put down under the nämnd that answers now, the attempts of the other too', async () => {
    await handOver(insats, 'bromma');
    await stage.audited();
    await read('chefBromma');
    await read('chefFarsta');
    expect(await stage.audited()).toMatchObject([
      { utfall: 'tillaten', namnd: 'bromma', resurs_id: olle, actor_id: stage.ids.chefBromma },
      { utfall: 'nekad', namnd: 'bromma', kod: 'annan-namnd', actor_id: stage.ids.chefFarsta },
    ]);
  });

  it('is corrected, protected, opened in an emergency and handed an extract there', async () => {
    await handOver(insats, 'bromma');
    const path = `/v1/individer/${olle}`;
    const chef = stage.as('chefBromma');
    const change = { namn: 'Olle Ny', skal: 'Nytt namn.' };
    expect((await chef.put(`${path}/uppgifter`, change)).status).toBe(200);
    expect((await chef.put(`${path}/skydd`, { skyddad: false })).status).toBe(200);
    const utdrag = await chef.post(`${path}/registerutdrag`, { format: 'json' });
    expect([utdrag.status, utdrag.text.includes('Bromma')]).toEqual([200, true]);
    const old = await stage.as('chefFarsta').post(`${path}/registerutdrag`, { format: 'json' });
    expect(old.status).toBe(404);
    const body = { individId: olle, skal: 'jour' };
    expect((await stage.as('socFarsta').post('/v1/nodatkomst', body)).status).toBe(404);
    expect((await stage.as('socBromma').post('/v1/nodatkomst', body)).status).toBe(201);
    expect((await read('socBromma')).status).toBe(200);
  });

  it('is found there by number, name and case number, and no longer here', async () => {
    await handOver(insats, 'bromma');
    for (const body of [{ nummer: NUMMER }, { namn: 'overlamnad' }]) {
      const there = await stage.as('socBromma').post('/v1/handlaggning/sok', body);
      expect(there.body.traffar).toMatchObject([{ individId: olle, insatser: [insats] }]);
      const here = await stage.as('socFarsta').post('/v1/handlaggning/sok', body);
      expect(here.body.traffar).toEqual([]);
    }
  });

  it('is known to both when they register the number again', async () => {
    await handOver(insats, 'bromma');
    const here = await stage.as('socFarsta').post('/v1/individer', OLLE);
    expect([here.status, here.body]).toEqual([200, { individId: olle, known: true }]);
    const there = await stage.as('socBromma').post('/v1/individer', { ...OLLE, namnd: 'bromma' });
    expect([there.status, there.body]).toEqual([200, { individId: olle, known: true }]);
  });
});
