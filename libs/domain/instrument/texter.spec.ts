import { instrumentMedKod, texterDen } from './index.js';
import type { Licens } from './licens.js';
import type { Instrument } from './types.js';

const avtal = { nummer: 'SF 12/2026', giltigFrom: '2026-01-01', giltigTom: '2026-12-31' } as const;

function med(licens: Partial<Licens>): Instrument {
  const sdq = instrumentMedKod('SDQ') as Instrument;
  const texter = { itemtexter: ['en fråga'], svarstexter: ['nej', 'ja'] };
  return { ...sdq, ...texter, licens: { ...sdq.licens, ...licens } };
}

describe('texterDen', () => {
  it('lets wording through that the licence allows', () => {
    expect(texterDen(med({ itemtextTillaten: true }), '2026-06-01')).toEqual({
      itemtexter: ['en fråga'],
      svarstexter: ['nej', 'ja'],
    });
  });

  it.each<[string, Partial<Licens>, '2025-12-31' | '2026-06-01' | '2027-01-01', number]>([
    ['none without leave', { avtal }, '2026-06-01', 0],
    ['all while the agreement holds', { itemtextTillaten: true, avtal }, '2026-06-01', 1],
    ['none before the agreement', { itemtextTillaten: true, avtal }, '2025-12-31', 0],
    ['none after the agreement', { itemtextTillaten: true, avtal }, '2027-01-01', 0],
  ])('lets through %s', (_what, licens, datum, antal) => {
    const { itemtexter, svarstexter } = texterDen(med(licens), datum);
    expect([itemtexter.length, svarstexter.length]).toEqual([antal, antal * 2]);
  });

  it('has nothing to let through where the register holds no wording', () => {
    const texter = texterDen(instrumentMedKod('WHO5') as Instrument, '2026-06-01');
    expect(texter).toEqual({ itemtexter: [], svarstexter: [] });
  });
});
