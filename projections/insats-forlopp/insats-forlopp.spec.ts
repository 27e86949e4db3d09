import { INSATS_EVENT_TYPES } from '../../libs/domain/index.js';
import { handelse, history } from '../../test/support/handelser.js';
import { handles } from './evolve.js';
import { insatsForloppProjection } from './index.js';

const rowOf = (...events: Parameters<typeof history>) =>
  insatsForloppProjection.rows(history(...events))[0];
const BESLUT = handelse('BeslutFattat');
const START = handelse('InsatsPaborjad');
const AVSLUT = handelse('InsatsAvslutad');
const BEGRANSAD = handelse('BehandlingBegransad');
const ANSPRAK = handelse('BehandlingBegransad', { grund: 'rattsligt-ansprak' });
const HAVD = handelse('BegransningHavd');
const makulerad = (handelseId: string) => handelse('HandelseMakulerad', { handelseId });

describe('insats-forlopp', () => {
  it.each([
    ['ej-paborjad', [BESLUT]],
    ['avslagen', [handelse('BeslutFattat', { utfall: 'avslag' })]],
    ['pagaende', [BESLUT, START]],
    ['avslutad', [BESLUT, START, AVSLUT]],
    ['makulerad', [START, handelse('HandelseMakulerad', { handelseId: 'e1' })]],
  ])('stands at %s', (tillstand, events) => {
    expect(rowOf(...events)?.tillstand).toBe(tillstand);
  });

  it('shows where and when, and the events that hold', () => {
    const row = rowOf(BESLUT, START, handelse('GenomforandeplanUpprattad'), AVSLUT);
    expect(row).toMatchObject({
      insats_id: '00000000-0000-4000-8000-0000000000aa',
      metod: 'FFT',
      stadsdelsnamnd: 'skarholmen',
      individ_id: '00000000-0000-4000-8000-000000000001',
      beslutsdatum: '2024-01-10',
      startdatum: '2024-02-01',
      avslutsdatum: '2024-07-01',
      avslutsorsak: 'FULLFOLJD_MAL',
      rattelser: [],
    });
    expect((row?.handelser as object[]).length).toBe(4);
  });

  it('shows the corrected value, and keeps the correction with the old one beside it', () => {
    const row = rowOf(
      START,
      handelse('UppgiftRattad', {
        handelseId: 'e1',
        andringar: [{ falt: 'datum', fran: '2024-02-01', till: '2024-02-15' }],
      }),
    );
    expect(row?.startdatum).toBe('2024-02-15');
    expect(row?.rattelser).toMatchObject([{ data: { andringar: [{ fran: '2024-02-01' }] } }]);
  });

  it('tells what was called in question beside what was corrected', () => {
    const data = { handelseId: 'e1', av: 'vardnadshavare', falt: ['datum'] } as const;
    const row = rowOf(START, handelse('UppgiftIfragasatt', data));
    expect(row?.rattelser).toMatchObject([{ type: 'UppgiftIfragasatt', data }]);
  });

  it('opens again when an avslut is annulled', () => {
    const row = rowOf(START, AVSLUT, handelse('HandelseMakulerad', { handelseId: 'e2' }));
    expect(row?.tillstand).toBe('pagaende');
    expect(row?.avslutsdatum).toBeNull();
  });

  it.each([
    ['nothing was said of it', null, []],
    ['it is restricted after the start', 'riktighet-bestrids', [BEGRANSAD]],
    ['the restriction is lifted', null, [BEGRANSAD, HAVD]],
    ['it is restricted again', 'rattsligt-ansprak', [BEGRANSAD, HAVD, ANSPRAK]],
    ['the ground becomes another', 'rattsligt-ansprak', [BEGRANSAD, ANSPRAK]],
    ['the restriction is annulled', null, [BEGRANSAD, makulerad('e3')]],
    ['the lifting is annulled', 'riktighet-bestrids', [BEGRANSAD, HAVD, makulerad('e4')]],
  ])('knows the restriction that holds when %s', (_when, begransad, events) => {
    expect(rowOf(BESLUT, START, ...events)?.begransad).toBe(begransad);
  });

  it('knows what was begun without a name, as it holds after corrections', () => {
    const anonym = handelse('InsatsPaborjad', { anonym: true });
    const andringar = [{ falt: 'anonym', fran: true, till: false }];
    expect([BESLUT, START, anonym].map((one) => rowOf(one)?.anonym)).toEqual([false, false, true]);
    const rattad = handelse('UppgiftRattad', { handelseId: 'e1', andringar });
    expect(rowOf(anonym, rattad)?.anonym).toBe(false);
    expect(rowOf(anonym, makulerad('e1'), START)?.anonym).toBe(false);
  });

  it('listens to every event', () => {
    expect(handles).toEqual(INSATS_EVENT_TYPES);
  });
});
