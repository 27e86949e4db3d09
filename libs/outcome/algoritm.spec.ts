import { utokaRegister } from '../domain/index.js';
import { handelse, history } from '../../test/support/handelser.js';
import { utfallOf } from './history.js';
import { faktaOf } from './utgava/index.js';
import { utfallsvy } from './vy.js';

/** Three answers 0–3; what was wrong until June was that item 2 was not turned round. */
beforeAll(() => {
  utokaRegister({
    instrument: [
      {
        ...{ kod: 'TRE', namn: 'Tre frågor', min: 0, max: 9, riktning: 'hogre-battre' },
        ...{ informanter: ['barn'], antalItems: 3, svar: { min: 0, max: 3 } },
        algoritmer: [
          { version: 1, total: { formel: 'summa' }, kalla: 'egen', osaker: false },
          {
            ...{ version: 2, total: { formel: 'summa' }, reverserade: [2], kalla: 'egen' },
            ...{ osaker: false, giltigFrom: '2024-06-01', andring: 'Fråga 2 vändes inte.' },
          },
        ],
        licens: { licenskod: 'egen', text: 'Egna ord', itemtextTillaten: false },
        kalla: 'påhittad',
      },
    ],
  });
});

const START = handelse('InsatsPaborjad');
const TRE = { instrument: 'TRE', instrumentversion: 1, informant: 'barn' } as const;
const rated = (data: object) => handelse('SkattningRegistrerad', { ...TRE, ...data });
const fore = (data: object) =>
  rated({ skattningId: 's1', matpunkt: 'start', datum: '2024-02-01', ...data });
const efter = (data: object) =>
  rated({ skattningId: 's2', matpunkt: 'avslut', datum: '2024-07-01', ...data });
const utfall = (...events: Parameters<typeof history>) => {
  const found = utfallOf(history(START, ...events));
  if (found === undefined) throw new Error('no outcome');
  return found;
};

describe('a scoring that was mended between start and end', () => {
  const SVAR = [3, 0, 3];

  it('gives no change where the answers are the same', () => {
    const before = fore({ svar: SVAR, poang: 6, algoritm: 1 });
    const { underlag } = utfall(before, efter({ svar: SVAR, poang: 9, algoritm: 2 }));
    expect(underlag.par).toMatchObject([{ start: 900, avslut: 900 }]);
    expect(underlag.par[0]).not.toHaveProperty('algoritm');
  });

  it('scores the pairs from before anew too, so that one mean is of one scoring', () => {
    const after = efter({ datum: '2024-03-01', svar: [3, 3, 3], poang: 9, algoritm: 1 });
    const { underlag } = utfall(fore({ svar: SVAR, poang: 6, algoritm: 1 }), after);
    expect(underlag.par).toMatchObject([{ start: 900, avslut: 600 }]);
  });

  it.each<[string, object, object]>([
    ['at the start', { poang: 6 }, { svar: SVAR, poang: 9, algoritm: 2 }],
    ['at both ends', { poang: 6 }, { poang: 9 }],
    ['at the end', { svar: SVAR, poang: 6, algoritm: 1 }, { datum: '2024-03-01', poang: 6 }],
  ])('makes no pair of a bare total by another scoring %s', (_where, before, after) => {
    expect(utfall(fore(before), efter(after)).underlag.par).toEqual([]);
  });

  it('keeps bare totals by the old scoring apart, in figures of their own and in no release', () => {
    const events = [fore({ poang: 6 }), efter({ datum: '2024-03-01', poang: 8 })] as const;
    const { bidrag } = utfall(...events);
    expect(utfallsvy(bidrag, { effektstorlek: false }).forandring).toMatchObject([
      { instrument: 'TRE', instrumentversion: 1, algoritm: 1, riktning: 'hogre-battre', n: 1 },
    ]);
    expect(faktaOf(history(START, ...events))?.par).toEqual([]);
  });

  it('makes no pair where the new scoring can score one half no more', () => {
    const before = fore({ svar: [3, 'saknas', 3], poang: 6, algoritm: 1 });
    const { underlag } = utfall(before, efter({ svar: SVAR, poang: 9, algoritm: 2 }));
    expect(underlag.par).toEqual([]);
  });
});
