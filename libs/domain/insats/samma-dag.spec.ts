import { handelse } from '../../../test/support/handelser.js';
import type { Datum } from '../datum.js';
import {
  accepterad,
  avbojd,
  avslut,
  beslut,
  erbjuden,
  given,
  history,
  plan,
  skattning,
  start,
} from '../testing.js';
import type { InsatsCommand } from './commands.js';
import type { InsatsEvent } from './events.js';
import { insatsState } from './evolve.js';
import { EVENT_OF_COMMAND } from './shape/event-of.js';

const COMMAND = new Map<string, string>(
  Object.entries(EVENT_OF_COMMAND).map(([one, event]) => [event, one]),
);
const asked = ({ type, data }: InsatsEvent) => ({ type: COMMAND.get(type), data }) as InsatsCommand;
/** What is asked for after these events is let in as it is. */
const letIn = (event: InsatsEvent, ...life: readonly InsatsEvent[]) => {
  given(...life)
    .when(asked(event))
    .then([event]);
};
const sessionen = (datum: Datum) => handelse('SessionGenomford', { datum });

describe('what comes after something may come on the same day', () => {
  it('an answer as the offer, a change as the decision, a revision as the plan', () => {
    const { datum } = erbjuden().data;
    letIn(avbojd({ datum }), erbjuden());
    letIn(handelse('BeslutAndrat', { datum: beslut().data.datum }), beslut());
    const { malsattningar, datum: planDag } = plan().data;
    const reviderad: InsatsEvent = {
      type: 'GenomforandeplanReviderad',
      data: { datum: planDag, malsattningar, skal: 'nya-behov' },
    };
    letIn(reviderad, start(), plan());
  });

  it('an interruption as the start, and the queue up to it', () => {
    const { datum } = start().data;
    const avbruten: InsatsEvent = {
      type: 'VerkstallighetAvbruten',
      data: { datum, skal: 'familjen-pausar' },
    };
    letIn(avbruten, start());
    for (const dag of ['2025-09-10', datum] as const) {
      const ko: InsatsEvent = { type: 'StalldIKo', data: { datum: dag, orsak: 'plats-saknas' } };
      letIn(ko, beslut(), start());
    }
  });

  it('a session and a follow-up afterwards as the end', () => {
    const { datum } = avslut().data;
    letIn(sessionen(datum), start(), avslut());
    letIn(handelse('UppfoljningEfterAvslut', { datum }), start(), avslut());
    given(start(), sessionen(datum)).when(asked(avslut())).then([avslut()]);
  });

  it('the end of a follow-up without an insats as the decision on it', () => {
    const datum: Datum = '2025-08-26';
    const beslutad: InsatsEvent = {
      type: 'UppfoljningEfterUtredningBeslutad',
      data: { datum, samtycke: true },
    };
    const avslutad: InsatsEvent = {
      type: 'UppfoljningEfterUtredningAvslutad',
      data: { datum, utfall: 'ny-utredning' },
    };
    letIn(avslutad, erbjuden(), avbojd(), beslutad);
  });

  it('a decision as the last day of the quarter that it is reported for', () => {
    const rapport = handelse('EjVerkstalltBeslutRapporterat', {
      datum: '2026-01-10',
      kvartal: '2025-K3',
    });
    letIn(rapport, beslut({ datum: '2025-09-30' }));
    given(beslut({ datum: '2025-10-01' }))
      .when(asked(rapport))
      .then(['kvartal-fore-beslut']);
  });
});

describe('after the end', () => {
  const sen = (datum: Datum, matpunkt: 'avslut' | 'mellan') =>
    skattning({ skattningId: 's2', datum, matpunkt });

  it('a rating of it is let in on the sixtieth day and not on the next', () => {
    letIn(sen('2026-04-16', 'avslut'), start(), avslut());
    given(start(), avslut())
      .when(asked(sen('2026-04-17', 'avslut')))
      .then(['skattning-utanfor-avslutsfonstret']);
  });

  it('nothing is rated in between', () => {
    given(start(), avslut())
      .when(asked(sen('2026-02-16', 'mellan')))
      .then(['insats-redan-avslutad']);
  });
});

describe('two answers', () => {
  const svaret = (...events: readonly InsatsEvent[]) =>
    insatsState(history(erbjuden(), ...events)) as { readonly svar?: string };

  it('on one day: the one that was recorded last stands', () => {
    const { datum } = accepterad().data;
    expect(svaret(accepterad(), avbojd({ datum })).svar).toBe('avbojt');
    expect(svaret(avbojd({ datum }), accepterad()).svar).toBe('accepterat');
  });

  const utanJa = (datum: Datum) =>
    accepterad({ datum, svar: [{ part: 'barn', svar: 'kravs-ej' }] });

  it('lean on each other backwards in time and not forwards', () => {
    const ja = accepterad({ svar: [{ part: 'vardnadshavare-1', svar: 'ja' }] });
    letIn(utanJa('2025-08-25'), erbjuden(), ja);
    given(erbjuden(), ja)
      .when(asked(utanJa('2025-08-24')))
      .then(['accept-utan-ja']);
  });

  it('a yes that was taken back later still stood on the day', () => {
    const ja = accepterad({ svar: [{ part: 'vardnadshavare-1', svar: 'ja' }] });
    const nej = avbojd({ datum: '2025-08-28', av: ['vardnadshavare-1'] });
    letIn(utanJa('2025-08-26'), erbjuden(), ja, nej);
    given(erbjuden(), ja, nej)
      .when(asked(utanJa('2025-08-29')))
      .then(['accept-utan-ja']);
  });
});
