import { METODREGISTER } from '../../libs/domain/index.js';
import { handelse, history } from '../../test/support/handelser.js';
import { metodUtfallOf, metodUtfallProjection } from './index.js';

const cellsOf = (...events: Parameters<typeof history>) =>
  metodUtfallProjection.cells(history(...events));

describe('metod-utfall', () => {
  it('adds an insats to its method', () => {
    expect(cellsOf(handelse('BeslutFattat', { metod: 'MST' }))).toEqual([
      { key: { metod: 'MST' }, sums: { beslutade: 1 } },
    ]);
  });

  it('follows a method that is corrected', () => {
    const corrected = handelse('UppgiftRattad', {
      handelseId: 'e1',
      andringar: [{ falt: 'metod', fran: 'FFT', till: 'BSFT' }],
    });
    expect(cellsOf(handelse('InsatsPaborjad'), corrected)).toEqual([
      { key: { metod: 'BSFT' }, sums: { startade: 1 } },
    ]);
  });

  it('takes away an insats whose only event is annulled', () => {
    const annulled = handelse('HandelseMakulerad', { handelseId: 'e1' });
    expect(cellsOf(handelse('InsatsPaborjad'), annulled)).toEqual([]);
  });

  it('passes over what it says it passes over', () => {
    const base = [handelse('BeslutFattat'), handelse('InsatsPaborjad')];
    const more = [handelse('UppdragLamnat'), handelse('GenomforandeplanReviderad')];
    expect(cellsOf(...base, ...more, handelse('UppfoljningGenomford'))).toEqual(cellsOf(...base));
  });

  it('shows every method of the register, those without insatser as zeros', () => {
    const rows = metodUtfallOf(new Map([['FFT', { startade: 3 }]]));
    const shown = METODREGISTER.filter(({ status }) => status !== 'exempel' && status !== 'ingen');
    expect(rows.map(({ metod }) => metod.kod)).toEqual(shown.map(({ kod }) => kod));
    expect(rows.find(({ metod }) => metod.kod === 'FFT')?.antal.startade).toBe(3);
    expect(rows.find(({ metod }) => metod.kod === 'MST')?.antal.startade).toBe(0);
  });

  it('shows an example method only where it has data', () => {
    const kods = (sums: [string, object][]) =>
      metodUtfallOf(new Map(sums as [string, Record<string, number>][])).map(
        ({ metod }) => metod.kod,
      );
    expect(kods([])).not.toContain('EX_FT');
    expect(kods([['EX_FT', { startade: 17 }]])).toContain('EX_FT');
  });
});
