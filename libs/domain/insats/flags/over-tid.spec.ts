import fc from 'fast-check';
import { ev } from '../../bevakning/testing.js';
import { addDays, type Datum } from '../../datum.js';
import { accepterad, beslut, erbjuden, history, start } from '../../testing.js';
import type { InsatsEvent } from '../events.js';
import { kvalitetsflaggor, kvalitetsflaggorOverTid } from './index.js';

const FIRST: Datum = '2025-08-01';
const dag = fc.integer({ min: 0, max: 500 }).map((n) => addDays(FIRST, n));

/** One of the things that can happen, on any day: flags must stand also what no one would record. */
const handelse: fc.Arbitrary<InsatsEvent> = fc
  .tuple(
    fc.constantFrom(
      'SkattningRegistrerad',
      'SkattningEjGenomford',
      'VerkstallighetAvbruten',
      'VerkstallighetAterupptagen',
      'BeslutAndrat',
      'InsatsAvbojd',
      'InsatsAvslutad',
    ),
    dag,
    fc.record({
      matpunkt: fc.constantFrom('start', 'avslut'),
      instrument: fc.constantFrom('SDQ', 'SCORE15'),
      informant: fc.constantFrom('barn', 'vardnadshavare-1'),
      giltigTom: dag,
    }),
  )
  .map(([type, datum, data]) =>
    ev(type, datum, {
      ...{ ...data, av: ['barn'], skal: 'glomt', uppfoljning: 'ej-provat' },
      ...{ andring: 'forlangt', tillNackdel: false, maluppfyllelse: [] },
      avslutsorsak: 'FULLFOLJD_MAL',
    }),
  );
const metod = fc.constantFrom('FFT', 'SIG_U', 'KP', 'FB_EM', 'OTHER');
const liv = fc
  .tuple(metod, fc.subarray([0, 1, 2, 3]), fc.array(handelse, { maxLength: 8 }))
  .map(([kod, inledning, rest]) => [
    ...inledning.map(
      (i) =>
        [
          erbjuden({ metod: kod }),
          accepterad(),
          beslut({ metod: kod, giltigTom: '2026-01-31' }),
          start({ metod: kod }),
        ][i] ?? start(),
    ),
    ...rest,
  ]);

const shown = (flaggor: readonly { kod: string; handelseId?: string; text: string }[]) =>
  flaggor.map(({ kod, handelseId, text }) => `${kod} ${handelseId} ${text}`).sort();

describe('the flags of a history, told without any today in them', () => {
  it('are on every day those that are told on that day', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(liv, dag, (events, today) => {
        const all = kvalitetsflaggorOverTid(history(...events));
        const held = all.filter(
          ({ gallerFran }) => gallerFran === undefined || gallerFran <= today,
        );
        for (const { kod, gallerFran } of all) if (gallerFran !== undefined) seen.add(kod);
        expect(shown(held)).toEqual(shown(kvalitetsflaggor(history(...events), today)));
      }),
      { numRuns: 400, seed: 20_261_123 },
    );
    expect([...seen].sort()).toEqual([
      'BASLINJE_SAKNAS',
      'BESLUT_SAKNAS',
      'BESLUT_UTGANGET',
      'EJ_VERKSTALLD_3M',
      'PLAN_SAKNAS',
      'SLUTMATNING_SAKNAS',
      'UPPF_FORSENAD',
    ]);
  });

  it('have an owner, and a first day where only time brings them', () => {
    const [plan] = kvalitetsflaggorOverTid(history(start())).filter(
      ({ kod }) => kod === 'PLAN_SAKNAS',
    );
    expect(plan).toMatchObject({
      agare: 'behandlare',
      sedan: '2025-10-15',
      gallerFran: '2025-10-16',
    });
    const late = history(beslut({ datum: '2025-09-16' }), start());
    const fore = kvalitetsflaggorOverTid(late).find(({ kod }) => kod === 'START_FORE_BESLUT');
    expect(fore).toMatchObject({ agare: 'socialsekreterare', sedan: '2025-09-15' });
    expect(fore).not.toHaveProperty('gallerFran');
  });
});
