import fc from 'fast-check';
import { addDays, type Datum, type InsatsEvent } from '../../domain/index.js';
import { handelse, history } from '../../../test/support/handelser.js';
import { kvarvarovy, vagceller, vagvy, vantetidsceller, vantetidsvy } from './index.js';

const ERBJUDEN = handelse('InsatsErbjuden', { datum: '2026-01-02' });
const JA = handelse('InsatsAccepterad', { datum: '2026-01-05' });
const NEJ = handelse('InsatsAvbojd', { datum: '2026-01-10' });
const BIFALL = handelse('BeslutFattat', { datum: '2026-01-20' });
const SENARE_NEJ = handelse('InsatsAvbojd', { datum: '2026-02-01' });
const START = handelse('InsatsPaborjad', { datum: '2026-03-01' });

/** What the three answers say of one insats. */
function svaren(events: readonly InsatsEvent[], per: Datum = '2029-12-31') {
  const told = history(...events);
  const celler = vantetidsceller(told);
  const steg = (namn: string) => celler.find(({ key }) => key['steg'] === namn)?.sums ?? {};
  const [vag] = vagceller(told);
  const sums = { startTillAvslut: steg('start-till-avslut'), jaTillStart: steg('ja-till-start') };
  const vantan = (namn: 'ja-till-start' | 'beslut-till-start') =>
    vantetidsvy({ steg: namn, iPerioden: steg(namn), tidigare: {} }, per);
  return {
    vantan: (namn: string) => Object.keys(steg(namn)).join(),
    beslutTillStart: vantan('beslut-till-start'),
    jaTillStart: vantan('ja-till-start'),
    kvarvaro: kvarvarovy(sums, per),
    vagen: vagvy(vag?.sums ?? {}),
  };
}

describe('a no', () => {
  it('from before the decision ends the wait for a start on the day it would have begun', () => {
    const { vantan, kvarvaro, vagen } = svaren([ERBJUDEN, NEJ, BIFALL]);
    expect(vantan('beslut-till-start')).toBe('2026-01-20|2026-01-20|nej');
    expect(vantan('ja-till-start')).toBe('2026-01-20|2026-01-20|nej');
    expect(kvarvaro).toMatchObject({
      ...{ jaEllerBeslut: { antal: 0, startade: 0, aldrigStartade: 0, vantar: 0 }, tackadeNej: 1 },
    });
    expect(vagen.aldrigStartade).toMatchObject([{ kod: 'tackat-nej', antal: 1 }]);
  });

  it.each([
    ['after the decision', [ERBJUDEN, BIFALL, SENARE_NEJ]],
    ['that takes a yes back', [ERBJUDEN, JA, BIFALL, SENARE_NEJ]],
  ])('%s ends it that day, and is no yes from then on', (_what, events) => {
    const { vantan, kvarvaro, beslutTillStart } = svaren(events);
    expect(vantan('beslut-till-start')).toBe('2026-01-20|2026-02-01|nej');
    expect(beslutTillStart).toMatchObject({ n: 1, hant: 0, bortfallna: 1, vantar: 0 });
    expect(kvarvaro).toMatchObject({ jaEllerBeslut: { antal: 0 }, tackadeNej: 1 });
    expect(svaren(events, '2026-01-31').kvarvaro).toMatchObject({
      ...{ jaEllerBeslut: { antal: 1, vantar: 1 }, tackadeNej: 0 },
    });
  });

  it('is a no whatever else has ended the wait', () => {
    const upphort = handelse('BeslutUpphort', { datum: '2026-01-25', skal: 'aterkallat' });
    const { vantan, kvarvaro } = svaren([ERBJUDEN, BIFALL, upphort, SENARE_NEJ]);
    expect(vantan('beslut-till-start')).toBe('2026-01-20|2026-01-25|nej');
    expect(kvarvaro).toMatchObject({ jaEllerBeslut: { antal: 0 }, tackadeNej: 1 });
  });

  it('ends nothing where they start all the same, or say yes again', () => {
    const startade = svaren([ERBJUDEN, NEJ, BIFALL, START]);
    expect(startade.vantan('beslut-till-start')).toBe('2026-01-20|2026-03-01|hant');
    expect(startade.kvarvaro).toMatchObject({
      jaEllerBeslut: { antal: 1, startade: 1 },
      tackadeNej: 0,
    });
    const igen = handelse('InsatsAccepterad', { datum: '2026-02-10' });
    const anyo = svaren([ERBJUDEN, BIFALL, SENARE_NEJ, igen]);
    expect(anyo.vantan('beslut-till-start')).toBe('2026-01-20||vantar');
    expect(anyo.kvarvaro).toMatchObject({ jaEllerBeslut: { antal: 1, vantar: 1 }, tackadeNej: 0 });
  });
});

describe('whatever is recorded', () => {
  const dag = fc.option(fc.integer({ min: 0, max: 300 }));
  const on = (
    type: InsatsEvent['type'],
    dagar: number | null,
    data: Partial<InsatsEvent['data']> = {},
  ) => (dagar === null ? [] : [handelse(type, { ...data, datum: addDays('2026-01-01', dagar) })]);
  const liv = fc
    .record({
      erbjuden: dag,
      ja: dag,
      nej: dag,
      beslut: dag,
      avslag: dag,
      upphort: dag,
      start: dag,
      slut: dag,
    }) // prettier-ignore
    .map(({ erbjuden, ja, nej, beslut, avslag, upphort, start, slut }) => [
      ...[...on('InsatsErbjuden', erbjuden), ...on('InsatsAccepterad', ja)],
      ...[...on('InsatsAvbojd', nej), ...on('BeslutFattat', beslut)],
      ...[...on('BeslutFattat', avslag, { utfall: 'avslag' }), ...on('BeslutUpphort', upphort)],
      ...on('InsatsPaborjad', start),
      ...on('InsatsAvslutad', slut, { avslutsorsak: 'ALDRIG_STARTAD' }),
    ]);

  it('the three answers say the same of whoever was granted it', () => {
    fc.assert(
      fc.property(liv, (events) => {
        const { beslutTillStart: vantan, jaTillStart: ja, kvarvaro, vagen } = svaren(events);
        const { startade, aldrigStartade, vantarPaStart } = vagen.efterBeslut;
        expect([vantan.hant + vantan.omvanda, vantan.bortfallna, vantan.vantar]).toEqual([
          ...[startade.antal, aldrigStartade.antal, vantarPaStart.antal],
        ]);
        const { jaEllerBeslut, tackadeNej } = kvarvaro;
        expect(jaEllerBeslut.antal + tackadeNej).toBe(ja.n + ja.omvanda);
        expect(jaEllerBeslut.vantar).toBe(ja.vantar);
        const nej = vagen.svar.nej.antal === 1 && vagen.startade === 0;
        if (nej) expect(jaEllerBeslut.antal).toBe(0);
        if (vagen.erbjudna === 1) expect(tackadeNej).toBe(nej ? ja.n : 0);
      }),
      { numRuns: 500 },
    );
  });
});
