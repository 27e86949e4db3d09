import { insatsDecider, insatsState, type RecordedInsatsEvent } from '../domain/index.js';
import { syntheticCity, type SyntheticInsats } from './city.js';

const TODAY = '2026-06-30';
const options = { seed: 6, insatser: 1500, today: TODAY } as const;
const utan = [...syntheticCity(options)];
const med = [...syntheticCity({ ...options, medSessioner: true })];
const sessioner = ({ commands }: SyntheticInsats) =>
  commands.filter(({ type }) => type === 'GenomforSession');

describe('the sessions of a synthetic city', () => {
  it('are beside everything else, which stays as it was', () => {
    const rest = med.map(({ commands }) =>
      commands.filter((one) => one.type !== 'GenomforSession'),
    );
    expect(rest).toEqual(utan.map(({ commands }) => commands));
    expect(utan.flatMap(sessioner)).toEqual([]);
  });

  it('are on record in some six of ten that have started, most of them two to five', () => {
    const antal = med
      .filter(({ commands }) => commands.some(({ type }) => type === 'PaborjaInsats'))
      .map((one) => sessioner(one).length)
      .sort((a, b) => a - b);
    const nagra = antal.filter((n) => n > 0).length / antal.length;
    expect(nagra).toBeGreaterThan(0.5);
    expect(nagra).toBeLessThan(0.65);
    expect(antal[Math.floor(antal.length / 2)]).toBeGreaterThan(0);
    expect(antal.at(-1)).toBeLessThanOrEqual(12);
  });

  it('are let in by the domain, in order of day', () => {
    // The city of the demo itself, where a start may lie later than it was meant to.
    const demo = { seed: 1, insatser: 8000, today: '2026-10-31', medVagen: true } as const;
    for (const { commands, insatsId } of syntheticCity({ ...demo, medSessioner: true })) {
      const events: RecordedInsatsEvent[] = [];
      for (const command of commands) {
        const context = { today: demo.today, actor: 'demo' } as const;
        const decision = insatsDecider.decide(command, insatsState(events), context);
        if (!decision.accepted) throw new Error(`${insatsId}: ${JSON.stringify(decision)}`);
        const id = `h${events.length}`;
        events.push(...decision.events.map((event) => ({ ...event, id, recordedAt: 0 })));
      }
      const days = commands.flatMap(({ type, data }) =>
        type === 'GenomforSession' ? [data.datum] : [],
      );
      expect([...days].sort()).toEqual(days);
    }
  });
});
