import {
  erbjuden,
  given,
  GRUND,
  history,
  plan,
  start,
  TODAY,
  uppdrag,
  uppfoljning,
} from '../testing.js';
import type { Datum } from '../datum.js';
import { bevakningar } from '../bevakning/index.js';
import type { BeslutAndrat, BeslutFattat, InsatsEvent } from './events.js';
import { kvalitetsflaggor } from './flags/index.js';

const BESLUT = {
  datum: '2025-09-01',
  utfall: 'bifall',
  lagrum: 'sol-2025-11-1',
  behovsprovad: true,
} as const;
const decided = (over: Partial<BeslutFattat['data']> = {}): BeslutFattat => ({
  type: 'BeslutFattat',
  data: { ...GRUND, ...BESLUT, ...over },
});
const changed = (datum: Datum, giltigTom: Datum): BeslutAndrat => ({
  type: 'BeslutAndrat',
  data: { datum, andring: 'forlangt', tillNackdel: false, giltigTom },
});
const flags = (...events: readonly InsatsEvent[]) =>
  kvalitetsflaggor(history(...events), TODAY).map(({ kod, sedan }) => `${kod} ${sedan}`);

describe('a decision', () => {
  it('holds on whose behalf it was taken, how much and for how long', () => {
    const more = {
      beslutsfattare: 'enhetschef',
      omfattning: 'varje-vecka',
      giltigFrom: '2025-09-05',
      giltigTom: '2026-03-05',
    } as const;
    given(erbjuden())
      .when({ type: 'FattaBeslut', data: { ...BESLUT, ...more } })
      .then([decided(more)]);
  });

  it('cannot end before it holds', () => {
    const refused = (over: object) =>
      given(erbjuden())
        .when({ type: 'FattaBeslut', data: { ...BESLUT, ...over } })
        .then(['dagar-i-fel-ordning']);
    refused({ giltigTom: '2025-08-31' });
    refused({ giltigFrom: '2026-01-01', giltigTom: '2025-12-31' });
  });

  it('takes what it leaves out from a start that came before it', () => {
    given(start({ datum: '2025-08-25' }))
      .when({ type: 'FattaBeslut', data: BESLUT })
      .then([decided()]);
  });

  it('is flagged when its time has passed while the insats goes on, by the latest word on it', () => {
    const life = [decided({ giltigTom: '2026-03-05' }), start({ datum: '2025-09-10' })];
    expect(flags(...life)).toContain('BESLUT_UTGANGET 2026-03-05');
    expect(flags(...life, changed('2026-03-01', '2026-06-05'))).toContain(
      'BESLUT_UTGANGET 2026-06-05',
    );
    expect(flags(...life, changed('2026-03-01', '2026-12-31')).join()).not.toContain('UTGANGET');
    expect(flags(decided(), start({ datum: '2025-09-10' })).join()).not.toContain('UTGANGET');
  });

  it('is flagged when the insats began before it held', () => {
    const life = [decided({ giltigFrom: '2025-10-01' }), start({ datum: '2025-09-10' })];
    expect(flags(...life)).toContain('START_FORE_BESLUT 2025-09-10');
  });
});

describe('what a commission and an insats consist of', () => {
  it('is told in codes of their lists', () => {
    given(start())
      .when({
        type: 'LamnaUppdrag',
        data: { datum: '2025-09-02', utforare: 'privat', delar: ['aktiviteter'] },
      })
      .then(['okand-kod']);
    const { datum, ...offer } = erbjuden().data;
    given()
      .when({ type: 'ErbjudInsats', data: { ...offer, datum, komponenter: ['trolleri'] } })
      .then(['okand-kod']);
    given(decided())
      .when({
        type: 'PaborjaInsats',
        data: { datum: '2025-09-10', komponenter: ['hemarbete', 'natverksmote'] },
      })
      .then([
        start({
          datum: '2025-09-10',
          komponenter: ['hemarbete', 'natverksmote'],
        }),
      ]);
  });

  it('is missed in a commission where somebody has looked', () => {
    const of = (delar?: readonly string[]) =>
      flags(decided(), uppdrag(delar === undefined ? {} : { delar })).join();
    expect(of(['mal', 'innehall', 'uppfoljning'])).toContain('UPPDRAG_OFULLSTANDIGT');
    expect(of(['mal', 'innehall', 'uppfoljning', 'rapport'])).not.toContain('OFULLSTANDIGT');
    expect(of()).not.toContain('OFULLSTANDIGT');
  });

  it('is no longer missed once the commission is given anew, whichever was recorded first', () => {
    const lacking = uppdrag({ datum: '2025-09-02', delar: ['mal'] });
    const hela = ['mal', 'innehall', 'uppfoljning', 'rapport'];
    const whole = uppdrag({ datum: '2025-09-03', delar: hela });
    const of = (...events: readonly InsatsEvent[]) => flags(decided(), ...events).join();
    expect(of(lacking)).toContain('UPPDRAG_OFULLSTANDIGT');
    expect(of(lacking, whole)).not.toContain('OFULLSTANDIGT');
    expect(of(whole, lacking)).not.toContain('OFULLSTANDIGT');
    expect(of(whole, uppdrag({ datum: '2025-09-04' }))).not.toContain('OFULLSTANDIGT');
    expect(of(whole, uppdrag({ datum: '2025-09-04', delar: ['mal'] }))).toContain('OFULLSTANDIGT');
  });
});

describe('the next follow-up', () => {
  const due = (nastaUppfoljning?: Datum) => {
    const events = [
      start({ metod: 'FB_EM', datum: '2026-03-01' }),
      uppfoljning({
        datum: '2026-05-01',
        maluppfyllelse: [],
        ...(nastaUppfoljning === undefined ? {} : { nastaUppfoljning }),
      }),
    ];
    const open = bevakningar(history(...events)).filter(
      ({ slag, tillstand }) => slag === 'uppfoljning' && tillstand === 'oppen',
    );
    return open.map(({ avser, forfaller }) => `${avser} ${forfaller}`);
  };

  it('is due on the day agreed on, and never later than the template says', () => {
    expect(due()).toEqual(['lopande 2026-08-01']);
    expect(due('2026-06-01')).toEqual(['avtalad 2026-06-01']);
    expect(due('2026-11-01')).toEqual(['lopande 2026-08-01']);
  });

  it('lies after the one at which it was agreed on', () => {
    given(start({ datum: '2025-09-01' }), plan({ datum: '2025-09-02' }))
      .when({
        type: 'GenomforUppfoljning',
        data: { ...uppfoljning({ maluppfyllelse: [] }).data, nastaUppfoljning: '2025-01-01' },
      })
      .then(['dagar-i-fel-ordning']);
  });
});

describe('follow-up after an utredning', () => {
  const nej = {
    type: 'InsatsAvbojd',
    data: { datum: '2025-09-01', av: ['barn'], skal: ['TID'], uppfoljning: 'ska-beslutas' },
  } as const;

  it('is decided when the utredning is closed or after, and ends after it was decided', () => {
    const decision = (over: object) =>
      given(erbjuden(), nej).when({
        type: 'BeslutaUppfoljningEfterUtredning',
        data: { datum: '2025-09-20', samtycke: true, ...over },
      });
    decision({ utredningAvslutad: '2025-09-21' }).then(['dagar-i-fel-ordning']);
    decision({ slutdatum: '2025-09-19' }).then(['dagar-i-fel-ordning']);
    const data = {
      datum: '2025-09-20',
      samtycke: true,
      utredningAvslutad: '2025-09-20',
      skal: 'behov-av-stod',
      slutdatum: '2026-01-31',
    } as const;
    decision(data).then([{ type: 'UppfoljningEfterUtredningBeslutad', data }]);
  });
});

describe('what is called in question', () => {
  it('is a field that the event can hold', () => {
    const question = (falt: readonly string[]) =>
      given(start()).when({
        type: 'IfragasattUppgift',
        data: { datum: TODAY, handelseId: 'h1', av: 'individ', falt },
      });
    question(['poang']).then(['okant-falt']);
    question(['datum']).then([
      {
        type: 'UppgiftIfragasatt',
        data: { datum: TODAY, handelseId: 'h1', av: 'individ', falt: ['datum'] },
      },
    ]);
  });
});
