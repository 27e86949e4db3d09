import type { EventStore } from '../../../libs/event-store/port.js';
import { encodeInsatsEvent, insatsStream, type InsatsId } from '../../../libs/domain/index.js';
import { handelse } from '../../../test/support/handelser.js';
import { newEvent } from '../../../test/support/log.js';
import { DAY, NOON, openStage, type Stage } from '../testing/stage.js';

let stage: Stage;
/** Called once, between the reading of the log and the next thing written to it. */
let meanwhile: (() => Promise<void>) | undefined;

beforeAll(async () => {
  stage = await openStage({ faulty: ({ store }) => ({ store: interrupted(store) }) });
});
beforeEach(() => {
  stage.setClock(NOON);
  meanwhile = undefined;
});
afterAll(() => stage.close());

function interrupted(store: EventStore): EventStore {
  return new Proxy(store, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      const method = value.bind(target) as (...args: unknown[]) => Promise<unknown>;
      if (name !== 'append') return method;
      return async (...args: unknown[]) => {
        const first = meanwhile;
        meanwhile = undefined;
        await first?.();
        return method(...args);
      };
    },
  });
}

interface Utfardad {
  readonly svarslankId: string;
  readonly kod: string;
  readonly ersatta: readonly string[];
}
const issue = async (insatsId: InsatsId, over: object = {}) =>
  (await stage.issue(insatsId, over).expect(201)).body as Utfardad;
const answer = async ({ kod }: Utfardad, first = 1) =>
  (await stage.post('/v1/svar', { kod, svar: [first, 2, 3, 4] })).status;
const ask = async ({ kod }: Utfardad) => (await stage.post('/v1/svar/fragor', { kod })).status;

describe('a second code to the same rating', () => {
  it('withdraws the first, and says so', async () => {
    const insatsId = await stage.insats();
    const old = await issue(insatsId);
    const ny = await issue(insatsId);
    expect([old.ersatta, ny.ersatta]).toEqual([[], [old.svarslankId]]);
    const states = (await stage.svarslankar.ofInsats(insatsId)).map(
      ({ svarslankId, aterkalladAt }) => [svarslankId, aterkalladAt],
    );
    expect(new Map(states as [string, number][])).toEqual(
      new Map([
        [ny.svarslankId, undefined],
        [old.svarslankId, NOON],
      ]),
    );
    expect([await ask(old), await answer(old), await ask(ny), await answer(ny)]).toEqual([
      ...[404, 404, 200, 200],
    ]);
    expect(await stage.ratings(insatsId)).toHaveLength(1);
  });

  it('leaves every other rating of the insats, and every other insats, alone', async () => {
    const insatsId = await stage.insats();
    const old = await issue(insatsId);
    for (const over of [
      { informant: 'vardnadshavare-1' },
      { matpunkt: 'mellan' },
      { instrument: 'WHO5' },
    ]) {
      expect([over, (await issue(insatsId, over)).ersatta]).toEqual([over, []]);
    }
    expect((await issue(await stage.insats())).ersatta).toEqual([]);
    expect(await answer(old)).toBe(200);
  });

  it('replaces neither what is answered nor what is out of time', async () => {
    const insatsId = await stage.insats();
    const answered = await issue(insatsId, { matpunkt: 'mellan' });
    expect(await answer(answered)).toBe(200);
    const late = await issue(insatsId, { matpunkt: 'mellan', giltigDagar: 1 });
    stage.setClock(NOON + 2 * DAY);
    const ny = await issue(insatsId, { matpunkt: 'mellan' });
    expect([late.ersatta, ny.ersatta]).toEqual([[], []]);
    expect(await answer(ny, 3)).toBe(200);
    expect(await stage.ratings(insatsId)).toHaveLength(2);
  });

  it('lets one through of many that are made at once', async () => {
    const insatsId = await stage.insats();
    const made = await Promise.all(Array.from({ length: 8 }, () => issue(insatsId)));
    const statuses = await Promise.all(made.map((one, n) => answer(one, n)));
    expect(statuses.sort()).toEqual([200, ...Array<number>(7).fill(404)]);
    expect(await stage.ratings(insatsId)).toHaveLength(1);
  });
});

describe('a code whose insats has come to be about another child', () => {
  it('opens nothing: whoever holds it would answer about the wrong one', async () => {
    const insatsId = await stage.insats();
    const old = await issue(insatsId);
    expect(await ask(old)).toBe(200);
    const bytt = newEvent(encodeInsatsEvent(handelse('IndividBytt')));
    const stream = insatsStream(insatsId);
    stage.setClock(NOON + 1000);
    await stage.store.append({ stream, expected: 'any', events: [bytt], key: 'individ-bytt' });
    // The log has a clock of its own here; a new code is made after what it says.
    const [last] = (await stage.store.readStream(stream)).slice(-1);
    stage.setClock((last?.recordedAt ?? 0) + 1);
    expect([await ask(old), await answer(old)]).toEqual([404, 404]);
    expect(await stage.ratings(insatsId)).toEqual([]);
    expect(await answer(await issue(insatsId))).toBe(200);
  });
});

describe('an answer on its way when a new code is made', () => {
  it('is the one that counts where it reaches the log first', async () => {
    const insatsId = await stage.insats();
    const old = await issue(insatsId);
    const made: Utfardad[] = [];
    meanwhile = async () => void made.push(await issue(insatsId));
    expect(await answer(old)).toBe(200);
    const [ny] = made;
    expect(ny?.ersatta).toEqual([old.svarslankId]);
    expect(ny && [await ask(ny), await answer(ny, 4)]).toEqual([404, 404]);
    expect(await stage.ratings(insatsId)).toHaveLength(1);
    // Whoever wants a further answer makes a further code.
    expect(await answer(await issue(insatsId), 5)).toBe(200);
  });

  it('is refused where the new one is answered first', async () => {
    const insatsId = await stage.insats();
    const old = await issue(insatsId);
    meanwhile = async () => {
      expect(await answer(await issue(insatsId), 4)).toBe(200);
    };
    expect(await answer(old)).toBe(404);
    expect(await stage.ratings(insatsId)).toHaveLength(1);
  });
});
