import fc from 'fast-check';
import { addDays, daysBetween, type Datum } from '../datum.js';
import type { InsatsEvent } from '../insats/events.js';
import { beslut, history, plan, start } from '../testing.js';
import { type Bevakning, bevakningar, lage, lagregel, LAGREGLER } from './index.js';
import { ev } from './testing.js';

const RUNS = { numRuns: 300, seed: 20_261_122 };
const START: Datum = '2025-06-01';
const dag = fc.integer({ min: 0, max: 500 }).map((n) => addDays(START, n));
const metod = fc.constantFrom('FFT', 'MST', 'SIG_U', 'KP', 'FB_EM', 'REPULSE');
const matpunkt = fc.constantFrom('start', 'mellan', 'avslut', 'efter-6-man');
const instrument = fc.constantFrom('SDQ', 'SCORE15', 'TAMR', 'MST_UO');
const informant = fc.constantFrom('barn', 'vardnadshavare-1', 'behandlare');

/** One of the things that can happen, on any day: the rules must stand also what no one would record. */
const handelse: fc.Arbitrary<InsatsEvent> = fc
  .tuple(
    fc.constantFrom(
      'SkattningRegistrerad',
      'SkattningEjGenomford',
      'UppfoljningGenomford',
      'VerkstallighetAvbruten',
      'VerkstallighetAterupptagen',
      'GenomforandeplanUpprattad',
      'UppdragLamnat',
      'InsatsErbjuden',
      'InsatsAvbojd',
      'InsatsAvslutad',
    ),
    dag,
    fc.record({ matpunkt, instrument, informant, metod }),
  )
  .map(([type, datum, data]) =>
    ev(type, datum, {
      ...data,
      skal: 'avbojt',
      uppfoljning: 'ej-provat',
      avslutsorsak: 'FULLFOLJD_MAL',
    } as object),
  );

const liv = fc
  .tuple(metod, fc.array(handelse, { maxLength: 14 }))
  .map(([kod, rest]) => [
    beslut({ metod: kod, datum: START }),
    start({ metod: kod, datum: START }),
    ...rest,
  ]);

const antal = (rows: readonly Bevakning[], tillstand: Bevakning['tillstand']) =>
  rows.filter((one) => one.tillstand === tillstand).length;

describe('bevakningar', () => {
  it('are made, not made for a reason, open or lapsed, and nothing else: expected is their sum', () => {
    fc.assert(
      fc.property(liv, (events) => {
        const rows = bevakningar(history(...events)).filter(({ slag }) => slag === 'skattning');
        const sum = (['uppfylld', 'ej-genomford', 'oppen', 'bortfallen'] as const)
          .map((tillstand) => antal(rows, tillstand))
          .reduce((a, b) => a + b, 0);
        expect(sum).toBe(rows.length);
        for (const row of rows) {
          expect(row.uppfylld !== undefined).toBe(row.tillstand === 'uppfylld');
          expect(row.stangd === undefined).toBe(row.tillstand === 'oppen');
          const reasoned = row.tillstand === 'ej-genomford' || row.tillstand === 'bortfallen';
          expect(row.skal !== undefined).toBe(reasoned);
        }
      }),
      RUNS,
    );
  });

  it('has every rating that is asked for once, whatever was answered', () => {
    fc.assert(
      fc.property(liv, (events) => {
        const once = (all: readonly InsatsEvent[]) =>
          bevakningar(history(...all))
            .filter(({ slag, avser }) => slag === 'skattning' && !avser.endsWith('|mellan'))
            .map(({ nyckel }) => nyckel);
        const unanswered = events.filter(({ type }) => !type.startsWith('Skattning'));
        expect(once(events)).toEqual(once(unanswered));
      }),
      RUNS,
    );
  });

  it('go by the days of what happened and not by when it was recorded', () => {
    const apart = liv.filter((events) => {
      const days = events.slice(2).map(({ data }) => data.datum);
      return new Set(days).size === days.length;
    });
    const shuffled = apart.chain((events) =>
      fc
        .shuffledSubarray(events.slice(2), { minLength: events.length - 2 })
        .map((rest) => [events, [...events.slice(0, 2), ...rest]] as const),
    );
    fc.assert(
      fc.property(shuffled, ([events, others]) => {
        expect(bevakningar(history(...others))).toEqual(bevakningar(history(...events)));
      }),
      RUNS,
    );
  });

  it('have keys that are unique, and the same whenever they are worked out', () => {
    fc.assert(
      fc.property(liv, (events) => {
        const rows = bevakningar(history(...events));
        expect(new Set(rows.map(({ nyckel }) => nyckel)).size).toBe(rows.length);
        expect(bevakningar(history(...events))).toEqual(rows);
      }),
      RUNS,
    );
  });

  it('never leave a rating or a follow-up open in what has ended, except those of its end', () => {
    fc.assert(
      fc.property(liv, dag, (events, datum) => {
        const ended = [...events, ev('InsatsAvslutad', datum, { avslutsorsak: 'FULLFOLJD_MAL' })];
        const open = bevakningar(history(...ended)).filter(
          ({ tillstand }) => tillstand === 'oppen',
        );
        const allowed = open.filter(
          ({ slag, avser }) =>
            slag === 'uppfoljning-efter-avslut' || /\|(avslut|efter-\d+-man)$/.test(avser),
        );
        expect(open).toEqual(allowed);
      }),
      RUNS,
    );
  });

  it('are moved by a pause by just as many days as it lasted', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 34 }),
        fc.integer({ min: 0, max: 90 }),
        (at, length) => {
          const from = addDays(START, at);
          const due = (...events: readonly InsatsEvent[]) =>
            bevakningar(history(start({ metod: 'SIG_U', datum: START }), ...events)).find(
              ({ slag }) => slag === 'uppfoljning',
            )?.forfaller ?? START;
          const paused = due(
            ev('VerkstallighetAvbruten', from, { skal: 'annat' }),
            ev('VerkstallighetAterupptagen', addDays(from, length)),
          );
          expect(daysBetween(due(), paused)).toBe(length);
        },
      ),
      RUNS,
    );
  });

  it('follow what holds, not what was annulled', () => {
    const annulled = ev('HandelseMakulerad', '2025-10-01', { handelseId: 'h2', skal: 'dubblett' });
    const planen = (...events: readonly InsatsEvent[]) =>
      bevakningar(history(...events)).find(({ slag }) => slag === 'plan')?.tillstand;
    expect(planen(start(), plan())).toBe('uppfylld');
    expect(planen(start(), plan(), annulled)).toBe('oppen');
  });

  it('tell two of the same kind and day apart', () => {
    const twice = [
      ev('VerkstallighetAvbruten', '2025-10-01', { skal: 'annat' }),
      ev('VerkstallighetAterupptagen', '2025-10-01'),
      ev('VerkstallighetAvbruten', '2025-10-01', { skal: 'annat' }),
    ];
    const keys = bevakningar(history(beslut(), start(), ...twice))
      .map(({ nyckel }) => nyckel)
      .filter((nyckel) => nyckel.includes('avbrott'));
    expect(keys).toEqual([
      'verkstallighet|avbrott|2026-01-01',
      'verkstallighet|avbrott|2026-01-01|2',
    ]);
  });
});

describe('lage', () => {
  const at = (today: Datum, tillstand: Bevakning['tillstand'] = 'oppen') =>
    lage({ tillstand, forfaller: '2026-03-15' }, today);

  it('nears, comes, and is late', () => {
    expect(at('2026-02-28')).toBe('kommande');
    expect(at('2026-03-01')).toBe('snart');
    expect(at('2026-03-15')).toBe('idag');
    expect(at('2026-03-16')).toBe('forsenad');
  });

  it('is done when nobody has to do it any longer', () => {
    for (const tillstand of ['uppfylld', 'ej-genomford', 'bortfallen'] as const) {
      expect(at('2026-03-16', tillstand)).toBe('klar');
    }
  });
});

describe('lagreglerna', () => {
  it('has one rule for every day, on both sides of 1 July 2025', () => {
    for (const regel of new Set(LAGREGLER.map((one) => one.regel))) {
      const [before, after] = [lagregel(regel, '2025-06-30'), lagregel(regel, '2025-07-01')];
      expect([before.lag.slice(0, 8), after.lag.slice(0, 8)]).toEqual(['sol-2001', 'sol-2025']);
      expect(LAGREGLER.filter((one) => one.regel === regel)).toHaveLength(2);
    }
  });
});
