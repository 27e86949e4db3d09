import { AVSLUTSORSAK } from '../domain/index.js';
import { utfallsvy } from './vy.js';

const PAIRS = {
  'forandring|SDQ|1|barn|n': 2,
  'forandring|SDQ|1|barn|x': 4000,
  'forandring|SDQ|1|barn|y': 3000,
  'forandring|SDQ|1|barn|xx': 8_020_000,
  'forandring|SDQ|1|barn|yy': 4_520_000,
  'forandring|SDQ|1|barn|xy': 6_000_000,
};

describe('the view of a set of insatser', () => {
  it('shows zeros and every reason for a method nobody uses', () => {
    const view = utfallsvy({}, { effektstorlek: true });
    expect(view.antal.startade).toBe(0);
    expect(view.beslutTillStart).toEqual({ antal: 0, medelDagar: null });
    expect(view.avslutsorsaker.map(({ kod }) => kod)).toEqual(AVSLUTSORSAK.map(({ kod }) => kod));
    expect(view.forandring).toEqual([]);
  });

  it('keeps instruments and informants apart and says which way is better', () => {
    const view = utfallsvy(
      { ...PAIRS, 'forandring|WHO5|1|barn|n': 1, 'forandring|SDQ|1|larare|n': 1 },
      { effektstorlek: false },
    );
    expect(view.forandring.map((row) => [row.instrument, row.informant, row.n])).toEqual([
      ['SDQ', 'barn', 2],
      ['SDQ', 'larare', 1],
      ['WHO5', 'barn', 1],
    ]);
    expect(view.forandring[0]?.riktning).toBe('hogre-samre');
    expect(view.forandring[0]?.forandring.medel).toBe(-5);
    expect(view.forandring[2]?.riktning).toBe('hogre-battre');
  });

  it('gives effect sizes only when asked', () => {
    expect(utfallsvy(PAIRS, { effektstorlek: false }).forandring[0]).not.toHaveProperty(
      'effektstorlek',
    );
    expect(utfallsvy(PAIRS, { effektstorlek: true }).forandring[0]).toHaveProperty('effektstorlek');
  });

  it('divides days by those whose days are known', () => {
    const sums = { startade: 9, beslutTillStartAntal: 4, beslutTillStartDagar: 50 };
    expect(utfallsvy(sums, { effektstorlek: false }).beslutTillStart).toEqual({
      antal: 4,
      medelDagar: 12.5,
    });
  });
});
