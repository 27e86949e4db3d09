import {
  brytpunktA,
  brytpunktB,
  brytpunktC,
  haBrytpunkt,
  haFunktionell,
  haGrupp,
  haReliabilitet,
  poangForReliabelForandring,
  reliabelForandring,
  type Forandringsform,
  type HaReliabilitet,
  type ReliabelForandring,
} from '../index.js';
import { normalCdf } from '../quantiles.js';

const PRE = [30, 20, 10, 8, 6, 4, 2];
const ALL_TWO = [2, 2, 2, 2, 2, 2, 2];
const NEAR_TWO = [3, 2, 2, 2, 2, 2, 1];

function indexOf(form: Forandringsform, start: number, avslut: number): number {
  return (reliabelForandring(form, { start, avslut }, 'hogre-battre') as ReliabelForandring).index;
}

describe('reliable change by Jacobson & Truax', () => {
  // Jacobson & Truax 1991, p. 14: SD 7.5, reliability .80, from 32.5 to 47.5: SE 3.35, S_diff 4.74,
  // RC 3.16. Their cut-offs for means of 40 and 60, both SDs 7.5: a = 55, b = 45, c = 50.
  const form = { form: 'JT', sd: 7.5, reliabilitet: 0.8 } as const;

  it('agrees with the worked example of 1991', () => {
    expect(indexOf(form, 32.5, 47.5)).toBeCloseTo(3.16, 2);
    expect(15 / indexOf(form, 32.5, 47.5)).toBeCloseTo(4.74, 2);
    expect(poangForReliabelForandring(7.5, 0.8)).toBeCloseTo(1.96 * 4.743, 2);
    expect(reliabelForandring(form, { start: 32.5, avslut: 47.5 }, 'hogre-battre')).toMatchObject({
      utfall: 'battre',
    });
    expect(reliabelForandring(form, { start: 32.5, avslut: 47.5 }, 'hogre-samre')).toMatchObject({
      utfall: 'samre',
    });
  });

  it('agrees with the cut-offs of 1991', () => {
    const [clinical, functional] = [
      { medel: 40, sd: 7.5 },
      { medel: 60, sd: 7.5 },
    ];
    expect(brytpunktA(clinical, 'hogre-battre')).toBe(55);
    expect(brytpunktB(functional, 'hogre-battre')).toBe(45);
    expect(brytpunktC(clinical, functional)).toBe(50);
  });

  // Claus et al. 2020, Beck's inventory: the README of the R package clinicalsignificance prints 21.6.
  it('agrees with the cut-off c of Claus et al. 2020', () => {
    expect(brytpunktC({ medel: 35.48, sd: 8.16 }, { medel: 8, sd: 8 })).toBeCloseTo(21.6, 1);
  });

  it('takes the functional group’s SD for b, and two SDs towards the better', () => {
    expect(brytpunktB({ medel: 10, sd: 2 }, 'hogre-samre')).toBe(14);
    expect(brytpunktA({ medel: 30, sd: 5 }, 'hogre-samre')).toBe(20);
    expect(brytpunktA({ medel: NaN, sd: 5 }, 'hogre-samre')).toMatchObject({ odefinierad: 'ogiltigt-tal' }); // prettier-ignore
    expect(brytpunktC({ medel: 1, sd: 0 }, { medel: 2, sd: 0 })).toMatchObject({ odefinierad: 'ingen-spridning' }); // prettier-ignore
  });

  it('is strict: exactly 1.96 standard errors is no change', () => {
    const points = poangForReliabelForandring(7.5, 0.8) as number;
    const at = (avslut: number) => reliabelForandring(form, { start: 0, avslut }, 'hogre-battre');
    expect(at(points * 0.999999)).toMatchObject({ utfall: 'oforandrad' });
    expect(at(points * 1.000001)).toMatchObject({ utfall: 'battre' });
    expect(at(-points * 1.000001)).toMatchObject({ utfall: 'samre' });
  });
});

describe('the other forms', () => {
  // The data and norms of the tests of the R package clinicalsignificance (m₁ 10, s₁ 5, m₂ 7, s₂ 6,
  // reliability .80); the values were computed with NumPy by the formulas written out in those tests.
  const norm = { sd: 5, reliabilitet: 0.8, medelStart: 10 };
  const ha = { medelStart: 10, sdStart: 5, medelAvslut: 7, sdAvslut: 6, reliabilitet: 0.8, korrelation: 0.8044686515463202 }; // prettier-ignore
  it.each([
    ['JT', { form: 'JT', sd: 5, reliabilitet: 0.8 }, ALL_TWO, [-8.85437745, -5.69209979, -2.52982213, -1.8973666, -1.26491106, -0.63245553, 0]],
    ['EN', { form: 'EN', ...norm }, ALL_TWO, [-10.73312629, -7.15541753, -3.57770876, -2.86216701, -2.14662526, -1.43108351, -0.71554175]],
    ['GLN', { form: 'GLN', ...norm }, ALL_TWO, [-8, -5.33333333, -2.66666667, -2.13333333, -1.6, -1.06666667, -0.53333333]],
    ['HLN', { form: 'HLN', ...norm, medelAvslut: 7 }, ALL_TWO, [-7, -4.33333333, -1.66666667, -1.13333333, -0.6, -0.06666667, 0.46666667]],
    ['NK', { form: 'NK', ...norm, reliabilitetAvslut: 0.8 }, ALL_TWO, [-8.38116355, -5.58744237, -2.79372118, -2.23497695, -1.67623271, -1.11748847, -0.55874424]],
    ['HA', { form: 'HA', ...ha }, NEAR_TWO, [-5.56360234, -4.24526332, -2.78044219, -2.48747796, -2.19451373, -1.9015495, -1.75506739]],
  ] as const)('%s agrees with clinicalsignificance', (_name, form, post, expected) => {
    PRE.forEach((start, i) => {
      expect(indexOf(form, start, post[i] ?? NaN)).toBeCloseTo(expected[i] ?? NaN, 7);
    });
  }); // prettier-ignore

  it('HA is held against 1.645, one-sided, and says what reliability follows', () => {
    const rel = haReliabilitet(ha) as HaReliabilitet;
    expect(rel.start).toBeCloseTo(0.8, 12);
    expect(rel.avslut).toBeCloseTo(0.86111111, 8);
    expect(rel.skillnad).toBeCloseTo(0.21457009589, 10);
    expect(reliabelForandring({ form: 'HA', ...ha }, { start: 2, avslut: 1 }, 'hogre-samre')).toMatchObject({ utfall: 'battre' }); // prettier-ignore
  });

  it('MID is reached when equal', () => {
    const mid = { form: 'MID', mid: 5 } as const;
    const at = (avslut: number) => reliabelForandring(mid, { start: 20, avslut }, 'hogre-battre');
    expect(at(25)).toMatchObject({ utfall: 'battre', grans: 5 });
    expect(at(24.9)).toMatchObject({ utfall: 'oforandrad' });
    expect(at(15)).toMatchObject({ utfall: 'samre' });
  });

  it.each([
    [{ form: 'JT', sd: 0, reliabilitet: 0.8 }],
    [{ form: 'JT', sd: 5, reliabilitet: 1 }],
    [{ form: 'JT', sd: 5, reliabilitet: 0 }],
    [{ form: 'EN', sd: 5, reliabilitet: 0.8, medelStart: NaN }],
    [{ form: 'NK', sd: 5, reliabilitet: 0.8, reliabilitetAvslut: 1.2, medelStart: 3 }],
    [{ form: 'MID', mid: 0 }],
  ] as const)('%j is refused', (form) => {
    expect(reliabelForandring(form, { start: 1, avslut: 2 }, 'hogre-battre')).toMatchObject({ odefinierad: 'ogiltig-norm' }); // prettier-ignore
  });

  it('refuses a missing score, and HA when the error exceeds the spread', () => {
    const jt = { form: 'JT', sd: 5, reliabilitet: 0.8 } as const;
    expect(reliabelForandring(jt, { start: NaN, avslut: 2 }, 'hogre-battre')).toMatchObject({ odefinierad: 'ogiltigt-tal' }); // prettier-ignore
    const noisy = { form: 'HA', ...ha, korrelation: 0.99, sdAvslut: 5 } as const;
    expect(reliabelForandring(noisy, { start: 1, avslut: 2 }, 'hogre-battre')).toMatchObject({ odefinierad: 'ha-utan-varde' }); // prettier-ignore
    expect(poangForReliabelForandring(-1, 0.8)).toMatchObject({ odefinierad: 'ogiltig-norm' });
  });
});

describe('Hageman & Arrindell on true scores (no published example: other routes)', () => {
  const norm = { medelStart: 40, sdStart: 10, medelAvslut: 55, sdAvslut: 10, korrelation: 0.5, reliabilitet: 0.81, medelFunktionell: 60, sdFunktionell: 10 }; // prettier-ignore

  it('the cut-off is as likely in both groups’ true scores', () => {
    const cut = haBrytpunkt({ ...norm, sdFunktionell: 6 }) as number;
    expect((cut - 40) / (10 * 0.9)).toBeCloseTo((60 - cut) / (6 * 0.9), 12);
    expect(haBrytpunkt(norm)).toBeCloseTo(50, 12);
  });

  it('one person is functional when the estimated true score is 1.645 errors beyond it', () => {
    // (55 + 0.81(y − 55) − 50)/(0.9·√19) by hand: y = 70 gives 4.3766, y = 55 gives 1.2746.
    expect(haFunktionell(norm, 70, 'hogre-battre')).toMatchObject({ index: expect.closeTo(17.15 / (0.9 * Math.sqrt(19)), 10), funktionell: true }); // prettier-ignore
    expect(haFunktionell(norm, 55, 'hogre-battre')).toMatchObject({ funktionell: false });
    expect(haFunktionell(norm, 55, 'hogre-samre')).toMatchObject({ index: expect.closeTo(-1.2746, 3) }); // prettier-ignore
  });

  it('the group’s shares are areas of the normal distribution of true scores', () => {
    // s_D² = 100, r_DD = (81 + 81 − 100)/100 = .62; (55 − 50)/(10·.9).
    expect(haGrupp(norm, 'hogre-battre')).toEqual({
      forandrade: expect.closeTo(normalCdf(1.5 / Math.sqrt(0.62)), 12),
      funktionella: expect.closeTo(normalCdf(5 / 9), 12),
    });
    expect(haGrupp({ ...norm, medelFunktionell: NaN }, 'hogre-battre')).toMatchObject({ odefinierad: 'ogiltigt-tal' }); // prettier-ignore
    expect(haFunktionell(norm, NaN, 'hogre-battre')).toMatchObject({ odefinierad: 'ogiltigt-tal' });
    expect(haGrupp({ ...norm, korrelation: 0.95 }, 'hogre-battre')).toMatchObject({ odefinierad: 'ha-utan-varde' }); // prettier-ignore
  });
});
