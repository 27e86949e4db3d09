import type { Actor, Resource } from '../policy/actor.js';
import { Asking } from './asking.js';
import type { AccessEntry, Gate, InsatsThing } from './gate.js';
import { AccessRefused } from './refused.js';

const CHEF: Actor = {
  id: 'chef',
  namn: 'Kim (påhittad)',
  tilldelningar: [{ roll: 'enhetschef', namnd: 'farsta', from: '2020-01-01' }],
  nodatkomst: [],
};
const insats = (insatsId: string, namnd = 'farsta'): InsatsThing => ({
  ...{ resurs: 'insats', insatsId, namnd },
});
const factsOf = ({ insatsId, namnd }: InsatsThing): Resource => ({
  ...{ insatsId, namnd },
  skyddad: insatsId === 'skyddad',
});

/** Somebody who asks, what was put down, and how often the gate was asked for facts. */
function asks(manyAtOnce: boolean) {
  const entries: AccessEntry[] = [];
  const asked = { each: 0, one: 0, writes: 0 };
  const gate: Gate = {
    identify: () => Promise.resolve(CHEF),
    factsOf: (thing) => {
      asked.one += 1;
      return Promise.resolve(factsOf(thing as InsatsThing));
    },
    audit: (more) => {
      asked.writes += 1;
      entries.push(...more);
      return Promise.resolve();
    },
  };
  const many: Pick<Gate, 'factsOfEach'> = {
    factsOfEach: (things) => {
      asked.each += 1;
      return Promise.resolve(things.map(factsOf));
    },
  };
  const call = {
    actor: CHEF,
    atgard: 'bevakning.las',
    andamal: undefined,
    requestId: 'r',
  } as const;
  const asking = new Asking({ ...call, gate: manyAtOnce ? { ...gate, ...many } : gate });
  return { asking, entries, asked };
}

describe.each([
  ['a gate that knows many at once', true],
  ['a gate that knows one at a time', false],
])('many insatser, asked of %s', (_gate, manyAtOnce) => {
  const MINE = [insats('a'), insats('b')];
  const OTHERS = [insats('skyddad'), insats('c', 'jarva')];

  it('are judged one by one, and what may not be seen is put down by nobody', async () => {
    const { asking, entries, asked } = asks(manyAtOnce);
    expect(await asking.allowedOf([...MINE, ...OTHERS])).toEqual(MINE);
    expect(entries).toEqual([]);
    expect(asked).toEqual({ each: manyAtOnce ? 1 : 0, one: manyAtOnce ? 0 : 4, writes: 0 });
    expect(await asking.allowedOf([insats('skyddad')], 'insats.tilldela')).toHaveLength(1);
    expect(await asking.allowedOf([])).toEqual([]);
  });

  it('are each put down as if it were asked for alone, in one writing', async () => {
    const { asking, entries, asked } = asks(manyAtOnce);
    const seen = await asking.requireEach(MINE);
    expect(seen.map(({ faltgrupper }) => faltgrupper)).toEqual(
      MINE.map(() => ['grunduppgifter', 'forlopp']),
    );
    const alone = asks(manyAtOnce);
    for (const one of MINE) await alone.asking.require(one);
    expect(entries).toEqual(alone.entries);
    expect([entries.length, asked.writes, asking.consulted]).toEqual([2, 1, true]);
  });

  it('are refused together when one is, and the read audit knows of each', async () => {
    const { asking, entries } = asks(manyAtOnce);
    await expect(asking.requireEach([...MINE, ...OTHERS])).rejects.toThrow(AccessRefused);
    expect(entries.map(({ resursId, utfall, kod }) => [resursId, kod ?? utfall])).toEqual([
      ['a', 'tillaten'],
      ['b', 'tillaten'],
      ['skyddad', 'skyddad-identitet'],
      ['c', 'annan-namnd'],
    ]);
  });
});
