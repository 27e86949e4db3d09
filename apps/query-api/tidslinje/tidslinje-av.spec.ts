import { recordedHistory } from '../../../libs/outcome/index.js';
import { insatsForloppOf } from '../../../projections/insats-forlopp/index.js';
import { handelse, history } from '../../../test/support/handelser.js';
import { tidslinjeAv } from './tidslinje-av.js';

const DAG = '2026-05-20';
const SAID = 'Du fick säga vad du tycker';
const whole = history(
  handelse('InsatsPaborjad', { datum: '2026-05-01' }),
  handelse('DelaktighetNoterad', { datum: '2026-05-05', svar: 'ja', form: 'samtal' }),
  handelse('HandelseMakulerad', { datum: '2026-05-06', handelseId: 'e2', skal: 'fel-individ' }),
);

/** As it was after so many events, with all that was recorded since known or not. */
function rubriker(events: number, known?: ReturnType<typeof recordedHistory>) {
  const result = insatsForloppOf({ ...whole, events: whole.events.slice(0, events) }, DAG);
  if (result === undefined) throw new Error('no course');
  const stand = { projektion: 'insats-forlopp', position: String(events), dag: DAG } as const;
  const read = { result, stand, ...(known === undefined ? {} : { known }) };
  return tidslinjeAv(read).poster.map(({ rubrik }) => rubrik);
}

describe('the timeline of a child whose insats held something about another', () => {
  it('tells it before anybody knew', () => {
    expect(rubriker(2)).toContain(SAID);
  });

  it('leaves it out now, and of what was known before, too', () => {
    expect(rubriker(3)).not.toContain(SAID);
    expect(rubriker(2, recordedHistory(whole))).not.toContain(SAID);
  });
});
