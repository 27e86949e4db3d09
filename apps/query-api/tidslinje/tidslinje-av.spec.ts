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

describe('the timeline of an insats whose processing is restricted', () => {
  const begransad = handelse('BehandlingBegransad', { datum: '2026-05-10' });
  const life = [
    handelse('InsatsPaborjad', { datum: '2026-05-01' }),
    handelse('DelaktighetNoterad', { datum: '2026-05-05', svar: 'ja', form: 'samtal' }),
  ];
  const read = (...events: Parameters<typeof history>) => {
    const result = insatsForloppOf(history(...events), DAG);
    if (result === undefined) throw new Error('no course');
    const stand = { projektion: 'insats-forlopp', position: '3', dag: DAG } as const;
    return { result, linje: tidslinjeAv({ result, stand }) };
  };

  it('tells what it told before, and neither that nor why it is restricted', () => {
    expect(read(...life, begransad).linje).toEqual(read(...life).linje);
  });

  it('has no day of what has happened or is due that the course does not tell', () => {
    const { result, linje } = read(...life, begransad);
    const days = [
      ...result.forlopp.handelser.map(({ data }) => data.datum),
      ...result.bevakningar.flatMap(({ forfaller, tidigast }) => [forfaller, tidigast]),
    ];
    const told = linje.poster.filter(({ slag }) => slag !== 'kommer');
    expect(told.length).toBeGreaterThan(1);
    for (const { dag } of told) expect(days).toContain(dag);
  });
});
