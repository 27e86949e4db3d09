import type { AktgranskningCommand } from './commands.js';
import type { AktgranskningEvent, RecordedAktgranskningEvent } from './events.js';
import { aktgranskningDecider, aktgranskningState, GRANSKNINGSMOMENT } from './index.js';
import { decodeRecordedAktgranskningEvent } from './stored.js';

const TODAY = '2026-06-30';
const [I1 = '', I2 = '', OUTSIDE = ''] = [1, 2, 3].map(
  (n) => `3f2c8a52-6f0e-4c43-9b1d-0a4f6e2d7b1${n}`,
);
const PROTOKOLL = {
  beteckning: 'delaktighet-2026',
  moment: ['plan-finns', 'avslutsorsak'],
  urvalsgrund: 'avslutade',
  fran: '2026-01-01',
  till: '2026-03-31',
  antal: 2,
  fordelning: 'proportionell',
  fro: 'mars',
  position: '1204',
  strata: [{ namnd: 'farsta', population: 9, insatser: [I1, I2] }],
} as const;
const paborja = (over: object = {}) => command('PaborjaAktgranskning', { ...PROTOKOLL, ...over });
const bedom = (...bedomningar: readonly object[]) => command('BedomInsatser', { bedomningar });
const plan = (svar: string, insatsId = I1, over: object = {}) => ({
  ...{ insatsId, moment: 'plan-finns', svar },
  ...over,
});
const orsak = (kod: string | undefined, svar = 'kod') => ({
  ...{ insatsId: I1, moment: 'avslutsorsak', svar },
  ...(kod === undefined ? {} : { kod }),
});

/** What arrives may be anything, so the specs may say anything. */
function command(type: string, data: object): AktgranskningCommand {
  return { type, data } as AktgranskningCommand;
}

function given(...commands: readonly (readonly [AktgranskningCommand, string])[]) {
  let history: readonly RecordedAktgranskningEvent[] = [];
  const decide = (one: AktgranskningCommand, granskare: string) =>
    aktgranskningDecider.decide(one, aktgranskningState(history), { today: TODAY, granskare });
  const record = (events: readonly AktgranskningEvent[]) => {
    const recorded = events.map((event, i) =>
      decodeRecordedAktgranskningEvent({
        ...{ ...event, data: JSON.parse(JSON.stringify(event.data)) as unknown },
        ...{ id: `h${history.length + i + 1}`, recordedAt: 0 },
      }),
    );
    history = [...history, ...recorded];
  };
  for (const [one, granskare] of commands) {
    const decision = decide(one, granskare);
    if (!decision.accepted) throw new Error(JSON.stringify(decision.rejections));
    record(decision.events);
  }
  return {
    state: aktgranskningState(history),
    history,
    when: (one: AktgranskningCommand, granskare = 'stig') => {
      const decision = decide(one, granskare);
      if (decision.accepted) return decision.events;
      for (const { text } of decision.rejections) {
        expect(text).not.toMatch(/undefined|\{/);
        expect(text).toMatch(/\.$/);
      }
      return decision.rejections.map(({ code, pointer }) => `${code} ${pointer ?? ''}`.trim());
    },
  };
}
const begun = [paborja(), 'stig'] as const;

describe('an audit of files', () => {
  it('begins with its protocol and the sample that was drawn', () => {
    expect(given().when(paborja())).toEqual([
      { type: 'AktgranskningPaborjad', data: { datum: TODAY, ...PROTOKOLL } },
    ]);
    expect(given(begun).state.lage).toBe('AktgranskningPagar');
    expect(given(begun).when(paborja())).toEqual(['aktgranskning-finns-redan']);
  });

  it.each<[string, object, string]>([
    ['of an item nobody knows', { moment: ['magkansla'] }, 'okant-moment /moment/0'],
    ['of nothing', { moment: [] }, 'moment-saknas /moment'],
    ['of a period backwards', { till: '2025-12-31' }, 'granskningsperiod-bakvand /till'],
    ['of what is to come', { till: '2026-07-01' }, 'granskningsperiod-i-framtiden /till'],
    ['of a method nobody knows', { metod: 'TROLLERI' }, 'okand-metod /metod'],
    [
      'of a nämnd nobody knows',
      { strata: [{ namnd: 'gotham', population: 1, insatser: [I1] }] },
      'okand-stadsdelsnamnd /namnder/0',
    ],
    [
      'of a nämnd and of the one that it became, as two',
      {
        strata: ['norrmalm', 'ostermalm', 'norra-innerstaden'].map((namnd) => ({
          ...{ namnd, population: 1, insatser: [I1] },
        })),
      },
      'namnd-overtagen /namnder/0, namnd-overtagen /namnder/1',
    ],
    ['of nobody', { strata: [{ namnd: 'farsta', population: 0, insatser: [] }] }, 'tomt-urval'],
    ['of more than anybody reads', { antal: 501 }, 'ogiltig-uppgift /antal'],
    ['with a name like a person', { beteckning: 'Åsa Ek' }, 'ogiltig-uppgift /beteckning'],
  ])('is not made %s', (_what, over, code) => {
    expect(given().when(paborja(over))).toEqual(code.split(', '));
  });

  it('is made on the last day of its period, though one nämnd had nobody, of as many as it may', () => {
    const strata = [
      { namnd: 'farsta', population: 1, insatser: [I1] },
      { namnd: 'bromma', population: 0, insatser: [] },
    ];
    for (const over of [{ till: TODAY }, { strata }, { antal: 1 }, { antal: 500 }]) {
      expect(given().when(paborja(over))).toMatchObject([{ type: 'AktgranskningPaborjad' }]);
    }
    const twice = [{ namnd: 'farsta', population: 2, insatser: [I1, I1] }];
    expect(given().when(paborja({ strata: twice }))[0]).toMatch(/^ogiltig-uppgift/);
  });

  it('takes answers on what was drawn, by whoever judges', () => {
    const both = given(begun).when(bedom(plan('uppfyllt'), orsak('FLYTT')));
    expect(both).toMatchObject([
      { type: 'GranskningsbedomningGjord', data: { svar: 'uppfyllt', granskare: 'stig' } },
      { type: 'GranskningsbedomningGjord', data: { svar: 'kod', kod: 'FLYTT' } },
    ]);
  });

  it.each<[string, object, string]>([
    [
      'an insats that was not drawn',
      plan('uppfyllt', OUTSIDE),
      'insats-utanfor-urvalet /bedomningar/0/insatsId',
    ],
    [
      'an item that is not asked for',
      { insatsId: I1, moment: 'uppfoljning-gjord', svar: 'uppfyllt' },
      'moment-utanfor-protokollet /bedomningar/0/moment',
    ],
    [
      'a code where a verdict is asked for',
      plan('kod', I1, { kod: 'X' }),
      'kod-for-moment /bedomningar/0/kod',
    ],
    [
      'a code beside a verdict',
      plan('uppfyllt', I1, { kod: 'X' }),
      'kod-for-moment /bedomningar/0/kod',
    ],
    ['a code that is not there', plan('kod'), 'kod-for-moment /bedomningar/0/kod'],
    [
      'a verdict where a code is asked for',
      orsak(undefined, 'uppfyllt'),
      'kod-saknas-for-moment /bedomningar/0/svar',
    ],
    ['no code where there is one', orsak(undefined), 'kod-saknas-for-moment /bedomningar/0/svar'],
    [
      'a code with no code',
      orsak('FLYTT', 'ej-tillampligt'),
      'kod-saknas-for-moment /bedomningar/0/svar',
    ],
    ['a code that is none', orsak('LEDSNADE'), 'okand-granskningskod /bedomningar/0/kod'],
    ['a verdict that is none', plan('kanske'), 'ogiltig-uppgift /bedomningar/0/svar'],
  ])('takes no answer on %s', (_what, one, code) => {
    expect(given(begun).when(bedom(one))).toEqual([code]);
  });

  it('takes no answer on what the reviewer may not see, and says no more than of what was not drawn', () => {
    const said = (insatsId: string, ejVisade: readonly string[]) =>
      given(begun).when(
        command('BedomInsatser', { bedomningar: [plan('uppfyllt', insatsId)], ejVisade }),
      );
    expect(said(I1, [I1])).toEqual(said(OUTSIDE, []));
    expect(said(I1, [I2])).toMatchObject([{ type: 'GranskningsbedomningGjord' }]);
  });

  it('takes all of many answers, or none, and no answer twice', () => {
    expect(given(begun).when(bedom(plan('uppfyllt'), plan('uppfyllt', OUTSIDE)))).toEqual([
      'insats-utanfor-urvalet /bedomningar/1/insatsId',
    ]);
    expect(given(begun).when(bedom(plan('uppfyllt'), plan('inte-uppfyllt')))).toEqual([
      'bedomning-upprepad /bedomningar/1',
    ]);
    expect(given(begun).when(bedom())).toEqual(['ogiltig-uppgift /bedomningar']);
    const many = (n: number) => bedom(...Array.from({ length: n }, () => plan('uppfyllt')));
    expect(given(begun).when(many(501))).toEqual(['ogiltig-uppgift /bedomningar']);
    expect(given(begun).when(many(500))).not.toContain('ogiltig-uppgift /bedomningar');
    const id = (n: number) => `5d8a3f10-7c1e-4b52-9a6b-${String(n).padStart(12, '0')}`;
    const ejVisade = (n: number) =>
      given(begun).when(
        command('BedomInsatser', {
          bedomningar: [plan('uppfyllt')],
          ejVisade: Array.from({ length: n }, (_, i) => id(i)),
        }),
      );
    expect(ejVisade(501)).toEqual(['ogiltig-uppgift /ejVisade']);
    expect(ejVisade(500)).toMatchObject([{ type: 'GranskningsbedomningGjord' }]);
  });

  it('lets a reviewer change an answer, and keeps both', () => {
    const said = given(begun, [bedom(plan('uppfyllt')), 'stig']);
    expect(said.when(bedom(plan('uppfyllt')))).toEqual([]);
    expect(said.when(bedom(plan('inte-uppfyllt')))).toMatchObject([{ data: { ersatter: 'h2' } }]);
    const changed = given(
      begun,
      [bedom(plan('uppfyllt')), 'stig'],
      [bedom(plan('inte-uppfyllt')), 'stig'],
    );
    expect(changed.history).toHaveLength(3);
    const { state } = changed;
    expect(state.lage === 'AktgranskningPagar' && state.bedomningar).toMatchObject([
      { data: { svar: 'inte-uppfyllt' } },
    ]);
  });

  it('lets two reviewers judge the same, each for themselves', () => {
    const said = given(
      begun,
      [bedom(plan('uppfyllt')), 'stig'],
      [bedom(plan('inte-uppfyllt')), 'greta'],
    );
    expect(said.state.lage === 'AktgranskningPagar' && said.state.bedomningar).toHaveLength(2);
    expect(said.when(bedom(plan('uppfyllt')), 'stig')).toEqual([]);
  });

  it('ends once, and then stands', () => {
    const ended = given(begun, [command('AvslutaAktgranskning', {}), 'stig']);
    expect(ended.state.lage).toBe('AktgranskningKlar');
    expect(ended.when(command('AvslutaAktgranskning', {}))).toEqual([]);
    expect(ended.when(bedom(plan('uppfyllt')))).toEqual(['aktgranskning-avslutad']);
    expect(given().when(command('AvslutaAktgranskning', {}))).toEqual(['aktgranskning-finns-inte']);
  });

  it.each<[unknown, string]>([
    [null, 'okant-kommando'],
    [{ type: 'toString', data: {} }, 'okant-kommando'],
    [{ type: 'BedomInsatser', data: [] }, 'uppgifter-saknas'],
    [{ type: 'BedomInsatser', data: { bedomningar: [null] } }, 'uppgifter-saknas /bedomningar/0'],
    [{ type: 'AvslutaAktgranskning', data: { namn: 'x' } }, 'okand-uppgift /namn'],
  ])('refuses %p', (wrong, code) => {
    expect(given(begun).when(wrong as AktgranskningCommand)).toEqual([code]);
  });
});

describe('the items', () => {
  it('are these: audits that were made have answers on them', () => {
    expect(
      GRANSKNINGSMOMENT.map(({ kod, kodverk }) => [kod, kodverk ?? 'omdöme'].join(' ')),
    ).toEqual([
      'plan-finns omdöme',
      'plan-fullstandig omdöme',
      'barnet-delaktigt-i-planen omdöme',
      'uppfoljning-gjord omdöme',
      'barnet-delaktigt-i-uppfoljningen omdöme',
      'barnet-tillfragat-om-effekt omdöme',
      'skattning-vid-start omdöme',
      'skattning-vid-avslut omdöme',
      'avslutsorsak avslutsorsak',
      'metod metod',
    ]);
  });

  it('have distinct codes, each with a question in a whole sentence', () => {
    expect(new Set(GRANSKNINGSMOMENT.map(({ kod }) => kod)).size).toBe(GRANSKNINGSMOMENT.length);
    for (const { definition } of GRANSKNINGSMOMENT) expect(definition).toMatch(/^\p{Lu}.+\.$/u);
  });
});
