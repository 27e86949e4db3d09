import type { Tabell } from './tabell.js';
import { requireTabell } from './tabell.js';
import { DOLT } from './varde.js';

const tabell = (rader: Tabell['rader']): Tabell => ({
  rubrik: 'Prov',
  kolumner: [
    { namn: 'Namn', slag: 'text' },
    { namn: 'Tal', slag: 'tal' },
    { namn: 'Intervall', slag: 'intervall' },
  ],
  rader,
  fotnoter: [],
});

describe('a table that is to be shown', () => {
  it('may hide any figure and lack any figure', () => {
    expect(() =>
      requireTabell(
        tabell([
          ['a', DOLT, DOLT],
          ['b', null, null],
        ]),
      ),
    ).not.toThrow();
  });

  it.each([
    ['rad-med-fel-antal-celler', tabell([['a', 1]])],
    ['ogiltigt-tal', tabell([['a', NaN, null]])],
    ['ogiltigt-tal', tabell([['a', 1, { fran: 0, till: Infinity }]])],
    ['fel-slags-varde', tabell([['a', { fran: 0, till: 1 }, null]])],
    ['fel-slags-varde', tabell([['a', 1, 2]])],
    ['fel-slags-varde', tabell([[2024, 1, null]])],
    ['tabell-utan-kolumner', { ...tabell([]), kolumner: [] }],
  ])('is refused with %s', (code, one) => {
    expect(() => requireTabell(one)).toThrow(expect.objectContaining({ code }) as Error);
  });
});
