import { history, plan, start, TODAY } from '../../testing.js';
import type { InsatsEvent } from '../events.js';
import { kvalitetsflaggor } from './index.js';

const ALLA = ['aktiviteter', 'ansvar', 'uppfoljning', 'delaktighet', 'avslut'];
const reviderad = (over: object = {}): InsatsEvent => ({
  type: 'GenomforandeplanReviderad',
  data: {
    datum: '2025-11-20',
    malsattningar: plan().data.malsattningar,
    skal: 'nya-behov',
    ...over,
  },
});
const told = (...events: readonly InsatsEvent[]) =>
  kvalitetsflaggor(history(start(), ...events), TODAY)
    .filter(({ kod }) => /^PLAN_(OFULL|EJ_)/.test(kod))
    .map(
      ({ kod, handelseId, text }) =>
        `${kod} ${handelseId} ${/saknar (.*)\. R/.exec(text)?.[1] ?? ''}`,
    );

describe('the parts of a plan', () => {
  const utan = { ...plan(), data: { ...plan().data } };
  delete (utan.data as { delar?: unknown }).delar;

  it('are missed by name where somebody has said which there are', () => {
    expect(told(plan({ delar: ['ansvar', 'uppfoljning', 'delaktighet'] }))).toEqual([
      'PLAN_OFULLSTANDIG h2 aktiviteter, avslut',
    ]);
    expect(told(plan({ malsattningar: [], delar: ALLA }))).toEqual(['PLAN_OFULLSTANDIG h2 mål']);
    expect(told(plan({ delar: ALLA }))).toEqual([]);
  });

  it('are not known where nobody has looked, and such a plan does not pass as complete', () => {
    expect(told(utan)).toEqual(['PLAN_EJ_KONTROLLERAD h2 ']);
    expect(told(utan, reviderad({ delar: ALLA }))).toEqual([]);
  });

  it('are those last told of, also after a revision that does not tell of them', () => {
    expect(told(plan({ delar: ALLA }), reviderad())).toEqual([]);
    expect(told(plan({ delar: ['ansvar'] }), reviderad())).toEqual([
      'PLAN_OFULLSTANDIG h3 aktiviteter, uppföljning, delaktighet, avslut',
    ]);
  });
});

describe('a plan', () => {
  it('is the one last revised by its day, though an earlier revision was found late', () => {
    const [forst, sist] = [{ datum: '2025-11-01' }, { datum: '2025-12-01' }];
    const utanMal = { malsattningar: [] };
    const hel = plan({ delar: ALLA });
    expect(told(hel, reviderad(sist), reviderad({ ...forst, ...utanMal }))).toEqual([]);
    expect(told(hel, reviderad({ ...sist, ...utanMal }), reviderad(forst))).toEqual([
      'PLAN_OFULLSTANDIG h3 mål',
    ]);
  });

  it('is not asked of somebody who is in no file', () => {
    const codes = (over: object) =>
      kvalitetsflaggor(history(start({ metod: 'FAR', ...over })), TODAY).map(({ kod }) => kod);
    expect(codes({})).toContain('PLAN_SAKNAS');
    expect(codes({ anonym: true })).not.toContain('PLAN_SAKNAS');
  });
});
