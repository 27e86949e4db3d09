import type { InsatsId } from '../../../libs/domain/index.js';
import { DAY, NOON, openStage, type Stage } from '../testing/stage.js';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
beforeEach(() => stage.setClock(NOON));
afterAll(() => stage.close());

const LOW = [1, 2, 3, 4];
const HIGH = [5, 5, 5, 5];

/** Issues a code, a day after the last, and answers with it. */
async function answered(insatsId: InsatsId, body: object, svar: readonly unknown[]) {
  const issued = await stage.issue(insatsId, body).expect(201);
  const kod = issued.body.kod as string;
  const { body: tack } = await stage.post('/v1/svar', { kod, svar }).expect(200);
  return { kod, tack };
}

describe('the own curve of the one who answers', () => {
  it('holds the own earlier answers by code, and says the last in words', async () => {
    const insatsId = await stage.insats();
    const first = await answered(insatsId, { matpunkt: 'start' }, LOW);
    expect(first.tack).not.toHaveProperty('kurva');
    stage.setClock(NOON + 7 * DAY);
    const second = await answered(insatsId, { matpunkt: 'mellan' }, HIGH);
    expect(second.tack.kurva).toEqual([
      { datum: '2026-11-22', poang: 10 },
      { datum: '2026-11-29', poang: 20 },
    ]);
    expect(second.tack.ord).toContain('Förra gången, den 22 november 2026, fick du 10 poäng.');
    const page = await fetch(`${stage.url}/svar`).then((got) => got.text());
    expect(page).not.toContain('22 november');
  });

  it('is the same when the same answer comes again after a later one', async () => {
    const insatsId = await stage.insats();
    const first = await answered(insatsId, { matpunkt: 'start' }, LOW);
    stage.setClock(NOON + DAY);
    await answered(insatsId, { matpunkt: 'mellan' }, HIGH);
    const again = await stage.post('/v1/svar', { kod: first.kod, svar: LOW }).expect(200);
    expect(again.body).toEqual(first.tack);
  });

  it.each([
    ['another informant', { informant: 'vardnadshavare-1' }, {}],
    ['another insats', {}, {}],
    ['a teacher, who may be another one', { informant: 'larare' }, { informant: 'larare' }],
  ])('has nothing of %s', async (what, before, now) => {
    const insatsId = await stage.insats();
    const earlier = what === 'another insats' ? await stage.insats() : insatsId;
    const form = what.startsWith('a teacher')
      ? { instrument: 'SDQ', svar: Array<number>(25).fill(1) }
      : { instrument: 'ORS', svar: LOW };
    const { instrument, svar } = form;
    await answered(earlier, { ...before, instrument, matpunkt: 'start' }, svar);
    stage.setClock(NOON + DAY);
    const { tack } = await answered(insatsId, { ...now, instrument, matpunkt: 'mellan' }, svar);
    expect(tack).not.toHaveProperty('kurva');
    expect(tack.ord).not.toContain('Förra gången');
  });

  it('is left out where it cannot be read, and the answer is thanked for', async () => {
    const insatsId = await stage.insats();
    await answered(insatsId, { matpunkt: 'start' }, LOW);
    const broken = { ...stage.svarslankar, ofInsats: () => Promise.reject(new Error('away')) };
    const issued = await stage.issue(insatsId, { matpunkt: 'mellan' }).expect(201);
    const other = await openStage({ store: stage.store, svarslankar: broken });
    const { body } = await other.post('/v1/svar', { kod: issued.body.kod, svar: HIGH }).expect(200);
    expect(body.tack).toContain('sparade');
    expect(body).not.toHaveProperty('kurva');
    await other.close();
  });
});
