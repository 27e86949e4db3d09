import { avslut, erbjuden, history, start } from '../../testing.js';
import type { InsatsEvent } from '../events.js';
import { kvalitetsflaggor } from './index.js';

const flaggor = (...events: readonly InsatsEvent[]) =>
  kvalitetsflaggor(history(...events), '2026-06-30').filter(
    ({ kod }) => kod === 'SYN_SAKNAS_VID_AVSLUT',
  );

describe('SYN_SAKNAS_VID_AVSLUT', () => {
  it('is on an end that says neither what the child nor what the guardians think of it', () => {
    expect(flaggor(start(), avslut())).toMatchObject([
      { handelseId: 'h2', sedan: '2026-02-15', agare: 'behandlare', alderDagar: 135 },
    ]);
    expect(flaggor(start())).toEqual([]);
  });

  it.each([
    { barnetsSyn: 'battre' },
    { vardnadshavaresSyn: 'samre' },
    { barnetsSyn: 'ej-tillfragad' },
  ] as const)('is gone where one of them is told, also that nobody asked: %j', (sagt) => {
    expect(flaggor(start(), avslut(sagt))).toEqual([]);
  });

  it('is not asked of those whose reason was lost, of the dead, of the unknown or of what never began', () => {
    for (const avslutsorsak of ['OKAND_MIGRERAD', 'AVLIDEN']) {
      expect(flaggor(start(), avslut({ avslutsorsak }))).toEqual([]);
    }
    expect(flaggor(start({ metod: 'FAR', anonym: true }), avslut())).toEqual([]);
    expect(flaggor(erbjuden(), avslut({ avslutsorsak: 'ALDRIG_STARTAD' }))).toEqual([]);
  });
});
