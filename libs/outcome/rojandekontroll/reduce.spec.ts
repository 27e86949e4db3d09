import { reduce } from './reduce.js';
import type { Tabellcell } from './tabellsystem.js';

const REGEL = { minstaAntal: 5 };

function cell(id: string, leaves: readonly number[], flags: Partial<Tabellcell> = {}): Tabellcell {
  return { id, niva: 0, rad: leaves.map((leaf) => [leaf, 1] as const), ...flags };
}

describe('reduce', () => {
  it('merges leaves that always go together and cells with the same row', () => {
    const celler = [cell('alla', [0, 1, 2]), cell('två', [0, 1]), cell('samma två', [1, 0])];
    const [part, ...others] = reduce({ blad: [3, 4, 5], celler }, REGEL);
    expect(others).toEqual([]);
    expect(part?.leaves).toEqual([5, 7]);
    expect(part?.groups.map(({ ids, value }) => [ids, value])).toEqual([
      [['alla'], 12],
      [['samma två', 'två'], 7],
    ]);
  });

  it('leaves out the leaves of a shown zero, so that what is left may be the same as its sum', () => {
    const celler = [cell('alla', [0, 1]), cell('a', [0]), cell('b', [1])];
    const shown = reduce({ blad: [0, 9], celler }, REGEL);
    expect(shown.map(({ groups }) => groups.map(({ ids }) => ids))).toEqual([[['alla', 'b']]]);
    const hidden = reduce({ blad: [0, 9], celler }, { ...REGEL, skyddaNollor: true });
    expect(hidden[0]?.groups).toHaveLength(3);
  });

  it('splits what has nothing in common', () => {
    const celler = [cell('a', [0]), cell('b', [1]), cell('b och c', [1, 2])];
    const parts = reduce({ blad: [7, 2, 6], celler }, REGEL);
    expect(parts.map(({ groups }) => groups.flatMap(({ ids }) => ids))).toEqual([
      ['a'],
      ['b', 'b och c'],
    ]);
  });

  it('keeps a difference between releases only when it is small, and hides nothing published', () => {
    const difference = (id: string, leaf: number) => cell(id, [leaf], { harledd: true });
    const celler = [
      cell('då', [0], { publicerad: true }),
      cell('nu', [0, 1, 2]),
      difference('liten', 1),
      difference('stor', 2),
    ];
    const [part] = reduce({ blad: [20, 3, 30], celler }, REGEL);
    const flags = part?.groups.map(({ ids, known, derived, sensitive }) => ({
      id: ids[0],
      known,
      derived,
      sensitive,
    }));
    expect(flags).toEqual([
      { id: 'då', known: true, derived: false, sensitive: false },
      { id: 'liten', known: false, derived: true, sensitive: true },
      { id: 'nu', known: false, derived: false, sensitive: false },
    ]);
  });
});
