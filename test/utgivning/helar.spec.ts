import { forklaraRad, publicera } from '../../libs/utgivning/index.js';
import { openHus, printsAlike, type Hus } from './support/hus.js';

const RAD = { period: '2026-K2', metod: 'alla', omrade: 'stad', bakgrund: 'alla' } as const;

/** Among the slow suites: the proof of a year beside its quarters takes half a minute. */
describe('a release of a whole year', () => {
  let hus: Hus;
  beforeAll(async () => {
    hus = await openHus({ insatser: 6000, franAr: 2025 });
  }, 120_000);
  afterAll(() => hus.close());

  it('is proved', async () => {
    const { om } = await publicera(hus.forlag, await hus.onskan());
    expect(om).toMatchObject({ nummer: 1, skydd: 'skyddat' });
    expect(om.perioder).toContain('2025');
  }, 300_000);

  it('shows the numbers of the city and of its largest method, whatever else must be hidden', async () => {
    for (const metod of ['alla', 'FB_EM']) {
      const { rader } = await hus.json(`utgavor/1/utfall?period=2025&omrade=stad&metod=${metod}`);
      const antal = rader.find(({ bakgrund }) => bakgrund === 'alla')?.antal ?? {};
      for (const matt of ['startade', 'avslutade', 'fullfoljda', 'medBadaSkattningarna']) {
        expect([metod, matt, typeof antal[matt]]).toEqual([metod, matt, 'number']);
      }
    }
  });

  it('shows which methods each nämnd used, those that it did not use as zeros', async () => {
    const { rader, publicerat } = await hus.json('utgavor/1/metoder?period=2025');
    const { rader: grupper } = await hus.json('utgavor/1/utfall?period=2025&bakgrund=alla');
    expect(publicerat).toBe(true);
    const told = new Map(
      grupper.map(({ metod, omrade, antal }) => [`${String(metod)} ${omrade}`, antal['inledda']]),
    );
    const shown = rader.flatMap(({ metod, namnder }) =>
      (namnder as { stadsdelsnamnd: string; inledda: unknown }[]).map((one) => [
        `${(metod as { kod: string }).kod} namnd:${one.stadsdelsnamnd}`,
        one.inledda,
      ]),
    );
    expect(shown.length).toBeGreaterThan(300);
    expect(shown.filter(([, inledda]) => inledda === 0).length).toBeGreaterThan(100);
    for (const [key, inledda] of shown)
      expect([key, inledda]).toEqual([key, told.get(String(key)) ?? 0]);
    const csv = await (await hus.ask('utgavor/1/metoder?period=2025&format=csv')).text();
    expect(csv).toMatch(/Funktionell familjeterapi.*;Farsta;/);
  });

  it.each(['metod/FFT', 'metod/FB_EM'])(
    'prints %s, twice alike',
    (path) => printsAlike(hus, path),
    30_000,
  );

  it('is explained for a method by the quarters of its year', async () => {
    const rad = { ...RAD, period: '2025', metod: 'FFT' };
    const told = await forklaraRad(hus.forlag, rad, await hus.platform.store.head());
    expect(Object.keys(told.fran)).toEqual(['2025-K1', '2025-K2', '2025-K3', '2025-K4']);
    expect(told.definitionerOchGallrat).toEqual({});
    expect(told.fore.startade).toBeGreaterThan(0);
    await expect(forklaraRad(hus.forlag, { ...RAD, metod: 'FFT' }, 1n)).rejects.toMatchObject({
      code: 'utgava-saknas',
    });
  });
});
