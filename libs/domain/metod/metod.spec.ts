import { foldName } from '../fold.js';
import { INSATSTYP } from '../kodverk/index.js';
import { findMetod, insatstypAv, metodMedKod, METODREGISTER } from './index.js';

describe('metodregistret', () => {
  it.each([
    ['fft', 'FFT'],
    ['Funktionell Familjeterapi', 'FFT'],
    ['BFST', 'BSFT'],
    ['multisystemisk familjeterapi', 'MST'],
    ['SIG unga', 'SIG_U'],
    ['sig-vuxna', 'SIG_V'],
    ['UÖV', 'UOV'],
    ['pa ratt vag', 'PRV'],
    ['CBT', 'EX_KBT'],
    ['Cont', 'EX_KONTROLL'],
    ['FT', 'EX_FT'],
  ])('finds %p', (text, kod) => {
    expect(findMetod(text)?.kod).toBe(kod);
  });

  it('does not guess', () => {
    for (const text of ['', ' ', '-', 'SIG', 'terapi', 'constructor']) {
      expect(findMetod(text)).toBeUndefined();
    }
    expect(metodMedKod('fft')).toBeUndefined();
  });

  it('lets no two methods go by the same name', () => {
    const names = METODREGISTER.flatMap((metod) => [
      ...new Set([metod.kod, metod.namn, ...metod.alias].map(foldName)),
    ]);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it('says of each method what the statistics count it as, and of one unknown that it is another', () => {
    const known = new Set(INSATSTYP.map(({ kod }) => kod));
    expect(METODREGISTER.filter(({ insatstyp: kod = 'annan' }) => !known.has(kod))).toEqual([]);
    const types = ['FFT', 'TFCO', 'KP', 'KOMET', 'SIG_U', 'NY'].map((kod) => insatstypAv(kod).kod);
    expect(types).toEqual([
      ...['familjebehandling', 'placering-familj', 'kontaktperson-familj', 'foraldrastod'],
      ...['annan', 'annan'],
    ]);
  });

  it('keeps what may not be chosen apart', () => {
    const status = (kod: string) => metodMedKod(kod)?.status;
    expect([status('SCARED'), status('MMKBT'), status('EX_FT')]).toEqual([
      'avradd',
      'ej-tillganglig',
      'exempel',
    ]);
    for (const { kod, kalla } of METODREGISTER) {
      expect(kod).toMatch(/^[A-Z][A-Z0-9_]*$/);
      expect(kalla).not.toBe('');
    }
  });
});
