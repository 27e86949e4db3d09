import { dag, handelse, history } from '../../test/support/handelser.js';
import { registreringskvalitetOf, registreringskvalitetProjection } from './index.js';

const cells = (...events: Parameters<typeof history>) =>
  registreringskvalitetProjection.cells(history(...events));
const START = handelse('InsatsPaborjad', { datum: '2024-02-01' });
const TODAY = dag('2024-12-01');

describe('registreringskvalitet', () => {
  it('belongs to the nämnd that answers now, and to the metod', () => {
    const keys = cells(START, handelse('InsatsOverflyttad', { tillNamnd: 'farsta' })).map(
      ({ key }) => key,
    );
    expect(new Set(keys.map(({ ansvarig_namnd }) => ansvarig_namnd))).toEqual(new Set(['farsta']));
    expect(new Set(keys.map(({ metod }) => metod))).toEqual(new Set(['FFT']));
    expect(keys.map(({ manad }) => manad)).toContain('2024-02');
  });

  it('counts what was decided or started before what was offered', () => {
    const offer = handelse('InsatsErbjuden', { metod: 'MST' });
    expect(cells(offer)[0]?.key.metod).toBe('MST');
    expect(cells(offer, START)[0]?.key.metod).toBe('FFT');
  });

  it('tells of an insats whose only event is annulled that it was recorded and annulled', () => {
    const [only, ...more] = cells(START, handelse('HandelseMakulerad', { handelseId: 'e1' }));
    expect(more).toEqual([]);
    expect(only?.sums).toEqual({
      'handelse|InsatsPaborjad': 1,
      'handelse|HandelseMakulerad': 1,
      'makulering|InsatsPaborjad': 1,
      'makuleringsskal|dubblett': 1,
    });
  });

  it('counts nothing of a gallrad or restricted insats, and all of it when the restriction is lifted', () => {
    expect(cells(START, handelse('InsatsGallrad'))).toEqual([]);
    const begransad = handelse('BehandlingBegransad');
    expect(cells(START, begransad)).toEqual([]);
    expect(cells(START, begransad, handelse('BegransningHavd'))).not.toEqual([]);
  });

  it('of eight insatser where two have plans, one on paper: 25 % exist and 12.5 % are digital', () => {
    const plan = (forvaring: 'papper' | 'digitalt') =>
      handelse('GenomforandeplanUpprattad', { forvaring });
    const lives = [
      [START, plan('papper')],
      [START, plan('digitalt')],
      ...Array.from({ length: 6 }, () => [START]),
    ];
    const rows = lives.flatMap((events) =>
      cells(...events).map(({ key, sums }) => ({
        ...{ ansvarig_namnd: key.ansvarig_namnd ?? '', manad: key.manad ?? '', summor: sums },
      })),
    );
    const { samtliga, namnder } = registreringskvalitetOf(rows, { today: TODAY });
    expect(samtliga.insatser).toMatchObject({
      startade: 8,
      medPlan: { antal: 2, andel: 0.25 },
      planDigital: { antal: 1, andel: 0.125 },
      planPapper: { antal: 1, andel: 0.125 },
      utanPlan: { antal: 6, andel: 0.75 },
    });
    const own = namnder.find(({ stadsdelsnamnd }) => stadsdelsnamnd.kod === 'skarholmen');
    expect(own?.manader.find(({ manad }) => manad === '2024-02')?.insatser.medPlan.av).toBe(8);
  });

  it('shows every nämnd of the day, those without insatser as zeros, and what is gone under the one that took over', () => {
    const { namnder } = registreringskvalitetOf(
      [{ ansvarig_namnd: 'norrmalm', manad: '2022-02', summor: { startade: 1 } }],
      { today: TODAY },
    );
    const startade = Object.fromEntries(
      namnder.map(({ stadsdelsnamnd, insatser }) => [stadsdelsnamnd.kod, insatser.startade]),
    );
    expect(startade).toMatchObject({ 'norra-innerstaden': 1, farsta: 0 });
    expect(namnder).toHaveLength(11);
    const old = [{ ansvarig_namnd: 'norrmalm', manad: '2022-02', summor: { startade: 1 } }];
    const byOldCode = registreringskvalitetOf(old, { today: TODAY, stadsdelsnamnd: 'norrmalm' });
    expect(byOldCode.namnder).toMatchObject([
      { stadsdelsnamnd: { kod: 'norra-innerstaden' }, insatser: { startade: 1 } },
    ]);
    const asked = registreringskvalitetOf([], { today: TODAY, stadsdelsnamnd: 'farsta' });
    expect(asked.namnder.map(({ stadsdelsnamnd }) => stadsdelsnamnd.kod)).toEqual(['farsta']);
  });
});
