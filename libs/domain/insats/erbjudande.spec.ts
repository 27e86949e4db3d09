import type { Datum } from '../datum.js';
import {
  accepterad,
  avbojd,
  avslut,
  beslut,
  erbjuden,
  given,
  GRUND,
  plan,
  start,
  uppdrag,
} from '../testing.js';
import type { InsatsEjErbjuden, InsatsEvent } from './events.js';

const ejErbjuden = (over: Partial<InsatsEjErbjuden['data']> = {}): InsatsEjErbjuden => ({
  type: 'InsatsEjErbjuden',
  data: { ...GRUND, datum: '2025-08-20', skal: ['LANG_KO'], ...over },
});
const okand: InsatsEvent = { type: 'AcceptOkand', data: { datum: '2025-08-25' } };
const foljsUpp = (datum: '2025-08-26' | '2025-08-24' = '2025-08-26'): InsatsEvent => ({
  type: 'UppfoljningEfterUtredningBeslutad',
  data: { datum, samtycke: true },
});
const slutfoljd = (datum: '2025-10-20' | '2025-08-01' = '2025-10-20'): InsatsEvent => ({
  type: 'UppfoljningEfterUtredningAvslutad',
  data: { datum, utfall: 'ny-utredning' },
});

describe('an offer', () => {
  it('opens an insats, is accepted and decided with the date and the decision alone', () => {
    given().when({ type: 'ErbjudInsats', data: erbjuden().data }).then([erbjuden()]);
    given(erbjuden())
      .when({ type: 'AccepteraInsats', data: accepterad().data })
      .then([accepterad()]);
    const { datum, utfall, lagrum, behovsprovad } = beslut().data;
    given(erbjuden(), accepterad())
      .when({ type: 'FattaBeslut', data: { datum, utfall, lagrum, behovsprovad } })
      .then([beslut()]);
  });

  it('is made once, and told from what nobody offered', () => {
    const again = erbjuden({ datum: '2025-08-22' }).data;
    given(erbjuden()).when({ type: 'ErbjudInsats', data: again }).then(['erbjudande-finns-redan']);
    given(ejErbjuden()).when({ type: 'ErbjudInsats', data: again }).then(['insats-ej-erbjuden']);
    given(ejErbjuden())
      .when({ type: 'LamnaUppdrag', data: uppdrag().data })
      .then(['insats-ej-erbjuden']);
  });

  it('is of a need in the list, and of a method somebody can be given', () => {
    given()
      .when({ type: 'ErbjudInsats', data: erbjuden({ behov: ['NAGOT'] }).data })
      .then(['okand-kod']);
    given()
      .when({ type: 'ErbjudInsats', data: erbjuden({ metod: 'INGEN' }).data })
      .then(['metod-ingen']);
  });

  it('that was not made may name a method that nobody gives, or none', () => {
    for (const metod of ['INGEN', 'FFT']) {
      const data = ejErbjuden({ metod }).data;
      given()
        .when({ type: 'AvstaFranErbjudande', data })
        .then([{ type: 'InsatsEjErbjuden', data }]);
    }
    given()
      .when({ type: 'AvstaFranErbjudande', data: ejErbjuden({ skal: ['TID'] }).data })
      .then(['okand-kod']);
  });
});

describe('what is needed', () => {
  it('is told by code where nothing is offered, at the decision and at the start too', () => {
    const ingen = ejErbjuden({ behov: ['B_SKOL', 'V_KONF'] });
    given().when({ type: 'AvstaFranErbjudande', data: ingen.data }).then([ingen]);
    const { metod, individId, stadsdelsnamnd, kon, alderAr, ...eget } = beslut({
      behov: ['B_KRIM_O'],
    }).data;
    given(erbjuden())
      .when({ type: 'FattaBeslut', data: eget })
      .then([beslut({ ...eget, metod, individId, stadsdelsnamnd, kon, alderAr })]);
    given(erbjuden())
      .when({ type: 'PaborjaInsats', data: { datum: '2025-09-15', behov: ['B_SKOL'] } })
      .then([start({ behov: ['B_SKOL'] })]);
  });

  it.each([
    ['a code that is in no list', ['B_TROLL'], 'okand-kod'],
    ['an empty list, which says nothing', [], 'ogiltig-uppgift'],
    ['a code twice', ['B_SKOL', 'B_SKOL'], 'ogiltig-uppgift'],
  ])('is not %s', (_vad, behov, code) => {
    given(erbjuden())
      .when({ type: 'PaborjaInsats', data: { datum: '2025-09-15', behov } })
      .then([code]);
    given()
      .when({ type: 'AvstaFranErbjudande', data: ejErbjuden({ behov }).data })
      .then([code]);
  });
});

describe('an answer', () => {
  it('is to an offer, and not before it', () => {
    given(beslut())
      .when({ type: 'AvbojInsats', data: avbojd().data })
      .then(['svar-utan-erbjudande']);
    given(erbjuden({ datum: '2025-08-26' }))
      .when({ type: 'NoteraOkandAccept', data: okand.data })
      .then(['svar-fore-erbjudande']);
  });

  it('that accepts has a yes in it, and each part once', () => {
    const nej = accepterad({
      svar: [
        { part: 'barn', svar: 'nej' },
        { part: 'barn', svar: 'kravs-ej' },
      ],
    });
    given(erbjuden())
      .when({ type: 'AccepteraInsats', data: nej.data })
      .then(['part-upprepad', 'accept-utan-ja']);
  });

  it('that only says whose yes is not needed stands beside a yes, and not without', () => {
    const part = (over: object) =>
      accepterad({ datum: '2025-08-28', svar: [{ part: 'vardnadshavare-2', ...over }] } as object);
    const kravsEj = part({ svar: 'kravs-ej' });
    const command = (event: typeof kravsEj) =>
      ({ type: 'AccepteraInsats', data: event.data }) as const;
    given(erbjuden(), accepterad()).when(command(kravsEj)).then([kravsEj]);
    given(erbjuden()).when(command(kravsEj)).then(['accept-utan-ja']);
    const parts = accepterad().data.svar.map((one) => one.part);
    const tagen = avbojd({ datum: '2025-08-27', av: parts });
    given(erbjuden(), accepterad(), tagen).when(command(kravsEj)).then(['accept-utan-ja']);
    given(erbjuden(), accepterad(), kravsEj)
      .when({ type: 'AvbojInsats', data: tagen.data })
      .then([tagen]);
    given(erbjuden(), accepterad({ datum: '2025-08-29' }))
      .when(command(kravsEj))
      .then(['accept-utan-ja']);
    given(erbjuden(), accepterad())
      .when(command(part({ svar: 'nej' })))
      .then(['accept-utan-ja']);
  });

  it('that declines says why by code, and may be changed by a later one', () => {
    given(erbjuden()).when({ type: 'AvbojInsats', data: avbojd().data }).then([avbojd()]);
    given(erbjuden(), avbojd())
      .when({ type: 'AccepteraInsats', data: accepterad({ datum: '2025-09-01' }).data })
      .then([accepterad({ datum: '2025-09-01' })]);
    given(erbjuden())
      .when({ type: 'AvbojInsats', data: avbojd({ onskadMetod: 'OKÄND' }).data })
      .then(['okand-metod']);
  });

  it('that declines says why nobody follows the child up, unless somebody is to decide on it', () => {
    const skal = { uppfoljningsskal: 'annan-insats' } as const;
    const nej = (over: object) => avbojd({ ...skal, ...over });
    for (const uppfoljning of ['behovs-ej', 'ej-provat']) {
      given(erbjuden())
        .when({ type: 'AvbojInsats', data: nej({ uppfoljning }).data })
        .then([nej({ uppfoljning })]);
    }
    given(erbjuden())
      .when({ type: 'AvbojInsats', data: nej({}).data })
      .then(['uppfoljningsskal-vid-beslut']);
    given(erbjuden())
      .when({ type: 'AvbojInsats', data: nej({ uppfoljningsskal: 'glomt' }).data })
      .then(['ogiltig-uppgift']);
  });

  it('that declined does not stop a start: it is let in, to be flagged', () => {
    given(erbjuden(), avbojd())
      .when({ type: 'PaborjaInsats', data: { datum: '2025-09-15' } })
      .then([start()]);
  });
});

describe('follow-up after an investigation', () => {
  it('is for those who declined or were offered nothing, decided once and before its end', () => {
    given(erbjuden(), avbojd())
      .when({
        type: 'BeslutaUppfoljningEfterUtredning',
        data: { datum: '2025-08-26', samtycke: true },
      })
      .then([foljsUpp()]);
    given(ejErbjuden())
      .when({
        type: 'BeslutaUppfoljningEfterUtredning',
        data: { datum: '2025-08-26', samtycke: true },
      })
      .then([foljsUpp()]);
    given(erbjuden())
      .when({
        type: 'BeslutaUppfoljningEfterUtredning',
        data: { datum: '2025-08-26', samtycke: true },
      })
      .then(['uppfoljning-ej-tillaten']);
    given(erbjuden(), avbojd(), foljsUpp())
      .when({
        type: 'BeslutaUppfoljningEfterUtredning',
        data: { datum: '2025-08-24', samtycke: true },
      })
      .then(['uppfoljning-redan-beslutad']);
  });

  it('is also for those whose placement has ended, on that ground and from that day', () => {
    const tfco = start({ metod: 'TFCO' });
    const besluta = (datum: Datum, skal: 'efter-placering' | 'behov-av-stod') => {
      const data = { datum, samtycke: true, skal };
      return {
        command: { type: 'BeslutaUppfoljningEfterUtredning', data } as const,
        event: { type: 'UppfoljningEfterUtredningBeslutad', data } as InsatsEvent,
      };
    };
    const efter = besluta('2026-02-15', 'efter-placering');
    given(tfco, avslut()).when(efter.command).then([efter.event]);
    const nekad = (...events: readonly InsatsEvent[]) => ({
      when: (one: typeof efter) => {
        given(...events)
          .when(one.command)
          .then(['uppfoljning-ej-tillaten']);
      },
    });
    nekad(tfco, avslut()).when(besluta('2026-02-14', 'efter-placering'));
    nekad(tfco, avslut()).when(besluta('2026-02-15', 'behov-av-stod'));
    nekad(tfco).when(efter);
    nekad(start(), avslut()).when(efter);
  });

  it('ends after it was decided', () => {
    const end = (datum: '2025-10-20' | '2025-08-01') =>
      ({
        type: 'AvslutaUppfoljningEfterUtredning',
        data: { datum, utfall: 'ny-utredning' },
      }) as const;
    given(erbjuden(), avbojd()).when(end('2025-10-20')).then(['uppfoljning-ej-beslutad']);
    given(erbjuden(), avbojd(), foljsUpp()).when(end('2025-08-01')).then(['handelse-fore-beslut']);
    given(erbjuden(), avbojd(), foljsUpp()).when(end('2025-10-20')).then([slutfoljd()]);
  });
});

describe('somebody who is not known', () => {
  it('is given only what needs no individual assessment, without offer or decision', () => {
    const anonym = { ...start().data, metod: 'SKOL', anonym: true };
    given()
      .when({ type: 'PaborjaInsats', data: anonym })
      .then([{ type: 'InsatsPaborjad', data: anonym }]);
    given()
      .when({ type: 'PaborjaInsats', data: { ...anonym, metod: 'KF' } })
      .then(['anonym-kraver-service']);
    given(beslut({ metod: 'SKOL' }))
      .when({ type: 'PaborjaInsats', data: anonym })
      .then(['anonym-med-beslut']);
  });
});

describe('what is said of a decision', () => {
  const andra = {
    type: 'AndraBeslut',
    data: { datum: '2025-12-01', andring: 'utokat', tillNackdel: false },
  } as const;

  it('needs one, and follows it', () => {
    given(start()).when(andra).then(['beslut-saknas']);
    given(beslut())
      .when({ ...andra, data: { ...andra.data, datum: '2025-08-31' } })
      .then(['handelse-fore-beslut']);
    given(beslut())
      .when(andra)
      .then([{ type: 'BeslutAndrat', data: andra.data }]);
  });

  it('is reported of a quarter that has begun, and not of one before it', () => {
    const rapport = (kvartal: string) => {
      const data = { datum: '2026-04-10', kvartal, mottagare: ['ivo'], skal: 'annat' } as const;
      return {
        command: { type: 'RapporteraEjVerkstallt', data } as const,
        event: { type: 'EjVerkstalltBeslutRapporterat', data } as InsatsEvent,
      };
    };
    given(beslut()).when(rapport('2026-K3').command).then(['kvartal-ej-borjat']);
    given(beslut()).when(rapport('2025-K2').command).then(['kvartal-fore-beslut']);
    for (const kvartal of ['2025-K3', '2026-K2']) {
      const { command, event } = rapport(kvartal);
      given(beslut()).when(command).then([event]);
    }
  });

  it('is an appeal before it is a settlement, and one end', () => {
    const settle = {
      type: 'AvgorOverklagande',
      data: { datum: '2025-12-01', utgang: 'avslag' },
    } as const;
    const appeal: InsatsEvent = {
      type: 'BeslutOverklagat',
      data: { datum: '2025-09-10', av: 'barn' },
    };
    given(beslut()).when(settle).then(['overklagande-saknas']);
    given(beslut({ utfall: 'avslag' }), appeal)
      .when(settle)
      .then([{ type: 'OverklagandeAvgjort', data: settle.data }]);
    const ended: InsatsEvent = {
      type: 'BeslutUpphort',
      data: { datum: '2026-01-01', skal: 'genomfort' },
    };
    given(beslut(), ended)
      .when({ type: 'UpphavBeslut', data: { datum: '2026-02-01', skal: 'annat' } })
      .then(['beslut-redan-upphort']);
  });

  it('keeps its goals where it is revised only in its parts', () => {
    given(start(), plan())
      .when({
        type: 'RevideraGenomforandeplan',
        data: {
          datum: '2025-11-01',
          malsattningar: plan().data.malsattningar,
          skal: 'annat',
          delar: ['okand'],
        },
      })
      .then(['okand-kod']);
  });
});
