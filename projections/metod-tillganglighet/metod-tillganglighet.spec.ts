import {
  METODREGISTER,
  namnderDen,
  UTBUD_EVENT_TYPES,
  type Datum,
  type UtbudEvent,
} from '../../libs/domain/index.js';
import { handles } from './evolve.js';
import {
  metodTillganglighetOf,
  metodTillganglighetProjection,
  type Tillganglighetsurval,
} from './index.js';
import type { MetodTillganglighetRad } from './index.js';

const erbjuden = (over: object = {}): UtbudEvent => ({
  type: 'MetodErbjuden',
  data: {
    datum: '2026-01-01',
    stadsdelsnamnd: 'farsta',
    metod: 'FFT',
    utforare: 'egen-regi',
    ...over,
  },
});
const upphord = (datum: Datum, skal: 'kostnad' | 'felregistrerad' = 'kostnad'): UtbudEvent => ({
  type: 'MetodUpphord',
  data: { datum, skal },
});
const ko = (datum: Datum, vantande: number): UtbudEvent => ({
  type: 'KoRapporterad',
  data: { datum, vantande },
});
const bemanning = (datum: Datum, utbildade: number, certifierade: number): UtbudEvent => ({
  type: 'BemanningRapporterad',
  data: { datum, utbildade, certifierade },
});
const rattad = (handelseId: string, falt: string, fran: number, till: number): UtbudEvent => ({
  type: 'UtbudsuppgiftRattad',
  data: { datum: '2026-06-01', handelseId, andringar: [{ falt, fran, till }], skal: 'skrivfel' },
});

function rowsOf(...events: readonly UtbudEvent[]) {
  return metodTillganglighetProjection.rows({
    stream: 'utbud-00000000-0000-5000-8000-0000000000aa',
    events: events.map((event, i) => ({
      ...event,
      id: `e${i + 1}`,
      recordedAt: i,
      position: BigInt(i + 1),
    })),
  });
}

describe('metod-tillganglighet', () => {
  it('tells since when, by whom, and the newest of queue and staff', () => {
    const events = [erbjuden(), ko('2026-03-01', 4), ko('2026-02-01', 9)];
    expect(rowsOf(...events, bemanning('2026-02-01', 3, 2))).toEqual([
      {
        utbud_id: '00000000-0000-5000-8000-0000000000aa',
        stadsdelsnamnd: 'farsta',
        metod: 'FFT',
        erbjuds_fran: '2026-01-01',
        erbjods_till: null,
        utforare: 'egen-regi',
        perioder: [{ fran: '2026-01-01', till: null, utforare: 'egen-regi' }],
        ko: { handelseId: 'e2', datum: '2026-03-01', vantande: 4 },
        bemanning: { handelseId: 'e4', datum: '2026-02-01', utbildade: 3, certifierade: 2 },
      },
    ]);
  });

  it('takes of two reports of one day the one recorded last', () => {
    expect(rowsOf(erbjuden(), ko('2026-03-01', 4), ko('2026-03-01', 6))[0]?.ko).toMatchObject({
      handelseId: 'e3',
      vantande: 6,
    });
  });

  it('shows what was corrected', () => {
    const [row] = rowsOf(erbjuden(), ko('2026-03-01', 4), rattad('e2', 'vantande', 4, 7));
    expect(row?.ko).toMatchObject({ vantande: 7 });
  });

  it('tells of an end, and of the new beginning after it', () => {
    const ended = [erbjuden(), ko('2026-01-15', 4), upphord('2026-02-01')];
    expect(rowsOf(...ended)[0]).toMatchObject({
      erbjuds_fran: '2026-01-01',
      erbjods_till: '2026-02-01',
    });
    const again = rowsOf(...ended, erbjuden({ datum: '2026-05-01', utforare: 'privat' }))[0];
    expect(again).toMatchObject({ erbjuds_fran: '2026-05-01', erbjods_till: null });
    expect(again?.perioder).toHaveLength(2);
    expect(again).toMatchObject({ utforare: 'privat', ko: { vantande: 4 } });
  });

  it('is silent on what was offered by mistake, and on its queue', () => {
    const mistake = [erbjuden(), ko('2026-01-15', 4), upphord('2026-02-01', 'felregistrerad')];
    expect(rowsOf(...mistake)).toEqual([]);
    expect(rowsOf(...mistake, erbjuden({ datum: '2026-05-01' }))[0]?.ko).toBeNull();
  });

  it('listens to every event of what is offered, and says that it is about nobody', () => {
    expect(handles).toEqual(UTBUD_EVENT_TYPES);
    expect(metodTillganglighetProjection.surface).toBe('aggregat');
  });
});

const rad = (over: Partial<MetodTillganglighetRad>): MetodTillganglighetRad => ({
  utbud_id: 'x',
  stadsdelsnamnd: 'farsta',
  metod: 'FFT',
  erbjuds_fran: '2020-01-01',
  erbjods_till: null,
  utforare: 'egen-regi',
  perioder: [],
  ko: null,
  bemanning: null,
  ...over,
});

describe('what is offered on a day', () => {
  const today: Datum = '2026-06-30';
  const asked = (rows: readonly MetodTillganglighetRad[], urval: Partial<Tillganglighetsurval>) =>
    metodTillganglighetOf(rows, { today, ...urval });
  const only = (rows: readonly MetodTillganglighetRad[], stadsdelsnamnd: string) =>
    asked(rows, { stadsdelsnamnd, metod: 'FFT' })[0];

  it('has every nämnd and every method that can be chosen, also what is not offered', () => {
    const aktiva = METODREGISTER.filter(({ status }) => status === 'aktiv').length;
    const all = asked([], {});
    expect(all).toHaveLength(namnderDen(today).length * aktiva);
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set(['erbjuds-ej']));
    expect(only([], 'farsta')).toEqual({
      stadsdelsnamnd: { kod: 'farsta', namn: 'Farsta' },
      metod: { kod: 'FFT', namn: expect.any(String) as string },
      ...{ status: 'erbjuds-ej', sedan: null, till: null, utforare: null },
      ...{ foregangare: [], ko: null, bemanning: null },
    });
  });

  it.each<[Datum, boolean]>([
    ['2026-04-01', false],
    ['2026-03-31', true],
  ])('tells whether a report of %s is out of date: %s', (datum, inaktuell) => {
    const row = only([rad({ ko: { handelseId: 'e1', datum, vantande: 4 } })], 'farsta');
    expect(row?.ko).toEqual({ handelseId: 'e1', datum, vantande: 4, inaktuell });
    expect(row?.bemanning).toBeNull();
  });

  it('tells what has ended', () => {
    expect(only([rad({ erbjods_till: '2021-01-01' })], 'farsta')).toMatchObject({
      status: 'har-upphort',
      till: '2021-01-01',
    });
  });

  it('names the earlier nämnd whose offer the new one has said nothing of', () => {
    const norrmalm = rad({ stadsdelsnamnd: 'norrmalm' });
    const ostermalm = rad({ stadsdelsnamnd: 'ostermalm', erbjods_till: '2021-01-01' });
    const told = { status: 'erbjods-av-foregangare', foregangare: ['norrmalm'], sedan: null };
    expect(only([ostermalm, norrmalm], 'norra-innerstaden')).toMatchObject(told);
    expect(only([ostermalm, norrmalm], 'norrmalm')).toMatchObject(told);
    expect(only([ostermalm], 'norra-innerstaden')).toMatchObject({ status: 'erbjuds-ej' });
    const own = rad({ stadsdelsnamnd: 'norra-innerstaden', erbjuds_fran: '2024-01-01' });
    expect(only([norrmalm, own], 'norra-innerstaden')).toMatchObject({
      status: 'erbjuds',
      sedan: '2024-01-01',
      foregangare: [],
    });
  });
});
