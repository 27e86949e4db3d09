import fc from 'fast-check';
import { addDays, bevakningar, lage, type Datum, type InsatsEvent } from '../../domain/index.js';
import { handelse, history } from '../../../test/support/handelser.js';
import { effectiveHistory } from '../history.js';
import { addAll } from '../summor.js';
import { registreringsceller } from './bidrag.js';
import { delaktighetsceller } from './delaktighet.js';
import { registreringskvalitet } from './registrering-vy.js';
import { VANTAT_SLAG, vantatslag } from './vantat.js';

const dagar = fc.integer({ min: 0, max: 700 }).map((n) => addDays('2023-01-01', n));
const informant = fc.constantFrom('barn', 'vardnadshavare-1', 'behandlare' as const);
const instrument = fc.constantFrom('SDQ', 'SCORE15', 'TAMR', 'MST_UO');
const matpunkt = fc.constantFrom('start', 'mellan', 'avslut', 'efter-6-man' as const);

const skattning = fc
  .record({ datum: dagar, matpunkt, instrument, informant })
  .map((data) => handelse('SkattningRegistrerad', data));
const ejSkattning = fc
  .record({
    ...{ datum: dagar, matpunkt, instrument, informant },
    skal: fc.constantFrom('avbojt', 'glomt' as const),
  })
  .map((data) => handelse('SkattningEjGenomford', data));
const other = fc
  .tuple(
    dagar,
    fc.constantFrom(
      'GenomforandeplanUpprattad',
      'UppfoljningGenomford',
      'VerkstallighetAvbruten',
      'VerkstallighetAterupptagen',
      'DelaktighetNoterad',
      'SessionGenomford' as const,
    ),
  )
  .map(([datum, type]) => handelse(type, { datum }));
const mend = fc
  .nat({ max: 8 })
  .map((n) => handelse('HandelseMakulerad', { handelseId: `e${n + 1}` }));

const life = fc
  .record({
    start: fc.record({ datum: dagar, metod: fc.constantFrom('FFT', 'MST', 'FB_EM', 'FAR') }),
    events: fc.array(fc.oneof(skattning, ejSkattning, other, mend), { maxLength: 12 }),
    avslut: fc.option(dagar, { nil: undefined }),
  })
  .map(({ start, events, avslut }): readonly InsatsEvent[] => [
    handelse('InsatsPaborjad', start),
    ...events,
    ...(avslut === undefined ? [] : [handelse('InsatsAvslutad', { datum: avslut })]),
  ])
  .map((events) => events.map(annulsEarlier));

/** Nothing is annulled before it is recorded. */
function annulsEarlier(event: InsatsEvent, i: number): InsatsEvent {
  if (event.type !== 'HandelseMakulerad') return event;
  const n = Number(event.data.handelseId.slice(1));
  return handelse('HandelseMakulerad', { handelseId: `e${1 + (n % i)}` });
}

describe('of any life, on any day', () => {
  it('expected is made, not made with a reason and missing; and the worklist says the same', () => {
    fc.assert(
      fc.property(life, dagar, (events, today) => {
        const logged = history(...events);
        const sums = addAll(registreringsceller(logged).map((cell) => cell.sums));
        const told = new Map(registreringskvalitet(sums, today).vantat.map((v) => [v.vad, v]));
        const due = bevakningar(effectiveHistory(logged));
        for (const vad of VANTAT_SLAG) {
          const own = due.filter((one) => vantatslag(one) === vad);
          expect(plain(told.get(vad))).toEqual(counted(own, today));
        }
      }),
    );
  });

  it('nothing of an insats that is restricted or gallrad is left', () => {
    fc.assert(
      fc.property(life, (events) => {
        for (const last of ['BehandlingBegransad', 'InsatsGallrad'] as const) {
          const logged = history(...events, handelse(last));
          expect([...registreringsceller(logged), ...delaktighetsceller(logged)]).toEqual([]);
        }
      }),
    );
  });

  it('every sum is a whole number, and everything recorded is counted once', () => {
    fc.assert(
      fc.property(life, (events) => {
        const cells = registreringsceller(history(...events));
        const sums = addAll(cells.map((cell) => cell.sums));
        expect(Object.values(sums).every(Number.isSafeInteger)).toBe(true);
        const { handelser } = registreringskvalitet(sums, '2026-01-01');
        expect(handelser.reduce((total, { antal }) => total + antal, 0)).toBe(events.length);
      }),
    );
  });
});

function plain(told: ReturnType<typeof registreringskvalitet>['vantat'][number] | undefined) {
  const { forvantade = 0, gjorda, ejGenomforda = [], saknade, kommande = 0 } = told ?? {};
  const reasons = ejGenomforda.reduce((total, { antal }) => total + antal, 0);
  const parts = { gjorda: gjorda?.antal ?? 0, reasons, saknade: saknade?.antal ?? 0 };
  expect(parts.gjorda + parts.reasons + parts.saknade).toBe(forvantade);
  return { ...parts, kommande };
}

/** The same by looking at each due date by itself. */
function counted(own: ReturnType<typeof bevakningar>, today: Datum) {
  const missing = own.filter(
    (one) => one.skal === 'uteblev' || lage(one, today) === 'forsenad',
  ).length;
  return {
    gjorda: own.filter(({ tillstand }) => tillstand === 'uppfylld').length,
    reasons: own.filter(({ tillstand }) => tillstand === 'ej-genomford').length,
    saknade: missing,
    kommande: own.filter((one) => ['kommande', 'snart', 'idag'].includes(lage(one, today))).length,
  };
}
