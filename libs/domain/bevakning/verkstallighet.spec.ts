import type { Datum } from '../datum.js';
import { avslut, beslut, history, start, uppdrag } from '../testing.js';
import { bevakningar } from './index.js';
import { ev, type Liv, saker } from './testing.js';

const frist = (...events: Liv) => saker('verkstallighet', ...events);
const avbruten = (datum: Datum) =>
  ev('VerkstallighetAvbruten', datum, { skal: 'behandlare-saknas' });
const aterupptagen = (datum: Datum) => ev('VerkstallighetAterupptagen', datum);

describe('a decision is to be carried out', () => {
  it('within three months, with word of it after 60 and 90 days', () => {
    expect(saker('verkstallighet-larm', beslut())).toEqual([
      '60-dagar 2025-10-31 oppen',
      '90-dagar 2025-11-30 oppen',
    ]);
    expect(frist(beslut())).toEqual(['beslut 2025-12-01 oppen']);
  });

  it.each<[Datum, string, string]>([
    ['2025-06-30', 'sol-2001-4-1', 'sol-2001-16-6f'],
    ['2025-07-01', 'sol-2025-11-1', 'sol-2025-34-1'],
  ])('by the law of its day, %s', (datum, lagrum, lag) => {
    const rows = bevakningar(history(beslut({ datum, lagrum })));
    expect(rows.find(({ slag }) => slag === 'verkstallighet')).toMatchObject({ lag });
  });

  it('but not a refusal', () => {
    expect(bevakningar(history(beslut({ utfall: 'avslag' })))).toEqual([]);
  });

  it.each([
    ['one without individual assessment', beslut({ behovsprovad: false, lagrum: 'sol-2025-11-5' })],
    ['one by another law', beslut({ lagrum: 'lvu-1990-22' })],
  ])('%s too, but without a law that wants it reported', (_, event) => {
    const rows = bevakningar(history(event));
    expect(rows.map(({ slag, forfaller, lag }) => [slag, forfaller, lag])).toEqual([
      ['verkstallighet-larm', '2025-10-31', undefined],
      ['verkstallighet-larm', '2025-11-30', undefined],
      ['verkstallighet', '2025-11-30', undefined],
    ]);
    expect(frist(event, avbruten('2025-10-01'))).toHaveLength(1);
  });

  it('a partial yes too', () => {
    expect(frist(beslut({ utfall: 'delvis-bifall' }))).toHaveLength(1);
  });

  it('until it begins, ceases to hold or is given up', () => {
    const upphort = ev('BeslutUpphort', '2025-11-01', { skal: 'aterkallat' });
    const given = avslut({ datum: '2025-11-05', avslutsorsak: 'ALDRIG_STARTAD' });
    expect(frist(beslut(), start())).toEqual(['beslut 2025-12-01 uppfylld 2025-09-15']);
    expect(frist(beslut(), start({ datum: '2026-04-01' }))).toEqual([
      'beslut 2025-12-01 uppfylld 2026-04-01',
    ]);
    expect(frist(beslut(), upphort)).toEqual([
      'beslut 2025-12-01 bortfallen 2025-11-01 beslutet-upphort',
    ]);
    expect(frist(beslut(), given)).toEqual([
      'beslut 2025-12-01 bortfallen 2025-11-05 insatsen-avslutad',
    ]);
  });

  it('ungdomstjänst within two months', () => {
    const dom = beslut({ metod: 'UTJ', lagrum: 'annat', behovsprovad: false });
    expect(bevakningar(history(dom))).toMatchObject([
      { slag: 'verkstallighet', forfaller: '2025-11-01', lag: 'sol-2025-18-8' },
    ]);
  });

  it('begins a new period with every interruption', () => {
    const life = [beslut(), start(), avbruten('2025-10-01')];
    expect(frist(...life).slice(1)).toEqual(['avbrott 2026-01-01 oppen']);
    expect(frist(...life, aterupptagen('2025-11-01'), avbruten('2025-12-01')).slice(1)).toEqual([
      'avbrott 2026-01-01 uppfylld 2025-11-01',
      'avbrott 2026-03-01 oppen',
    ]);
    expect(frist(...life, avslut()).slice(1)).toEqual([
      'avbrott 2026-01-01 bortfallen 2026-02-15 insatsen-avslutad',
    ]);
  });

  it('asks nothing of an interruption without a decision that is reported', () => {
    expect(frist(start(), avbruten('2025-10-01'))).toEqual([]);
  });
});

describe('a commission waits to be taken', () => {
  const taken = (...events: Liv) => saker('uppdrag', uppdrag(), ...events);

  it('for fourteen days, until it is taken or the insats begins', () => {
    expect(taken()).toEqual(['mottas 2025-09-19 oppen']);
    expect(taken(ev('UppdragMottaget', '2025-09-10'))).toEqual([
      'mottas 2025-09-19 uppfylld 2025-09-10',
    ]);
    expect(taken(start())).toEqual(['mottas 2025-09-19 bortfallen 2025-09-15 insatsen-paborjad']);
  });
});
