import type { RecordedAktgranskningEvent, RecordedBedomning } from './events.js';
import { aktgranskningDecider, aktgranskningState } from './index.js';

const DATUM = '2026-06-30' as RecordedBedomning['data']['datum'];
const BEGUN: RecordedAktgranskningEvent = {
  ...{ type: 'AktgranskningPaborjad', id: 'h0', recordedAt: 0 },
  data: {
    ...{ datum: DATUM, beteckning: 'prov', moment: ['plan-finns'], urvalsgrund: 'avslutade' },
    ...{ fran: DATUM, till: DATUM, antal: 500, fordelning: 'lika', fro: 'x', position: '1' },
    strata: [],
  },
};

function svar(n: number, over: Partial<RecordedBedomning['data']> = {}): RecordedBedomning {
  return {
    ...{ type: 'GranskningsbedomningGjord', id: `h${n}`, recordedAt: n },
    data: {
      ...{ datum: DATUM, insatsId: `i${n % 500}`, moment: `m${Math.floor(n / 500)}` },
      ...{ svar: 'uppfyllt', granskare: 'stig', ...over },
    },
  };
}

describe('an audit with many answers', () => {
  it('is read in a moment: 500 insatser, 20 items, two reviewers', () => {
    const many = Array.from({ length: 20_000 }, (_, i) =>
      svar(i % 10_000, { granskare: i < 10_000 ? 'stig' : 'greta' }),
    );
    const before = performance.now();
    const state = aktgranskningState([BEGUN, ...many]);
    expect(performance.now() - before).toBeLessThan(1000);
    expect(state.lage === 'AktgranskningPagar' && state.bedomningar).toHaveLength(20_000);
  });

  it('changes no state that somebody holds', () => {
    const before = aktgranskningState([BEGUN, svar(1)]);
    const kept = structuredClone(before);
    aktgranskningState([BEGUN, svar(1), svar(1, { svar: 'inte-uppfyllt' })]);
    expect(before).toEqual(kept);
  });
});

describe('one more event', () => {
  it('leads to the state that the whole history leads to', () => {
    const history = [BEGUN, svar(1), svar(2), svar(1, { svar: 'inte-uppfyllt' })];
    const stepwise = history.reduce(aktgranskningDecider.evolve, aktgranskningDecider.initial);
    expect(stepwise).toEqual(aktgranskningState(history));
    expect(stepwise.lage === 'AktgranskningPagar' && stepwise.bedomningar).toHaveLength(2);
  });
});
