import { syntheticCity, type SyntheticInsats } from './city.js';

const options = { seed: 6, insatser: 1500, today: '2026-06-30' } as const;
const starts = ({ commands }: SyntheticInsats) =>
  commands.flatMap((one) => (one.type === 'PaborjaInsats' ? [one.data] : []));
const isUtanManual = ({ commands }: SyntheticInsats) =>
  commands.some(({ data }) => 'metod' in data && data.metod === 'FB_EM');

describe('what the insatser of a synthetic city consist of', () => {
  it('is told of some seven of ten without a manual, and changes nothing else', () => {
    const med = [...syntheticCity({ ...options, medKomponenter: true })];
    const utanManual = med.filter(isUtanManual).flatMap(starts);
    const sagt = utanManual.filter(({ komponenter }) => komponenter !== undefined);
    expect(utanManual.length).toBeGreaterThan(100);
    expect(Math.abs(sagt.length / utanManual.length - 0.7)).toBeLessThan(0.06);
    const bort = JSON.stringify(med).replaceAll(/,"komponenter":\[[^\]]*\]/g, '');
    expect(bort).toBe(JSON.stringify([...syntheticCity(options)]));
    const others = med.filter((one) => !isUtanManual(one)).flatMap(starts);
    expect(others.some(({ komponenter }) => komponenter !== undefined)).toBe(false);
  });
});
