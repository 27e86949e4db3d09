import type { Datum } from '../datum.js';
import { ev } from '../bevakning/testing.js';
import type { InsatsEvent } from '../insats/events.js';
import { accepterad, avbojd, avslut, erbjuden, history } from '../testing.js';
import { tidslinje } from './index.js';

const den = (dag: Datum, ...events: readonly InsatsEvent[]) => tidslinje(history(...events), dag);
const DAG = '2026-06-30';

describe('an offer that ended before anything began', () => {
  const slut = (avslutsorsak: 'FLYTT' | 'AVLIDEN', ...before: readonly InsatsEvent[]) =>
    den(DAG, erbjuden(), ...before, avslut({ datum: '2025-10-01', avslutsorsak }));

  it.each([
    ['not answered', []],
    ['accepted', [accepterad()]],
    ['declined', [avbojd()]],
  ])('%s: it came to nothing, and nothing is asked', (_, before) => {
    const { lage, nu, poster } = slut('FLYTT', ...before);
    expect([lage, nu]).toEqual(['blev-inte-av', 'Den här hjälpen blev inte av.']);
    expect(poster.at(-1)?.rubrik).toBe('Hjälpen blev inte av');
  });

  it('a child that has died is not said to have missed something, and is asked for nothing', () => {
    for (const before of [[], [accepterad()], [avbojd()]]) {
      const { lage, poster } = slut('AVLIDEN', ...before);
      expect(lage).toBe('blev-inte-av');
      expect(poster.at(-1)).toMatchObject({
        ...{ slag: 'har-hant', text: 'Nu är den här hjälpen slut.' },
      });
    }
  });

  it('a child that has died is not told that somebody keeps in touch', () => {
    const kontakt = ev('UppfoljningEfterUtredningBeslutad', '2025-09-01');
    expect(slut('FLYTT', avbojd(), kontakt).poster.at(-1)?.slag).not.toBe('har-hant');
    expect(slut('AVLIDEN', avbojd(), kontakt).poster.at(-1)?.slag).toBe('har-hant');
  });
});
