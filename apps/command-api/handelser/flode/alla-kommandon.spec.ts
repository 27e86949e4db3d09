import { randomBytes } from 'node:crypto';
import { EVENT_OF_COMMAND, insatsStream, type InsatsId } from '../../../../libs/domain/index.js';
import { MemoryEventStore } from '../../../../libs/event-store/index.js';
import { EVERYBODY, specGate } from '../../../../libs/web/testing/gate.js';
import type { CommandType } from '../../commands/entry.js';
import { OPENINGS } from '../../commands/openings.js';
import { AUTUMN_2026, eventsOf, LIVES, routeOf, type Life } from '../../testing/walk.js';
import { startFlodeApi, type FlodeApi } from './testing/flode-api.js';
import { ndjson, sand, type Skickad } from './testing/send.js';

const lives = Object.entries(LIVES) as (readonly [string, Life])[];

let api: FlodeApi;
let store: MemoryEventStore;

beforeAll(async () => {
  store = new MemoryEventStore(() => AUTUMN_2026);
  api = await startFlodeApi({
    store,
    now: () => AUTUMN_2026,
    gateOf: () => specGate(),
    anvandare: [EVERYBODY],
    individNyckel: randomBytes(32),
  });
});
afterAll(() => api.close());

/** A life of the walks as lines. Corrections name what they correct by the key of its line. */
function lines(name: string, { opened, steps }: Life): Skickad[] {
  const { type, example } = OPENINGS[opened];
  const data = Object.fromEntries(Object.entries(example).filter(([name]) => name !== 'handelse'));
  const first = new Map<string, string>();
  const rest = steps
    .filter(([typ]) => typ !== 'MakuleraHandelse')
    .map(([typ, changes], nr) => {
      const nyckel = `${name}-${nr + 1}-${typ}`;
      if (!first.has(`<${typ}>`)) first.set(`<${typ}>`, nyckel);
      const body = { ...routeOf(typ).example, ...changes } as { handelseId?: string };
      const handelseId = first.get(body.handelseId ?? '');
      const own = handelseId === undefined ? body : { ...body, handelseId };
      return { nyckel, insats: name, typ, data: own };
    });
  return [{ nyckel: `${name}-0`, insats: name, typ: type, data }, ...rest];
}

it.each(lives)('%s is recorded line by line', async (name, life) => {
  const svar = await sand(api.url, ndjson(lines(name, life)));
  expect(svar.rader.flatMap(({ rad, fel }) => (fel === undefined ? [] : [[rad, fel]]))).toEqual([]);
  const { insatsId } = svar.rader[0] as { insatsId: InsatsId };
  const events = await store.readStream(insatsStream(insatsId));
  expect(events.map(({ type }) => type)).toEqual(
    eventsOf(life).filter((type) => type !== 'HandelseMakulerad'),
  );
});

it('takes every command of the domain, except the one that takes two persons', () => {
  const sent = new Set(lives.flatMap(([name, life]) => lines(name, life)).map(({ typ }) => typ));
  const all = Object.keys(EVENT_OF_COMMAND) as CommandType[];
  expect(all.filter((type) => !sent.has(type))).toEqual(['MakuleraHandelse']);
});
