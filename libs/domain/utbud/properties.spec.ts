import fc from 'fast-check';
import { addDays } from '../datum.js';
import type { UtbudCommand } from './commands.js';
import type { RecordedUtbudEvent } from './events.js';
import {
  decodeRecordedUtbudEvent,
  encodeUtbudEvent,
  tacker,
  utbudDecider,
  utbudState,
} from './index.js';

const TODAY = '2026-06-30';
const CONTEXT = { today: TODAY, utbud: { stadsdelsnamnd: 'farsta', metod: 'FFT' } } as const;

const datum = fc.integer({ min: -400, max: 5 }).map((days) => addDays(TODAY, days));
const antal = fc.integer({ min: 0, max: 12 });

const commands: fc.Arbitrary<UtbudCommand> = fc.oneof(
  fc.record({
    type: fc.constant('ErbjudMetod' as const),
    data: fc.record({ datum, utforare: fc.constantFrom('egen-regi' as const, 'privat' as const) }),
  }),
  fc.record({
    type: fc.constant('UpphorMedMetod' as const),
    data: fc.record({
      datum,
      skal: fc.constantFrom('kostnad' as const, 'felregistrerad' as const),
    }),
  }),
  fc.record({
    type: fc.constant('RapporteraKo' as const),
    data: fc.record({ datum, vantande: antal }),
  }),
  fc.record({
    type: fc.constant('RapporteraBemanning' as const),
    data: fc.record({ datum, utbildade: antal, certifierade: antal }),
  }),
  fc.record({
    type: fc.constant('RattaUtbudsuppgift' as const),
    data: fc.record({
      datum: fc.constant<typeof TODAY>(TODAY),
      handelseId: fc.integer({ min: 0, max: 9 }).map((i) => `h${i}`),
      andringar: fc.tuple(
        fc.oneof(
          fc.record({ falt: fc.constant('datum'), till: datum }),
          fc.record({ falt: fc.constantFrom('vantande', 'certifierade'), till: antal }),
        ),
      ),
      skal: fc.constant('nya-uppgifter' as const),
    }),
  }),
);

function live(list: readonly UtbudCommand[]): readonly RecordedUtbudEvent[] {
  let state = utbudDecider.initial;
  for (const command of list) {
    const decision = utbudDecider.decide(command, state, CONTEXT);
    for (const event of decision.accepted ? decision.events : []) {
      const id = `h${state.history.length}`;
      state = utbudDecider.evolve(state, { ...event, id, recordedAt: state.history.length });
    }
  }
  return state.history;
}

const courses = fc.array(commands, { maxLength: 25 });

describe('whatever is commanded', () => {
  it('periods follow each other, and what is certified is trained', () => {
    fc.assert(
      fc.property(courses, (list) => {
        const { perioder, gallande } = utbudState(live(list));
        for (const [i, { fran, till }] of perioder.entries()) {
          if (till !== undefined) expect(fran <= till).toBe(true);
          const next = perioder[i + 1];
          if (next !== undefined) expect(till !== undefined && till < next.fran).toBe(true);
        }
        for (const event of gallande) {
          expect(event.data.datum <= TODAY).toBe(true);
          if (event.type !== 'BemanningRapporterad') continue;
          expect(event.data.certifierade).toBeLessThanOrEqual(event.data.utbildade);
        }
      }),
    );
  });

  it('every report is of a day when the method was offered, unless the offer was taken back', () => {
    fc.assert(
      fc.property(courses, (list) => {
        const { perioder, gallande } = utbudState(live(list));
        const takenBack = gallande.some(
          ({ type, data }) => type === 'MetodUpphord' && data.skal === 'felregistrerad',
        );
        fc.pre(!takenBack);
        for (const { type, data } of gallande) {
          if (type !== 'KoRapporterad' && type !== 'BemanningRapporterad') continue;
          expect(perioder.some((period) => tacker(period, data.datum))).toBe(true);
        }
      }),
    );
  });

  it('the log holds it all, and the last command said again changes nothing', () => {
    fc.assert(
      fc.property(courses, commands, (list, last) => {
        const history = live(list);
        const read = history.map((event) =>
          decodeRecordedUtbudEvent({ ...event, ...encodeUtbudEvent(event) }),
        );
        expect(read).toEqual(history);
        const once = live([...list, last]);
        expect(live([...list, last, last])).toEqual(once);
      }),
    );
  });
});
