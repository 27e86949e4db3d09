import { findInstrument, INSTRUMENTREGISTER } from '../instrument/index.js';
import { findMetod, METODREGISTER } from './index.js';

describe('everything in a register', () => {
  it.each([
    ['methods', METODREGISTER, findMetod],
    ['instruments', INSTRUMENTREGISTER, findInstrument],
  ] as const)('of %s is found by its code, its name and every other name', (_what, all, find) => {
    const lost = all.flatMap(({ kod, namn, alias }) =>
      [kod, namn, ...alias].filter((name) => find(name.toUpperCase())?.kod !== kod),
    );
    expect(lost).toEqual([]);
    expect(all.some(({ alias }) => alias.length > 0)).toBe(true);
  });
});
