import type { Datum } from '../../datum.js';
import { history, skattning, start } from '../../testing.js';
import type { InsatsEvent } from '../events.js';
import { kvalitetsflaggor } from './index.js';

const session = (datum: Datum): InsatsEvent => ({
  type: 'SessionGenomford',
  data: {
    ...{ sessionId: datum, datum, minuter: 45, form: 'mottagning', deltagare: ['barn'] },
    utanforKontorstid: false,
  },
});
const sen = (datum: Datum, ...events: readonly InsatsEvent[]) =>
  kvalitetsflaggor(history(start(), ...events, skattning({ datum })), '2026-06-30')
    .filter(({ kod }) => kod === 'BASLINJE_SEN')
    .map(({ sedan, text }) => `${sedan} ${text.split(' gjordes ')[1]}`);

const TRE = (['2025-09-16', '2025-09-18', '2025-09-20'] as const).map(session);

describe('a baseline after the third session', () => {
  it('is late however few days have gone, from the day of that session', () => {
    expect(sen('2025-09-21', ...TRE)).toEqual(['2025-09-20 efter session 3. Kontrollera datumet.']);
    expect(sen('2025-09-21', ...TRE, session('2025-09-17'))).toEqual([
      '2025-09-18 efter session 3. Kontrollera datumet.',
    ]);
  });

  it('is not late on the day of it, after two, or after one that came before the start', () => {
    expect(sen('2025-09-20', ...TRE)).toEqual([]);
    expect(sen('2025-09-21', ...TRE.slice(1))).toEqual([]);
    expect(sen('2025-09-21', ...TRE.slice(1), session('2025-09-14'))).toEqual([]);
  });

  it('is told once, of both, where it also came after too many days', () => {
    expect(sen('2025-10-07')).toEqual([
      '2025-10-06 mer än 21 dagar efter starten. Kontrollera datumet.',
    ]);
    expect(sen('2025-10-07', ...TRE)).toEqual([
      '2025-09-20 mer än 21 dagar efter starten och efter session 3. Kontrollera datumet.',
    ]);
  });
});
