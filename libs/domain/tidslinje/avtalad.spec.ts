import type { Datum } from '../datum.js';
import { bevakningar } from '../bevakning/bevakningar.js';
import { ev } from '../bevakning/testing.js';
import type { InsatsEvent } from '../insats/events.js';
import { avslut, beslut, history, plan, skattning, start, uppfoljning } from '../testing.js';
import { tidslinje } from './index.js';

const RUBRIK = 'Hur går det?';
const LIV = [beslut(), start(), plan(), skattning()];
const mote = (datum: Datum, nastaUppfoljning?: Datum) =>
  uppfoljning({ datum, ...(nastaUppfoljning === undefined ? {} : { nastaUppfoljning }) });

/** What is told of the next follow-up on a day: `slag nar`. */
const nasta = (dag: Datum, ...events: readonly InsatsEvent[]) =>
  tidslinje(history(...events), dag)
    .poster.filter(({ slag, rubrik }) => slag !== 'har-hant' && rubrik === RUBRIK)
    .map(({ slag, nar }) => `${slag} ${nar}`);

describe('a day that was agreed on for the next follow-up', () => {
  const senare = [...LIV, mote('2025-11-15', '2026-05-29')];

  it.each(['2025-11-20', '2026-03-20', '2026-05-29'] as const)(
    'stands after the interval of the method, and nothing beside it: %s',
    (dag) => {
      expect(nasta(dag, ...senare)).toEqual(['kommer fredag 29 maj 2026']);
    },
  );

  it('is late as the day that it is', () => {
    expect(nasta('2026-06-20', ...senare)).toEqual(['sen fredag 29 maj 2026']);
  });

  it('leaves the worklist to the interval of the method', () => {
    const open = bevakningar(history(...senare)).filter(
      ({ slag, tillstand }) => slag === 'uppfoljning' && tillstand === 'oppen',
    );
    expect(open.map(({ avser, forfaller }) => `${avser} ${forfaller}`)).toEqual([
      'lopande 2026-02-15',
    ]);
  });

  it('is that of the last follow-up alone', () => {
    const [vecka] = nasta('2025-12-11', ...senare, mote('2025-12-10'));
    expect(vecka).toMatch(/^kommer omkring vecka/);
    expect(nasta('2025-12-11', ...senare, mote('2025-12-10', '2026-06-05'))).toEqual([
      'kommer fredag 5 juni 2026',
    ]);
  });

  it('stands where the method asks for one follow-up, half-way, or none', () => {
    const halva = [start({ metod: 'MST' }), mote('2025-10-01', '2026-01-16')];
    expect(nasta('2025-10-05', ...halva)).toEqual(['kommer fredag 16 januari 2026']);
    const klar = [start({ metod: 'MST' }), mote('2025-11-20', '2026-01-16')];
    expect(nasta('2025-11-21', ...klar)).toEqual(['kommer fredag 16 januari 2026']);
  });

  it('is over with the insats', () => {
    expect(nasta('2026-02-20', ...senare, avslut())).toEqual([]);
  });
});

describe('a day that was agreed on, and a pause', () => {
  const paus = ev('VerkstallighetAvbruten', '2025-12-01', { skal: 'familjen-pausar' });
  const igen = ev('VerkstallighetAterupptagen', '2026-01-10');
  const efter = [...LIV, mote('2025-11-15', '2026-01-30')];
  const under = [...LIV, mote('2025-11-15', '2025-12-19')];

  it('stands after the pause as it was agreed', () => {
    expect(nasta('2025-12-10', ...efter, paus)).toEqual(['kommer fredag 30 januari 2026']);
    expect(nasta('2026-01-12', ...efter, paus, igen)).toEqual(['kommer fredag 30 januari 2026']);
  });

  it('is not late where the pause came over it, and then the week is told', () => {
    expect(nasta('2026-01-05', ...under, paus)).toEqual([]);
    const [vecka, ...more] = nasta('2026-01-12', ...under, paus, igen);
    expect(vecka).toMatch(/^kommer omkring vecka/);
    expect(more).toEqual([]);
  });

  it('stands where it was agreed in the pause', () => {
    const iPausen = [...LIV, paus, mote('2025-12-10', '2025-12-19')];
    expect(nasta('2025-12-11', ...iPausen)).toEqual(['kommer fredag 19 december 2025']);
  });
});
