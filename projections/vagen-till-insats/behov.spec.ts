import fc from 'fast-check';
import { KONTAKTORSAK, type InsatsEvent } from '../../libs/domain/index.js';
import { handelse, history } from '../../test/support/handelser.js';
import { behovInsatsOf, behovPerNamndOf, vagenTillInsatsProjection } from './index.js';

type Liv = readonly InsatsEvent[];

const erbjuden = (behov: readonly string[], over: object = {}) =>
  handelse('InsatsErbjuden', { datum: '2024-01-03', behov, ...over });
const saknas = (behov: readonly string[], skal: readonly string[], metod = 'TFCO') =>
  handelse('InsatsEjErbjuden', { metod, skal, ...(behov.length === 0 ? {} : { behov }) });
const START = handelse('InsatsPaborjad', { datum: '2024-03-01' });
const JA = handelse('InsatsAccepterad', { datum: '2024-01-05' });
const NEJ = handelse('InsatsAvbojd', { datum: '2024-01-08' });

const cells = (...liv: readonly Liv[]) =>
  liv.flatMap((events) =>
    vagenTillInsatsProjection.cells(history(...events)).map(({ key, sums }) => ({
      ...{ stadsdelsnamnd: key['stadsdelsnamnd'] ?? '', metod: key['metod'] ?? '' },
      ...{ behov: key['behov'] ?? '', summor: sums },
    })),
  );
const bild = (liv: readonly Liv[], behov?: readonly string[]) =>
  behovInsatsOf(cells(...liv), behov);
const rad = (liv: readonly Liv[], kod: string) =>
  bild(liv).behov.find(({ behov }) => behov.kod === kod);
const nyckel = (...events: Liv) =>
  vagenTillInsatsProjection.cells(history(...events))[0]?.key['behov'];

describe('the need of an insats', () => {
  it('is what was last told of it, by its day, and not all that ever was', () => {
    const beslut = handelse('BeslutFattat', { datum: '2024-02-10', behov: ['B_KRIM_O'] });
    expect(nyckel(erbjuden(['V_KONF', 'B_SKOL']))).toBe('B_SKOL+V_KONF');
    expect(nyckel(erbjuden(['V_KONF', 'B_SKOL']), beslut)).toBe('B_KRIM_O');
    expect(nyckel(beslut, erbjuden(['V_KONF']))).toBe('B_KRIM_O');
    const senare = handelse('InsatsPaborjad', { datum: '2024-03-01', behov: ['B_SKOL'] });
    expect(nyckel(erbjuden(['V_KONF']), beslut, senare)).toBe('B_SKOL');
    expect(nyckel(erbjuden(['V_KONF']), beslut, START)).toBe('B_KRIM_O');
  });

  it('is told by whatever opened it, and is unknown where nobody has said', () => {
    expect(nyckel(saknas(['B_SKOL'], ['INSATS_SAKNAS']))).toBe('B_SKOL');
    expect(nyckel(handelse('InsatsPaborjad', { behov: ['B_MISS'] }))).toBe('B_MISS');
    expect(nyckel(START)).toBe('uppgift-saknas');
    expect(nyckel(erbjuden([]), START)).toBe('uppgift-saknas');
  });

  it('follows a correction', () => {
    const andringar = [{ falt: 'behov', fran: ['B_SKOL'], till: ['B_PSYK'] }];
    const rattad = handelse('UppgiftRattad', { handelseId: 'e1', andringar });
    expect(nyckel(erbjuden(['B_SKOL']), rattad)).toBe('B_PSYK');
  });
});

describe('what came of a need', () => {
  it.each<[string, Liv, string]>([
    ['given', [erbjuden(['B_SKOL']), JA, START], 'fick'],
    ['given in spite of a no', [erbjuden(['B_SKOL']), NEJ, START], 'fick'],
    ['missed', [saknas(['B_SKOL'], ['LANG_KO', 'INSATS_SAKNAS'])], 'insatsSaknades'],
    ['there, but not in time', [saknas(['B_SKOL'], ['LANG_KO', 'ANNAN_AKTOR'])], 'langKo'],
    ['met by somebody else', [saknas(['B_SKOL'], ['ANNAN_AKTOR'])], 'ejErbjudna'],
    ['declined', [erbjuden(['B_SKOL']), NEJ], 'tackadeNej'],
    ['refused', [erbjuden(['B_SKOL']), handelse('BeslutFattat', { utfall: 'avslag' })], 'bortfall'],
    ['waited for', [erbjuden(['B_SKOL']), JA], 'vantar'],
    ['of nobody knows what', [erbjuden(['B_SKOL']), handelse('AcceptOkand')], 'vantar'],
  ])('is that it was %s', (_vad, liv, utfall) => {
    const found = rad([liv], 'B_SKOL');
    expect(found).toMatchObject({ antal: 1, [utfall]: { antal: 1, av: 1, andel: 1 } });
  });

  it('is nothing where there was no need', () => {
    const found = rad([[saknas([], ['INGET_BEHOV'], 'INGEN')]], 'uppgift-saknas');
    expect(found).toMatchObject({ antal: 0, ingetBehov: 1, ejErbjudna: { antal: 0, andel: null } });
  });

  it('tells which method met which share of it, and which was missed', () => {
    const mst = { metod: 'MST' };
    const liv: readonly Liv[] = [
      [erbjuden(['B_KRIM_O']), JA, START, handelse('InsatsAvslutad')],
      [erbjuden(['B_KRIM_O'], mst), JA, handelse('InsatsPaborjad', mst)],
      [erbjuden(['B_KRIM_O'], mst), NEJ],
      [saknas(['B_KRIM_O'], ['INSATS_SAKNAS'])],
    ];
    const found = rad(liv, 'B_KRIM_O');
    expect(found).toMatchObject({ antal: 4, fick: { antal: 2, av: 4, andel: 0.5 } });
    expect(found?.insatsSaknades).toMatchObject({ antal: 1, av: 4 });
    const metod = (kod: string) => found?.metoder.find((one) => one.metod.kod === kod);
    expect(metod('FFT')).toMatchObject({
      ...{ erbjudna: 1, tackadeJa: 1, startade: 1, fullfoljda: 1, fick: { antal: 1, av: 4 } },
    });
    expect(metod('MST')).toMatchObject({ erbjudna: 2, startade: 1, fick: { antal: 1, av: 4 } });
    expect(metod('TFCO')).toMatchObject({ erbjudna: 0, startade: 0, insatsSaknades: 1 });
  });

  it('has a row for every need, zeros included, and one for what nobody has told', () => {
    const { behov } = bild([]);
    expect(behov.map((one) => one.behov.kod)).toEqual([
      ...KONTAKTORSAK.map(({ kod }) => kod),
      'uppgift-saknas',
    ]);
    expect(behov[0]).toMatchObject({ antal: 0, fick: { andel: null }, metoder: [] });
    expect(bild([], ['B_SKOL']).behov.map((one) => one.behov.kod)).toEqual(['B_SKOL']);
  });
});

describe('a target group', () => {
  const brott = [erbjuden(['B_KRIM_L', 'B_KRIM_O', 'B_SKOL']), JA, START];

  it('counts an insats with two of its needs once, in each nämnd and method, zeros included', () => {
    const per = { per: '2026-06-30', visas: (namnd: string) => namnd !== 'farsta' } as const;
    const rader = behovPerNamndOf(cells(brott), per);
    const of = (namnd: string, metod: string) =>
      rader.find((one) => one.stadsdelsnamnd.kod === namnd && one.metod.kod === metod);
    expect(of('skarholmen', 'FFT')).toMatchObject({ erbjudna: 1, tackadeJa: 1, startade: 1 });
    expect(of('skarholmen', 'MST')).toMatchObject({ erbjudna: 0, startade: 0 });
    expect(of('bromma', 'FFT')).toMatchObject({ erbjudna: 0 });
    expect(of('farsta', 'FFT')).toBeUndefined();
  });
});

describe('whatever is recorded', () => {
  const behov = fc.uniqueArray(fc.constantFrom('B_SKOL', 'B_KRIM_O', 'V_KONF'), { maxLength: 3 });
  const liv = behov.chain((koder) =>
    fc.constantFrom<Liv>(
      ...[[erbjuden(koder)], [erbjuden(koder), JA], [erbjuden(koder), NEJ]],
      ...[[erbjuden(koder), JA, START], [saknas(koder, ['INSATS_SAKNAS'])]],
      ...[[saknas(koder, ['INGET_BEHOV'])], [START]],
    ),
  );

  it('the seven are all of a need, its methods are all that was given, and nobody is lost', () => {
    fc.assert(
      fc.property(fc.array(liv, { maxLength: 20 }), (alla) => {
        const all = bild(alla);
        for (const one of [all.alla, ...all.behov]) {
          const { fick, insatsSaknades, langKo, ejErbjudna, tackadeNej, bortfall, vantar } = one;
          const delar = [fick, insatsSaknades, langKo, ejErbjudna, tackadeNej, bortfall, vantar];
          expect(delar.reduce((sum, { antal }) => sum + antal, 0)).toBe(one.antal);
          expect(fick.antal).toBe(one.startade);
        }
        for (const one of all.behov) {
          const givna = one.metoder.reduce((sum, { fick }) => sum + fick.antal, 0);
          expect(givna).toBe(one.startade);
        }
        expect(all.alla.antal + all.alla.ingetBehov).toBe(alla.length);
        const tillsammans = all.behov.reduce((sum, one) => sum + one.antal, 0);
        expect(tillsammans).toBeGreaterThanOrEqual(all.alla.antal);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the methods of every nämnd', () => {
  const per = '2024-12-01' as const;
  const rader = (...liv: readonly Liv[]) =>
    behovPerNamndOf(cells(...liv), { per, visas: () => true });

  it('are those that can be chosen, and others only where somebody was given one', () => {
    const metoder = (...liv: readonly Liv[]) => new Set(rader(...liv).map((one) => one.metod.kod));
    expect(metoder().has('FFT')).toBe(true);
    expect(metoder().has('MMKBT')).toBe(false);
    expect(metoder([saknas(['B_SKOL'], ['INSATS_SAKNAS'], 'MMKBT')]).has('MMKBT')).toBe(true);
  });

  it('are of the nämnder of the day, and of any other that has insatser', () => {
    const namnder = (...liv: readonly Liv[]) =>
      new Set(rader(...liv).map((one) => one.stadsdelsnamnd.kod));
    expect(namnder().has('exempelnamnden')).toBe(false);
    const exempel = erbjuden(['B_SKOL'], { stadsdelsnamnd: 'exempelnamnden' });
    expect(namnder([exempel]).has('exempelnamnden')).toBe(true);
    expect(namnder().has('norrmalm')).toBe(false);
    expect(namnder([erbjuden(['B_SKOL'], { stadsdelsnamnd: 'norrmalm' })])).toEqual(namnder());
  });
});
