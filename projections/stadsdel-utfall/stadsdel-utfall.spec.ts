import { dag, handelse, history } from '../../test/support/handelser.js';
import { stadsdelUtfallOf, stadsdelUtfallProjection } from './index.js';

const ROWS = [
  { stadsdelsnamnd: 'rinkeby-kista', summor: { startade: 2 } },
  { stadsdelsnamnd: 'spanga-tensta', summor: { startade: 3 } },
  { stadsdelsnamnd: 'jarva', summor: { startade: 4 } },
  { stadsdelsnamnd: 'farsta', summor: { startade: 5 } },
];

const startade = (rows: ReturnType<typeof stadsdelUtfallOf>) =>
  Object.fromEntries(rows.map((row) => [row.stadsdelsnamnd.kod, row.antal.startade]));

describe('stadsdel-utfall', () => {
  it('adds an insats to the nämnd of then', () => {
    const start = handelse('InsatsPaborjad', { stadsdelsnamnd: 'rinkeby-kista' });
    expect(stadsdelUtfallProjection.cells(history(start))).toEqual([
      { key: { stadsdelsnamnd: 'rinkeby-kista' }, sums: { startade: 1 } },
    ]);
  });

  it('adds merged nämnder under the boundaries of a day, and shows all eleven', () => {
    const today = startade(stadsdelUtfallOf(ROWS, { kind: 'per', datum: dag('2026-01-01') }));
    expect(today).toMatchObject({ jarva: 9, farsta: 5, skarholmen: 0 });
    expect(Object.keys(today)).toHaveLength(11);
    expect(today).not.toHaveProperty('rinkeby-kista');
  });

  it('keeps the nämnder of then apart under the boundaries of then', () => {
    const before = startade(stadsdelUtfallOf(ROWS, { kind: 'som-det-var' }));
    expect(before).toEqual({ 'rinkeby-kista': 2, 'spanga-tensta': 3, jarva: 4, farsta: 5 });
  });

  it('loses no insats between the two', () => {
    const sum = (counts: Record<string, number>) =>
      Object.values(counts).reduce((a, b) => a + b, 0);
    for (const day of ['2010-01-01', '2022-01-01', '2026-01-01']) {
      const rows = stadsdelUtfallOf(ROWS, { kind: 'per', datum: dag(day) });
      expect(sum(startade(rows))).toBe(14);
    }
  });
});
