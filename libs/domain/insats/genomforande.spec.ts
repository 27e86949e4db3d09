import { DEFAULTS } from '../../../test/support/handelser-defaults.js';
import { avslut, beslut, given, history, INDIVID, skattning, start, TODAY } from '../testing.js';
import { aktOf } from './akt.js';
import type { InsatsEvent } from './events.js';
import { decide } from './decide.js';
import { insatsState } from './evolve.js';
import { gallandeHistorik } from './history.js';
import { EVENT_OF_COMMAND } from './shape/event-of.js';
import type { InsatsCommand } from './commands.js';

const avbruten = (datum: '2025-10-01' | '2025-11-01' | '2025-09-01'): InsatsEvent => ({
  type: 'VerkstallighetAvbruten',
  data: { datum, skal: 'familjen-pausar' },
});
const ateruppta: InsatsCommand = { type: 'AterupptaVerkstallighet', data: { datum: '2025-10-20' } };
const ateruppttagen: InsatsEvent = {
  type: 'VerkstallighetAterupptagen',
  data: { datum: '2025-10-20' },
};
const session = (over: object = {}) => ({
  sessionId: 'm1',
  datum: '2025-10-01' as const,
  minuter: 90,
  form: 'hembesok' as const,
  deltagare: ['barn' as const, 'syskon' as const],
  utanforKontorstid: true,
  ...over,
});

describe('the queue', () => {
  it('comes before the start', () => {
    const stall = (datum: '2025-09-10' | '2025-09-16'): InsatsCommand => ({
      type: 'StallIKo',
      data: { datum, orsak: 'plats-saknas' },
    });
    given(beslut(), start()).when(stall('2025-09-16')).then(['ko-efter-start']);
    given(beslut())
      .when(stall('2025-09-10'))
      .then([{ type: 'StalldIKo', data: { datum: '2025-09-10', orsak: 'plats-saknas' } }]);
  });
});

describe('an interruption', () => {
  const avbryt = (datum: '2025-10-01' | '2025-11-01' | '2025-09-01'): InsatsCommand => ({
    type: 'AvbrytVerkstallighet',
    data: { datum, skal: 'familjen-pausar' },
  });

  it('takes turns with going on again', () => {
    given(beslut()).when(avbryt('2025-10-01')).then(['avbrott-utan-start']);
    given(start()).when(avbryt('2025-09-01')).then(['handelse-fore-start']);
    given(start()).when(ateruppta).then(['verkstallighet-ej-avbruten']);
    given(start())
      .when(avbryt('2025-10-01'))
      .then([avbruten('2025-10-01')]);
    given(start(), avbruten('2025-10-01')).when(ateruppta).then([ateruppttagen]);
    given(start(), avbruten('2025-10-01'))
      .when(avbryt('2025-11-01'))
      .then(['verkstallighet-redan-avbruten']);
  });

  it('goes by its day and not by when it was recorded', () => {
    given(start(), avbruten('2025-11-01')).when(ateruppta).then(['verkstallighet-ej-avbruten']);
    given(start(), avbruten('2025-10-01'), avbruten('2025-10-01'))
      .when(ateruppta)
      .then([ateruppttagen]);
  });
});

describe('a session', () => {
  it('belongs to what has begun and not ended, and has an id of its own', () => {
    const data = session();
    given(start())
      .when({ type: 'GenomforSession', data })
      .then([{ type: 'SessionGenomford', data }]);
    given(beslut()).when({ type: 'GenomforSession', data }).then(['session-utan-start']);
    given(start(), avslut({ datum: '2025-09-20' }))
      .when({ type: 'GenomforSession', data })
      .then(['session-efter-avslut']);
    given(start(), { type: 'SessionGenomford', data })
      .when({ type: 'GenomforSession', data: session({ minuter: 45 }) })
      .then(['session-id-anvant']);
  });

  it('may be recorded late, but not as longer than a day', () => {
    given(start(), avslut())
      .when({ type: 'GenomforSession', data: session() })
      .then([{ type: 'SessionGenomford', data: session() }]);
    given(start())
      .when({ type: 'GenomforSession', data: session({ minuter: 100_000 }) })
      .then(['ogiltig-uppgift']);
  });
});

describe('what the child was asked', () => {
  it('has a reason only where the answer is no', () => {
    const note = (svar: 'ja' | 'nej'): InsatsCommand => ({
      type: 'NoteraDelaktighet',
      data: { datum: '2025-10-01', steg: 'effekt', svar, form: 'samtal', skal: 'ej-tid' },
    });
    given(start()).when(note('ja')).then(['skal-utan-nej']);
    given(start())
      .when(note('nej'))
      .then([{ type: 'DelaktighetNoterad', data: note('nej').data } as InsatsEvent]);
  });
});

describe('a rating that was not made', () => {
  const note = (over: object): InsatsCommand => ({
    type: 'NoteraEjGenomfordSkattning',
    data: {
      ...{ datum: '2025-10-01', matpunkt: 'start', instrument: 'SDQ', informant: 'barn' },
      skal: 'avbojt',
      ...over,
    },
  });

  it('is of an instrument in the register, by somebody who may answer it', () => {
    given(start())
      .when(note({ instrument: '20090919-2841' }))
      .then(['okant-instrument']);
    given(start())
      .when(note({ instrument: 'SAVRY' }))
      .then(['bedomning-ar-inte-skattning']);
    given(start())
      .when(note({ informant: 'handlaggare' }))
      .then(['informant-ej-tillaten']);
    given(start())
      .when(note({}))
      .then([{ type: 'SkattningEjGenomford', data: note({}).data } as InsatsEvent]);
  });
});

describe('every text in an event', () => {
  const leaves = (
    value: unknown,
    path: readonly (string | number)[] = [],
  ): (string | number)[][] => {
    if (typeof value === 'string') return [[...path]];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([name, inner]) => leaves(inner, [...path, name]));
  };
  const planted = (value: unknown, [first, ...rest]: readonly (string | number)[]): unknown => {
    if (first === undefined) return '20090919-2841';
    if (Array.isArray(value)) {
      return value.map((one, i) => (i === Number(first) ? planted(one, rest) : (one as unknown)));
    }
    const inner = value as Record<string, unknown>;
    return { ...inner, [first]: planted(inner[first], rest) };
  };
  const COMMAND = new Map(Object.entries(EVENT_OF_COMMAND).map(([c, e]) => [e as string, c]));
  const cases = Object.entries(DEFAULTS).flatMap(([type, data]) =>
    COMMAND.has(type)
      ? leaves(data).map((path) => [type, path.join('.'), planted(data, path)])
      : [],
  );

  it.each(cases)('%s: a personnummer is refused as %s', (type, _path, data) => {
    const command = { type: COMMAND.get(type as string), data } as InsatsCommand;
    const decision = decide(command, insatsState([]), { today: TODAY, actor: 'spec' });
    const codes = decision.accepted ? [] : decision.rejections.map(({ code }) => code);
    expect(codes.filter((code) => code !== 'insats-ej-inledd')).not.toEqual([]);
  });
});

describe('after the end', () => {
  const efter = (manader: 6 | 12): InsatsCommand => ({
    type: 'FoljUppEfterAvslut',
    data: {
      datum: '2026-06-15',
      manader,
      borHemma: 'ja',
      skolaEllerSysselsattning: 'ja',
      nyaBrott: 'uppgift-saknas',
      missbruk: 'nej',
      nyInsats: 'nej',
    },
  });
  const made = { type: 'UppfoljningEfterAvslut', data: efter(6).data } as InsatsEvent;

  it('one is asked how it goes, once for each point in time', () => {
    given(start()).when(efter(6)).then(['insats-ej-avslutad']);
    given(start(), avslut(), {
      ...made,
      data: { ...made.data, datum: '2026-06-14' },
    } as InsatsEvent)
      .when(efter(6))
      .then(['uppfoljning-efter-avslut-finns']);
    given(start(), avslut()).when(efter(6)).then([made]);
    given(start(), avslut({ datum: '2026-06-16' }))
      .when(efter(6))
      .then(['uppfoljning-fore-avslut']);
  });

  it('ratings at follow-up are let in, however late', () => {
    const data = skattning({ skattningId: 's9', datum: '2026-06-20', matpunkt: 'efter-6-man' });
    given(start(), avslut({ datum: '2025-12-20' }))
      .when({ type: 'RegistreraSkattning', data: data.data })
      .then([data]);
  });
});

describe('a concern', () => {
  it('comes from somebody in the list, about something in the list', () => {
    const note = (uppgiftslamnare: string, orsak: string): InsatsCommand => ({
      type: 'NoteraNyOro',
      data: { datum: '2025-10-01', uppgiftslamnare, kontaktorsaker: [orsak] },
    });
    given(start()).when(note('grannen', 'REGN')).then(['okand-kod', 'okand-kod']);
    given(start())
      .when(note('psykiatri', 'B_PSYK'))
      .then([{ type: 'NyOroInkommen', data: note('psykiatri', 'B_PSYK').data } as InsatsEvent]);
  });
});

describe('a move', () => {
  const flytta = (tillNamnd: string): InsatsCommand => ({
    type: 'OverflyttaInsats',
    data: { datum: '2025-12-01', tillNamnd },
  });
  const flyttad: InsatsEvent = {
    type: 'InsatsOverflyttad',
    data: { datum: '2025-12-01', tillNamnd: 'bromma' },
  };

  it('goes to another nämnd of that day, which answers from then on', () => {
    given(start()).when(flytta('farsta')).then(['samma-namnd']);
    given(start()).when(flytta('atlantis')).then(['okand-stadsdelsnamnd']);
    given(start()).when(flytta('bromma')).then([flyttad]);
    expect(aktOf(history(start(), flyttad))).toEqual({ individId: INDIVID, namnd: 'bromma' });
  });
});

describe('another person', () => {
  const other = '6e8a3f10-7c1e-4b52-9a6b-0e2f4c7d9b32' as typeof INDIVID;
  const bytt: InsatsEvent = {
    type: 'IndividBytt',
    data: { datum: '2025-12-01', tillIndividId: other, skal: 'fel-individ' },
  };
  const byt = (till: typeof INDIVID): InsatsCommand => ({
    type: 'BytIndivid',
    data: { datum: '2025-12-01', tillIndividId: till, skal: 'fel-individ' },
  });

  it('is the one that everything recorded is about, from then on and back', () => {
    given(beslut(), start()).when(byt(other)).then([bytt]);
    given(beslut(), start()).when(byt(INDIVID)).then(['samma-individ']);
    const held = gallandeHistorik(history(beslut(), start(), bytt));
    expect(held.map(({ data }) => ('individId' in data ? data.individId : undefined))).toEqual([
      other,
      other,
      undefined,
    ]);
    expect(aktOf(history(beslut(), start(), bytt))?.individId).toBe(other);
  });

  it('can be the first one again when the change was annulled', () => {
    const undone: InsatsEvent = {
      type: 'HandelseMakulerad',
      data: { datum: '2025-12-02', handelseId: 'h2', skal: 'aldrig-intraffat' },
    };
    expect(aktOf(history(start(), bytt, undone))?.individId).toBe(INDIVID);
  });
});
