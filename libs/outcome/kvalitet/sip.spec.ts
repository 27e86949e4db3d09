import type { InsatsEvent } from '../../domain/index.js';
import { handelse, history } from '../../../test/support/handelser.js';
import { addAll } from '../summor.js';
import { delaktighetsceller } from './delaktighet.js';
import { barnetsDelaktighet } from './delaktighet-vy.js';

const START = handelse('InsatsPaborjad', { datum: '2024-02-01' });
const sip = (over: object) => handelse('SipRegistrerad', over);
const bild = (...events: readonly InsatsEvent[]) =>
  barnetsDelaktighet(
    addAll(delaktighetsceller(history(START, ...events)).map(({ sums }) => sums)),
    '2024-12-31',
  ).sip;

describe('where a coordinated plan stands', () => {
  it('is the last that was told, by its day and not by its recording', () => {
    const planerad = sip({ datum: '2024-03-01', status: 'planerad' });
    const gjord = sip({ datum: '2024-05-01', status: 'genomford', skolanInbjuden: 'ja' });
    for (const order of [
      [planerad, gjord],
      [gjord, planerad],
    ]) {
      expect(bild(...order)).toMatchObject({
        ...{ insatser: 1, genomforda: { antal: 1, av: 1 }, utanSvar: 0 },
        skolanInbjuden: { antal: 1, av: 1 },
        status: { planerad: 0, genomford: 1 },
      });
    }
  });

  it('counts on the quarter of its day, and nothing told on the one that the insats was opened in', () => {
    const quarters = (...events: readonly InsatsEvent[]) =>
      delaktighetsceller(history(START, ...events)).flatMap(({ key, sums }) =>
        Object.keys(sums).some((name) => /^(sip|utanSip)/.test(name)) ? [key['kvartal']] : [],
      );
    expect(quarters(sip({ datum: '2024-05-01' }))).toEqual(['2024-K2']);
    expect(quarters()).toEqual(['2024-K1']);
    expect(bild().utanSvar).toBe(1);
  });

  it('leaves out of the share what is planned, refused, not called for or unknown', () => {
    for (const status of ['planerad', 'samtycke-saknas', 'ej-aktuell', 'uppgift-saknas']) {
      const { genomforda, status: counted } = bild(sip({ status }));
      expect([genomforda.av, counted[status as 'planerad']]).toEqual([0, 1]);
    }
  });

  it('tells reasons, and where there is none', () => {
    expect(bild(sip({ status: 'inte-genomford', skal: 'ej-tid' }))).toMatchObject({
      ...{ genomforda: { antal: 0, av: 1 }, inteGenomfordaUtanSkal: 0 },
      skal: [{ vad: 'ej-tid', antal: 1 }],
    });
    expect(bild(sip({ status: 'inte-genomford' }))).toMatchObject({
      ...{ inteGenomfordaUtanSkal: 1, skal: [] },
    });
  });

  it('does not ask whether the school was invited to what was not made', () => {
    const inte = sip({ status: 'inte-genomford', skolanInbjuden: 'ja' });
    expect(bild(inte).skolanInbjuden).toMatchObject({ antal: 0, av: 0 });
  });
});
