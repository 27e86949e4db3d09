import { gasT, sdqTillagg } from '../index.js';

const goals = (...steps: readonly number[]) => steps.map((uppnadd) => ({ uppnadd }));

describe('goal attainment T', () => {
  // By hand from Kiresuk & Sherman 1968, as Turner-Stokes 2009 has it after its erratum: three goals of
  // equal weight at −1 are the usual baseline of 36.3; two goals give steps of 6.2, one of 10.
  it.each([
    [goals(0, 0, 0), 50],
    [goals(-1, -1, -1), 36.31],
    [goals(1), 60],
    [goals(2, 0), 62.4],
    [goals(1, 0, 0), 54.56],
    [goals(2, 2, 2), 77.39],
    [goals(-2, -2, -2, -2, -2), 50 - 100 / Math.sqrt(0.7 * 5 + 0.3 * 25)],
  ])('of %j is %d', (attained, t) => {
    expect(gasT(attained)).toBeCloseTo(t, 2);
  });

  it('weighs: by hand, +1 with weight 4 and −1 with weight 1 give 50 + 30/√(.7·17 + .3·25)', () => {
    const weighed = [
      { uppnadd: 1, vikt: 4 },
      { uppnadd: -1, vikt: 1 },
    ];
    expect(gasT(weighed)).toBeCloseTo(50 + 30 / Math.sqrt(19.4), 10);
    const doubled = weighed.map(({ uppnadd, vikt }) => ({ uppnadd, vikt: vikt * 2 }));
    expect(gasT(doubled)).toBeCloseTo(gasT(weighed) as number, 10);
  });

  it.each([
    [[], 'fel-antal-mal'],
    [goals(...Array.from({ length: 11 }, () => 0)), 'fel-antal-mal'],
    [goals(3), 'utanfor-skalan'],
    [goals(0.5), 'utanfor-skalan'],
    [goals(NaN), 'ogiltigt-tal'],
    [[{ uppnadd: 1, vikt: 0 }], 'inga-vikter'],
    [[{ uppnadd: 1, vikt: -1 }, { uppnadd: 1, vikt: 2 }], 'inga-vikter'], // prettier-ignore
  ])('refuses %j', (attained, code) => {
    expect(gasT(attained)).toMatchObject({ odefinierad: code });
  });

  it('refuses a correlation that is none', () => {
    expect(gasT(goals(1), 1)).toMatchObject({ odefinierad: 'ogiltigt-tal' });
  });
});

describe('the added value of SDQ', () => {
  const child = (uppfoljningTotal: number) => ({
    startTotal: 20,
    startPaverkan: 5,
    startEmotionella: 5,
    uppfoljningTotal,
  });

  // sdqinfo.com, page e10: a mean of 3 points is an effect size of 0.6, and the average of a hundred
  // children has 95 % limits of plus or minus 1 point. Predicted here: 2.3 + 16 + 1 − 1.5 = 17.8.
  it('agrees with the makers: 3 points are 0.6 SD, and ±1 point for a hundred children', () => {
    const group = Array.from({ length: 100 }, () => child(14.8));
    const found = sdqTillagg(group);
    if ('odefinierad' in found) throw new Error(found.text);
    expect(found.medel).toBeCloseTo(3, 10);
    expect(found.effektstorlek).toBeCloseTo(0.6, 10);
    expect((found.intervall[1] - found.intervall[0]) / 2).toBeCloseTo(1, 1);
  });

  it('is for groups only', () => {
    expect(sdqTillagg([child(10)])).toMatchObject({ odefinierad: 'bara-for-grupper' });
    expect(sdqTillagg([])).toMatchObject({ odefinierad: 'bara-for-grupper' });
  });

  it.each([41, -1, NaN])('refuses a total of %d', (total) => {
    const group = Array.from({ length: 9 }, () => child(total));
    expect(sdqTillagg(group)).toMatchObject({ odefinierad: 'utanfor-skalan' });
  });
});
