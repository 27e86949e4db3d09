import { losare, skydda } from '../../libs/outcome/index.js';
import { attacker } from './support/attacker.js';
import { visibleCells } from './support/judge.js';

const rad = (...leaves: number[]) => leaves.map((leaf) => [leaf, 1] as const);

/**
 * Published sums that let the first leaf move in even steps only: it is 2, 4 or 6. In fractions it could
 * be anything from 1 to 6, which looks one wider than it is.
 */
const SYSTEM = {
  blad: [2, 20, 20, 20, 3],
  celler: [
    { id: 'summa 1', rad: rad(0, 1, 2), niva: 1, publicerad: true },
    { id: 'summa 2', rad: rad(1, 3), niva: 1, publicerad: true },
    { id: 'summa 3', rad: rad(2, 3), niva: 1, publicerad: true },
    { id: 'summa 4', rad: rad(3, 4), niva: 1, publicerad: true },
    ...[0, 1, 2, 3, 4].map((leaf) => ({ id: `cell ${leaf}`, rad: rad(leaf), niva: 0 })),
  ],
};

describe('a cell that can only move in even steps', () => {
  it('is narrower to an attacker who counts in whole numbers', async () => {
    const against = await attacker();
    const hidden = new Set(SYSTEM.celler.slice(4).map(({ id }) => id));
    const knowledge = { visible: visibleCells(SYSTEM, hidden), zerosAreShown: true };
    const bounds = (whole: boolean) =>
      against.bounds(SYSTEM, knowledge, ['cell 0'], whole).get('cell 0');
    expect(bounds(false)).toEqual({ least: 1, most: 6 });
    expect(bounds(true)).toEqual({ least: 2, most: 6 });
  });

  it('is protected to the width that whole numbers give, and no further', async () => {
    const regel = { minstaAntal: 3, bredd: 4 };
    const solver = { losare: await losare() };
    expect(skydda(SYSTEM, regel, solver)).toMatchObject({ slag: 'skyddat', primara: 1 });
    expect(skydda(SYSTEM, { ...regel, bredd: 5 }, solver)).toMatchObject({
      slag: 'bara-overniva',
      orsak: 'ej-skyddbart',
      oskyddbara: ['cell 0'],
    });
  });
});
