import type { UtbudCommand } from './commands.js';
import type { RecordedUtbudEvent, UtbudEvent } from './events.js';
import { utbudDecider, utbudState } from './index.js';

const TODAY = '2026-06-30';
const UTBUD = { stadsdelsnamnd: 'farsta', metod: 'FFT' };

type Over<Type extends UtbudEvent['type']> = Partial<
  Extract<UtbudEvent, { readonly type: Type }>['data']
>;

const erbjuden = (over: Over<'MetodErbjuden'> = {}): UtbudEvent => ({
  type: 'MetodErbjuden',
  data: { datum: '2026-01-01', utforare: 'egen-regi', ...UTBUD, ...over },
});
const upphord = (over: Over<'MetodUpphord'> = {}): UtbudEvent => ({
  type: 'MetodUpphord',
  data: { datum: '2026-03-31', skal: 'kostnad', ...over },
});
const ko = (over: Over<'KoRapporterad'> = {}): UtbudEvent => ({
  type: 'KoRapporterad',
  data: { datum: '2026-02-01', vantande: 4, langstaVantanDagar: 40, ...over },
});
const bemanning = (over: Over<'BemanningRapporterad'> = {}): UtbudEvent => ({
  type: 'BemanningRapporterad',
  data: { datum: '2026-02-01', utbildade: 3, certifierade: 2, arsarbetskrafter: 2.5, ...over },
});
const rattad = (falt: string, fran: number | string, till: number | string): UtbudEvent => ({
  type: 'UtbudsuppgiftRattad',
  data: { datum: TODAY, handelseId: 'h2', andringar: [{ falt, fran, till }], skal: 'skrivfel' },
});

const erbjud = (over: object = {}) => command('ErbjudMetod', { ...over }, FIRST);
const FIRST = { datum: '2026-01-01', utforare: 'egen-regi' };
const upphor = (over: object = {}) => command('UpphorMedMetod', over, upphord().data);
const rapporteraKo = (over: object = {}) => command('RapporteraKo', over, ko().data);
const rapporteraBemanning = (over: object = {}) =>
  command('RapporteraBemanning', over, bemanning().data);
const ratta = (falt: string, till: unknown, handelseId = 'h2') =>
  command('RattaUtbudsuppgift', {
    datum: TODAY,
    handelseId,
    andringar: [{ falt, till }],
    skal: 'skrivfel',
  });

/** What arrives may be anything, so the specs may say anything. */
function command(type: string, over: object, data: object = {}): UtbudCommand {
  return { type, data: { ...data, ...over } } as UtbudCommand;
}

function recorded(events: readonly UtbudEvent[]): readonly RecordedUtbudEvent[] {
  return events.map((event, i) => ({ ...event, id: `h${i + 1}`, recordedAt: i }));
}

function given(...events: readonly UtbudEvent[]) {
  const state = utbudState(recorded(events));
  return {
    lage: state.lage,
    when: (one: UtbudCommand, utbud = UTBUD) => {
      const decision = utbudDecider.decide(one, state, { today: TODAY, utbud });
      if (decision.accepted) return decision.events;
      for (const { text } of decision.rejections) {
        expect(text).not.toMatch(/undefined|\{/);
        expect(text).toMatch(/\.$/);
      }
      return decision.rejections.map(({ code, pointer }) => `${code} ${pointer ?? ''}`.trim());
    },
  };
}

describe('an offer', () => {
  it('begins, and knows which nämnd and method it is of', () => {
    expect(given().lage).toBe('UtbudSaknas');
    expect(given().when(erbjud())).toEqual([erbjuden()]);
    expect(given(erbjuden()).lage).toBe('UtbudPagar');
  });

  it('is not made twice, but said twice it is the same', () => {
    expect(given(erbjuden()).when(erbjud())).toEqual([]);
    expect(given(erbjuden()).when(erbjud({ datum: '2026-02-01' }))).toEqual([
      'metod-redan-erbjuden',
    ]);
  });

  it('ends, and begins again after the end', () => {
    const ended = given(erbjuden(), upphord());
    expect(given(erbjuden()).when(upphor())).toEqual([upphord()]);
    expect(ended.lage).toBe('UtbudUpphort');
    expect(ended.when(upphor())).toEqual([]);
    expect(ended.when(upphor({ datum: '2026-04-01' }))).toEqual(['metod-erbjuds-inte']);
    expect(ended.when(erbjud({ datum: '2026-03-31' }))).toEqual([
      'erbjudande-fore-upphorande /datum',
    ]);
    expect(ended.when(erbjud({ datum: '2026-04-01' }))).toEqual([
      erbjuden({ datum: '2026-04-01' }),
    ]);
  });

  it('that was a mistake never was, and can be made anew', () => {
    const mistaken = given(
      erbjuden(),
      ko(),
      upphord({ datum: '2026-01-01', skal: 'felregistrerad' }),
    );
    expect(mistaken.lage).toBe('UtbudSaknas');
    expect(mistaken.when(erbjud())).toEqual([erbjuden()]);
    expect(mistaken.when(rapporteraBemanning())).toEqual(['metod-erbjuds-inte']);
  });

  it('made by mistake twice on one day can be taken back twice', () => {
    const back = upphord({ datum: '2026-01-01', skal: 'felregistrerad' });
    const again = given(erbjuden(), back, erbjuden());
    expect(again.when(command('UpphorMedMetod', back.data))).toEqual([back]);
  });

  it('goes event by event to where the whole history leads', () => {
    const events = recorded([erbjuden(), ko(), upphord(), erbjuden({ datum: '2026-04-01' })]);
    expect(events.reduce(utbudDecider.evolve, utbudDecider.initial)).toEqual(utbudState(events));
  });

  it('does not end before it began, nor before what was reported of it', () => {
    expect(given(erbjuden()).when(upphor({ datum: '2025-12-31' }))).toEqual([
      'upphorande-fore-erbjudande /datum',
    ]);
    expect(given(erbjuden(), ko({ datum: '2026-04-01' })).when(upphor())).toEqual([
      'rapport-efter-upphorande /datum',
    ]);
  });

  it.each([
    ['a method nobody knows', 'TROLLERI', 'okand-metod /metod'],
    ['a method advised against', 'SCARED', 'metod-avradd /metod'],
    ['a method not given in Sweden', 'MMKBT', 'metod-ej-tillganglig /metod'],
  ])('is not of %s', (_what, metod, code) => {
    expect(given().when(erbjud(), { ...UTBUD, metod })).toEqual([code]);
  });

  it('is of a nämnd that exists that day', () => {
    const of = (stadsdelsnamnd: string, datum: string) =>
      given().when(erbjud({ datum }), { ...UTBUD, stadsdelsnamnd });
    expect(of('gotham', '2026-01-01')).toEqual(['okand-stadsdelsnamnd /stadsdelsnamnd']);
    expect(of('norrmalm', '2026-01-01')).toEqual(['stadsdelsnamnd-gallde-inte /stadsdelsnamnd']);
    expect(of('norrmalm', '2023-06-30')).toHaveLength(1);
    expect(of('norrmalm', '2023-06-30')[0]).toMatchObject({ type: 'MetodErbjuden' });
  });
});

describe('a report', () => {
  it('is taken while the method is offered, also late', () => {
    expect(given(erbjuden()).when(rapporteraKo())).toEqual([ko()]);
    expect(given(erbjuden(), upphord()).when(rapporteraBemanning())).toEqual([bemanning()]);
  });

  it('is not of what is not offered', () => {
    expect(given().when(rapporteraKo())).toEqual(['metod-erbjuds-inte']);
    expect(given(erbjuden()).when(rapporteraKo({ datum: '2025-12-31' }))).toEqual([
      'metod-erbjods-inte-da /datum',
    ]);
    expect(given(erbjuden(), upphord()).when(rapporteraKo({ datum: '2026-04-01' }))).toEqual([
      'metod-erbjods-inte-da /datum',
    ]);
  });

  it('said again is the same; another word of the same day is another report', () => {
    const twice = given(erbjuden(), ko(), ko({ vantande: 7 }));
    expect(twice.when(rapporteraKo({ vantande: 7 }))).toEqual([]);
    expect(twice.when(rapporteraKo())).toEqual([ko()]);
    const mended = given(erbjuden(), ko(), rattad('vantande', 4, 7));
    expect(mended.when(rapporteraKo())).toEqual([]);
  });

  it.each([
    ['vantande', -1],
    ['vantande', 1.5],
    ['vantande', '4'],
    ['vantande', 10_001],
    ['langstaVantanDagar', -1],
  ])('has no %s of %p', (falt, value) => {
    expect(given(erbjuden()).when(rapporteraKo({ [falt]: value }))).toEqual([
      `ogiltig-uppgift /${falt}`,
    ]);
  });

  it('has no longest wait where nobody waits', () => {
    expect(given(erbjuden()).when(rapporteraKo({ vantande: 0 }))).toEqual([
      'vantan-utan-ko /langstaVantanDagar',
    ]);
    const tom = { vantande: 0, langstaVantanDagar: 0 };
    expect(given(erbjuden()).when(rapporteraKo(tom))).toEqual([ko(tom)]);
  });

  it('counts the certified among the trained, and staff in hundredths at most', () => {
    const report = (over: object) => given(erbjuden()).when(rapporteraBemanning(over));
    expect(report({ certifierade: 4 })).toEqual(['fler-certifierade-an-utbildade /certifierade']);
    expect(report({ certifierade: 3 })).toHaveLength(1);
    expect(report({ arsarbetskrafter: 0.333 })).toEqual(['ogiltig-uppgift /arsarbetskrafter']);
    expect(report({ arsarbetskrafter: 0.29 })[0]).toMatchObject({ type: 'BemanningRapporterad' });
  });

  it('is of no day to come, and of none before all registers', () => {
    expect(given(erbjuden()).when(rapporteraKo({ datum: '2026-07-01' }))).toEqual([
      'datum-i-framtiden /datum',
    ]);
    expect(given(erbjuden()).when(rapporteraKo({ datum: '1989-12-31' }))).toContain(
      'datum-for-tidigt /datum',
    );
  });
});

describe('a correction', () => {
  const offered = given(erbjuden(), ko());

  it('keeps the old value, and holds from then on', () => {
    expect(offered.when(ratta('vantande', 7))).toEqual([rattad('vantande', 4, 7)]);
    const state = utbudState(recorded([erbjuden(), ko(), rattad('vantande', 4, 7)]));
    expect(state.gallande[1]?.data).toMatchObject({ vantande: 7, langstaVantanDagar: 40 });
    expect(given(erbjuden(), ko(), rattad('vantande', 4, 7)).when(ratta('vantande', 7))).toEqual(
      [],
    );
  });

  it.each([
    ['vantande', 4, 'h2', 'ingen-andring /andringar/0/till'],
    ['vantande', -4, 'h2', 'ogiltig-uppgift /andringar/0/till'],
    ['farg', 'bla', 'h2', 'okant-falt /andringar/0/falt'],
    ['metod', 'MST', 'h1', 'utbud-kan-ej-flyttas /andringar/0/falt'],
    ['vantande', 7, 'h9', 'utbudshandelse-saknas /handelseId'],
    ['datum', '2025-12-31', 'h2', 'metod-erbjods-inte-da /andringar'],
    ['datum', '2026-02-02', 'h1', 'metod-erbjods-inte-da /andringar'],
    ['datum', '2026-07-01', 'h2', 'datum-i-framtiden /andringar'],
  ])('of %s to %p in %s is refused', (falt, till, handelseId, code) => {
    expect(offered.when(ratta(falt, till, handelseId))).toEqual([code]);
  });

  it('of a correction is refused, and so is one field twice', () => {
    const corrected = given(erbjuden(), ko(), rattad('vantande', 4, 7));
    expect(corrected.when(ratta('skal', 'fel-kod', 'h3'))).toEqual([
      'rattelse-av-utbudsrattelse /handelseId',
    ]);
    const twice = [
      { falt: 'vantande', till: 5 },
      { falt: 'vantande', till: 6 },
    ];
    expect(
      offered.when(command('RattaUtbudsuppgift', { andringar: twice }, ratta('x', 1).data)),
    ).toEqual(['falt-upprepat /andringar/1/falt']);
  });
});

describe('a command of the wrong form', () => {
  it.each<[unknown, string]>([
    [null, 'okant-kommando'],
    [{ type: 'MetodErbjuden', data: {} }, 'okant-kommando'],
    [{ type: 'toString', data: {} }, 'okant-kommando'],
    [{ type: 'RapporteraKo', data: [] }, 'uppgifter-saknas'],
    [{ type: 'RapporteraKo', data: { ...ko().data, namn: 'x' } }, 'okand-uppgift /namn'],
    [{ type: 'ErbjudMetod', data: { ...FIRST, metod: 'MST' } }, 'okand-uppgift /metod'],
  ])('%p is refused', (wrong, code) => {
    expect(given(erbjuden()).when(wrong as UtbudCommand)).toEqual([code]);
  });
});

describe('numbers', () => {
  it('may be as many certified as trained, and a queue of nobody has no wait', () => {
    const lika = { utbildade: 2, certifierade: 2 };
    expect(given(erbjuden()).when(rapporteraBemanning(lika))).toEqual([bemanning(lika)]);
    const ingen = (langstaVantanDagar: number) => ({ vantande: 0, langstaVantanDagar });
    expect(given(erbjuden()).when(rapporteraKo(ingen(0)))).toEqual([ko(ingen(0))]);
    expect(given(erbjuden()).when(rapporteraKo(ingen(1)))).toEqual([
      'vantan-utan-ko /langstaVantanDagar',
    ]);
  });

  it('that were wrong from the first stop no correction of others', () => {
    const fel = bemanning({ utbildade: 1, certifierade: 2 });
    const right = rattad('vantande', 4, 5);
    expect(given(erbjuden(), ko(), fel).when(ratta('vantande', 5))).toEqual([right]);
  });

  it('corrected two at a time are the same correction only while both hold', () => {
    const andringar = [
      { falt: 'vantande', till: 5 },
      { falt: 'langstaVantanDagar', till: 50 },
    ];
    const both = command('RattaUtbudsuppgift', {
      ...{ datum: TODAY, handelseId: 'h2', andringar, skal: 'skrivfel' },
    });
    const begun = [erbjuden(), ko()];
    const done = given(...begun).when(both) as readonly UtbudEvent[];
    expect(given(...begun, ...done).when(both)).toEqual([]);
    expect(given(...begun, ...done, rattad('vantande', 5, 4)).when(both)).toEqual([
      'ingen-andring /andringar/1/till',
    ]);
  });
});
