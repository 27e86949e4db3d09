import type { IndividId } from '../ids.js';
import { GRUND, history, INDIVID, skattning, start, TODAY } from '../testing.js';
import { dolt, utanIndivider } from './dolt.js';
import type { InsatsEvent, HandelseMakulerad, IndividBytt, UppgiftRattad } from './events.js';

const ANNAN = '11111111-2222-4333-8444-555555555555' as IndividId;
const bytt = (skal: IndividBytt['data']['skal']): IndividBytt => ({
  type: 'IndividBytt',
  data: { datum: TODAY, tillIndividId: ANNAN, skal },
});
const annul = (
  handelseId: string,
  skal: HandelseMakulerad['data']['skal'] = 'fel-individ',
): HandelseMakulerad => ({
  type: 'HandelseMakulerad',
  data: { datum: TODAY, handelseId, skal },
});
const corrected: UppgiftRattad = {
  type: 'UppgiftRattad',
  data: {
    datum: TODAY,
    handelseId: 'h2',
    andringar: [{ falt: 'poang', fran: 20, till: 21 }],
    skal: 'skrivfel',
  },
};
const told = (...events: readonly InsatsEvent[]) => {
  const { handelser, individer, ingens } = dolt(history(...events));
  return { handelser: [...handelser], individer: [...individer], ingens };
};
const NOTHING = { handelser: [], individer: [], ingens: false };

describe('what was recorded on the wrong person', () => {
  it('is withheld with what corrected it, and nothing else is', () => {
    expect(told(start(), skattning(), corrected, annul('h2'))).toEqual({
      ...NOTHING,
      handelser: ['h2', 'h3'],
    });
    expect(told(start(), skattning(), corrected, annul('h2', 'dubblett'))).toEqual(NOTHING);
    expect(told(start(), skattning(), annul('h2'), annul('h3', 'aldrig-intraffat'))).toEqual(
      NOTHING,
    );
  });

  it('names nobody once the insats is moved, unless both are the same child', () => {
    expect(told(start(), bytt('fel-individ'))).toEqual({ ...NOTHING, individer: [INDIVID] });
    expect(told(start(), bytt('delad'))).toEqual({ ...NOTHING, individer: [INDIVID] });
    expect(told(start(), bytt('sammanslagen'))).toEqual(NOTHING);
  });

  it('names none of those whom it was moved to by mistake on the way', () => {
    const fel = '22222222-3333-4444-8555-666666666666' as IndividId;
    const dit = {
      ...bytt('fel-individ'),
      data: { ...bytt('fel-individ').data, tillIndividId: fel },
    };
    expect(told(start(), dit, bytt('fel-individ')).individer).toEqual([INDIVID, fel]);
  });

  it('leaves an insats that is nobody’s when all that opened it is annulled', () => {
    expect(told(start(), annul('h1'))).toEqual({
      ...{ handelser: ['h1'], individer: [INDIVID], ingens: true },
    });
    expect(told(start(), annul('h1', 'aldrig-intraffat'))).toEqual(NOTHING);
  });
});

describe('an answer without some persons', () => {
  it('has their ids nowhere, at any depth', () => {
    const answer = { a: INDIVID, b: [{ c: INDIVID, d: 1, e: null }], f: { ...GRUND } };
    const without = JSON.stringify(utanIndivider(answer, new Set([INDIVID])));
    expect(without).not.toContain(INDIVID);
    expect(without).toContain('"metod":"FFT"');
    expect(utanIndivider([answer], new Set([INDIVID]))).toMatchObject([{ b: [{ d: 1, e: null }] }]);
    expect(utanIndivider(answer, new Set())).toBe(answer);
  });
});
