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

const quarters = (...events: readonly InsatsEvent[]) =>
  delaktighetsceller(history(START, ...events)).flatMap(({ key, sums }) =>
    Object.keys(sums).some((name) => /^(sip|utanSip)/.test(name)) ? [key['kvartal']] : [],
  );

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

  it.each(['planerad', 'uppgift-saknas'])(
    'stays made, in its quarter, where the next is told as %s later',
    (status) => {
      const gjord = sip({ datum: '2024-02-10', status: 'genomford', skolanInbjuden: 'ja' });
      const nasta = sip({ datum: '2024-06-01', status });
      for (const order of [
        [gjord, nasta],
        [nasta, gjord],
      ]) {
        expect(quarters(...order)).toEqual(['2024-K1']);
        expect(bild(...order)).toMatchObject({
          ...{ insatser: 1, genomforda: { antal: 1, av: 1 }, skolanInbjuden: { antal: 1, av: 1 } },
        });
      }
      expect(bild(gjord, sip({ datum: '2024-02-10', status })).genomforda.antal).toBe(1);
    },
  );

  it('is what came of it where a later one was not made, and the plan that followed on that', () => {
    const gjord = sip({ datum: '2024-02-10', status: 'genomford' });
    const inte = sip({ datum: '2024-04-10', status: 'inte-genomford' });
    const nasta = sip({ datum: '2024-07-10', status: 'planerad' });
    expect(bild(gjord, inte).genomforda).toMatchObject({ antal: 0, av: 1 });
    expect(quarters(gjord, inte, nasta)).toEqual(['2024-K3']);
    expect(quarters(nasta, gjord)).toEqual(['2024-K1']);
  });

  it('counts on the quarter of its day, and nothing told on the one that the insats was opened in', () => {
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
