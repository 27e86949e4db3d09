import { avslut, beslut, given, history, plan, start, TODAY } from '../testing.js';
import { begransningOf } from './begransning.js';
import { decide } from './decide.js';
import type {
  BegransningHavd,
  BehandlingBegransad,
  InsatsEvent,
  UppgiftIfragasatt,
} from './events.js';
import { insatsState } from './evolve.js';
import { gallandeHistorik } from './history.js';

const begransad: BehandlingBegransad = {
  type: 'BehandlingBegransad',
  data: { datum: TODAY, grund: 'riktighet-bestrids' },
};
const havd: BegransningHavd = { type: 'BegransningHavd', data: { datum: TODAY } };
const ifragasatt: UppgiftIfragasatt = {
  type: 'UppgiftIfragasatt',
  data: { datum: TODAY, handelseId: 'h1', av: 'individ' },
};
const begransa = { type: 'BegransaBehandling', data: begransad.data } as const;
const hav = { type: 'HavBegransning', data: havd.data } as const;
const ifragasattUppgift = { type: 'IfragasattUppgift', data: ifragasatt.data } as const;
const gallrad: InsatsEvent = { type: 'InsatsGallrad', data: { datum: TODAY } };

describe('rights of the person', () => {
  it.each([
    ['a running insats', [beslut(), start()]],
    ['one that has ended', [beslut(), start(), avslut()]],
    ['one that was refused', [beslut({ utfall: 'avslag' })]],
  ])('hold in %s', (_, events) => {
    given(...events)
      .when(begransa)
      .then([begransad]);
    given(...events, begransad)
      .when(hav)
      .then([havd]);
    given(...events)
      .when(ifragasattUppgift)
      .then([ifragasatt]);
  });

  it('let what follows be recorded as before', () => {
    given(beslut(), begransad, ifragasatt)
      .when({ type: 'PaborjaInsats', data: { datum: '2026-02-01' } })
      .then([start({ datum: '2026-02-01' })]);
    given(beslut({ utfall: 'avslag' }), begransad)
      .when({ type: 'UpprattaGenomforandeplan', data: plan().data })
      .then(['insats-avslagen']);
  });

  it('change nothing when said again', () => {
    given(start(), begransad).when(begransa).then([]);
    given(start(), begransad, havd).when(hav).then([]);
    given(start(), ifragasatt).when(ifragasattUppgift).then([]);
  });

  it('may be taken up anew after they were lifted', () => {
    given(start(), begransad, havd).when(begransa).then([begransad]);
  });

  it('are refused where there is nothing to restrict, lift or question', () => {
    given().when(begransa).then(['insats-ej-inledd']);
    given(start()).when(hav).then(['behandling-ej-begransad']);
    given(start(), begransad)
      .when({ type: 'BegransaBehandling', data: { datum: TODAY, grund: 'olaglig-behandling' } })
      .then(['behandling-redan-begransad']);
    given(start())
      .when({ type: 'IfragasattUppgift', data: { ...ifragasatt.data, handelseId: 'h9' } })
      .then(['handelse-saknas']);
    given(start())
      .when({ type: 'BegransaBehandling', data: { ...begransad.data, datum: '2027-01-01' } })
      .then(['datum-i-framtiden']);
  });

  it('tell which restriction holds', () => {
    expect(begransningOf([start(), begransad])).toEqual(begransad.data);
    expect(begransningOf([start(), begransad, havd])).toBeUndefined();
    expect(begransningOf([start()])).toBeUndefined();
  });
});

describe('a gallrad insats', () => {
  it('holds nothing and takes nothing', () => {
    expect(gallandeHistorik(history(start(), gallrad))).toEqual([]);
    for (const command of [
      begransa,
      hav,
      ifragasattUppgift,
      { type: 'PaborjaInsats', data: start().data },
    ] as const) {
      const state = insatsState(history(start(), gallrad));
      const decision = decide(command, state, { today: TODAY, actor: 'spec' });
      expect(decision).toMatchObject({ accepted: false, rejections: [{ code: 'insats-gallrad' }] });
    }
  });
});
