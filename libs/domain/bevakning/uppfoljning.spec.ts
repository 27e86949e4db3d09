import type { Datum } from '../datum.js';
import { avslut, history, plan, start, uppfoljning } from '../testing.js';
import { bevakningar } from './index.js';
import { ev, type Liv, saker } from './testing.js';

const sig = (stadsdelsnamnd = 'enskede-arsta-vantor') => start({ metod: 'SIG_U', stadsdelsnamnd });
const folj = (datum: Datum) => uppfoljning({ uppfoljningId: datum, datum });
const due = (...events: Liv) => saker('uppfoljning', ...events);
const avbruten = ev('VerkstallighetAvbruten', '2025-10-01', { skal: 'familjen-pausar' });
const aterupptagen = ev('VerkstallighetAterupptagen', '2025-10-11');

describe('a plan is due', () => {
  const planen = (...events: Liv) => saker('plan', ...events);

  it('thirty days after the start, and whenever it comes it is there', () => {
    expect(planen(start())).toEqual(['genomforandeplan 2025-10-15 oppen']);
    expect(planen(start(), plan())).toEqual(['genomforandeplan 2025-10-15 uppfylld 2025-09-20']);
    expect(planen(plan({ datum: '2025-09-10' }), start())).toEqual([
      'genomforandeplan 2025-10-15 uppfylld 2025-09-10',
    ]);
  });

  it('and lapses at the end, told apart by whether it was overdue', () => {
    expect(planen(start(), avslut())).toEqual([
      'genomforandeplan 2025-10-15 bortfallen 2026-02-15 uteblev',
    ]);
    expect(planen(start(), avslut({ datum: '2025-10-15' }))).toEqual([
      'genomforandeplan 2025-10-15 bortfallen 2025-10-15 insatsen-avslutad',
    ]);
  });

  it('of nobody who is in no file', () => {
    expect(bevakningar(history(start({ anonym: true })))).toEqual([]);
  });
});

describe('an insats is followed up', () => {
  it('not by what is dated before it began', () => {
    expect(due(sig(), folj('2025-09-14'))).toEqual(['lopande 2025-10-20 oppen']);
    expect(due(sig(), folj('2025-09-15'))).toEqual([
      'lopande 2025-10-20 uppfylld 2025-09-15',
      'lopande 2025-10-20 oppen',
    ]);
  });

  it('every fifth week in one nämnd, every third in another', () => {
    expect(due(sig())).toEqual(['lopande 2025-10-20 oppen']);
    expect(due(sig('skarholmen'))).toEqual(['lopande 2025-10-06 oppen']);
  });

  it('counting from the last time, in the order of the days', () => {
    expect(due(sig(), folj('2025-12-01'), folj('2025-10-15'))).toEqual([
      'lopande 2025-10-20 uppfylld 2025-10-15',
      'lopande 2025-11-19 uppfylld 2025-12-01',
      'lopande 2026-01-05 oppen',
    ]);
  });

  it('every third month where the template counts in months', () => {
    const fb = start({ metod: 'FB_EM', datum: '2025-11-30' });
    expect(due(fb)).toEqual(['lopande 2026-02-28 oppen']);
  });

  it('once at half time of the expected length, not in its first weeks', () => {
    const mst = start({ metod: 'MST' });
    expect(due(mst)).toEqual(['halvtid 2025-11-14 oppen']);
    expect(due(mst, folj('2025-09-20'))).toEqual(['halvtid 2025-11-14 oppen']);
    expect(due(mst, folj('2025-09-20'), folj('2025-11-20'))).toEqual([
      'halvtid 2025-11-14 uppfylld 2025-11-20',
    ]);
  });

  it('not at all where the template says so', () => {
    expect(due(start({ metod: 'FAR' }))).toEqual([]);
  });

  it('by law where somebody is a contact person, by the law on the day it is due', () => {
    const lagar = (datum: Datum) =>
      bevakningar(history(start({ metod: 'KP', datum })))
        .filter(({ slag }) => slag === 'uppfoljning')
        .map(({ forfaller, lag }) => [forfaller, lag]);
    expect(lagar('2025-04-01')).toEqual([['2025-06-30', 'sol-2001-3-6c']]);
    expect(lagar('2025-04-02')).toEqual([['2025-07-01', 'sol-2025-23-6']]);
  });

  it('later by the days it was interrupted', () => {
    expect(due(sig(), avbruten, aterupptagen)).toEqual(['lopande 2025-10-30 oppen']);
  });

  it('not while it is interrupted, unless it was overdue by then', () => {
    expect(due(sig(), avbruten)).toEqual([
      'lopande 2025-10-20 bortfallen 2025-10-01 verkstalligheten-avbruten',
    ]);
    const late = ev('VerkstallighetAvbruten', '2025-10-25', { skal: 'familjen-pausar' });
    expect(due(sig(), late)).toEqual(['lopande 2025-10-20 oppen']);
  });

  it('counts no pause twice: one that was over before the last time moves nothing', () => {
    expect(due(sig(), avbruten, aterupptagen, folj('2025-10-25')).at(-1)).toBe(
      'lopande 2025-11-29 oppen',
    );
    expect(due(sig(), avbruten, folj('2025-10-05'), aterupptagen).at(-1)).toBe(
      'lopande 2025-11-15 oppen',
    );
  });

  it('is not moved by a pause that came after it was made', () => {
    expect(due(sig(), folj('2025-09-28'), avbruten, aterupptagen)).toEqual([
      'lopande 2025-10-20 uppfylld 2025-09-28',
      'lopande 2025-11-12 oppen',
    ]);
  });

  it('no longer once it has ended', () => {
    expect(due(sig(), folj('2025-10-15'), avslut({ datum: '2025-11-10' }))).toEqual([
      'lopande 2025-10-20 uppfylld 2025-10-15',
      'lopande 2025-11-19 bortfallen 2025-11-10 insatsen-avslutad',
    ]);
    expect(due(sig(), avslut())).toEqual(['lopande 2025-10-20 bortfallen 2026-02-15 uteblev']);
  });
});

describe('how it went afterwards is asked', () => {
  const mst = [start({ metod: 'MST' }), avslut()];
  const after = (...events: Liv) => saker('uppfoljning-efter-avslut', ...events);

  it('after six and eighteen months of MST', () => {
    expect(after(...mst, ev('UppfoljningEfterAvslut', '2026-09-01', { manader: 6 }))).toEqual([
      '6-man 2026-08-15 uppfylld 2026-09-01',
      '18-man 2027-08-15 oppen',
    ]);
  });

  it('and not more than three months before that', () => {
    const asked = (datum: Datum) =>
      after(...mst, ev('UppfoljningEfterAvslut', datum, { manader: 18 }))[1];
    expect(asked('2026-02-16')).toBe('18-man 2027-08-15 oppen');
    expect(asked('2027-05-14')).toBe('18-man 2027-08-15 oppen');
    expect(asked('2027-05-15')).toBe('18-man 2027-08-15 uppfylld 2027-05-15');
  });

  it('not of the dead', () => {
    expect(after(start({ metod: 'MST' }), avslut({ avslutsorsak: 'AVLIDEN' }))[0]).toBe(
      '6-man 2026-08-15 bortfallen 2026-02-15 avliden',
    );
  });
});

describe('on the very day', () => {
  it('a follow-up in the first quarter is no half-time, and the day after is', () => {
    const mst = start({ metod: 'MST' });
    expect(due(mst, folj('2025-10-14'))).toEqual(['halvtid 2025-11-14 oppen']);
    expect(due(mst, folj('2025-10-15'))).toEqual(['halvtid 2025-11-14 uppfylld 2025-10-15']);
  });

  it('a pause that begins when the follow-up is due moves nothing', () => {
    const paus = (datum: Datum) => [
      ev('VerkstallighetAvbruten', datum, { skal: 'familjen-pausar' }),
      ev('VerkstallighetAterupptagen', '2025-10-30'),
    ];
    expect(due(sig(), ...paus('2025-10-20'))).toEqual(['lopande 2025-10-20 oppen']);
    expect(due(sig(), ...paus('2025-10-19'))).toEqual(['lopande 2025-10-31 oppen']);
  });

  it('a day agreed on that is the template’s own is the template’s', () => {
    const agreed = (nastaUppfoljning: Datum) =>
      due(sig(), uppfoljning({ datum: '2025-10-01', nastaUppfoljning })).at(-1);
    expect(agreed('2025-11-05')).toBe('lopande 2025-11-05 oppen');
    expect(agreed('2025-11-04')).toBe('avtalad 2025-11-04 oppen');
    expect(agreed('2025-11-06')).toBe('lopande 2025-11-05 oppen');
  });

  it('a law is named only where it asks for the follow-up', () => {
    const lag = (metod: string) =>
      bevakningar(history(start({ metod }))).find(({ slag }) => slag === 'uppfoljning')?.lag;
    expect(lag('SIG_U')).toBeUndefined();
    expect(lag('KP')).toBe('sol-2025-23-6');
  });
});
