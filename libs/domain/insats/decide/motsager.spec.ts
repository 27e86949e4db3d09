import {
  accepterad,
  beslut,
  erbjuden,
  given,
  history,
  plan,
  skattning,
  start,
  TODAY,
  uppdrag,
  uppfoljning,
} from '../../testing.js';
import { aktOf } from '../akt.js';
import type { InsatsCommand } from '../commands.js';
import { decide } from '../decide.js';
import type { HandelseMakulerad, InsatsEvent, UppgiftRattad, Varde } from '../events.js';
import { insatsState } from '../evolve.js';

const ratta = (
  handelseId: string,
  till: Readonly<Record<string, Varde>>,
  over: Partial<UppgiftRattad['data']> = {},
): InsatsCommand => ({
  type: 'RattaUppgift',
  data: {
    ...{ datum: TODAY, handelseId, skal: 'skrivfel', ...over },
    andringar: Object.entries(till).map(([falt, varde]) => ({ falt, till: varde })),
  },
});
const rattad = (
  handelseId: string,
  [falt, fran, till]: readonly [string, Varde, Varde],
  over: Partial<UppgiftRattad['data']> = {},
): UppgiftRattad => ({
  type: 'UppgiftRattad',
  data: { datum: TODAY, handelseId, skal: 'skrivfel', andringar: [{ falt, fran, till }], ...over },
});
const makulerad = (over: Partial<HandelseMakulerad['data']> = {}): HandelseMakulerad => ({
  type: 'HandelseMakulerad',
  data: { datum: TODAY, handelseId: 'h2', skal: 'dubblett', ...over },
});
const makulera = (over: Partial<HandelseMakulerad['data']> = {}): InsatsCommand => ({
  type: 'MakuleraHandelse',
  data: makulerad(over).data,
});
const texts = (command: InsatsCommand, ...events: readonly InsatsEvent[]) => {
  const decision = decide(command, insatsState(history(...events)), { today: TODAY, actor: 'x' });
  return decision.accepted ? [] : decision.rejections.map(({ text }) => text);
};

describe('what one opening says and another says otherwise', () => {
  it('is an age that time does not explain, but not where nobody knows it', () => {
    const old = beslut({ datum: '2023-09-01', lagrum: 'sol-2001-4-1', alderAr: 14 });
    const begin = (alderAr: number | 'uppgift-saknas') => start({ alderAr });
    for (const alder of [16, 17, 'uppgift-saknas'] as const) {
      given(old)
        .when({ type: 'PaborjaInsats', data: begin(alder).data })
        .then([begin(alder)]);
    }
    for (const alder of [12, 14, 15, 18]) {
      given(old)
        .when({ type: 'PaborjaInsats', data: begin(alder).data })
        .then(['uppgift-motsager']);
    }
    given(beslut({ alderAr: 'uppgift-saknas' }))
      .when({ type: 'PaborjaInsats', data: begin(14).data })
      .then([begin(14)]);
  });

  it('is a sex, but not where nobody knew it', () => {
    given(beslut({ kon: 'flicka' }))
      .when({ type: 'PaborjaInsats', data: start().data })
      .then(['uppgift-motsager']);
    given(beslut({ kon: 'uppgift-saknas' }))
      .when({ type: 'PaborjaInsats', data: start().data })
      .then([start()]);
  });
});

describe('an annulment', () => {
  it('is itself dated, and not in the future', () => {
    given(start(), skattning())
      .when(makulera({ datum: '2026-07-01' }))
      .then(['datum-i-framtiden']);
  });

  it('comes no day before the event as it now is, or before the correction that it annuls', () => {
    const senare = rattad('h2', ['datum', '2025-09-18', '2025-09-20']);
    given(start(), skattning(), senare)
      .when(makulera({ datum: '2025-09-19' }))
      .then(['atgard-fore-handelsen']);
    given(start(), skattning(), senare)
      .when(makulera({ datum: '2025-09-20' }))
      .then([makulerad({ datum: '2025-09-20' })]);
    given(start(), skattning(), senare)
      .when(makulera({ handelseId: 'h3', datum: '2026-06-29' }))
      .then(['atgard-fore-handelsen']);
  });

  it('leaves the file to the opening that is left, wherever it comes', () => {
    const { individId } = start().data;
    const left = history(beslut(), uppdrag(), start(), makulerad({ handelseId: 'h1' }));
    expect(aktOf(left)).toEqual({ individId, namnd: 'farsta' });
  });
});

describe('a correction', () => {
  const life = [start(), skattning(), rattad('h2', ['poang', 21, 12])];

  it('is the same again only with the same day and reason', () => {
    given(...life)
      .when(ratta('h2', { poang: 12 }))
      .then([]);
    for (const over of [{ datum: '2026-06-29' }, { skal: 'fel-kod' }] as const) {
      given(...life)
        .when(ratta('h2', { poang: 12 }, over))
        .then(['ingen-andring']);
    }
    given(start(), skattning(), skattning({ skattningId: 's2', poang: 12 }), ...life.slice(2))
      .when(ratta('h3', { poang: 12 }))
      .then(['ingen-andring']);
  });

  it('is not stopped by faults that were there before, though they are alike', () => {
    const wrong = [skattning({ poang: 99 }), skattning({ skattningId: 's2', poang: 99 })];
    given(start(), ...wrong)
      .when(ratta('h1', { kon: 'flicka' }))
      .then([rattad('h1', ['kon', 'pojke', 'flicka'])]);
  });

  it('names the fields that there are to correct, without those that are never corrected', () => {
    const [text] = texts(ratta('h2', { points: 12 }), ...life);
    expect(text).toContain('poang');
    for (const fixed of ['skattningId', 'svar', 'algoritm']) expect(text).not.toContain(fixed);
  });

  it('that changes nothing is told of by its value, or as so where that is a list', () => {
    expect(texts(ratta('h2', { poang: 12 }, { skal: 'fel-kod' }), ...life)[0]).toContain('12');
    const [text] = texts(ratta('h2', { delar: plan().data.delar ?? [] }), start(), plan());
    expect(text).toContain('så');
    expect(text).not.toContain('aktiviteter');
  });
});

describe('an answer that leans on a yes', () => {
  const ja = accepterad({ svar: [{ part: 'vardnadshavare-1', svar: 'ja' }] });
  const utan = accepterad({ datum: '2025-08-26', svar: [{ part: 'barn', svar: 'kravs-ej' }] });

  it('still does when that yes is corrected to the same day, and not to a later', () => {
    const flyttad = (till: string) => ratta('h2', { datum: till });
    given(erbjuden(), ja, utan)
      .when(flyttad('2025-08-26'))
      .then([rattad('h2', ['datum', '2025-08-25', '2025-08-26'])]);
    given(erbjuden(), ja, utan).when(flyttad('2025-08-27')).then(['accept-utan-ja']);
  });
});

describe('a goal', () => {
  it('is told of once in a follow-up', () => {
    const niva = (n: number) => ({ malsattningId: 'm1', niva: n });
    given(start(), plan())
      .when({
        type: 'GenomforUppfoljning',
        data: uppfoljning({ maluppfyllelse: [niva(0), niva(1)] }).data,
      })
      .then(['malsattning-upprepad']);
  });
});

describe('a refusal says what to choose instead', () => {
  const begin = (over: object): InsatsCommand => ({
    type: 'PaborjaInsats',
    data: start(over).data,
  });

  it('of a method that resembles nothing: one that there is', () => {
    expect(texts(begin({ metod: 'XYZZY' }))[0]).toContain('FFT');
    expect(texts(begin({ metod: 'Multisystemisk terapi' }))[0]).toContain('MST');
  });

  it('of a board that was merged: the one it became, or those it was made of', () => {
    const [heir] = texts(begin({ stadsdelsnamnd: 'norrmalm' }));
    expect(heir).toContain('norra-innerstaden');
    expect(heir).not.toContain('ostermalm');
    const early = begin({ stadsdelsnamnd: 'norra-innerstaden', datum: '2023-06-30' });
    expect(texts(early)[0]).toContain('norrmalm, ostermalm');
    expect(texts(begin({ stadsdelsnamnd: 'jarva', datum: '2006-12-31' }))[0]).not.toContain(
      'rinkeby-kista',
    );
  });

  it('of an instrument that there is none of: those that there are, and of a version those', () => {
    const skatta = (over: object): InsatsCommand => ({
      type: 'RegistreraSkattning',
      data: skattning(over).data,
    });
    expect(texts(skatta({ instrument: 'OKANT' }), start())[0]).toContain('SDQ');
    const [text] = texts(skatta({ instrumentversion: 9 }), start());
    expect(text).toMatch(/\b1\b/);
    expect(texts(skatta({ poang: 20.5 }), start())[0]).toContain('ett heltal');
    expect(texts(skatta({ instrument: 'ORS', poang: 20.55 }), start())[0]).toContain(
      'högst 1 decimal.',
    );
  });

  it('of a long name no more than its beginning', () => {
    const [text = ''] = texts(begin({ metod: 'x'.repeat(500) }));
    expect(text).toContain(`${'x'.repeat(60)}…`);
    expect(text).not.toContain('x'.repeat(61));
    const data = { ...accepterad().data, ['y'.repeat(500)]: 1 };
    const unknown: InsatsCommand = { type: 'AccepteraInsats', data };
    expect(texts(unknown, erbjuden())[0]).not.toContain('y'.repeat(61));
    const state = insatsState(history(erbjuden()));
    expect(decide(unknown, state, { today: TODAY, actor: 'x' })).toMatchObject({
      rejections: [{ pointer: `/${'y'.repeat(60)}` }],
    });
  });
});
