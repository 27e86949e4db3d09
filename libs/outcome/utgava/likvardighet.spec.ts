import { likvardighet } from './likvardighet.js';

const ENHETER = [
  { omrade: 'namnd:farsta', taljare: 40, namnare: 100 },
  { omrade: 'namnd:jarva', taljare: 2, namnare: 4 },
  { omrade: 'namnd:norrmalm', taljare: 95, namnare: 100 },
  { omrade: 'namnd:skarholmen', taljare: '..', namnare: '..' },
] as const;

describe('districts beside each other', () => {
  const vy = likvardighet(ENHETER);
  const of = (omrade: string) => vy.rader.find((rad) => rad.omrade === `namnd:${omrade}`);

  it('keep the order they came in, whatever they score', () => {
    expect(vy.rader.map(({ omrade }) => omrade)).toEqual(ENHETER.map(({ omrade }) => omrade));
  });

  it('are pointed out beyond 99.8 per cent only, above and below', () => {
    expect(of('farsta')?.lage).toBe('under-998');
    expect(of('norrmalm')?.lage).toBe('over-998');
    expect(of('norrmalm')?.text).toContain('Orsaken framgår inte');
  });

  it('say nothing of the few and nothing at all of the hidden', () => {
    expect(of('jarva')?.lage).toBe('for-fa');
    expect(of('skarholmen')).toMatchObject({
      lage: 'dolt',
      andel: null,
      krympt: null,
      granser95: null,
    });
  });

  it('draw a small district further towards the whole than a large one', () => {
    const pull = (omrade: string) => {
      const one = of(omrade);
      const raw = Math.abs((one?.andel ?? 0) - (vy.centrum ?? 0));
      return Math.abs((one?.krympt ?? 0) - (vy.centrum ?? 0)) / raw;
    };
    expect(pull('jarva')).toBeLessThan(pull('farsta'));
    // (40 + 2 + 95) / 204: the hidden district is no part of the centre.
    expect(vy.centrum).toBeCloseTo(137 / 204, 12);
  });

  it('are no comparison when nobody is shown', () => {
    expect(likvardighet([ENHETER[3]])).toMatchObject({ centrum: null, tau2: 0 });
    expect(likvardighet([])).toEqual({ centrum: null, tau2: 0, rader: [] });
  });
});
