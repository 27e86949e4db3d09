import { decodeUtgavaEvent } from './index.js';

const UTGAVA = {
  ...{ datum: '2026-06-30', tillPosition: '7', skydd: 'x', innehallSha256: 'a' },
  ...{ definitionerSha256: 'b', kodversion: '1', nummer: 1, minstaAntal: 5 },
  ...{ rader: 1, dolda: 0, franAr: 2020, karens: 6, perioder: ['2025'] },
};
const RAD = {
  ...{ period: '2025', metod: 'FFT', omrade: 'stad', bakgrund: 'alla' },
  ...{ antal: [{ matt: 'startade', varde: 7 }], forandring: [] },
};
const del = (...rader: readonly unknown[]) => ({ nummer: 1, del: 1, rader });

describe('a stored event of the ledger', () => {
  it('is read back as it was written', () => {
    for (const [type, data] of [
      ['UtgavaPublicerad', UTGAVA],
      ['UtgavedelPublicerad', del(RAD, { ...RAD, antal: [{ matt: 'x', varde: 'dolt' }] })],
    ] as const) {
      expect(decodeUtgavaEvent(type, data)).toEqual({ type, data });
    }
  });

  it('misses every field of an edition that is left out or of the wrong kind, by name', () => {
    for (const field of Object.keys(UTGAVA)) {
      for (const wrong of [undefined, true]) {
        expect(() => decodeUtgavaEvent('UtgavaPublicerad', { ...UTGAVA, [field]: wrong })).toThrow(
          field,
        );
      }
    }
    expect(() =>
      decodeUtgavaEvent('UtgavaPublicerad', { ...UTGAVA, perioder: ['2025', 1] }),
    ).toThrow('perioder');
    for (const wrong of [null, []]) {
      expect(() => decodeUtgavaEvent('UtgavaPublicerad', wrong)).toThrow('(data)');
    }
    expect(() => decodeUtgavaEvent('toString', {})).toThrow('toString');
  });

  it('has no row that is another thing than a row, also where the others are', () => {
    const wrong = [
      null,
      { ...RAD, metod: 1 },
      { ...RAD, antal: 7 },
      { ...RAD, antal: [...RAD.antal, null] },
      { ...RAD, antal: [{ matt: 1, varde: 7 }] },
      { ...RAD, antal: [{ matt: 'startade', varde: 7.5 }] },
      { ...RAD, antal: [{ matt: 'startade', varde: 'x' }] },
      { ...RAD, forandring: undefined },
    ];
    for (const rad of wrong) {
      expect(() => decodeUtgavaEvent('UtgavedelPublicerad', del(RAD, rad))).toThrow('rader');
    }
    for (const field of ['nummer', 'del'] as const) {
      expect(() => decodeUtgavaEvent('UtgavedelPublicerad', { ...del(RAD), [field]: 'x' })).toThrow(
        field,
      );
    }
  });
});
