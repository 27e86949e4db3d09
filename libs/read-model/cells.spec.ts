import fc from 'fast-check';
import type { StreamHistory } from '../event-store/port.js';
import { CellSums } from './cells.js';
import { FoldFailed, type CellProjection } from './projection.js';

interface Add {
  readonly cell: string;
  readonly n: number;
}

/** Each event says what its stream adds. */
const PROJECTION: CellProjection = {
  name: 'prov',
  version: 1,
  kind: 'cells',
  prefix: '',
  handles: [],
  ignores: {},
  key: ['cell'],
  cells: ({ events }) =>
    events.map(({ data }) => ({ key: { cell: (data as Add).cell }, sums: { n: (data as Add).n } })),
};

const add = fc.record({
  cell: fc.constantFrom('a', 'b', 'å'),
  n: fc.integer({ min: -50, max: 50 }),
});

function historyOf(adds: readonly Add[]): StreamHistory {
  return {
    stream: 's',
    events: adds.map((data, i) => ({
      id: `${i}`,
      type: 'T',
      position: BigInt(i),
      recordedAt: 0,
      data,
    })),
  };
}

describe('cells', () => {
  it('add to the same sums in whatever order, and however the histories are split', () => {
    fc.assert(
      fc.property(fc.array(add), fc.nat(), (adds, cut) => {
        const at = adds.length === 0 ? 0 : cut % adds.length;
        const whole = new CellSums(PROJECTION);
        whole.take(historyOf(adds));
        const parts = new CellSums(PROJECTION);
        parts.take(historyOf(adds.slice(at)));
        parts.take(historyOf(adds.slice(0, at)));
        expect(parts.rows()).toEqual(whole.rows());
      }),
    );
  });

  it('are gone when what was added is taken away', () => {
    fc.assert(
      fc.property(fc.array(add), (adds) => {
        const sums = new CellSums(PROJECTION);
        sums.take(historyOf(adds));
        sums.take(historyOf(adds), -1);
        expect(sums.rows()).toEqual([]);
      }),
    );
  });

  it('refuse a sum that is no exact whole number, naming the projection or the sum', () => {
    const sums = new CellSums(PROJECTION);
    expect(() => sums.take(historyOf([{ cell: 'a', n: 0.5 }]))).toThrow('exact integers');
    const failing = new CellSums({
      ...PROJECTION,
      cells: () => {
        throw new Error('trasig');
      },
    });
    expect(() => failing.take(historyOf([]))).toThrow(FoldFailed);
  });
});
