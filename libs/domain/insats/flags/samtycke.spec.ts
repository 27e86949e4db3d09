import type { Datum } from '../../datum.js';
import { accepterad, avbojd, beslut, erbjuden, history, TODAY } from '../../testing.js';
import type { InsatsAccepterad, InsatsEvent } from '../events.js';
import { kvalitetsflaggor } from './index.js';

type Svar = InsatsAccepterad['data']['svar'][number]['svar'];
type Svaren = Readonly<Record<'barn' | 'vh1' | 'vh2', Svar | undefined>>;

const alla = ['barn', 'vardnadshavare-1', 'vardnadshavare-2'] as const;
const sa = ({ barn, vh1, vh2 }: Partial<Svaren>, datum: Datum = '2025-08-25') =>
  accepterad({
    datum,
    svar: [barn, vh1, vh2].flatMap((svar, i) =>
      svar === undefined ? [] : [{ part: alla[i] ?? 'barn', svar }],
    ),
  });
const flagged = (...events: readonly InsatsEvent[]) =>
  kvalitetsflaggor(history(...events), TODAY)
    .filter(({ kod }) => kod === 'SAMTYCKE_OFULLSTANDIGT')
    .map(({ text }) => text);
const offered = (alderAr: number | 'uppgift-saknas', over: object = {}) =>
  erbjuden({ alderAr, erbjudenTill: alla, ...over });

describe('SAMTYCKE_OFULLSTANDIGT', () => {
  it.each<[number, Partial<Svaren>, number]>([
    [7, { barn: 'ja', vh1: 'nej' }, 1],
    [7, { barn: 'ja', vh1: 'ej-tillfragad' }, 1],
    [11, { barn: 'ja' }, 1],
    [11, { barn: 'ja', vh1: 'kravs-ej' }, 1],
    [11, { barn: 'nej', vh1: 'ja' }, 0],
    [11, { vh1: 'ja', vh2: 'nej' }, 1],
    [11, { vh1: 'ja', vh2: 'kravs-ej' }, 0],
    [12, { barn: 'ja' }, 0],
    [12, { barn: 'ja', vh1: 'kravs-ej' }, 0],
    [12, { barn: 'ja', vh1: 'nej' }, 1],
    [14, { barn: 'nej', vh1: 'ja' }, 1],
    [14, { vh1: 'ja', barn: 'ej-tillfragad' }, 0],
    [15, { vh1: 'ja', barn: 'ej-tillfragad' }, 1],
    [15, { barn: 'ja', vh1: 'nej' }, 0],
  ])('at the age of %d, %j: %d', (alder, svar, expected) => {
    expect(flagged(offered(alder), sa(svar))).toHaveLength(expected);
  });

  it('asks for a guardian up to fifteen where nothing was assessed, and by the law before', () => {
    const utan = { behovsprovad: false };
    expect(flagged(offered(14, utan), sa({ barn: 'ja' }))[0]).toContain('krävs före 15 år');
    expect(flagged(offered(15, utan), sa({ barn: 'ja' }))).toEqual([]);
    const before = offered(14, { datum: '2025-06-01' });
    expect(flagged(before, sa({ barn: 'ja' }, '2025-06-30'))).toHaveLength(1);
    expect(flagged(before, sa({ barn: 'ja' }, '2025-07-01'))).toEqual([]);
  });

  it('asks that somebody to whom it was offered has said yes', () => {
    const till = { erbjudenTill: ['vardnadshavare-2'] };
    expect(flagged(offered(14, till), sa({ barn: 'ja', vh1: 'ja' }))).toEqual([
      'Samtycket är ofullständigt: ingen av dem som fick erbjudandet har sagt ja. Registrera svaret när det finns, eller rätta det som är fel.',
    ]);
  });

  it('tells each that is missing once', () => {
    const told = (alder: number, svar: Partial<Svaren>) =>
      /ofullständigt: (.*)\. Reg/
        .exec(flagged(offered(alder), sa(svar))[0] ?? '')?.[1]
        ?.split('; ');
    expect(told(15, { barn: 'nej', vh1: 'ja' })).toEqual([
      'den unge är 15 år och har inte själv sagt ja, vilket krävs från 15 år',
    ]);
    expect(told(14, { barn: 'nej', vh1: 'ja' })).toEqual(['barnet är 14 år och har sagt nej']);
    expect(told(11, { barn: 'ja', vh1: 'nej' })).toEqual([
      'barnet är 11 år och ingen vårdnadshavare har sagt ja, vilket krävs före 12 år',
      'en vårdnadshavare har sagt nej (ange kravs-ej om nämnden har bedömt att det inte hindrar)',
    ]);
  });

  it('is gone with the answer that was missing, and comes with a no', () => {
    const barnet = sa({ barn: 'ja' });
    expect(flagged(offered(8), barnet, sa({ vh1: 'ja' }, '2025-08-30'))).toEqual([]);
    const vh2 = avbojd({ datum: '2025-08-21', av: ['vardnadshavare-2'] });
    expect(flagged(offered(8), vh2, sa({ vh1: 'ja' }))).toHaveLength(1);
    expect(flagged(offered(8), barnet, avbojd({ datum: '2025-08-30' }))).toEqual([]);
  });

  it('is not asked where the law needs no consent, or the age is unknown', () => {
    expect(flagged(offered(8), sa({ barn: 'ja' }), beslut({ lagrum: 'lvu-1990-22' }))).toEqual([]);
    expect(flagged(offered('uppgift-saknas'), sa({ barn: 'ja' }))).toEqual([]);
  });
});
