import { instrumentMedKod, type Instrument } from '../../../libs/domain/index.js';
import { licensvarning } from './licensvarning.js';

const DEN = '2026-11-22';
const med = (kod: string): Instrument => {
  const found = instrumentMedKod(kod);
  if (found === undefined) throw new Error(`${kod} is not in the register`);
  return found;
};

describe('the right to use a form digitally', () => {
  it.each([
    ['SDQ', true],
    ['KIDSCREEN10_RA', true],
    ['SPSQ', true],
    ['SCORE15', false],
    ['WHO5', false],
    ['MST_UO', false],
  ])('of %s is warned about: %s', (kod, isWarned) => {
    expect(licensvarning(med(kod), DEN) !== undefined).toBe(isWarned);
  });

  it('is not warned about while the agreement that the office has told of holds', () => {
    const sdq = med('SDQ');
    const avtal = { nummer: '2026-17', giltigTom: DEN } as const;
    const own = { ...sdq, licens: { ...sdq.licens, avtal } };
    expect(licensvarning(own, DEN)).toBeUndefined();
    expect(licensvarning(own, '2026-11-23')).toContain('inte fritt');
  });
});
