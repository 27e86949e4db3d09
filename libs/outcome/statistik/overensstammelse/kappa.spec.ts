import { cohensKappa, type Kodpar } from '../index.js';

/** The pairs that a table of counts stands for: rows the one, columns the other. */
function parOf(table: readonly (readonly number[])[]): readonly Kodpar[] {
  return table.flatMap((row, i) =>
    row.flatMap((antal, j) => Array.from({ length: antal }, () => [`k${i}`, `k${j}`] as const)),
  );
}

function kappaOf(table: readonly (readonly number[])[]) {
  const found = cohensKappa(parOf(table));
  if (!('kappa' in found)) throw new Error(found.odefinierad);
  return found;
}

describe('kappa', () => {
  it('agrees with Cohen 1968, table 1, unweighted: two judges and 200 patients', () => {
    const found = kappaOf([
      [88, 14, 18],
      [10, 40, 10],
      [2, 6, 12],
    ]);
    expect(found).toMatchObject({ n: 200, overens: { antal: 140, av: 200, andel: 0.7 } });
    expect(found.avSlump).toBeCloseTo(0.41, 10);
    // Printed there: 0.492.
    expect(found.kappa).toBeCloseTo(0.492, 3);
  });

  it('agrees with Fleiss 1981, table 13.1: two raters and 100 patients', () => {
    const found = kappaOf([
      [75, 1, 4],
      [5, 4, 1],
      [0, 0, 10],
    ]);
    expect(found.kappa).toBeCloseTo(0.68, 2);
    const [lag, hog] = found.intervall ?? [0, 0];
    // Printed there: the standard error 0.087, worked out from rounded numbers.
    expect((hog - lag) / (2 * 1.959964)).toBeCloseTo(0.0875, 3);
  });

  it('is the same whichever of the two is named first', () => {
    const par = parOf([
      [20, 5],
      [10, 15],
    ]);
    const turned = par.map(([a, b]) => [b, a] as const);
    const found = cohensKappa(par);
    expect(found).toMatchObject({ kappa: expect.closeTo(0.4, 10), avSlump: 0.5, n: 50 });
    expect(cohensKappa(turned)).toMatchObject({
      kappa: expect.closeTo(0.4, 10),
      overens: { antal: 35, av: 50 },
    });
  });

  it('has no interval where all agree: the formula would call it certain', () => {
    const found = kappaOf([
      [3, 0],
      [0, 4],
    ]);
    expect(found).toMatchObject({ kappa: 1, intervall: null, overens: { antal: 7, av: 7 } });
    expect(found.overens.intervall[0]).toBeLessThan(0.7);
  });

  it.each([
    ['no pairs', [], 'inga-observationer'],
    ['one code for everything', parOf([[5]]), 'en-enda-kod'],
  ])('is not there with %s', (_what, par, code) => {
    expect(cohensKappa(par)).toMatchObject({ odefinierad: code });
  });
});
