import { toColumns } from './columns.js';
import type { LasningEntry } from './lasning.js';

const entry: LasningEntry = {
  atgard: 'insats.las',
  resurs: 'insats',
  requestId: 'r1',
  utfall: 'nekad',
};

describe('the columns of a reading', () => {
  it.each(['20120304-1234', '1203041234', '120304 1234', 'insats/201203641234/x'])(
    'hide %s, which somebody put in an address',
    (resursId) => {
      expect(toColumns({ ...entry, resursId, requestId: resursId })).toMatchObject({
        resurs_id: 'dold',
        request_id: 'dold',
      });
    },
  );

  it.each(['3f2c0000-1203-4112-8123-120304123412', 'studie-7', '1700000000123', '12345678'])(
    'keep %s, which is an id',
    (resursId) => expect(toColumns({ ...entry, resursId }).resurs_id).toBe(resursId),
  );

  it('have only plain characters, and an end', () => {
    const requestId = `a\u001f\u0000\ud800😀b${'x'.repeat(1_000)}`;
    expect(toColumns({ ...entry, requestId }).request_id).toMatch(/^abx{198}$/);
  });
});
