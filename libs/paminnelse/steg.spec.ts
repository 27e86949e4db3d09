import fc from 'fast-check';
import { addDays, dayNumber, type Datum } from '../domain/index.js';
import { fonsterFor, forfallodagar, STEG, stegAttPaminna, type Korning } from './steg.js';

const START: Datum = '2026-01-01';
const dagNr = (n: number): Datum => addDays(START, n);

/** When a thing falls due, and from when on it is known. */
interface Sak {
  readonly forfaller: number;
  readonly kand: number;
}

/**
 * The reminders that a pattern of runs gives for one thing: the day of each, and its step. Only the first of
 * each step counts: that it is written once is for the table to see to.
 */
function paminnelser(korningar: readonly number[], sak: Sak): readonly [number, string][] {
  let senaste: Korning | undefined;
  const givna = new Map<string, number>();
  for (const korning of korningar) {
    const fonster = fonsterFor(dagNr(korning), senaste);
    if (fonster === undefined) continue;
    senaste = fonster;
    const steg = korning < sak.kand ? undefined : stegAttPaminna(dagNr(sak.forfaller), fonster);
    if (steg !== undefined && !givna.has(steg)) givna.set(steg, korning);
  }
  return [...givna].map(([steg, dag]) => [dag, steg]);
}

/** The same by walking through every day of the year and asking what was missed: slower, and written otherwise. */
function facit(
  korningar: readonly number[],
  { forfaller, kand }: Sak,
): readonly [number, string][] {
  const stegDen = new Map([
    [forfaller - 14, 'fore'],
    [forfaller, 'forfallodag'],
    [forfaller + 14, 'efter'],
  ]);
  const givna: [number, string][] = [];
  let vantar: { readonly steg: string; readonly dag: number } | undefined;
  for (let dag = korningar[0] ?? 0; dag <= (korningar.at(-1) ?? 0); dag += 1) {
    const steg = stegDen.get(dag);
    if (steg !== undefined) vantar = { steg, dag };
    if (!korningar.includes(dag)) continue;
    if (dag >= kand && vantar !== undefined && dag - vantar.dag <= 30) {
      givna.push([dag, vantar.steg]);
    }
    // A thing that becomes known after the run may have had its day today: it is told by the next run.
    if (dag >= kand || vantar?.dag !== dag) vantar = undefined;
  }
  return givna;
}

const monster = fc
  .uniqueArray(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 60 })
  .map((days) => days.sort((a, b) => a - b));

describe('the steps of a reminder', () => {
  it.each([
    ['2026-03-15', 'fore'],
    ['2026-03-01', 'forfallodag'],
    ['2026-02-15', 'efter'],
    ['2026-03-16', undefined],
    ['2026-03-14', undefined],
    ['2026-02-14', undefined],
  ])('on 1 March, %s gives %s', (forfaller, steg) => {
    expect(stegAttPaminna(forfaller as Datum, { fran: '2026-03-01', dag: '2026-03-01' })).toBe(
      steg,
    );
  });

  it('of a thing that passed all three without a run is the last alone', () => {
    const fonster = fonsterFor('2026-03-31', { fran: '2026-02-28', dag: '2026-02-28' });
    expect(fonster).toEqual({ fran: '2026-03-01', dag: '2026-03-31' });
    expect(stegAttPaminna('2026-03-15', fonster!)).toBe('efter');
    expect(stegAttPaminna('2026-03-17', fonster!)).toBe('efter');
    expect(stegAttPaminna('2026-03-18', fonster!)).toBe('forfallodag');
    expect(stegAttPaminna('2026-04-01', fonster!)).toBe('fore');
    expect(stegAttPaminna('2026-02-15', fonster!)).toBe('efter');
    expect(stegAttPaminna('2026-02-14', fonster!)).toBeUndefined();
  });

  it('are caught up thirty days back and no further', () => {
    const fonster = fonsterFor('2026-12-31', { fran: '2026-01-01', dag: '2026-01-01' });
    expect(fonster).toEqual({ fran: '2026-12-01', dag: '2026-12-31' });
  });

  it('answer for the same days again on the same day, for none before the last run, for one at first', () => {
    const senaste = { fran: '2026-03-01', dag: '2026-03-05' } as const;
    expect(fonsterFor('2026-03-05', senaste)).toEqual(senaste);
    expect(fonsterFor('2026-03-04', senaste)).toBeUndefined();
    expect(fonsterFor('2026-03-06', senaste)).toEqual({ fran: '2026-03-05', dag: '2026-03-06' });
    expect(fonsterFor('2026-03-06', undefined)).toEqual({ fran: '2026-03-06', dag: '2026-03-06' });
  });

  it('are missed by no pattern of run days, and doubled by none, whenever a thing is recorded', () => {
    const sakerna = fc.record({
      forfaller: fc.integer({ min: -30, max: 230 }),
      kand: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 200 })),
    });
    fc.assert(
      fc.property(monster, sakerna, (korningar, sak) => {
        expect(paminnelser(korningar, sak)).toEqual(facit(korningar, sak));
      }),
      { numRuns: 5_000 },
    );
  });

  it('reach a thing that is recorded after the run of the day that its step fell on', () => {
    expect(paminnelser([1, 2, 3], { forfaller: 15, kand: 2 })).toEqual([[2, 'fore']]);
    expect(paminnelser([1, 2, 3], { forfaller: 15, kand: 3 })).toEqual([]);
  });

  it('are all three given when a run is made every day', () => {
    const alla = Array.from({ length: 60 }, (_, day) => day);
    expect(paminnelser(alla, { forfaller: 20, kand: 0 })).toEqual([
      [6, 'fore'],
      [20, 'forfallodag'],
      [34, 'efter'],
    ]);
  });

  it('ask the source for every due date that they may be about', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: -60, max: 60 }),
        (langd, avstand) => {
          const fonster = { fran: addDays(START, -langd), dag: START };
          const forfaller = dagNr(avstand);
          const steg = stegAttPaminna(forfaller, fonster);
          const asked = STEG.filter((one) => {
            const [fran, till] = forfallodagar(one, fonster).map(dayNumber) as [number, number];
            return fran <= dayNumber(forfaller) && dayNumber(forfaller) <= till;
          });
          if (steg !== undefined) expect(asked).toContain(steg);
        },
      ),
    );
  });
});
