import type { Datum } from '../datum.js';
import { efterfoljare, findNamnd, namnderDen, namndGallerDen, NAMNDREGISTER } from './index.js';

describe('nämndregistret', () => {
  it.each<[Datum, number]>([
    ['2006-12-31', 0],
    ['2007-01-01', 14],
    ['2020-06-30', 14],
    ['2020-07-01', 13],
    ['2023-06-30', 13],
    ['2023-07-01', 11],
    ['2026-06-30', 11],
  ])('has on %s %i boards', (datum, antal) => {
    expect(namnderDen(datum)).toHaveLength(antal);
    expect(namnderDen(datum, { exempel: true })).toHaveLength(antal + 1);
  });

  it('follows an area through the mergers', () => {
    expect(efterfoljare('norrmalm', '2023-06-30')).toBe('norrmalm');
    expect(efterfoljare('norrmalm', '2023-07-01')).toBe('norra-innerstaden');
    expect(efterfoljare('alvsjo', '2026-01-01')).toBe('hagersten-alvsjo');
    expect(efterfoljare('farsta', '2026-01-01')).toBe('farsta');
    expect(efterfoljare('exempelnamnden', '2026-01-01')).toBe('exempelnamnden');
    expect(efterfoljare('gotham', '2026-01-01')).toBe('gotham');
  });

  it('leaves no area without a board, and merges only within a category', () => {
    for (const namnd of NAMNDREGISTER) {
      const heir = NAMNDREGISTER.find(({ kod }) => kod === efterfoljare(namnd.kod, '2026-01-01'));
      expect(namndGallerDen(heir?.kod ?? '', '2026-01-01')).toBe(true);
      expect(heir?.omradeskategori).toBe(namnd.omradeskategori);
    }
  });

  it.each([
    ['Järva', 'jarva'],
    ['SPÅNGA TENSTA', 'spanga-tensta'],
    ['Farsta stadsdelsnämnd', 'farsta'],
    ['Enskede-Årsta-Vantörs stadsdelsförvaltning', 'enskede-arsta-vantor'],
    ['Exempelnämnden', 'exempelnamnden'],
  ])('finds %p', (text, kod) => {
    expect(findNamnd(text)?.kod).toBe(kod);
  });
});
