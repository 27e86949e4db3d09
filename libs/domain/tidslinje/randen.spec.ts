import type { Datum } from '../datum.js';
import { beslut, history, start, uppfoljning } from '../testing.js';
import type { InsatsEvent } from '../insats/events.js';
import { avtaladDag } from './avtalad.js';
import { tidslinjelage } from './lage.js';

const avbruten = (datum: Datum): InsatsEvent => ({
  type: 'VerkstallighetAvbruten',
  data: { datum, skal: 'familjen-pausar' },
});
const aterupptagen = (datum: Datum): InsatsEvent => ({
  type: 'VerkstallighetAterupptagen',
  data: { datum },
});

describe('where an insats stands', () => {
  it('is over with its decision, also where it had begun or is paused', () => {
    const upphort: InsatsEvent = {
      type: 'BeslutUpphort',
      data: { datum: '2025-12-01', skal: 'genomfort' },
    };
    const lage = (...events: readonly InsatsEvent[]) => tidslinjelage(history(...events));
    expect(lage(beslut(), start())).toBe('pagar');
    expect(lage(beslut(), start(), avbruten('2025-11-01'))).toBe('paus');
    expect(lage(beslut(), start(), upphort)).toBe('upphort');
    expect(lage(beslut(), start(), avbruten('2025-11-01'), upphort)).toBe('upphort');
  });
});

describe('the day agreed on for the next follow-up', () => {
  const lovad = uppfoljning({ datum: '2025-11-15', nastaUppfoljning: '2026-01-15' });
  const dagen = (idag: Datum, ...events: readonly InsatsEvent[]) =>
    avtaladDag(history(...events), idag);

  it('is promised also by a follow-up on the day of the start, but to nobody who is in no file', () => {
    const samma = uppfoljning({ datum: start().data.datum, nastaUppfoljning: '2025-12-01' });
    expect(dagen('2025-11-01', start(), samma)).toBe('2025-12-01');
    expect(dagen('2025-11-01', start({ datum: '2025-09-16' }), samma)).toBeUndefined();
    expect(dagen('2025-11-01', start({ anonym: true }), samma)).toBeUndefined();
  });

  it('stands until a pause that nobody knew of then comes over it', () => {
    const idag = '2026-01-20';
    const med = (fran: Datum, till: Datum) =>
      dagen(idag, start(), lovad, avbruten(fran), aterupptagen(till));
    expect(med('2026-01-14', '2026-01-16')).toBeUndefined();
    expect(med('2026-01-15', '2026-01-16')).toBe('2026-01-15');
    expect(med('2026-01-10', '2026-01-15')).toBe('2026-01-15');
    expect(dagen(idag, start(), lovad, avbruten('2026-01-10'))).toBeUndefined();
    expect(dagen('2026-01-15', start(), lovad, avbruten('2026-01-10'))).toBe('2026-01-15');
    const kand = [avbruten('2025-11-14'), aterupptagen('2026-01-16')];
    expect(dagen(idag, start(), ...kand, lovad)).toBe('2026-01-15');
  });
});
