import {
  avslut,
  beslut,
  given,
  history,
  plan,
  skattning,
  start,
  TODAY,
  uppfoljning,
} from '../testing.js';
import { handelse } from '../../../test/support/handelser.js';
import type { InsatsCommand } from './commands.js';
import { decide } from './decide.js';
import type { HandelseMakulerad, InsatsEvent, UppgiftRattad, Varde } from './events.js';
import { insatsState } from './evolve.js';

const ratta = (handelseId: string, ...andringar: readonly (readonly [string, Varde])[]) => {
  const command: InsatsCommand = {
    type: 'RattaUppgift',
    data: {
      datum: TODAY,
      handelseId,
      skal: 'skrivfel',
      andringar: andringar.map(([falt, till]) => ({ falt, till })),
    },
  };
  return command;
};
const rattad = (
  handelseId: string,
  ...andringar: readonly (readonly [string, Varde, Varde])[]
): UppgiftRattad => ({
  type: 'UppgiftRattad',
  data: {
    datum: TODAY,
    handelseId,
    skal: 'skrivfel',
    andringar: andringar.map(([falt, fran, till]) => ({ falt, fran, till })),
  },
});
const makulerad = (handelseId: string): HandelseMakulerad => ({
  type: 'HandelseMakulerad',
  data: { datum: TODAY, handelseId, skal: 'dubblett' },
});
const makulera = (handelseId: string): InsatsCommand => ({
  type: 'MakuleraHandelse',
  data: makulerad(handelseId).data,
});
const pointers = (command: InsatsCommand, ...events: readonly InsatsEvent[]) => {
  const state = insatsState(history(...events));
  const decision = decide(command, state, { today: TODAY, actor: 'spec' });
  return decision.accepted ? [] : decision.rejections.map(({ pointer }) => pointer);
};

describe('RattaUppgift', () => {
  it('takes no score over to another instrument', () => {
    const who5 = ratta('h2', ['instrument', 'WHO5']);
    given(start(), skattning()).when(who5).then(['instrument-utan-poang']);
    expect(pointers(who5, start(), skattning())).toEqual(['/andringar/0/falt']);
    given(start(), skattning())
      .when(ratta('h2', ['instrument', 'WHO5'], ['poang', 40]))
      .then([rattad('h2', ['instrument', 'SDQ', 'WHO5'], ['poang', 21, 40])]);
  });

  it('reads the old value itself', () => {
    given(start(), skattning())
      .when(ratta('h2', ['poang', 12]))
      .then([rattad('h2', ['poang', 21, 12])]);
  });

  it('reads the old value from the correction before', () => {
    given(start(), skattning(), rattad('h2', ['poang', 21, 12]))
      .when(ratta('h2', ['poang', 13]))
      .then([rattad('h2', ['poang', 12, 13])]);
  });

  it('changes nothing when repeated, unless the value has moved on', () => {
    const life = [start(), skattning(), rattad('h2', ['poang', 21, 12])];
    given(...life)
      .when(ratta('h2', ['poang', 12]))
      .then([]);
    given(...life, rattad('h2', ['poang', 12, 21]))
      .when(ratta('h2', ['poang', 12]))
      .then([rattad('h2', ['poang', 21, 12])]);
  });

  it('is refused for what does not exist, ids, no change and double changes', () => {
    const life = [start(), skattning()];
    given(...life)
      .when(ratta('h9', ['poang', 12]))
      .then(['handelse-saknas']);
    given(...life)
      .when(ratta('h2', ['points', 12]))
      .then(['okant-falt']);
    given(...life)
      .when(ratta('h2', ['toString', 'x']))
      .then(['okant-falt']);
    given(...life)
      .when(ratta('h2', ['skattningId', 's9']))
      .then(['id-kan-ej-rattas']);
    given(...life)
      .when(ratta('h2', ['poang', 21]))
      .then(['ingen-andring']);
    given(...life)
      .when(ratta('h2', ['poang', 20], ['poang', 19]))
      .then(['falt-upprepat']);
    given(...life, rattad('h2', ['poang', 21, 12]))
      .when(ratta('h3', ['skal', 'fel-kod']))
      .then(['rattelse-av-rattelse']);
    given(...life, makulerad('h2'))
      .when(ratta('h2', ['poang', 12]))
      .then(['handelse-redan-makulerad']);
  });

  it('is refused where the corrected event would be', () => {
    given(start(), skattning())
      .when(ratta('h2', ['poang', 99], ['informant', 'handlaggare']))
      .then(['skattning-utanfor-skalan', 'informant-ej-tillaten']);
    given(start(), skattning())
      .when(ratta('h2', ['poang', '12']))
      .then(['ogiltig-uppgift']);
    given(start(), avslut())
      .when(ratta('h2', ['datum', '2025-09-01']))
      .then(['avslut-fore-start']);
    given(start(), plan(), uppfoljning())
      .when(ratta('h2', ['malsattningar', []]))
      .then(['malsattning-i-plan-utan-mal']);
    given(beslut(), start())
      .when(ratta('h1', ['utfall', 'avslag']))
      .then(['insats-avslagen']);
  });

  describe('of the day of the end', () => {
    const sen = uppfoljning({ datum: '2026-02-01' });
    const life = [start(), plan(), sen, avslut({ datum: '2026-03-01' })];
    const tillbaka = ratta('h4', ['datum', '2025-12-01']);
    const accepted = [rattad('h4', ['datum', '2026-03-01', '2025-12-01'])];

    it('leaves nothing after it that it would not take in: neither is moved past the other', () => {
      given(...life)
        .when(tillbaka)
        .then(['handelse-efter-avslutet']);
      given(...life)
        .when(ratta('h3', ['datum', '2026-04-01']))
        .then(['insats-redan-avslutad']);
      expect(pointers(tillbaka, ...life)).toEqual(['/andringar/0/till']);
    });

    it('is moved once what lies after it is moved or annulled', () => {
      given(...life, rattad('h3', ['datum', '2026-02-01', '2025-11-20']))
        .when(tillbaka)
        .then(accepted);
      given(...life, makulerad('h3'))
        .when(tillbaka)
        .then(accepted);
    });

    it('names each that is in the way, and a rating by its own reason', () => {
      const matt = skattning({ datum: '2026-02-20', matpunkt: 'avslut' });
      given(...life, matt)
        .when(tillbaka)
        .then(['handelse-efter-avslutet', 'skattning-utanfor-avslutsfonstret']);
      const names = (event: InsatsEvent) =>
        decide(tillbaka, insatsState(history(...life, event)), { today: TODAY, actor: 'spec' });
      expect(names(matt)).toMatchObject({
        rejections: [{ text: expect.stringContaining('h3 från 2026-02-01') }, {}],
      });
    });

    it('may come before what is told of an insats after its end, and before what lay after it before', () => {
      const efter = handelse('UppfoljningEfterAvslut', { datum: '2026-06-20' });
      const sip = handelse('SipRegistrerad', { datum: '2026-02-10' });
      given(start(), plan(), efter, avslut({ datum: '2026-03-01' }), sip)
        .when(tillbaka)
        .then(accepted);
      const redan = uppfoljning({ datum: '2026-04-01' });
      given(start(), plan(), redan, avslut({ datum: '2026-03-01' }))
        .when(tillbaka)
        .then(accepted);
    });
  });

  it('points at the change that is at fault', () => {
    const life = [start(), skattning(), avslut()];
    expect(pointers(ratta('h2', ['satt', 'tolk'], ['poang', 99]), ...life)).toEqual([
      '/andringar/1/till',
    ]);
    expect(pointers(ratta('h1', ['datum', '2026-03-01']), ...life)).toEqual(['/andringar/0/till']);
  });

  it('corrects the board of both, each by the name it had that day', () => {
    const life = [
      beslut({ datum: '2023-06-01', lagrum: 'sol-2001-4-1' }),
      start({ datum: '2023-08-01' }),
    ];
    given(...life)
      .when(ratta('h1', ['stadsdelsnamnd', 'norrmalm']))
      .then([
        rattad('h1', ['stadsdelsnamnd', 'farsta', 'norrmalm']),
        rattad('h2', ['stadsdelsnamnd', 'farsta', 'norra-innerstaden']),
      ]);
    given(...life)
      .when(ratta('h2', ['stadsdelsnamnd', 'norra-innerstaden']))
      .then([rattad('h2', ['stadsdelsnamnd', 'farsta', 'norra-innerstaden'])]);
  });

  it('is itself dated, and not in the future', () => {
    const late = ratta('h1', ['metod', 'MST']);
    const command = { ...late, data: { ...late.data, datum: '2026-07-01' } } as InsatsCommand;
    given(beslut(), start()).when(command).then(['datum-i-framtiden']);
    expect(pointers(command, beslut(), start())).toEqual(['/datum']);
  });

  it('is refused where the event would be if it were new: past the end', () => {
    const till = (day: string, handelseId = 'h2') => ratta(handelseId, ['datum', day]);
    given(start(), plan(), avslut()).when(till('2026-04-20')).then(['insats-redan-avslutad']);
    const sist = skattning({ matpunkt: 'avslut', datum: '2026-03-01' });
    given(start(), sist, avslut())
      .when(till('2026-06-29'))
      .then(['skattning-utanfor-avslutsfonstret']);
    expect(pointers(till('2026-04-20'), start(), plan(), avslut())).toEqual(['/andringar/0/till']);
  });

  it('leaves what was let in late as it was', () => {
    const late = skattning({ matpunkt: 'avslut', datum: '2026-06-29' });
    given(start(), late, avslut())
      .when(ratta('h2', ['poang', 12]))
      .then([rattad('h2', ['poang', 21, 12])]);
  });

  it.each([
    [ratta('h2', ['poang', 12])],
    [ratta('h2', ['datum', '2025-09-14'])],
    [makulera('h2')],
    [
      {
        type: 'IfragasattUppgift',
        data: { datum: TODAY, handelseId: 'h2', av: 'individ' },
      } as const,
    ],
  ])('comes no day before the event that it is about', (command) => {
    const on = (datum: string) =>
      ({ ...command, data: { ...command.data, datum } }) as InsatsCommand;
    const state = insatsState(history(start(), skattning()));
    const decided = (datum: string) => {
      const decision = decide(on(datum), state, { today: TODAY, actor: 'spec' });
      return decision.accepted ? [] : decision.rejections.map(({ code }) => code);
    };
    expect(decided('2025-09-17')).toEqual(['atgard-fore-handelsen']);
    expect(decided('2025-09-18')).toEqual([]);
  });

  it('moves no event past the day of the correction itself', () => {
    const command = ratta('h2', ['datum', '2025-12-02']);
    const early = { ...command, data: { ...command.data, datum: '2025-12-01' } } as InsatsCommand;
    given(start(), skattning()).when(early).then(['atgard-fore-handelsen']);
    expect(pointers(early, start(), skattning())).toEqual(['/datum']);
  });

  it('excuses no second fault by a first one that was there before', () => {
    given(start(), skattning({ poang: 99 }), skattning({ skattningId: 's2' }))
      .when(ratta('h3', ['poang', 99]))
      .then(['skattning-utanfor-skalan']);
    given(start(), skattning({ poang: 99 }), skattning({ skattningId: 's2' }))
      .when(ratta('h3', ['poang', 9]))
      .then([rattad('h3', ['poang', 21, 9])]);
  });

  it('corrects beslut and start together where both say the same', () => {
    given(beslut(), start())
      .when(ratta('h1', ['metod', 'MST'], ['alderAr', 13]))
      .then([
        rattad('h1', ['metod', 'FFT', 'MST'], ['alderAr', 14, 13]),
        rattad('h2', ['metod', 'FFT', 'MST']),
      ]);
  });
});

describe('MakuleraHandelse', () => {
  it('annuls once, and is told apart from another annulment of the same', () => {
    given(start(), skattning())
      .when(makulera('h2'))
      .then([makulerad('h2')]);
    given(start(), skattning(), makulerad('h2')).when(makulera('h2')).then([]);
    given(start(), skattning(), makulerad('h2'))
      .when({ type: 'MakuleraHandelse', data: { ...makulerad('h2').data, skal: 'fel-individ' } })
      .then(['handelse-redan-makulerad']);
  });

  it('annuls a correction, so that the first value holds again', () => {
    const life = [start(), skattning(), rattad('h2', ['poang', 21, 12])];
    given(...life)
      .when(makulera('h3'))
      .then([makulerad('h3')]);
    const [, rating] = insatsState(history(...life, makulerad('h3'))).gallande;
    expect(rating?.data).toEqual(skattning().data);
  });

  it('is refused for the unknown, for annulments and for what others stand on', () => {
    given(start()).when(makulera('h9')).then(['handelse-saknas']);
    given(start(), skattning(), makulerad('h2'))
      .when(makulera('h3'))
      .then(['makulering-kan-ej-makuleras']);
    given(start(), skattning()).when(makulera('h1')).then(['inledande-handelse-kan-ej-makuleras']);
    given(beslut(), start(), avslut()).when(makulera('h2')).then(['insats-ej-paborjad']);
    given(start(), plan(), uppfoljning()).when(makulera('h2')).then(['malsattning-utan-plan']);
  });

  it('takes the last event away, and the insats may open anew', () => {
    given(start())
      .when(makulera('h1'))
      .then([makulerad('h1')]);
    expect(insatsState(history(start(), makulerad('h1'))).lage).toBe('Makulerad');
    given(start(), makulerad('h1'))
      .when({ type: 'PaborjaInsats', data: start({ metod: 'MST' }).data })
      .then([start({ metod: 'MST' })]);
  });

  it('makes room for the same rating to be recorded anew', () => {
    given(start(), skattning(), makulerad('h2'))
      .when({ type: 'RegistreraSkattning', data: skattning().data })
      .then([skattning()]);
  });

  it('opens an ended insats again when the end is annulled', () => {
    given(start(), avslut(), makulerad('h2'))
      .when({ type: 'RegistreraSkattning', data: skattning().data })
      .then([skattning()]);
  });
});
