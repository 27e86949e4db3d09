import { insatsDecider } from './decide.js';
import { insatsState } from './evolve.js';
import { beslut, given, skattning, start, TODAY, erbjuden } from '../testing.js';
import type { InsatsCommand } from './commands.js';
import type { BeslutFattat, SkattningRegistrerad } from './events.js';

const fatta = (over: Partial<BeslutFattat['data']>): InsatsCommand => ({
  type: 'FattaBeslut',
  data: beslut(over).data,
});
const skatta = (over: Partial<SkattningRegistrerad['data']>): InsatsCommand => ({
  type: 'RegistreraSkattning',
  data: skattning(over).data,
});

describe('dates', () => {
  it('may be today, but not tomorrow, nor before 1990', () => {
    given()
      .when(fatta({ datum: TODAY }))
      .then([beslut({ datum: TODAY })]);
    given()
      .when(fatta({ datum: '2026-07-01' }))
      .then(['datum-i-framtiden']);
    given()
      .when(fatta({ datum: '1989-12-31' }))
      .then(['datum-for-tidigt', 'stadsdelsnamnd-gallde-inte', 'okant-lagrum']);
  });
});

describe('codes of a beslut', () => {
  it('are in the registers on that day', () => {
    given()
      .when(fatta({ metod: 'Funktionell familjeterapi' }))
      .then(['okand-metod']);
    given()
      .when(fatta({ stadsdelsnamnd: 'norrmalm' }))
      .then(['stadsdelsnamnd-gallde-inte']);
    given()
      .when(fatta({ stadsdelsnamnd: 'gotham' }))
      .then(['okand-stadsdelsnamnd']);
    given()
      .when(fatta({ lagrum: 'sol-2001-4-1' }))
      .then(['okant-lagrum']);
    given()
      .when(fatta({ lagrum: 'sol-2001-4-1', datum: '2025-06-30' }))
      .then([beslut({ lagrum: 'sol-2001-4-1', datum: '2025-06-30' })]);
  });

  it('tell apart a method advised against, one that is not to be had, and example data', () => {
    given()
      .when(fatta({ metod: 'SCARED' }))
      .then(['metod-avradd']);
    given()
      .when(fatta({ metod: 'MMKBT' }))
      .then(['metod-ej-tillganglig']);
    given()
      .when(fatta({ metod: 'EX_FT' }))
      .then([beslut({ metod: 'EX_FT' })]);
  });

  it('demand behovsprövning where the law does', () => {
    for (const metod of ['KP', 'SKKP', 'KF']) {
      given()
        .when(fatta({ metod, behovsprovad: false, lagrum: 'sol-2025-11-5' }))
        .then(['behovsprovning-kravs']);
      given()
        .when({ type: 'ErbjudInsats', data: erbjuden({ metod, behovsprovad: false }).data })
        .then(['behovsprovning-kravs']);
    }
    given()
      .when({ type: 'ErbjudInsats', data: erbjuden({ behovsprovad: false }).data })
      .then([erbjuden({ behovsprovad: false })]);
    given()
      .when(fatta({ metod: 'FAR', behovsprovad: false, lagrum: 'sol-2025-11-5' }))
      .then([beslut({ metod: 'FAR', behovsprovad: false, lagrum: 'sol-2025-11-5' })]);
  });
});

describe('the section of a decision', () => {
  const refused = ['lagrum-motsager-provning'];

  it('says the same of assessment as the decision does', () => {
    given()
      .when(fatta({ metod: 'KP', lagrum: 'sol-2025-11-5' }))
      .then(refused);
    given()
      .when(fatta({ behovsprovad: false }))
      .then(refused);
    given()
      .when(fatta({ behovsprovad: false, lagrum: 'lvu-1990-22' }))
      .then(refused);
  });

  it.each([true, false])('may say nothing of it, assessed %s', (behovsprovad) => {
    const data = { datum: '2020-03-01', lagrum: 'sol-2001-3-6a', behovsprovad } as const;
    given()
      .when(fatta(data))
      .then([beslut(data)]);
  });

  it('is told with those that would do', () => {
    const state = insatsState([]);
    const command = { type: 'FattaBeslut', data: beslut({ behovsprovad: false }).data } as const;
    const decision = insatsDecider.decide(command, state, { today: TODAY, actor: 'spec' });
    expect(decision).toMatchObject({
      rejections: [
        { pointer: '/lagrum', text: expect.stringMatching(/stämmer: sol-2025-11-5\.$/) },
      ],
    });
  });

  it('can be mended where it was recorded wrong, one field at a time', () => {
    const rattad = { falt: 'lagrum', fran: 'sol-2025-11-5', till: 'sol-2025-11-1' };
    const data = { datum: TODAY, handelseId: 'h1', skal: 'fel-kod' } as const;
    given(beslut({ lagrum: 'sol-2025-11-5' }))
      .when({
        type: 'RattaUppgift',
        data: { ...data, andringar: [{ falt: 'lagrum', till: 'sol-2025-11-1' }] },
      })
      .then([{ type: 'UppgiftRattad', data: { ...data, andringar: [rattad] } }]);
  });
});

describe('a rating', () => {
  it('stays within the scale, ends included', () => {
    given(start())
      .when(skatta({ poang: 0 }))
      .then([skattning({ poang: 0 })]);
    given(start())
      .when(skatta({ poang: 40 }))
      .then([skattning({ poang: 40 })]);
    given(start())
      .when(skatta({ poang: 41 }))
      .then(['skattning-utanfor-skalan']);
    given(start())
      .when(skatta({ poang: -1 }))
      .then(['skattning-utanfor-skalan']);
  });

  it('has no more decimals than the instrument', () => {
    given(start())
      .when(skatta({ poang: 20.5 }))
      .then(['skattning-for-manga-decimaler']);
    given(start())
      .when(skatta({ instrument: 'ORS', poang: 20.5 }))
      .then([skattning({ instrument: 'ORS', poang: 20.5 })]);
    given(start())
      .when(skatta({ instrument: 'ORS', poang: 20.55 }))
      .then(['skattning-for-manga-decimaler']);
  });

  it('is by an informant and an instrument that can be', () => {
    given(start())
      .when(skatta({ instrument: 'CGAS', informant: 'larare', poang: 200 }))
      .then(['skattning-utanfor-skalan', 'informant-ej-tillaten']);
    given(start())
      .when(skatta({ instrument: 'SAVRY' }))
      .then(['bedomning-ar-inte-skattning']);
    given(start())
      .when(skatta({ instrument: 'XYZ' }))
      .then(['okant-instrument']);
    given(start())
      .when(skatta({ instrumentversion: 9 }))
      .then(['instrument-gallde-inte']);
  });

  it('takes the version in force when none is given', () => {
    const { skattningId, datum, matpunkt, instrument, informant, poang, satt } = skattning().data;
    const data = { skattningId, datum, matpunkt, instrument, informant, poang, satt };
    given(start()).when({ type: 'RegistreraSkattning', data }).then([skattning()]);
  });
});
