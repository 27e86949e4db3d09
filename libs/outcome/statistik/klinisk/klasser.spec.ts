import {
  forandringsklass,
  klassfordelning,
  type Klassfordelning,
  type Klassregel,
} from '../index.js';

/** Needs more than 1.96·5·√(2·.2) = 6.198 points; 20 is the cut-off; higher is better. */
const REGEL: Klassregel = {
  form: { form: 'JT', sd: 5, reliabilitet: 0.8 },
  brytpunkt: 20,
  riktning: 'hogre-battre',
};
const MIRROR: Klassregel = { ...REGEL, riktning: 'hogre-samre' };

describe('the five classes', () => {
  // The definitions of Jacobson & Truax 1991 with "harmed" apart, as the R package clinicalsignificance
  // has them (R/calc_recovered.R): both sides of the cut-off are strict.
  it.each([
    [10, 21, 'aterstalld'],
    [10, 17, 'forbattrad'],
    [10, 20, 'forbattrad'],
    [20, 27, 'forbattrad'],
    [25, 35, 'forbattrad'],
    [10, 16, 'oforandrad'],
    [19, 21, 'oforandrad'],
    [22, 16, 'oforandrad'],
    [15, 8, 'forsamrad'],
    [30, 22, 'forsamrad'],
    [25, 15, 'kliniskt-forsamrad'],
    [27, 20, 'kliniskt-forsamrad'],
    [20, 10, 'kliniskt-forsamrad'],
  ] as const)('from %d to %d is %s, and mirrored where higher is worse', (start, avslut, klass) => {
    expect(forandringsklass(REGEL, { start, avslut })).toBe(klass);
    expect(forandringsklass(MIRROR, { start: 40 - start, avslut: 40 - avslut })).toBe(klass);
  });

  it('sum to those judged, with recovery among those who were clinical', () => {
    const group = [
      { start: 10, avslut: 21 },
      { start: 12, avslut: 30 },
      { start: 10, avslut: 17 },
      { start: 30, avslut: 38 },
      { start: 25, avslut: 15 },
      { start: 15, avslut: 8 },
      { start: 15, avslut: 15 },
      { start: NaN, avslut: 15 },
    ];
    expect(klassfordelning(REGEL, group)).toMatchObject({
      n: 8,
      bedomda: 7,
      saknas: 1,
      antal: {
        aterstalld: 2,
        forbattrad: 2,
        oforandrad: 1,
        forsamrad: 1,
        'kliniskt-forsamrad': 1,
      },
      aterstalldaAvKliniska: { antal: 2, av: 5, andel: 0.4 },
    });
  });

  it('are all zero for nobody, and undefined with a norm that cannot be used', () => {
    const none = klassfordelning(REGEL, []) as Klassfordelning;
    expect(none).toMatchObject({ n: 0, bedomda: 0 });
    expect(none.aterstalldaAvKliniska).toMatchObject({ odefinierad: 'inga-observationer' });
    const bad = { ...REGEL, form: { form: 'JT', sd: 5, reliabilitet: 1 } } as const;
    const pair = { start: 1, avslut: 2 };
    expect(klassfordelning(bad, [pair])).toMatchObject({ odefinierad: 'ogiltig-norm' });
    expect(forandringsklass({ ...REGEL, brytpunkt: NaN }, pair)).toMatchObject({
      odefinierad: 'ogiltigt-tal',
    });
  });
});
