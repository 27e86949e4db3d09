import type { Datum } from '../../datum.js';
import { avslut, beslut, history, plan, skattning, start, uppfoljning } from '../../testing.js';
import type { InsatsEvent, UppfoljningEfterAvslut } from '../events.js';
import { kvalitetsflaggor } from './index.js';

const flagged = (kod: string, ...events: readonly InsatsEvent[]) =>
  kvalitetsflaggor(history(...events), '2028-01-01')
    .filter((one) => one.kod === kod)
    .map(({ handelseId, sedan, text }) => `${handelseId} ${sedan} ${text.split(/[.,]/)[0]}`);

describe('HANDELSE_FORE_START', () => {
  const session = (datum: Datum): InsatsEvent => ({
    type: 'SessionGenomford',
    data: {
      ...{ sessionId: datum, datum, minuter: 45, form: 'mottagning', deltagare: ['barn'] },
      utanforKontorstid: false,
    },
  });
  const oro = (datum: Datum): InsatsEvent => ({
    type: 'NyOroInkommen',
    data: { datum, uppgiftslamnare: 'skola', kontaktorsaker: ['B_SKOL'] },
  });
  const early = (...events: readonly InsatsEvent[]) => flagged('HANDELSE_FORE_START', ...events);

  it('is what belongs to an insats and is dated before it', () => {
    const before = [uppfoljning({ datum: '2025-05-01' }), session('2025-09-14'), oro('2025-09-14')];
    expect(early(start(), ...before)).toEqual([
      'h2 2025-05-01 Uppföljningen är daterad före starten den 2025-09-15 och räknas inte som gjord',
      'h3 2025-09-14 Sessionen är daterad före starten den 2025-09-15',
      'h4 2025-09-14 Den nya oron är daterad före starten den 2025-09-15',
    ]);
    expect(early(start(), session('2025-09-15'), oro('2025-09-15'), uppfoljning())).toEqual([]);
  });

  it('is also what belongs to an insats that has not begun at all', () => {
    const utan = [uppfoljning({ datum: '2025-10-01' }), oro('2025-10-02')];
    expect(early(beslut(), plan(), ...utan)).toEqual([
      'h3 2025-10-01 Uppföljningen är registrerad fast insatsen inte är påbörjad och räknas inte som gjord',
      'h4 2025-10-02 Den nya oron är registrerad fast insatsen inte är påbörjad',
    ]);
    expect(early(beslut(), plan(), start(), ...utan)).toEqual([]);
  });

  it('is whatever is dated long before the insats opened, also when a correction put it there', () => {
    const told =
      'h3 2015-09-20 Händelsen är daterad mer än 60 dagar innan insatsen inleddes den 2025-09-01';
    expect(early(beslut(), start(), plan({ datum: '2015-09-20' }))).toEqual([told]);
    const andring = { falt: 'datum', fran: '2025-09-20', till: '2015-09-20' };
    const rattad: InsatsEvent = {
      type: 'UppgiftRattad',
      data: { datum: '2025-10-01', handelseId: 'h3', andringar: [andring], skal: 'skrivfel' },
    };
    expect(early(beslut(), start(), plan(), rattad)).toEqual([told]);
    expect(early(beslut(), start(), plan({ datum: '2025-07-03' }))).toEqual([]);
    expect(early(start(), skattning({ datum: '2015-09-20' }))).toEqual([]);
    expect(early(beslut(), uppfoljning({ datum: '2015-09-20' }))).toHaveLength(1);
    expect(early(start(), uppfoljning({ datum: '2015-09-20' }))).toHaveLength(1);
  });
});

describe('MATPUNKT_ORIMLIG', () => {
  const orimlig = (...events: readonly InsatsEvent[]) => flagged('MATPUNKT_ORIMLIG', ...events);
  const efter = (manader: 6 | 18, datum: Datum): UppfoljningEfterAvslut => ({
    type: 'UppfoljningEfterAvslut',
    data: {
      ...{ datum, manader, borHemma: 'ja', skolaEllerSysselsattning: 'ja' },
      ...{ nyaBrott: 'nej', missbruk: 'nej', nyInsats: 'nej' },
    },
  });

  it('is said of what lies more than three months from its month after the end', () => {
    const ended = [start(), avslut()];
    expect(orimlig(...ended, efter(18, '2026-02-16'))).toEqual([
      'h3 2026-02-16 Uppföljningen 18 månader efter avslutet ligger mer än 3 månader från 2027-08-15',
    ]);
    expect(orimlig(...ended, efter(6, '2026-05-15'))).toEqual([]);
    expect(orimlig(...ended, efter(6, '2026-11-15'))).toEqual([]);
    expect(orimlig(...ended, efter(6, '2026-11-16'))).toHaveLength(1);
  });

  it('and of a rating after the end of what has not ended', () => {
    const rated = skattning({ datum: '2025-09-16', matpunkt: 'efter-18-man' });
    expect(orimlig(start(), rated)).toEqual([
      'h2 2025-09-16 Skattningen 18 månader efter avslutet är registrerad fast insatsen inte är avslutad',
    ]);
    expect(orimlig(start(), avslut(), rated)).toHaveLength(1);
  });

  it('and of one under way before it began', () => {
    const rated = (datum: Datum) => skattning({ datum, matpunkt: 'mellan' });
    expect(orimlig(start(), rated('2025-09-14'))).toEqual([
      'h2 2025-09-14 Skattningen under insatsen är gjord före starten den 2025-09-15',
    ]);
    expect(orimlig(start(), rated('2025-09-15'))).toEqual([]);
  });
});
