import { METODREGISTER, namnderDen } from '../../domain/index.js';
import { metodtabell, type Metodgrupp } from './metodtabell.js';

const grupp = (metod: string, omrade: string, antal: Metodgrupp['antal']): Metodgrupp => ({
  ...{ metod, omrade, antal },
  bakgrund: 'alla',
});
const AR = [
  grupp('alla', 'stad', { inledda: 60 }),
  grupp('alla', 'namnd:farsta', { inledda: 21 }),
  grupp('FFT', 'stad', { inledda: 40, startade: 38 }),
  grupp('FFT', 'namnd:farsta', { inledda: 21 }),
  grupp('FFT', 'namnd:skarholmen', { inledda: '..' }),
];
const rad = (kod: string) => metodtabell('2025', AR)?.find(({ metod }) => metod.kod === kod);
const iNamnd = (kod: string, namnd: string) =>
  rad(kod)?.namnder.find(({ stadsdelsnamnd }) => stadsdelsnamnd === namnd)?.inledda;

describe('methods by nämnd in a published year', () => {
  it('shows what was published, hidden numbers as hidden', () => {
    expect(rad('FFT')?.staden).toBe(40);
    expect(iNamnd('FFT', 'farsta')).toBe(21);
    expect(iNamnd('FFT', 'skarholmen')).toBe('..');
  });

  it('shows every method and every nämnd of the year, those without anybody as zeros', () => {
    expect(iNamnd('FFT', 'bromma')).toBe(0);
    expect(rad('MST')).toMatchObject({ staden: 0, metod: { namn: expect.any(String) } });
    const koder = namnderDen('2025-12-31').map(({ kod }) => kod);
    expect(rad('MST')?.namnder.map(({ stadsdelsnamnd }) => stadsdelsnamnd)).toEqual(koder);
    const visade = METODREGISTER.filter(({ status }) => !['exempel', 'ingen'].includes(status));
    expect(metodtabell('2025', AR)?.length).toBe(visade.length);
  });

  it('tells nothing of a year whose table has not left: no row is no zero there', () => {
    expect(metodtabell('2025', [])).toBeUndefined();
    expect(metodtabell('2025', AR.slice(0, 3))).toBeUndefined();
    const other = [grupp('FFT', 'namnd:farsta', { startade: 21 })];
    expect(metodtabell('2025', other)).toBeUndefined();
  });
});
