import type { Datum, InsatsEvent } from '../../domain/index.js';
import { handelse, recorded } from '../../../test/support/handelser.js';
import { malforlopp } from './mal.js';

const mal = (malsattningId: string, startlage = -2) => ({
  ...{ malsattningId, omrade: 'utbildning', startlage },
});
const PLAN = handelse('GenomforandeplanUpprattad', {
  datum: '2024-02-10',
  malsattningar: [mal('m1'), mal('m2')],
});
const reviderad = (datum: Datum, ...malsattningar: readonly ReturnType<typeof mal>[]) =>
  handelse('GenomforandeplanReviderad', { datum, malsattningar });
const uppfoljning = (datum: Datum, niva: number | 'uppgift-saknas') =>
  handelse('UppfoljningGenomford', { datum, maluppfyllelse: [{ malsattningId: 'm1', niva }] });
const avslut = (niva: number | 'uppgift-saknas') =>
  handelse('InsatsAvslutad', {
    datum: '2024-07-01',
    maluppfyllelse: [{ malsattningId: 'm1', niva }],
  });
const of = (...events: readonly InsatsEvent[]) => malforlopp(recorded(events));

describe('a goal of a plan', () => {
  it('stands while the plan in force has it: the last by its day', () => {
    const [utan, med] = [reviderad('2024-04-01', mal('m2')), reviderad('2024-05-01', mal('m3'))];
    const stands = (...events: readonly InsatsEvent[]) =>
      of(PLAN, ...events).map(({ malsattningId, galler, fran }) => [malsattningId, galler, fran]);
    const expected = [
      ['m1', false, '2024-02-10'],
      ['m2', false, '2024-02-10'],
      ['m3', true, '2024-05-01'],
    ];
    expect(stands(utan, med)).toEqual(expected);
    expect(stands(med, utan)).toEqual(expected);
    expect(stands(utan).map(([, galler]) => galler)).toEqual([false, true]);
  });

  it('has moved from its start to the last level that anybody knows', () => {
    const [first] = of(PLAN, uppfoljning('2024-05-01', 1), uppfoljning('2024-04-01', -1));
    expect(first).toMatchObject({
      uppfoljningar: [{ niva: -1 }, { niva: 1 }],
      avslut: null,
      forandring: 3,
    });
    expect(of(PLAN, uppfoljning('2024-05-01', 1), avslut(0))[0]?.forandring).toBe(2);
    expect(of(PLAN, uppfoljning('2024-05-01', 1), avslut('uppgift-saknas'))[0]?.forandring).toBe(3);
    expect(of(PLAN, avslut('uppgift-saknas'))[0]?.forandring).toBeNull();
    expect(of(PLAN, avslut(2)).map(({ forandring }) => forandring)).toEqual([4, null]);
  });
});
