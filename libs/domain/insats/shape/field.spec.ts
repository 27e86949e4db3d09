import { ALDER, DATUM, GAS, GAS_ELLER_SAKNAS, listOf, VERSION, type Field } from './field.js';
import { FRAGENUMMER, KVARTAL, MANADER, MINUTER, SPRAK, SVAR } from './lists.js';

const many = (n: number) => Array<number>(n).fill(1);

describe('a field', () => {
  it.each<[string, Field, readonly unknown[], readonly unknown[]]>([
    ['a version', VERSION, [1, 2], [0, 1.5, -1, '1', NaN]],
    ['an age', ALDER, [0, 120, 'uppgift-saknas'], [-1, 121, 14.5, 'okänd']],
    ['a goal level', GAS, [-2, 0, 2], [-3, 3, 0.5, 'uppgift-saknas']],
    ['a goal level or none', GAS_ELLER_SAKNAS, [-2, 2, 'uppgift-saknas'], [-3, 3, null]],
    ['months afterwards', MANADER, [6, 12, 18], [0, 7, 13, 19, 24, '6']],
    ['minutes', MINUTER, [1, 1440], [0, 1441, 90.5, '90']],
    ['a quarter', KVARTAL, ['2026-K1', '1999-K4'], ['2026-K5', '2026-K0', '26-K1', 'K1', 2026]],
    ['a language', SPRAK, ['so', 'arb'], ['s', 'somaliska', 'SO', '', 12]],
    ['answers', SVAR, [[0], ['saknas'], many(200)], [[], many(201), ['ja'], 1]],
    ['items', FRAGENUMMER, [[], [1, 200]], [[0], [201], [1.5], 'x']],
    ['a list', listOf([], 1), [[{}], Array(50).fill({})], [[], Array(51).fill({}), { length: 2 }]],
  ])('that is %s takes what it is, and nothing else', (_what, field, right, wrong) => {
    expect(right.filter((value) => !field.accepts(value))).toEqual([]);
    expect(wrong.filter((value) => field.accepts(value))).toEqual([]);
  });

  it('that is a day is told from another text also where a log is only folded', () => {
    expect(DATUM.holds('2026-06-30')).toBe(true);
    for (const wrong of ['2026', 'förra året', '2026/06/30', '2026-06-30T12:00', 20260630]) {
      expect(DATUM.holds(wrong)).toBe(false);
    }
  });
});
