import type { Datum } from '../../libs/domain/index.js';
import { handelse, history } from '../../test/support/handelser.js';
import { ejVerkstalldaBeslutProjection, ejVerkstalldaStatistikOf } from './index.js';

const beslut = (datum: Datum, over = {}) =>
  handelse('BeslutFattat', { datum, metod: 'SKKP', lagrum: 'sol-2025-11-1', ...over });
const start = (datum: Datum) => handelse('InsatsPaborjad', { datum, metod: 'SKKP' });
const cellsOf = (...events: Parameters<typeof history>) =>
  ejVerkstalldaBeslutProjection.cells(history(...events));

const rader = (...lives: readonly Parameters<typeof history>[]) =>
  lives
    .flatMap((events) => cellsOf(...events))
    .map(({ key, sums }) => ({ ...key, summor: sums }) as never);
const antal = (kvartal: string, ...lives: readonly Parameters<typeof history>[]) =>
  ejVerkstalldaStatistikOf(rader(...lives), kvartal).samtliga.antal;

describe('ej-verkstallda-beslut', () => {
  it('counts a decision from the quarter in which it is overdue until the one in which it begins', () => {
    expect(cellsOf(beslut('2026-01-10'), start('2026-08-12'))).toEqual([
      {
        key: {
          ansvarig_namnd: 'skarholmen',
          metod: 'SKKP',
          forsta_kvartal: '2026-K2',
          slut_kvartal: '2026-K3',
        },
        sums: { antal: 1 },
      },
    ]);
    const life = [beslut('2026-01-10'), start('2026-08-12')];
    const quarters = ['2026-K1', '2026-K2', '2026-K3', '2026-K4'];
    expect(quarters.map((kvartal) => antal(kvartal, life))).toEqual([0, 1, 0, 0]);
  });

  it('counts on while nothing happens, longer and longer', () => {
    const statistik = (kvartal: string) =>
      ejVerkstalldaStatistikOf(rader([beslut('2026-01-10')]), kvartal).samtliga.perLangd;
    expect(statistik('2026-K2')).toMatchObject({ '3-6-man': 1, '6-9-man': 0 });
    expect(statistik('2026-K3')).toMatchObject({ '3-6-man': 0, '6-9-man': 1 });
    expect(statistik('2028-K1')).toMatchObject({ 'over-12-man': 1 });
  });

  it('counts nothing that was in time by the last day of the quarter, or closed in it', () => {
    expect(antal('2026-K3', [beslut('2026-06-30')])).toBe(0);
    expect(antal('2026-K4', [beslut('2026-06-30')])).toBe(1);
    expect(cellsOf(beslut('2026-01-10'), start('2026-06-30'))).toEqual([]);
  });

  it('counts only what the law asks for', () => {
    expect(cellsOf(beslut('2026-01-10', { utfall: 'avslag' }))).toEqual([]);
    expect(cellsOf(beslut('2026-01-10', { metod: 'UTJ' }))).toEqual([]);
    expect(cellsOf(beslut('2026-01-10'), handelse('BehandlingBegransad'))).toEqual([]);
  });

  it('tells the kinds apart, in the order of the register', () => {
    const lives = [[beslut('2026-01-10')], [beslut('2026-01-11', { metod: 'FFT' })]];
    const { perMetod } = ejVerkstalldaStatistikOf(rader(...lives), '2026-K2');
    expect(perMetod.map(({ metod, antal: n }) => [metod.kod, n])).toEqual([
      ['FFT', 1],
      ['SKKP', 1],
    ]);
  });
});
