import type { Datum } from '../datum.js';
import { history, start } from '../testing.js';
import { bevakningar } from './index.js';
import { ev, type Liv, saker } from './testing.js';

const OFFER = ev('InsatsErbjuden', '2026-01-10');
const nej = (uppfoljning: 'ska-beslutas' | 'behovs-ej' | 'ej-provat') =>
  ev('InsatsAvbojd', '2026-01-15', { av: ['vardnadshavare-1'], skal: [], uppfoljning });
const beslutad = (datum: Datum) =>
  ev('UppfoljningEfterUtredningBeslutad', datum, { samtycke: false });

describe('an offer waits for its answer', () => {
  const answer = (...events: Liv) => saker('svar-pa-erbjudande', OFFER, ...events);

  it('for fourteen days', () => {
    expect(answer()).toEqual(['svar 2026-01-24 oppen']);
  });

  it.each([
    ['a yes', ev('InsatsAccepterad', '2026-02-01'), 'uppfylld 2026-02-01'],
    ['a no', nej('behovs-ej'), 'uppfylld 2026-01-15'],
    ['unknown', ev('AcceptOkand', '2026-02-01'), 'ej-genomford 2026-02-01 svaret-okant'],
    ['a start', start({ datum: '2026-02-02' }), 'bortfallen 2026-02-02 insatsen-gick-vidare'],
    [
      'an end',
      ev('InsatsAvslutad', '2026-03-01', { avslutsorsak: 'ALDRIG_STARTAD' }),
      'bortfallen 2026-03-01 insatsen-avslutad',
    ],
  ])('until %s', (_, event, expected) => {
    expect(answer(event)).toEqual([`svar 2026-01-24 ${expected}`]);
  });
});

describe('a no asks for a choice about follow-up', () => {
  const choice = (...events: Liv) => saker('beslut-om-uppfoljning', OFFER, ...events);

  it('when it is still to be made, and not when it was', () => {
    expect(choice(nej('ska-beslutas'))).toEqual(['ska-beslutas 2026-02-14 oppen']);
    expect(choice(nej('ej-provat'))).toEqual(['ej-provat 2026-02-14 oppen']);
    expect(choice(nej('behovs-ej'))).toEqual([]);
  });

  it('until it is decided, or the family comes back', () => {
    expect(choice(nej('ej-provat'), beslutad('2026-02-20'))).toEqual([
      'ej-provat 2026-02-14 uppfylld 2026-02-20',
    ]);
    expect(choice(nej('ej-provat'), ev('InsatsAccepterad', '2026-02-01'))).toEqual([
      'ej-provat 2026-02-14 bortfallen 2026-02-01 insatsen-gick-vidare',
    ]);
  });
});

describe('follow-up without an insats has a last day', () => {
  it.each<[Datum, string]>([
    ['2025-06-30', 'fran-utredningens-slut 2025-08-30 oppen'],
    ['2025-07-01', 'fran-utredningens-slut 2026-01-01 oppen'],
  ])('by the law in force when the utredning was closed, on %s', (utredningAvslutad, expected) => {
    const life = [
      ev('InsatsEjErbjuden', '2025-06-01', { skal: [] }),
      ev('UppfoljningEfterUtredningBeslutad', '2025-07-20', { samtycke: false, utredningAvslutad }),
    ];
    expect(saker('uppfoljning-efter-utredning', ...life)).toEqual([expected]);
  });

  it('counts from the no where nobody has said when the utredning was closed, and says so', () => {
    const due = (...events: Liv) => saker('uppfoljning-efter-utredning', ...events);
    expect(due(OFFER, nej('ska-beslutas'), beslutad('2026-02-10'))).toEqual([
      'fran-nejet 2026-07-15 oppen',
    ]);
    const later = ev('InsatsAvbojd', '2026-03-01', { av: ['barn'], skal: [] });
    expect(due(OFFER, later, beslutad('2026-02-10'))).toEqual(['fran-beslutet 2026-08-10 oppen']);
  });

  it('counts from the end of a placement where it follows one, whatever day the utredning was closed', () => {
    const efter = (metod: string) =>
      saker(
        'uppfoljning-efter-utredning',
        ...[ev('InsatsPaborjad', '2025-09-01', { metod }), ev('InsatsAvslutad', '2026-02-15')],
        ev('UppfoljningEfterUtredningBeslutad', '2026-02-20', {
          ...{ samtycke: true, skal: 'efter-placering', utredningAvslutad: '2025-08-01' },
        }),
      );
    expect(efter('TFCO')).toEqual(['fran-placeringens-slut 2026-08-15 oppen']);
    expect(efter('FFT')).toEqual(['fran-utredningens-slut 2026-02-01 oppen']);
  });

  it('is over by the day that was decided, where that comes before the law’s', () => {
    const due = (slutdatum: Datum) =>
      saker(
        'uppfoljning-efter-utredning',
        ...[OFFER, nej('ska-beslutas')],
        ev('UppfoljningEfterUtredningBeslutad', '2026-02-10', { samtycke: true, slutdatum }),
      );
    expect(due('2026-04-30')).toEqual(['fran-nejet 2026-04-30 oppen']);
    expect(due('2026-12-30')).toEqual(['fran-nejet 2026-07-15 oppen']);
  });

  it('names that law, and closes when it ended', () => {
    const life = [ev('InsatsEjErbjuden', '2025-06-01', { skal: [] }), beslutad('2025-06-30')];
    const ended = ev('UppfoljningEfterUtredningAvslutad', '2025-08-31', { utfall: 'ingen-atgard' });
    expect(bevakningar(history(...life, ended))).toMatchObject([
      { lag: 'sol-2001-11-4a', uppfylld: '2025-08-31', tillstand: 'uppfylld' },
    ]);
  });
});
