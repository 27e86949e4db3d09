import { dag, handelse, history } from '../../test/support/handelser.js';
import { metodStadsdelUtfallOf, metodStadsdelUtfallProjection } from './index.js';

const ROWS = [
  { metod: 'FFT', stadsdelsnamnd: 'norrmalm', summor: { startade: 1 } },
  { metod: 'FFT', stadsdelsnamnd: 'ostermalm', summor: { startade: 2 } },
  { metod: 'MST', stadsdelsnamnd: 'jarva', summor: { startade: 4 } },
];

describe('metod-stadsdel-utfall', () => {
  it('adds an insats to its method in its nämnd', () => {
    expect(metodStadsdelUtfallProjection.cells(history(handelse('InsatsPaborjad')))).toEqual([
      { key: { metod: 'FFT', stadsdelsnamnd: 'skarholmen' }, sums: { startade: 1 } },
    ]);
  });

  it('shows a method in every nämnd, zeros included, merged as on that day', () => {
    const rows = metodStadsdelUtfallOf(ROWS, { metod: 'FFT', per: dag('2026-01-01') });
    expect(rows).toHaveLength(11);
    const norra = rows.find((row) => row.stadsdelsnamnd.kod === 'norra-innerstaden');
    expect(norra?.antal.startade).toBe(3);
    expect(rows.filter((row) => row.antal.startade === 0)).toHaveLength(10);
  });

  it('answers for one nämnd and one method', () => {
    const rows = metodStadsdelUtfallOf(ROWS, {
      metod: 'MST',
      stadsdelsnamnd: 'jarva',
      per: dag('2026-01-01'),
    });
    expect(rows.map((row) => [row.metod.kod, row.stadsdelsnamnd.namn, row.antal.startade])).toEqual(
      [['MST', 'Järva', 4]],
    );
  });
});
