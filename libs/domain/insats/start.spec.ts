import { beslut, erbjuden, given, history, start, TODAY } from '../testing.js';
import type { InsatsEvent } from './events.js';
import { kvalitetsflaggor } from './flags/index.js';

const codes = (...events: readonly InsatsEvent[]) =>
  kvalitetsflaggor(history(...events), TODAY).map(({ kod }) => kod);
const okand = 'BEHOVSPROVNING_OKAND';
const paborja = (over: Parameters<typeof start>[0]) =>
  ({ type: 'PaborjaInsats', data: start(over).data }) as const;

describe('a start that says whether the insats was assessed, and who gives it', () => {
  it('is recorded with both, where nothing else tells', () => {
    const told = start({ behovsprovad: false, utforare: 'privat' });
    given().when({ type: 'PaborjaInsats', data: told.data }).then([told]);
  });

  it('says the same as the offer and the decision, whichever came first', () => {
    given(erbjuden({ behovsprovad: false }))
      .when(paborja({ behovsprovad: true }))
      .then(['uppgift-motsager']);
    given(erbjuden(), beslut())
      .when(paborja({ behovsprovad: false }))
      .then(['uppgift-motsager']);
    given(beslut())
      .when(paborja({ behovsprovad: true }))
      .then([start({ behovsprovad: true })]);
    given(start({ behovsprovad: false }))
      .when({ type: 'FattaBeslut', data: beslut().data })
      .then(['uppgift-motsager']);
  });

  it('goes by the decision where offer and decision differ', () => {
    const utan = beslut({ behovsprovad: false, lagrum: 'sol-2025-11-5' });
    given(erbjuden(), utan)
      .when(paborja({ behovsprovad: false }))
      .then([start({ behovsprovad: false })]);
  });

  it('cannot say no where the law says yes, nor yes of somebody who is not known', () => {
    given()
      .when(paborja({ metod: 'KP', behovsprovad: false }))
      .then(['behovsprovning-kravs']);
    given()
      .when(paborja({ behovsprovad: true, anonym: true }))
      .then(['anonym-behovsprovad']);
    given()
      .when(paborja({ behovsprovad: false, anonym: true }))
      .then([start({ behovsprovad: false, anonym: true })]);
  });
});

describe('BEHOVSPROVNING_OKAND', () => {
  it('is raised by a start beside which nothing tells', () => {
    const [flagga] = kvalitetsflaggor(history(start()), TODAY).filter(({ kod }) => kod === okand);
    expect(flagga).toMatchObject({ agare: 'socialsekreterare', sedan: start().data.datum });
    expect(flagga?.alderDagar).toBeGreaterThan(0);
  });

  it('is not where offer, decision, start or method tells, or nobody is known', () => {
    expect(codes(erbjuden(), start())).not.toContain(okand);
    expect(codes(start(), beslut())).not.toContain(okand);
    expect(codes(start({ behovsprovad: false }))).not.toContain(okand);
    expect(codes(start({ metod: 'KP' }))).not.toContain(okand);
    expect(codes(start({ anonym: true }))).not.toContain(okand);
    expect(codes(erbjuden())).not.toContain(okand);
  });

  it('gives way to what a yes asks for', () => {
    const yes = codes(start({ behovsprovad: true }));
    expect(yes).toEqual(expect.arrayContaining(['BESLUT_SAKNAS', 'UPPDRAG_SAKNAS']));
    expect(yes).not.toContain(okand);
    expect(codes(start({ behovsprovad: false }))).not.toContain('BESLUT_SAKNAS');
  });

  it('goes when the start is mended', () => {
    const mended = {
      type: 'UppgiftRattad',
      data: {
        datum: TODAY,
        handelseId: 'h1',
        skal: 'nya-uppgifter',
        andringar: [{ falt: 'behovsprovad', fran: 'saknas', till: false }],
      },
    } as const;
    expect(codes(start(), mended as InsatsEvent)).not.toContain(okand);
  });
});
