import type { INDIVID } from '../testing.js';
import { beslut, history, skattning, start } from '../testing.js';
import type { InsatsEvent } from './events.js';
import { forklaringar } from './forklaring.js';

const rattad: InsatsEvent = {
  type: 'UppgiftRattad',
  data: {
    datum: '2025-10-01',
    handelseId: 'h2',
    andringar: [{ falt: 'poang', fran: 21, till: 12 }],
    skal: 'skrivfel',
  },
};
const makulerad = (handelseId: string): InsatsEvent => ({
  type: 'HandelseMakulerad',
  data: { datum: '2025-10-02', handelseId, skal: 'dubblett' },
});
const of = (...events: readonly InsatsEvent[]) => {
  const all = forklaringar(history(...events));
  return (id: string) => all.get(id);
};

describe('what has become of an event', () => {
  it('nothing, where nothing later is about it', () => {
    expect(of(start(), skattning())('h2')).toEqual({ status: 'galler', genom: [] });
  });

  it('a correction: before is what was recorded, now is what holds', () => {
    expect(of(start(), skattning(), rattad)('h2')).toEqual({
      status: 'rattad',
      nu: skattning({ poang: 12 }).data,
      genom: ['h3'],
    });
  });

  it('as it was, where the correction was annulled', () => {
    const told = of(start(), skattning(), rattad, makulerad('h3'));
    expect(told('h2')).toEqual({ status: 'galler', genom: [] });
    expect(told('h3')).toEqual({ status: 'makulerad', genom: ['h4'] });
  });

  it('an annulment after a correction', () => {
    expect(of(start(), skattning(), rattad, makulerad('h2'))('h2')).toEqual({
      status: 'makulerad',
      genom: ['h3', 'h4'],
    });
  });

  it('a question, which leaves it standing', () => {
    const asked: InsatsEvent = {
      type: 'UppgiftIfragasatt',
      data: { datum: '2025-10-02', handelseId: 'h2', av: 'individ' },
    };
    expect(of(start(), skattning(), asked)('h2')).toEqual({ status: 'ifragasatt', genom: ['h3'] });
  });

  it('another person, in all that says whom it is about', () => {
    const other = '6e8a3f10-7c1e-4b52-9a6b-0e2f4c7d9b32' as typeof INDIVID;
    const bytt: InsatsEvent = {
      type: 'IndividBytt',
      data: { datum: '2025-12-01', tillIndividId: other, skal: 'fel-individ' },
    };
    const told = of(beslut(), start(), skattning(), bytt);
    expect(told('h1')).toMatchObject({ status: 'rattad', nu: { individId: other }, genom: ['h4'] });
    expect(told('h3')).toEqual({ status: 'galler', genom: [] });
  });
});
