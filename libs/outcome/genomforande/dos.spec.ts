import type { Datum, InsatsEvent } from '../../domain/index.js';
import { handelse, recorded } from '../../../test/support/handelser.js';
import { dos } from './dos.js';

const START = handelse('InsatsPaborjad', { datum: '2024-02-01' });
const AVSLUT = handelse('InsatsAvslutad', { datum: '2024-02-29' });
const session = (datum: Datum, minuter = 60) => handelse('SessionGenomford', { datum, minuter });
const of = (today: Datum, ...events: readonly InsatsEvent[]) => dos(recorded(events), today);

describe('how much an insats has given', () => {
  it('is its sessions and their minutes, between the first and the last by their days', () => {
    const given = of(
      '2024-03-01',
      ...[START, session('2024-02-20', 90), session('2024-02-05', 45), session('2024-02-12')],
    );
    expect(given).toMatchObject({
      ...{ sessioner: 3, minuter: 195 },
      ...{ forsta: '2024-02-05', sista: '2024-02-20' },
    });
  });

  it('is a number a week up to the end, or to today, and none before a week has passed', () => {
    const tre = [session('2024-02-02'), session('2024-02-03'), session('2024-02-04')];
    const perVecka = (today: Datum, ...events: readonly InsatsEvent[]) =>
      of(today, ...events, ...tre).perVecka;
    expect(perVecka('2024-02-07', START)).toBeNull();
    expect(perVecka('2024-02-08', START)).toBe(3);
    expect(perVecka('2024-02-11', START)).toBe(2.1);
    expect(perVecka('2026-01-01', START, AVSLUT)).toBe(0.75);
    expect(perVecka('2026-01-01')).toBeNull();
  });

  it('is nothing where there was no session', () => {
    expect(of('2024-03-01', START)).toEqual({
      ...{ sessioner: 0, minuter: 0, forsta: null, sista: null, perVecka: 0 },
    });
  });
});
