import { Chance, Lottery } from './chance.js';

const draws = (seed: number, member: number, stream: number) => {
  const chance = new Chance(seed, member, stream);
  return Array.from({ length: 8 }, () => chance.uint32()).join();
};

describe('reproducible chance', () => {
  it('repeats itself, and differs by seed, member and stream', () => {
    expect(draws(1, 2, 3)).toBe(draws(1, 2, 3));
    const series = [draws(1, 2, 3), draws(2, 2, 3), draws(1, 3, 3), draws(1, 2, 4)];
    expect(new Set(series).size).toBe(4);
  });

  it('is uniform and normal, also across the first draws of neighbouring members', () => {
    const uniforms = Array.from({ length: 20_000 }, (_, i) => new Chance(1, i, 1).uniform());
    const mean = uniforms.reduce((a, b) => a + b, 0) / uniforms.length;
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.01);
    const chance = new Chance(7, 7, 7);
    const normals = Array.from({ length: 20_000 }, () => chance.normal());
    const variance = normals.reduce((sum, x) => sum + x * x, 0) / normals.length;
    expect(Math.abs(variance - 1)).toBeLessThan(0.04);
  });

  it('stays within the ends of a range and reaches both', () => {
    const chance = new Chance(1, 1, 1);
    const found = new Set(Array.from({ length: 500 }, () => chance.between(-2, 2)));
    expect([...found].sort((a, b) => a - b)).toEqual([-2, -1, 0, 1, 2]);
  });

  it('makes version 4 UUIDs', () => {
    const uuid = new Chance(1, 1, 1).uuid();
    expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('draws by weight, and refuses to draw from nothing', () => {
    const chance = new Chance(3, 3, 3);
    const lottery = new Lottery([
      ['often', 3],
      ['seldom', 1],
      ['never', 0],
    ]);
    const drawn = Array.from({ length: 8000 }, () => chance.pick(lottery));
    const share = drawn.filter((one) => one === 'often').length / drawn.length;
    expect(Math.abs(share - 0.75)).toBeLessThan(0.02);
    expect(drawn).not.toContain('never');
    expect(() => new Lottery([])).toThrow('draw');
  });
});
