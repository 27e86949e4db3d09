import { algoritmDen } from './algoritm.js';
import { instrumentMedKod, INSTRUMENTREGISTER, poangsatt } from './index.js';
import type { Svar } from './poang.js';
import type { Instrument } from './types.js';

function instrument(kod: string): Instrument {
  const found = instrumentMedKod(kod);
  if (found === undefined) throw new Error(`no instrument ${kod}`);
  return found;
}

/** As many equal answers as the form has items, with some of them changed: `{ 4: 2 }` is item 4. */
function svar(kod: string, alla: Svar, andra: Readonly<Record<number, Svar>> = {}): Svar[] {
  return Array.from({ length: instrument(kod).antalItems }, (_, i) => andra[i + 1] ?? alla);
}

const score = (kod: string, given: readonly Svar[]) => poangsatt(instrument(kod), given);
const faults = (kod: string, given: readonly Svar[]) => {
  const result = score(kod, given);
  return result.accepted ? [] : result.faults.map(({ code, pointer }) => [code, pointer]);
};

describe('poangsatt: examples worked by hand', () => {
  it.each<[string, readonly Svar[], number]>([
    // 5 strengths as answered (1 each) and 10 reversed (5 each).
    ['SCORE15', svar('SCORE15', 1), 55],
    ['SCORE15', svar('SCORE15', 5), 35],
    // Eight reversed of eighteen: 10 × 1 + 8 × 5.
    ['PSS', svar('PSS', 1), 50],
    ['WHO5', [5, 4, 3, 2, 1], 60],
    // Items 3 and 4 reversed: 8 × 5 + 2 × 1.
    ['KIDSCREEN10_RA', svar('KIDSCREEN10_RA', 5), 42],
    ['YPCORE', svar('YPCORE', 0), 12],
    ['RCADS47', svar('RCADS47', 3), 141],
    ['RCADS25', svar('RCADS25', 1), 25],
    ['BYI_DEP', svar('BYI_DEP', 2), 40],
    ['ORS', [3.3, 7.1, 0.2, 10], 20.6],
    ['CORS', [2.5, 2.5, 2.5, 2.5], 10],
    ['CGAS', [57], 57],
    ['MST_UO', [1, 1, 0, 1, 1], 4],
    ['SDQ_PAVERKAN', [2, 2, 1, 0, 2], 7],
    ['SDQ_PAVERKAN_SKOLA', [2, 0, 1], 3],
    ['GBO', [2, 3, 5], 3.33],
    ['GBO', [7], 7],
    ['GAS_T', [0, 0, 0], 50],
    ['GAS_T', [2], 70],
    ['GAS_T', [-2], 30],
    // 50 + 20 / √(0.7 × 2 + 0.3 × 4) = 50 + 20 / 1.61245
    ['GAS_T', [1, 1], 62.4],
    ['VIKT_LB', [83.5], 83.5],
  ])('%s %p gives %p', (kod, given, poang) => {
    expect(score(kod, given)).toMatchObject({ accepted: true, algoritm: 1, poang, saknade: 0 });
  });

  it('SDQ: reverses five items and leaves prosocial behaviour out of the total', () => {
    expect(score('SDQ', svar('SDQ', 2, { 1: 0, 4: 1 }))).toEqual({
      accepted: true,
      algoritm: 1,
      // emotion 10, conduct 8, hyperactivity 6, peers 6
      poang: 30,
      delskalor: [
        { kod: 'emotion', poang: 10 },
        { kod: 'beteende', poang: 8 },
        { kod: 'hyperaktivitet', poang: 6 },
        { kod: 'kamrater', poang: 6 },
        { kod: 'prosocialt', poang: 7 },
      ],
      saknade: 0,
      uppraknad: false,
      riskfragor: [],
    });
  });

  it('SCORE-15: the subscales add up to the total', () => {
    const result = score('SCORE15', svar('SCORE15', 2, { 1: 5, 5: 1 }));
    expect(result).toMatchObject({
      poang: 5 + 2 * 4 + (5 + 4 * 4) + 5 * 4,
      delskalor: [
        { kod: 'styrkor', poang: 13 },
        { kod: 'overvaldigad', poang: 21 },
        { kod: 'kommunikation', poang: 20 },
      ],
    });
  });
});

describe('poangsatt: missing answers', () => {
  it('SDQ: 4 points on three items of five are 7, and the total says that it was made up for', () => {
    const given = svar('SDQ', 0, { 3: 2, 8: 2, 13: 0, 16: 'saknas', 24: 'saknas' });
    // emotion 7; of the others only the reversed items count: 7 → 2, 21 and 25 → 4, 11 and 14 → 4.
    const expected = { accepted: true, poang: 17, saknade: 2, uppraknad: true };
    expect(score('SDQ', given)).toMatchObject(expected);
  });

  it('SDQ: with a subscale that cannot be scored the total is missing, the others are not', () => {
    const given = svar('SDQ', 1, { 3: 'saknas', 8: 'saknas', 13: 'saknas' });
    const result = score('SDQ', given);
    expect(result).toMatchObject({ accepted: true, poang: 'saknas', saknade: 3 });
    expect(result.accepted && result.delskalor[0]).toEqual({ kod: 'emotion', poang: 'saknas' });
    expect(result.accepted && result.delskalor[1]).toEqual({ kod: 'beteende', poang: 5 });
  });

  it('YP-CORE: one may be missing, two may not', () => {
    const one = score('YPCORE', svar('YPCORE', 2, { 1: 'saknas' }));
    expect(one).toMatchObject({ poang: 20, uppraknad: true });
    expect(faults('YPCORE', svar('YPCORE', 2, { 1: 'saknas', 2: 'saknas' }))).toEqual([
      ['for-manga-saknas', undefined],
    ]);
  });

  it.each(['WHO5', 'PSS', 'ORS', 'MST_UO', 'KIDSCREEN10_RA'])(
    '%s: none may be missing, since no rule for it was read',
    (kod) => {
      expect(faults(kod, svar(kod, 1, { 2: 'saknas' }))).toEqual([['for-manga-saknas', undefined]]);
    },
  );
});

describe('poangsatt: refusals and alerts', () => {
  it('tells each answer that is wrong by its place', () => {
    expect(faults('SDQ', svar('SDQ', 1, { 2: 3, 4: -1, 6: 0.5, 8: NaN }))).toEqual([
      ['svar-utanfor-skalan', '/1'],
      ['svar-utanfor-skalan', '/3'],
      ['svar-for-manga-decimaler', '/5'],
      ['svar-ogiltigt', '/7'],
    ]);
    expect(faults('ORS', [1.25, 2, 3, 4])).toEqual([['svar-for-manga-decimaler', '/0']]);
    expect(faults('WHO5', ['3', null, 1, 1, 1] as unknown as Svar[])).toEqual([
      ['svar-ogiltigt', '/0'],
      ['svar-ogiltigt', '/1'],
    ]);
  });

  it.each<[string, readonly Svar[]]>([
    ['SDQ', [1, 1]],
    ['WHO5', []],
    ['GAS_T', []],
    ['GAS_T', [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]],
    ['GBO', [1, 2, 3, 4]],
  ])('%s refuses %p for their number', (kod, given) => {
    expect(faults(kod, given)).toEqual([['fel-antal-svar', undefined]]);
  });

  it.each(['KIDSCREEN10', 'SPSQ', 'TAMR'])('%s is recorded as a ready score only', (kod) => {
    expect(faults(kod, svar(kod, 1))).toEqual([['poangsatts-inte', undefined]]);
  });

  it('alerts on a risk item by the answer as given, even where no score can be told', () => {
    expect(score('YPCORE', svar('YPCORE', 0, { 4: 1 }))).toMatchObject({ riskfragor: [4] });
    expect(score('YPCORE', svar('YPCORE', 4, { 4: 0 }))).toMatchObject({ riskfragor: [] });
    const unscored = score('YPCORE', svar('YPCORE', 'saknas', { 4: 3 }));
    expect(unscored).toMatchObject({ accepted: false, riskfragor: [4] });
  });
});

describe('versions of the scoring', () => {
  const base = instrument('SCORE15');
  const mended: Instrument = {
    ...base,
    algoritmer: [
      { version: 1, total: { formel: 'summa' }, reverserade: [], kalla: 'fel', osaker: false },
      {
        version: 2,
        giltigFrom: '2026-03-01',
        total: { formel: 'summa' },
        andring: 'Tio frågor skulle ha vänts.',
        kalla: 'rättad',
        osaker: false,
      },
    ],
  };
  const given = svar('SCORE15', 1);

  it('gives both scores of one set of answers, the newest unless told', () => {
    expect(poangsatt(mended, given, 1)).toMatchObject({ algoritm: 1, poang: 15 });
    expect(poangsatt(mended, given, 2)).toMatchObject({ algoritm: 2, poang: 55 });
    expect(poangsatt(mended, given)).toMatchObject({ algoritm: 2, poang: 55 });
    expect(poangsatt(mended, given, 3)).toMatchObject({
      accepted: false,
      faults: [{ code: 'okand-algoritm', values: { tillatna: [1, 2] } }],
    });
  });

  it('tells which one was in force on a day', () => {
    expect(algoritmDen(mended, '2026-02-28')?.version).toBe(1);
    expect(algoritmDen(mended, '2026-03-01')?.version).toBe(2);
  });

  it('has a source for each in the register, and versions that differ', () => {
    for (const { algoritmer } of INSTRUMENTREGISTER) {
      expect(new Set(algoritmer.map(({ version }) => version)).size).toBe(algoritmer.length);
      for (const { kalla } of algoritmer) expect(kalla).not.toBe('');
    }
  });
});
