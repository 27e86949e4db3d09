import fc from 'fast-check';
import { addAll, addInto } from './summor.js';

const sums = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'x|y'), fc.integer());

describe('sums', () => {
  it('add to the same whole however they are split', () => {
    fc.assert(
      fc.property(fc.array(sums), fc.nat(), (parts, cut) => {
        const at = parts.length === 0 ? 0 : cut % parts.length;
        const halves = [addAll(parts.slice(0, at)), addAll(parts.slice(at))];
        expect(addAll([...halves, {}])).toEqual(addAll([...parts, {}]));
      }),
    );
  });

  it('come back to what they were when something is added and taken away', () => {
    fc.assert(
      fc.property(sums, sums, (a, b) => {
        const target = { ...addAll([a, {}]) };
        addInto(target, b);
        addInto(target, b, -1);
        expect(target).toEqual(addAll([a, {}]));
      }),
    );
  });

  it('refuse a sum that doubles can no longer hold exactly', () => {
    expect(() => addAll([{ a: Number.MAX_SAFE_INTEGER }, { a: 1 }])).toThrow(RangeError);
    expect(() => addAll([{ a: 0.5 }, {}])).toThrow('heltal');
  });
});
