import { accepterad, avbojd, avslut, beslut, erbjuden, start } from '../testing.js';
import type { Liv } from './testing.js';
import { saker } from './testing.js';

const ja = accepterad();
const due = (...events: Liv) => saker('beslut', ...events);

describe('what is to be assessed needs a decision', () => {
  it('two weeks after the family has said yes', () => {
    expect(due(erbjuden())).toEqual([]);
    expect(due(erbjuden(), ja)).toEqual(['beslut 2025-09-08 oppen']);
    expect(due(erbjuden({ behovsprovad: false }), ja)).toEqual([]);
    expect(due(erbjuden(), ja, beslut())).toEqual(['beslut 2025-09-08 uppfylld 2025-09-01']);
  });

  it('and at the latest when it begins', () => {
    const early = start({ datum: '2025-09-03' });
    expect(due(erbjuden(), ja, early)).toEqual(['beslut 2025-09-03 oppen']);
    expect(due(erbjuden(), start())).toEqual(['beslut 2025-09-15 oppen']);
    expect(due(erbjuden(), start(), beslut({ datum: '2025-10-01' }))).toEqual([
      'beslut 2025-09-15 uppfylld 2025-10-01',
    ]);
  });

  it('where the method always does, offered or not', () => {
    expect(due(start({ metod: 'KP' }))).toEqual(['beslut 2025-09-15 oppen']);
    expect(due(start({ metod: 'FFT' }))).toEqual([]);
    expect(due(start({ metod: 'FAR', anonym: true }))).toEqual([]);
  });

  it('until the family changes its mind, or it has ended', () => {
    const nej = avbojd({ datum: '2025-08-30' });
    expect(due(erbjuden(), ja, nej)).toEqual([
      'beslut 2025-09-08 bortfallen 2025-08-30 erbjudandet-avbojt',
    ]);
    expect(due(erbjuden(), nej, accepterad({ datum: '2025-09-01' }))).toEqual([
      'beslut 2025-09-15 oppen',
    ]);
    const { datum } = ja.data;
    expect(due(erbjuden(), ja, avbojd({ datum }))).toEqual([
      `beslut 2025-09-08 bortfallen ${datum} erbjudandet-avbojt`,
    ]);
    expect(due(erbjuden(), avbojd({ datum }), ja)).toEqual(['beslut 2025-09-08 oppen']);
    expect(due(erbjuden(), ja, nej, start())).toEqual(['beslut 2025-09-08 oppen']);
    expect(due(start({ metod: 'KP' }), avslut())).toEqual([
      'beslut 2025-09-15 bortfallen 2026-02-15 uteblev',
    ]);
  });
});
