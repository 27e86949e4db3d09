import { commandHash } from './command-hash.js';

describe('the hash of a command', () => {
  it('does not depend on the order of keys', () => {
    expect(commandHash({ a: 1, b: { c: 'å', d: [1, 2] } })).toBe(
      commandHash({ b: { d: [1, 2], c: 'å' }, a: 1 }),
    );
  });

  it.each([
    [{ a: 1 }, { a: '1' }],
    [{ a: [1, 2] }, { a: [2, 1] }],
    [{ a: null }, {}],
    [{ a: { b: 1 } }, { a: { b: 1, c: 1 } }],
    [['a', 'b'], ['a,b']],
  ])('tells %j from %j', (one, other) => {
    expect(commandHash(one)).not.toBe(commandHash(other));
  });

  it('reads a member that is undefined as absent, as JSON does', () => {
    expect(commandHash({ a: 1, b: undefined })).toBe(commandHash({ a: 1 }));
  });
});
