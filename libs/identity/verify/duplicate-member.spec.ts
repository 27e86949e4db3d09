import fc from 'fast-check';
import { hasDuplicateMember } from './duplicate-member.js';

describe('a member named twice', () => {
  it.each([
    ['at the top', '{"a":1,"b":2,"a":3}'],
    ['further in', '{"a":[{"b":1,"b":1}]}'],
    ['after an object of its own', '{"a":{"x":{}},"a":1}'],
    ['spelt with an escape', '{"sub":1,"s\\u0075b":2}'],
    ['with spaces before the colon', '{"a" :1,"a"\n:2}'],
  ])('is found %s', (_where, json) => {
    expect(hasDuplicateMember(json)).toBe(true);
  });

  it.each([
    ['siblings that name the same', '{"a":{"x":1},"b":{"x":1},"c":[{"x":1},{"x":1}],"x":1}'],
    ['values that look like names', '{"a":"a","b":["a","a"],"c":"\\"a\\":"}'],
    ['braces within text', '{"a":"}{","b":"{\\"a\\":1"}'],
  ])('is not seen in %s', (_what, json) => {
    expect(hasDuplicateMember(json)).toBe(false);
  });

  it('is never seen in what was written by JSON.stringify, and always when an own member is repeated', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 }), (value) => {
        const json = JSON.stringify(value);
        expect(hasDuplicateMember(json)).toBe(false);
        const [name = ''] = Object.keys(value);
        expect(hasDuplicateMember(json.replace(/\}$/, () => `,${JSON.stringify(name)}:0}`))).toBe(
          true,
        );
      }),
    );
  });
});
