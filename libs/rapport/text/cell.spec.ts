import type { Kolumn } from '../modell/tabell.js';
import { DOLT } from '../modell/varde.js';
import { cellText, teckenforklaring } from './cell.js';

const kolumn = (slag: Kolumn['slag'], decimaler?: number): Kolumn =>
  decimaler === undefined ? { namn: 'k', slag } : { namn: 'k', slag, decimaler };

describe('a cell as a person reads it', () => {
  it('tells hidden from missing from nought', () => {
    expect(cellText(DOLT, kolumn('antal'))).toBe('..');
    expect(cellText(null, kolumn('antal'))).toBe('–');
    expect(cellText(0, kolumn('antal'))).toBe('0');
  });

  it('writes intervals with till, and the sign of per cent once', () => {
    expect(cellText({ fran: 1.2, till: 3.4 }, kolumn('intervall'))).toBe('1,2 till 3,4');
    expect(cellText({ fran: -5.2, till: -3 }, kolumn('intervall'))).toBe('−5,2 till −3,0');
    expect(cellText({ fran: 0.512, till: 0.7 }, kolumn('andelsintervall'))).toBe(
      '51 till 70\u00a0%',
    );
  });

  it('shows as many decimals as the column says', () => {
    expect(cellText(2.345, kolumn('tal', 2))).toBe('2,35');
    expect(cellText(2.345, kolumn('tal'))).toBe('2,3');
  });

  it('explains only the signs that are there', () => {
    expect(teckenforklaring([1, 'a'])).toEqual([]);
    expect(teckenforklaring([1, DOLT, DOLT])).toEqual([
      '.. betyder att uppgiften är dold för att skydda enskilda.',
    ]);
    expect(teckenforklaring([null])[0]).toMatch(/^– betyder/);
  });
});
