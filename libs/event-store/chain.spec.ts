import { GENESIS, linkHash } from './chain.js';

describe('linkHash', () => {
  const event = {
    position: 1n,
    stream: 'insats-å',
    revision: 0n,
    id: '3f2c0000-0000-5000-8000-000000000000',
    type: 'BeslutFattat',
    recordedAt: 1_738_324_800_007,
    metadata: '{"actor":"a"}',
    data: '{"datum":"2025-01-31"}',
  };

  it('is what it always was', () => {
    expect(linkHash(GENESIS, event).toString('hex')).toBe(
      'f15cd1a05112ea160333c572053b560459db360236da99e798dd4edfaa135c1f',
    );
  });

  it.each(Object.entries({ ...event, position: 2n, revision: 1n, recordedAt: 0 }).map(([f]) => f))(
    'changes with %s',
    (field) => {
      const value = event[field as keyof typeof event];
      const other =
        typeof value === 'string'
          ? `${value} `
          : typeof value === 'bigint'
            ? value + 1n
            : value + 1;
      expect(linkHash(GENESIS, { ...event, [field]: other })).not.toEqual(linkHash(GENESIS, event));
    },
  );

  it('changes with what came before', () => {
    expect(linkHash(linkHash(GENESIS, event), event)).not.toEqual(linkHash(GENESIS, event));
  });
});
