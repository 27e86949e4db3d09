import { covers, within } from './omfattning.js';

const rows = ['norrmalm', 'norra-innerstaden', 'farsta'];
const namndOf = (row: string) => row;

describe('what somebody may be shown', () => {
  it('is everything for the whole city, and nothing but their own for a nämnd', () => {
    expect(within(rows, '*', { namndOf })).toEqual(rows);
    expect(within(rows, ['farsta'], { namndOf })).toEqual(['farsta']);
    expect(covers([], 'farsta')).toBe(false);
  });

  it('leaves out a nämnd that has gone up in one that may not be shown', () => {
    const own = ['norrmalm', 'farsta'];
    expect(within(rows, own, { namndOf, per: '2022-01-01' })).toEqual(['norrmalm', 'farsta']);
    expect(within(rows, own, { namndOf, per: '2024-01-01' })).toEqual(['farsta']);
  });
});
