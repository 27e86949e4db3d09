import { instrumentMedKod, INSTRUMENTREGISTER, tolka, type Tolkningsunderlag } from './index.js';
import { within } from './tolka.js';
import type { Instrument } from './types.js';

function las(kod: string, poang: number, vem: Partial<Tolkningsunderlag> = {}) {
  const underlag = { alderAr: 14, kon: 'pojke', informant: 'barn', ...vem } as const;
  return tolka(instrumentMedKod(kod) as Instrument, poang, underlag);
}

const says = (...args: Parameters<typeof las>) =>
  las(...args).gransvarden.map(({ betydelse }) => betydelse);

describe('tolka', () => {
  it.each<[string, number, Partial<Tolkningsunderlag>, readonly string[]]>([
    ['SDQ', 13, { informant: 'vardnadshavare-1' }, ['inom det vanliga']],
    ['SDQ', 14, { informant: 'vardnadshavare-2' }, ['gränsområde']],
    ['SDQ', 17, { informant: 'vardnadshavare-1' }, ['högt']],
    ['SDQ', 15, { informant: 'larare' }, ['gränsområde']],
    ['SDQ', 15, {}, ['inom det vanliga']],
    // A boy of four: borderline from 9 by the Swedish figures, usual by the British.
    ['SDQ', 9, { informant: 'vardnadshavare-1', alderAr: 4 }, ['gränsområde', 'inom det vanliga']],
    [
      'SDQ',
      9,
      { informant: 'vardnadshavare-1', alderAr: 4, kon: 'flicka' },
      ['inom det vanliga', 'inom det vanliga'],
    ],
    ['ORS', 27.9, {}, ['under gränsvärdet: mår sämre än de flesta']],
    ['ORS', 28, {}, ['över gränsvärdet']],
    ['ORS', 26, { alderAr: 19 }, ['över gränsvärdet']],
    ['CGAS', 61, { informant: 'behandlare' }, ['lindriga problem']],
    ['YPCORE', 14, { alderAr: 13 }, ['över gränsvärdet: mår sämre än de flesta']],
    ['YPCORE', 14, { alderAr: 13, kon: 'flicka' }, ['under gränsvärdet']],
    ['TAMR', 0.61, { informant: 'vardnadshavare-1' }, ['målet för följsamhet är nått']],
    ['GAS_T', 50, {}, ['målen nåddes som väntat eller bättre']],
  ])('%s %p of %p says %p', (kod, poang, vem, expected) => {
    expect(says(kod, poang, vem)).toEqual(expected);
  });

  it('gives each limit of WHO-5 with its own source', () => {
    const { gransvarden } = las('WHO5', 28);
    expect(gransvarden.map(({ till, osaker }) => [till, osaker])).toEqual([
      [50, false],
      [28, true],
    ]);
  });

  it('tells how far a score lies from the norm', () => {
    const { normer } = las('KIDSCREEN10', 38);
    expect(normer).toMatchObject([{ medel: 50, sd: 10, avvikelse: -1.2 }]);
  });

  it.each<[string, Partial<Tolkningsunderlag>, string]>([
    ['KIDSCREEN10_RA', {}, 'inga-granser-i-registret'],
    ['PSS', { informant: 'vardnadshavare-1' }, 'inga-granser-i-registret'],
    ['SDQ', { informant: 'behandlare' }, 'galler-inte-informanten'],
    ['SDQ', { alderAr: 3 }, 'galler-inte-aldern'],
    ['SDQ', { alderAr: 'uppgift-saknas' }, 'alder-saknas'],
    ['YPCORE', { kon: 'uppgift-saknas' }, 'kon-saknas'],
    ['YPCORE', { kon: 'annat' }, 'galler-inte-konet'],
    ['KIDSCREEN10', { alderAr: 7 }, 'galler-inte-aldern'],
  ])('%s %p: none, because %s', (kod, vem, varfor) => {
    expect(las(kod, 20, vem)).toEqual({ gransvarden: [], normer: [], varfor });
  });

  it('puts every score of the register in exactly one range of each source', () => {
    const wrong: string[] = [];
    let looked = 0;
    for (const { kod, min, max, decimaler, gransvarden } of INSTRUMENTREGISTER) {
      const steps = 10 ** decimaler;
      const length = Math.round((max - min) * steps) + 1;
      const grid = Array.from({ length }, (_, n) => (Math.round(min * steps) + n) / steps);
      for (const { omraden, kalla } of gransvarden) {
        expect(kalla).not.toBe('');
        const hits = (poang: number) => omraden.filter((omrade) => within(omrade, poang)).length;
        wrong.push(...grid.filter((poang) => hits(poang) !== 1).map((poang) => `${kod} ${poang}`));
        looked += grid.length;
      }
    }
    expect(wrong).toEqual([]);
    expect(looked).toBeGreaterThan(1000);
  });
});
