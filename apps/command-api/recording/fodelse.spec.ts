import type { Datum, InsatsCommand, RecordedInsatsEvent } from '../../../libs/domain/index.js';
import { ProblemError } from '../../../libs/web/index.js';
import { aldersflagga, isInledande, requireFodd } from './fodelse.js';

const FODD: Datum = '2011-03-15';
const start = (over: object = {}) =>
  ({ type: 'PaborjaInsats', data: { datum: '2026-03-16', alderAr: 15, ...over } }) as InsatsCommand;
const rattad = (falt: string, till: unknown) =>
  ({
    type: 'RattaUppgift',
    data: { datum: '2026-04-01', handelseId: 'h1', skal: 'skrivfel', andringar: [{ falt, till }] },
  }) as InsatsCommand;
const recorded = (type: string) => [{ id: 'h1', type }] as unknown as RecordedInsatsEvent[];

/** Codes and pointers of the refusal; none where it is let through. */
function faults(command: InsatsCommand): readonly string[] {
  try {
    requireFodd({ command }, FODD);
    return [];
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { errors = [] } = error.bodyFor('spar');
    expect(JSON.stringify(errors)).not.toContain(FODD);
    return errors.map(({ code, pointer }) => `${code} ${pointer ?? ''}`);
  }
}

describe('what begins before somebody was born', () => {
  it('is refused, on the day that was sent and without the day of birth', () => {
    expect(faults(start({ datum: '2011-03-14' }))).toEqual(['fore-fodelsen /datum']);
    expect(faults(start({ datum: '2011-03-15' }))).toEqual([]);
  });

  it('is refused as a correction too', () => {
    expect(faults(rattad('datum', '2006-03-16'))).toEqual(['fore-fodelsen /andringar/0/till']);
    expect(faults(rattad('datum', '2026-03-17'))).toEqual([]);
    expect(faults(rattad('metod', '2006-03-16'))).toEqual([]);
  });

  it('is asked of what begins an insats alone', () => {
    const asked = (command: InsatsCommand, type = 'InsatsPaborjad') =>
      isInledande({ command, history: recorded(type) });
    expect(asked(start())).toBe(true);
    expect(asked({ type: 'LamnaUppdrag' } as InsatsCommand)).toBe(false);
    expect(asked(rattad('datum', '2006-03-16'))).toBe(true);
    expect(asked(rattad('datum', '2006-03-16'), 'UppdragLamnat')).toBe(false);
  });
});

describe('an age that cannot be', () => {
  const flagged = (over: object) => aldersflagga({ command: start(over) }, FODD).length;

  it.each([
    ['2026-03-16', 14, 0],
    ['2026-03-16', 15, 0],
    ['2026-03-16', 16, 0],
    ['2026-03-16', 17, 1],
    ['2026-03-16', 13, 1],
    ['2026-03-14', 13, 0],
    ['2026-03-15', 13, 1],
    ['2026-03-16', 'uppgift-saknas', 0],
    ['2026-03-16', undefined, 0],
  ])('on %s, told as %p: %d', (datum, alderAr, expected) => {
    expect(flagged({ datum, alderAr })).toBe(expected);
  });

  it('is told without the day of birth', () => {
    const [flagga] = aldersflagga({ command: start({ alderAr: 3 }) }, FODD);
    expect(flagga).toMatchObject({ kod: 'ALDER_MOTSAGER', agare: 'socialsekreterare' });
    expect(flagga?.text).not.toMatch(/2011|15/);
  });
});
