import { addDays, type Datum } from '../datum.js';
import { bevakningar } from '../bevakning/bevakningar.js';
import { ev } from '../bevakning/testing.js';
import type { InsatsEvent } from '../insats/events.js';
import { accepterad, avslut, beslut, erbjuden, history, plan, start } from '../testing.js';
import { uppfoljning } from '../testing.js';
import { tidslinje } from './index.js';

const PABORJAD = [beslut(), start()];
const LIV: readonly (readonly [string, Datum, readonly InsatsEvent[]])[] = [
  ['asked', '2025-08-22', [erbjuden()]],
  ['decided', '2025-09-02', [erbjuden(), accepterad(), beslut()]],
  ['begun', '2025-09-16', PABORJAD],
  ['a day agreed on', '2025-11-16', [...PABORJAD, uppfoljning({ nastaUppfoljning: '2026-04-17' })]],
  ['a rating each month', '2025-09-16', [start({ metod: 'MST' })]],
  ['paused', '2025-10-02', [...PABORJAD, plan(), ev('VerkstallighetAvbruten', '2025-10-01')]],
  ['ended', '2026-02-16', [...PABORJAD, avslut()]],
];
const kommer = (dag: Datum, life: readonly InsatsEvent[]) =>
  tidslinje(history(...life), dag).poster.filter(({ slag }) => slag === 'kommer');

describe('the days of what comes', () => {
  it.each(LIV)('do not move with the day of printing: %s', (_, first, life) => {
    const told = kommer(first, life);
    expect(told.length).toBeGreaterThan(0);
    for (let n = 1; n <= 120; n += 1) {
      const dag = addDays(first, n);
      const left = told.filter((one) => one.dag === undefined || one.dag >= dag);
      expect([dag, kommer(dag, life)]).toEqual([dag, left]);
    }
  });

  it('after the end is the due day of the worklist', () => {
    const life = [...PABORJAD, avslut()];
    const due = bevakningar(history(...life)).find(
      ({ slag, avser }) => slag === 'skattning' && avser.endsWith('|barn|avslut'),
    );
    const told = kommer('2026-03-10', life).find(({ rubrik }) => rubrik === 'Frågor till dig');
    expect([told?.dag, told?.nar]).toEqual([due?.forfaller, 'omkring vecka 12, i mars 2026']);
  });
});
