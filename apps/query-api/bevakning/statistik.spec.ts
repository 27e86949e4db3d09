import type { EjVerkstalldaRad } from '../../../projections/ej-verkstallda-beslut/index.js';
import { statistikOf } from './statistik.js';

const cell = (ansvarig_namnd: string, antal: number): EjVerkstalldaRad => ({
  ...{ ansvarig_namnd, metod: 'SKKP', forsta_kvartal: '2020-K2', slut_kvartal: 'pagar' },
  summor: { antal },
});
const CELLS = [cell('rinkeby-kista', 2), cell('spanga-tensta', 1), cell('okand', 1)];

const rowsFor = (namnder: '*' | readonly string[], today = '2026-11-22' as const) =>
  statistikOf(CELLS, { kvartal: '2020-K2', today, namnder })
    .perNamnd.filter(({ antal }) => antal > 0)
    .map(({ stadsdelsnamnd: { kod }, antal }) => [kod, antal]);

describe('the rows of the nämnder', () => {
  it('follow mergers, and add up to all of them with what no nämnd of the day has', () => {
    expect(rowsFor('*')).toEqual([
      ['jarva', 3],
      ['okand', 1],
    ]);
  });

  it('never show a part of a merged nämnd as the whole', () => {
    const own = CELLS.slice(0, 1);
    const { perNamnd, samtliga } = statistikOf(own, {
      ...{ kvartal: '2020-K2', today: '2026-11-22', namnder: ['rinkeby-kista'] },
    });
    expect(perNamnd.map(({ stadsdelsnamnd: { kod }, antal }) => [kod, antal])).toEqual([
      ['rinkeby-kista', 2],
    ]);
    expect(samtliga.antal).toBe(2);
  });
});
